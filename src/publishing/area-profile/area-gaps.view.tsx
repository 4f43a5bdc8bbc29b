// What is still missing in this area, target by target, in people and places: the most first.
import { IndicatorFigure } from "../../stats/indicator/indicator-figure.view.tsx";
import type { AreaGap, AreaGaps } from "../../stats/gap/gap.contract.ts";
import { listAreaGaps } from "../../stats/gap/gap.contract.ts";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { useMayAsk } from "../../ui/may-ask.ts";
import { Status } from "../../ui/sign/status.view.tsx";
import { useHashScroll } from "../../ui/use-hash-scroll.ts";
import { useAnswer } from "../../ui/use-answer.tsx";

interface MissingProps {
  readonly area: string;
  readonly year: number;
}

export const MissingHere = ({ area, year }: MissingProps) => {
  const isOpen = useMayAsk(listAreaGaps) === true;
  const { data } = useAnswer(listAreaGaps, { area, year }, { when: isOpen });
  if (!isOpen || !data || (data.gaps.length === 0 && data.reached === 0)) return null;
  return <Missing answer={data} />;
};

const Missing = ({ answer: { gaps, reached, year } }: { readonly answer: AreaGaps }) => {
  const t = useWords();
  useHashScroll(true);
  return (
    <section className="missing" id="missing">
      <div className="sechead rule">
        <h2 className="sec">{t({ zh: "这里还差", en: "Still missing here" })}</h2>
        <span className="cap">
          {t({
            zh: `${year}年，按差的人数排；${reached}项已经到线`,
            en: `${year}, the most people first; ${reached} targets reached`,
          })}
        </span>
      </div>
      {gaps.length === 0 ? (
        <p className="i2">
          {t({ zh: "能数人数的目标都到线了。", en: "Every target that can be counted is reached." })}
        </p>
      ) : (
        <ol>
          {gaps.map((gap) => (
            <GapItem key={gap.target} gap={gap} />
          ))}
        </ol>
      )}
    </section>
  );
};

const GapItem = ({ gap }: { readonly gap: AreaGap }) => {
  const t = useWords();
  const { indicator, counted, figure, lineText, isAllocated, lead, isDistinct } = gap;
  return (
    <li>
      <strong className="people">{t(gap.text)}</strong>
      <span className="name">
        <Link path={`/targets/${encodeURIComponent(gap.target)}`}>{t(indicator.name)}</Link>
        <span className="cap"> {t(counted.noun)}</span>
      </span>
      <span className="now">
        <IndicatorFigure indicator={indicator} figure={figure} isMarked />
        <span className="cap">
          {t({ zh: "，", en: ", " })}
          {isAllocated
            ? t({ zh: "分配给本地的线", en: "the line handed down here " })
            : t({ zh: "目标", en: "target " })}
          {t(lineText)}
          {isDistinct === false && t({ zh: "，人数少，可能只是偶然", en: ", with so few people this may be chance" })}
        </span>
      </span>
      <Status status={gap.class} />
      <span className="cap lead">{lead.map(({ name }) => t(name)).join(t({ zh: "、", en: ", " }))}</span>
    </li>
  );
};
