// One area: where it lies, what its figures say beside those around it, what lies below it, what it was before.
import { useEffect, useEffectEvent, useRef } from "react";
import { PageDateline } from "../../access/area/page-dateline.view.tsx";
import { Foot } from "../../ui/frame/foot.view.tsx";
import { Answered } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link, useGo, useSearch, useYear } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAnswer } from "../../ui/use-answer.tsx";
import { AreaAside } from "./area-aside.view.tsx";
import { MissingHere } from "./area-gaps.view.tsx";
import { AreaIndicators } from "./area-indicators.view.tsx";
import type { AreaProfile } from "./area-profile.contract.ts";
import { getAreaProfile } from "./area-profile.contract.ts";
import { describeProfile } from "./describe-profile.ts";
import "./area.css";

export const AreaPage = ({ code }: { readonly code: string }) => {
  const t = useWords();
  const year = useYear();
  useAreaOfPath(code);
  const answer = useAnswer(getAreaProfile, { area: code, ...(year === undefined ? {} : { year }) });
  usePageTitle(answer.data ? t(answer.data.area.name) : code);
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取这个地区的数……", en: "Loading the area…" })}>
      {(profile) => <AreaContent profile={profile} />}
    </Answered>
  );
};

/** The path names the area; a choice in the dateline leads to the path of the area chosen. */
const useAreaOfPath = (code: string): void => {
  const go = useGo();
  const { area } = useSearch();
  const before = useRef<Place | undefined>(undefined);
  const follow = useEffectEvent((now: Place): void => {
    const last = before.current;
    before.current = now;
    if (now.area === now.code) return;
    if (last?.code !== now.code) go({ search: { area: now.code } }, { replace: true });
    else if (last.area === now.code && now.area !== undefined)
      go({ path: `/areas/${now.area}`, search: { area: now.area } });
  });
  useEffect(() => follow({ code, area }), [code, area]);
};

interface Place {
  readonly code: string;
  readonly area: string | undefined;
}

const AreaContent = ({ profile }: { readonly profile: AreaProfile }) => {
  const t = useWords();
  const { area, year, ancestors, synthetic, indicators } = profile;
  const years = [...new Set(indicators.flatMap(({ series }) => series.map((figure) => figure.year)))].sort(
    (a, b) => a - b,
  );
  return (
    <>
      <PageDateline area={area} year={year} years={years} isSynthetic={synthetic} />
      <div className="wrap area">
        <nav className="crumb" aria-label={t({ zh: "上级地区", en: "Areas above" })}>
          {[...ancestors].reverse().map(({ code, name }) => (
            <span key={code}>
              <Link path={`/areas/${code}`} search={{ area: code }}>
                {t(name)}
              </Link>
              <span aria-hidden="true">　/</span>
            </span>
          ))}
          <span className="i2">{t(area.name)}</span>
        </nav>
        <div className="hd">
          <h1 className="title">{t(area.name)}</h1>
          <span className="i2">{t(area.kind)}</span>
          <span className="cap">{t({ zh: `统计用区划代码${area.code}`, en: `division code ${area.code}` })}</span>
        </div>
        <p className="fin">{t(describeProfile(profile))}</p>
        <MissingHere area={area.code} year={year} />
        <div className="lay">
          <AreaIndicators profile={profile} />
          <AreaAside profile={profile} />
        </div>
        <Foot isSynthetic={synthetic}>
          {t({
            zh: "名次只在同级、口径相同的地区之间排，1为最好；不分好坏的指标不排。",
            en: "Ranks are among areas of the same level, 1 = best; indicators without a better side are not ranked.",
          })}
        </Foot>
      </div>
    </>
  );
};
