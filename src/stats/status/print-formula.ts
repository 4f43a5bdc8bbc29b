// The formula by which a method judges, with the figures of the case in it: `(38−50)÷(20−50)÷(3÷5)=0.667`.
import { printNumber, roundHalfUp } from "../../kernel/quantity.ts";
import { isSteadyPath } from "../path/path-shape.ts";
import type { Judgement, StatusQuestion } from "./judgement.ts";

/** Null where no ratio was worked out. */
export const printFormula = (judgement: Judgement, question: StatusQuestion): string | null => {
  const { method, ratio, basis, value, year } = judgement;
  const print = printers[method];
  if (!print || ratio === null || value === null || year === null || !basis?.base || basis.line === null) return null;
  if (question.target.parity !== undefined || isTwoSided(question)) return null;
  const figures: Case = { base: basis.base, line: basis.line, deadline: basis.deadline, value, year };
  return print(figures, judgement, question);
};

interface Case {
  readonly base: { readonly year: number; readonly value: number };
  readonly line: number;
  readonly deadline: number;
  readonly value: number;
  readonly year: number;
}

type Print = (figures: Case, judgement: Judgement, question: StatusQuestion) => string;

/** There a figure beyond the line is turned back, which no single line of a formula shows. */
const isTwoSided = ({ target }: StatusQuestion): boolean => target.comparator === "=" || target.comparator === "about";

const printers: Readonly<Record<string, Print | undefined>> = {
  linear: ({ base, line, deadline, value, year }, { ratio, expected }, { target }) => {
    const [b, l] = [figure(base.value), figure(line)];
    const due = isSteadyPath(target)
      ? `${Math.min(year, deadline) - base.year}÷${deadline - base.year}`
      : `(${figure(expected ?? line)}−${b})÷(${l}−${b})`;
    return `(${figure(value)}−${b})÷(${l}−${b})÷(${due})=${three(ratio)}`;
  },
  cagr: ({ base, line, deadline, value, year }, { ratio, current, required }) => {
    const [b, l] = [figure(base.value), figure(line)];
    const observed = `(${figure(value)}÷${b})^(1÷${year - base.year})−1=${rate(current)}`;
    const needed = `(${l}÷${b})^(1÷${deadline - base.year})−1=${rate(required)}`;
    const sign = (ratio ?? 0) < 0 === (current ?? 0) < 0 ? "" : "−";
    return `${observed}；${needed}；${sign}(${rate(current)})÷|${rate(required)}|=${three(ratio)}`;
  },
  un: ({ base, line, deadline, value, year }, { ratio, current }) => {
    const [b, v, e] = [figure(base.value), figure(value), figure(current ?? 0)];
    const projected = `${v}×(${v}÷${b})^(${Math.max(0, deadline - year)}÷${year - base.year})=${e}`;
    return `${projected}；(${e}−${b})÷(${figure(line)}−${b})=${three(ratio)}`;
  },
};

/** Exact enough to be worked out again, without idle zeros; a negative figure in brackets. */
const figure = (value: number): string => {
  const text = String(roundHalfUp(Math.abs(value), 4));
  return value < 0 && Number(text) !== 0 ? `(−${text})` : text;
};

const rate = (growth: number | null): string => printNumber(roundHalfUp(growth ?? 0, 5), 5);

const three = (ratio: number | null): string => printNumber(roundHalfUp(ratio ?? 0, 3), 3);
