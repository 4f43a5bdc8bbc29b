// What a trial says in one sentence: where it ends as it goes, where it would end, what is left to do.
import type { Label } from "../../kernel/label.ts";
import { printNumber } from "../../kernel/quantity.ts";
import { printLikelihood } from "../forecast/print-probability.ts";
import { printMissing } from "../gap/describe-gaps.ts";
import type { IndicatorHead } from "../indicator/figure.ts";
import { printLevel } from "../standing/print-difference.ts";
import type { Scenario } from "./try-scenario.ts";

interface Question {
  readonly indicator: Pick<IndicatorHead, "decimals" | "suffix">;
  readonly to: number;
  readonly year: number;
  readonly line: { readonly value: number; readonly opens: "up" | "down" } | null;
  readonly word: Label | null;
  readonly isTried: boolean;
}

export const describeScenario = (trend: Scenario | null, tried: Scenario | null, question: Question): Label => {
  if (!trend || !tried) return { zh: "现在没有数，试算不了。", en: "There is no figure now; nothing can be tried." };
  const before = describeCase(trend, question);
  const lead: Label =
    trend.end === null
      ? { zh: `${question.year}年`, en: `In ${question.year}: ` }
      : { zh: `照现在的趋势，${question.to}年`, en: `As it goes, by ${question.to}: ` };
  if (!question.isTried) return { zh: `${lead.zh}${before.zh}。`, en: `${lead.en}${before.en}.` };
  const after = describeCase(tried, question);
  return {
    zh: `${lead.zh}${before.zh}；这样调整后${after.zh}。`,
    en: `${lead.en}${before.en}; as tried: ${after.en}.`,
  };
};

const describeCase = (scenario: Scenario, { indicator, line, word }: Question): Label => {
  const level = printLevel(scenario.end ?? scenario.now, indicator);
  const chance = scenario.probability === null ? null : printLikelihood(scenario.probability);
  const left = line && word && scenario.people !== null ? describeLeft(scenario.people, word, line.opens) : null;
  const parts = [{ zh: `到${level.zh}`, en: level.en }, ...[chance, left].flatMap((part) => part ?? [])];
  return { zh: parts.map(({ zh }) => zh).join("，"), en: parts.map(({ en }) => en).join(", ") };
};

const describeLeft = (people: number, word: Label, opens: "up" | "down"): Label =>
  people > 0
    ? printMissing(people, word, opens)
    : people === 0
      ? { zh: "正好到线", en: "exactly on the line" }
      : { zh: `过线${printNumber(-people, 0)}${word.zh}`, en: `${printNumber(-people, 0)} to spare` };
