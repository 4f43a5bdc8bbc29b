// The place of an area among peers of the reader's choice, and the published figures of the areas above.
import { IndicatorFigure } from "../../stats/indicator/indicator-figure.view.tsx";
import type { Gaps } from "../../stats/gap/gap.contract.ts";
import { printLevel } from "../../stats/standing/print-difference.ts";
import { Segmented } from "../../ui/frame/segmented.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { useGo } from "../../ui/navigation.tsx";

export const GapPeers = ({ gaps }: { readonly gaps: Gaps }) => {
  const t = useWords();
  const { peers, benchmarks, indicator } = gaps;
  if (peers.areas.length === 0 && benchmarks.length === 0) return null;
  return (
    <div className="peers">
      <div className="sechead">
        <h3 className="strong">{t({ zh: "和别人比", en: "Beside others" })}</h3>
        <span className="sp" />
        <PeerChoice choice={peers.choice} />
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

const PeerChoice = ({ choice }: { readonly choice: string }) => {
  const t = useWords();
  const go = useGo();
  return (
    <Segmented
      label={t({ zh: "和谁比", en: "Beside whom" })}
      value={choice === "all" ? "all" : "kind"}
      choices={[
        { value: "kind", label: t({ zh: "同类", en: "Same kind" }) },
        { value: "all", label: t({ zh: "同级", en: "Same level" }) },
      ]}
      onChange={(next) => go({ search: { peers: next } }, { replace: true })}
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
