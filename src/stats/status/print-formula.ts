// The formula by which a method judges, with the figures of the case in it: `(38−50)÷(20−50)÷(3÷5)=0.667`.
import { printNumber, roundHalfUp } from "../../kernel/quantity.ts";
import { isSteadyPath } from "../path/path-shape.ts";
import type { Judgement, StatusQuestion } from "./judgement.ts";
import { compare } from "./threshold.ts";

/** Null where no ratio was worked out, or none from a way that is none. */
export const printFormula = (judgement: Judgement, question: StatusQuestion): string | null => {
  const { method, ratio, basis, value, year } = judgement;
  const print = printers[method];
  if (!print || ratio === null || value === null || year === null || !basis?.base || basis.line === null) return null;
  if (question.target.parity !== undefined || isTwoSided(question)) return null;
  if (compare(basis.line, basis.base.value) === 0) return null;
  const figures: Case = { base: basis.base, line: basis.line, deadline: basis.deadline, value, year };
  const written = precisions.map((precision) => print(figures, judgement, question, precision));
  return (written.find(({ holds }) => holds) ?? written.at(-1))?.text ?? null;
};

interface Precision {
  readonly decimals: number;
  /** Of yearly growth. */
  readonly growth: number;
}

/** As few decimals as give the printed result when worked out again. */
const precisions: readonly Precision[] = [
  ...[4, 5, 6, 7, 8].map((decimals) => ({ decimals, growth: 5 })),
  ...[7, 8, 9].map((decimals) => ({ decimals, growth: 6 })),
  ...[8, 9, 10, 11].map((decimals) => ({ decimals, growth: 7 })),
  ...[11, 12].map((decimals) => ({ decimals, growth: 9 })),
];

interface Case {
  readonly base: { readonly year: number; readonly value: number };
  readonly line: number;
  readonly deadline: number;
  readonly value: number;
  readonly year: number;
}

interface Written {
  readonly text: string;
  /** Worked out with the figures as they are printed it gives what is printed. */
  readonly holds: boolean;
}

type Print = (figures: Case, judgement: Judgement, question: StatusQuestion, precision: Precision) => Written;

/** There a figure beyond the line is turned back, which no single line of a formula shows. */
const isTwoSided = ({ target }: StatusQuestion): boolean => target.comparator === "=" || target.comparator === "about";

const printers: Readonly<Record<string, Print | undefined>> = {
  linear: ({ base, line, deadline, value, year }, { ratio, expected }, { target }, { decimals }) => {
    const [b, l, v, e] = [base.value, line, value, expected ?? line].map(roundTo(decimals));
    if (b === undefined || l === undefined || v === undefined || e === undefined) return nothing;
    const [from, way] = [write(b), `(${write(l)}−${write(b)})`];
    const [gone, whole] = [Math.min(year, deadline) - base.year, deadline - base.year];
    const isSteady = isSteadyPath(target);
    const due = isSteady ? `${gone}÷${whole}` : `(${write(e)}−${from})÷${way}`;
    const worked = (v - b) / (l - b) / (isSteady ? gone / whole : (e - b) / (l - b));
    return { text: `(${write(v)}−${from})÷${way}÷(${due})=${three(ratio)}`, holds: three(worked) === three(ratio) };
  },
  cagr: ({ base, line, deadline, value, year }, { ratio, current, required }, _question, { decimals, growth }) => {
    const [b, l, v] = [base.value, line, value].map(roundTo(decimals));
    const [seen, asked] = [current ?? 0, required ?? 0].map(roundTo(growth));
    if (b === undefined || l === undefined || v === undefined || !asked || seen === undefined) return nothing;
    const rate = (each: number): string => printNumber(each, growth);
    const growTo = (to: number, years: number) => ({
      text: `(${write(to)}÷${write(b)})^(1÷${years})−1=`,
      rate: roundHalfUp((to / b) ** (1 / years) - 1, growth),
    });
    const [observed, needed] = [growTo(v, year - base.year), growTo(l, deadline - base.year)];
    const sign = (ratio ?? 0) < 0 === seen < 0 ? 1 : -1;
    const quotient = `${sign === 1 ? "" : "−"}(${rate(seen)})÷|${rate(asked)}|=${three(ratio)}`;
    const holds =
      observed.rate === seen && needed.rate === asked && three((sign * seen) / Math.abs(asked)) === three(ratio);
    return { text: `${observed.text}${rate(seen)}；${needed.text}${rate(asked)}；${quotient}`, holds };
  },
  un: ({ base, line, deadline, value, year }, { ratio, current }, _question, { decimals }) => {
    const [b, l, v, e] = [base.value, line, value, current ?? 0].map(roundTo(decimals));
    if (b === undefined || l === undefined || v === undefined || e === undefined) return nothing;
    const [left, gone] = [Math.max(0, deadline - year), year - base.year];
    const projected = `${write(v)}×(${write(v)}÷${write(b)})^(${left}÷${gone})=${write(e)}`;
    const isProjected = roundHalfUp(v * (v / b) ** (left / gone), decimals) === e;
    return {
      text: `${projected}；(${write(e)}−${write(b)})÷(${write(l)}−${write(b)})=${three(ratio)}`,
      holds: isProjected && three((e - b) / (l - b)) === three(ratio),
    };
  },
};

const nothing: Written = { text: "", holds: false };

const roundTo =
  (decimals: number) =>
  (value: number): number =>
    roundHalfUp(value, decimals);

/** Without idle zeros; a negative figure in brackets. */
const write = (value: number): string => (value < 0 ? `(−${Math.abs(value)})` : String(Math.abs(value)));

const three = (ratio: number | null): string => printNumber(roundHalfUp(ratio ?? 0, 3), 3);
