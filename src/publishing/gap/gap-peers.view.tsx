// The place of an area among peers of the reader's choice, and the published figures of the areas above.
import { Select } from "antd";
import { useState } from "react";
import { listAreas } from "../../access/area/area.contract.ts";
import { IndicatorFigure } from "../../stats/indicator/indicator-figure.view.tsx";
import type { Gaps } from "../../stats/gap/gap.contract.ts";
import { printLevel } from "../../stats/standing/print-difference.ts";
import { Segmented } from "../../ui/frame/segmented.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { useGo } from "../../ui/navigation.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";

export const GapPeers = ({ gaps }: { readonly gaps: Gaps }) => {
  const t = useWords();
  const { peers, benchmarks, indicator } = gaps;
  if (peers.areas.length === 0 && benchmarks.length === 0) return null;
  return (
    <div className="peers">
      <div className="sechead">
        <h3 className="strong">{t({ zh: "和别人比", en: "Beside others" })}</h3>
        <span className="sp" />
        <PeerChoice gaps={gaps} />
      </div>
      {peers.areas.length > 0 && <p className="say">{t(describePeers(gaps))}</p>}
      {benchmarks.length > 0 && (
        <ul className="bench">
          {benchmarks.map(({ area, figure }) => (
            <li key={area.code}>
              {t(area.name)} <IndicatorFigure indicator={indicator} figure={figure} />
              <span className="cap"> {figure.year}</span>
            </li>
          ))}
        </ul>
      )}
      {peers.areas.length > 0 && (
        <details>
          <summary>{t({ zh: `${peers.areas.length}个对照地区`, en: `${peers.areas.length} areas compared` })}</summary>
          <ul className="bench">
            {peers.areas.map(({ area, figure }) => (
              <li key={area.code}>
                {t(area.name)} <IndicatorFigure indicator={indicator} figure={figure} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};

const isOwnChoice = (choice: string): boolean => choice !== "kind" && choice !== "all";

const PeerChoice = ({ gaps: { peers, area } }: { readonly gaps: Gaps }) => {
  const t = useWords();
  const go = useGo();
  const [isOpen, setOpen] = useState(isOwnChoice(peers.choice));
  const choose = (next: string): void => go({ search: { peers: next } }, { replace: true });
  return (
    <span className="choice">
      {isOpen && <OwnPeers area={area.code} chosen={peers.areas.map((peer) => peer.area.code)} onChoose={choose} />}
      <Segmented
        label={t({ zh: "和谁比", en: "Beside whom" })}
        value={isOpen ? "own" : peers.choice === "all" ? "all" : "kind"}
        choices={[
          { value: "kind", label: t({ zh: "同类", en: "Same kind" }) },
          { value: "all", label: t({ zh: "同级", en: "Same level" }) },
          { value: "own", label: t({ zh: "自选", en: "Chosen" }) },
        ]}
        onChange={(next) => {
          setOpen(next === "own");
          if (next !== "own") choose(next);
        }}
      />
    </span>
  );
};

interface OwnPeersProps {
  readonly area: string;
  readonly chosen: readonly string[];
  readonly onChoose: (codes: string) => void;
}

/** Any areas of the same level; published ones of other districts among them. */
const OwnPeers = ({ area, chosen, onChoose }: OwnPeersProps) => {
  const t = useWords();
  const { data } = useAnswer(listAreas, {});
  const level = data?.areas.find(({ code }) => code === area)?.level;
  const options = (data?.areas ?? [])
    .filter((each) => each.level === level && each.code !== area)
    .map(({ code, name }) => ({ value: code, label: t(name) }));
  return (
    <Select
      mode="multiple"
      className="own"
      maxTagCount="responsive"
      aria-label={t({ zh: "选对照地区", en: "Areas to compare with" })}
      placeholder={t({ zh: "选几个地区来比", en: "Choose areas to compare" })}
      value={[...chosen]}
      options={options}
      optionFilterProp="label"
      onChange={(codes: readonly string[]) => onChoose(codes.length === 0 ? "kind" : codes.join(","))}
    />
  );
};

const describePeers = ({ peers, indicator, area }: Gaps) => {
  const { rank, of, median, lowerQuartile, upperQuartile, name } = peers;
  const [middle, low, high] = [median, lowerQuartile, upperQuartile].map((value) => printLevel(value ?? 0, indicator));
  const spread = {
    zh: `中位数${middle?.zh ?? ""}，中间一半在${low?.zh ?? ""}到${high?.zh ?? ""}之间`,
    en: `median ${middle?.en ?? ""}, the middle half between ${low?.en ?? ""} and ${high?.en ?? ""}`,
  };
  return rank === null
    ? {
        zh: `${name.zh}：${spread.zh}；${area.name.zh}还没有数。`,
        en: `${name.en}: ${spread.en}; ${area.name.en} has no figure.`,
      }
    : {
        zh: `在${of}个${name.zh}里排第${rank}；${spread.zh}。`,
        en: `Place ${rank} of ${of} (${name.en}); ${spread.en}.`,
      };
};
