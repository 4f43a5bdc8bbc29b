// The gaps of a target on its page: what the areas say, who is short and by how many, town against country, girls
// against boys, and the place among peers.
import type { Gaps } from "../../stats/gap/gap.contract.ts";
import { getGaps } from "../../stats/gap/gap.contract.ts";
import { ProblemState } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { useMayAsk } from "../../ui/may-ask.ts";
import { useSearch } from "../../ui/navigation.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import { GapAreas } from "./gap-areas.view.tsx";
import { GapPeers } from "./gap-peers.view.tsx";
import { GapSides } from "./gap-sides.view.tsx";
import "./gap.css";

interface SectionProps {
  readonly target: string;
  readonly area?: string;
  readonly year?: number;
}

/** Nothing where the visitor may not ask. */
export const GapSection = ({ target, area, year }: SectionProps) => {
  const t = useWords();
  const { peers } = useSearch();
  const isOpen = useMayAsk(getGaps) === true;
  const { data, problem, retry } = useAnswer(
    getGaps,
    {
      target,
      ...(area === undefined ? {} : { area }),
      ...(year === undefined ? {} : { year }),
      ...(peers === undefined ? {} : { peers }),
    },
    { when: isOpen },
  );
  if (!isOpen) return null;
  if (problem) return <ProblemState problem={problem} onRetry={retry} heading="h2" />;
  if (!data) return <p className="state waiting">{t({ zh: "正在取各地区的差距……", en: "Loading the gaps…" })}</p>;
  return <GapContent gaps={data} />;
};

const GapContent = ({ gaps }: { readonly gaps: Gaps }) => {
  const t = useWords();
  const { sentences, areas, shown, sides, levelName } = gaps;
  return (
    <section className="gaps" id="gaps" aria-labelledby="gaps-title">
      <h2 className="sec rule" id="gaps-title">
        {t({ zh: "差距在哪里", en: "Where the gaps are" })}
      </h2>
      {sentences.map((sentence) => (
        <p className="say" key={sentence.en}>
          {t(sentence)}
        </p>
      ))}
      {!shown && areas.length === 0 && (
        <p className="i2">
          {t({
            zh: `这个指标不列到${levelName.zh}：数太少，或者没有分开的数。`,
            en: `The indicator is not listed by ${levelName.en.toLowerCase()}: too few events, or no separate figures.`,
          })}
        </p>
      )}
      {areas.some(({ figure }) => figure.value !== null) && <GapAreas gaps={gaps} />}
      {sides.length > 0 && <GapSides gaps={gaps} />}
      <GapPeers gaps={gaps} />
    </section>
  );
};
