// Beside the figures: find another area, the areas below, what this area was called and how it was formed.
import { Select } from "antd";
import { listAreas } from "../../access/area/area.contract.ts";
import { useWords } from "../../ui/language.tsx";
import { Link, useGo } from "../../ui/navigation.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import type { AreaProfile } from "./area-profile.contract.ts";
import { countKinds, printSpan, printSuccession } from "./describe-profile.ts";

interface AsideProps {
  readonly profile: AreaProfile;
}

export const AreaAside = ({ profile }: AsideProps) => (
  <aside>
    <AreaFinder />
    <Children profile={profile} />
    <History profile={profile} />
  </aside>
);

const AreaFinder = () => {
  const t = useWords();
  const go = useGo();
  const { data } = useAnswer(listAreas, {});
  const word = t({ zh: "找地区", en: "Find an area" });
  return (
    <section className="noprint">
      <h2 className="grp rule">{word}</h2>
      <Select
        className="finder"
        showSearch={{ optionFilterProp: "search" }}
        aria-label={word}
        placeholder={t({ zh: "名称或代码", en: "Name or code" })}
        value={null}
        options={(data?.areas ?? []).map(({ code, name, kindName }) => ({
          value: code,
          label: t(name),
          kind: t(kindName),
          search: `${name.zh} ${name.en} ${code}`,
        }))}
        optionRender={({ data: option }) => (
          <>
            {option.label} <span className="cap">{`${option.kind} ${option.value}`}</span>
          </>
        )}
        notFoundContent={t({ zh: "没有叫这个名字的地区。", en: "No area of that name." })}
        onChange={(code: string | null) => code && go({ path: `/areas/${code}`, search: { area: code } })}
      />
    </section>
  );
};

const Children = ({ profile: { children } }: AsideProps) => {
  const t = useWords();
  if (children.length === 0) return null;
  return (
    <section>
      <h2 className="grp rule">{t({ zh: `下级地区${children.length}个`, en: `${children.length} areas below` })}</h2>
      {countKinds(children).map(({ name, count }) => (
        <div key={name.zh} className="kind">
          <h3 className="cap">
            {t(name)} {count}
          </h3>
          <ul>
            {children
              .filter(({ kind }) => kind.zh === name.zh)
              .map(({ code, name: child }) => (
                <li key={code}>
                  <Link path={`/areas/${code}`} search={{ area: code }}>
                    {t(child)}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
};

const History = ({ profile: { versions, successions } }: AsideProps) => {
  const t = useWords();
  return (
    <section>
      <h2 className="grp rule">{t({ zh: "沿革", en: "History" })}</h2>
      <ol className="past">
        {versions.map(({ name, kind, validFrom, validTo }) => (
          <li key={validFrom}>
            <time>{t(printSpan(validFrom, validTo))}</time>
            <span>
              {t(name)} <span className="cap">{t(kind)}</span>
            </span>
          </li>
        ))}
        {successions.map(({ predecessor, successor, on, kind, note }) => (
          <li key={`${on} ${predecessor?.code} ${successor?.code}`}>
            <time>{on}</time>
            <span>
              {predecessor && successor && predecessor.code !== successor.code && (
                <>
                  <AreaName area={predecessor} />
                  <span aria-label={t({ zh: "成为", en: "became" })}> → </span>
                  <AreaName area={successor} />
                </>
              )}
              <span className="cap">
                {" "}
                {t(printSuccession(kind))}
                {t({ zh: "。", en: ". " })}
                {t(note)}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};

const AreaName = ({ area }: { readonly area: AreaProfile["area"] }) => {
  const t = useWords();
  return (
    <Link path={`/areas/${area.code}`} search={{ area: area.code }} className="down">
      {t(area.name)} <span className="cap">{area.code}</span>
    </Link>
  );
};
