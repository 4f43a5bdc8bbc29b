// What if some areas stood elsewhere, or the pace were another one: the whole recomputed from numerators and
// denominators, carried on as the trend goes. value at the end = what it would be now + pace × the change foreseen;
// the probability moves with it by the spread of the forecast, read as normal [D].
import type { StatusClass } from "../../kernel/status-class.ts";
import { countBeyond } from "../gap/count-beyond.ts";
import { normalCdf, normalQuantile } from "../method/distribution.ts";

export interface AreaFigure {
  readonly area: string;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface Foreseen {
  /** One a year, the last one is the end. */
  readonly points: readonly { readonly year: number; readonly value: number }[];
  /** 90 % at the end. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** That the line holds at the end. */
  readonly probability: number | null;
}

export interface ScenarioQuestion {
  readonly whole: Omit<AreaFigure, "area">;
  /** Those that count in the whole. */
  readonly areas: readonly AreaFigure[];
  /** How areas make the whole: by their people, or the one that stands worst decides. */
  readonly join: "sum" | "minimum" | "maximum";
  readonly factor: number;
  readonly moves: readonly { readonly area: string; readonly value: number }[];
  readonly pace: number;
  readonly foreseen: Foreseen | null;
  readonly line: { readonly value: number; readonly opens: "up" | "down" } | null;
  readonly limits: { readonly minimum?: number; readonly maximum?: number };
}

export interface Scenario {
  /** What the whole would be now. */
  readonly now: number;
  readonly end: number | null;
  readonly points: readonly { readonly year: number; readonly value: number }[];
  readonly probability: number | null;
  readonly class: StatusClass;
  /** Still missing at the end (without a forecast: now); negative = to spare. */
  readonly people: number | null;
}

export const tryScenario = (question: ScenarioQuestion): Scenario => {
  const { whole, foreseen, pace, limits } = question;
  const now = cut(moveAreas(question), limits);
  const isSame = now === whole.value && pace === 1;
  const carry = (value: number): number => (isSame ? value : now + pace * (value - whole.value));
  const points = (foreseen?.points ?? []).map(({ year, value }) => ({ year, value: cut(carry(value), limits) }));
  const last = foreseen?.points.at(-1);
  const end = points.at(-1)?.value ?? null;
  const shift = last ? carry(last.value) - last.value : 0;
  const probability = foreseen ? shiftProbability(foreseen, question.line, shift) : null;
  return {
    now,
    end,
    points,
    probability,
    class: classify(question, end ?? now, end === null ? null : probability),
    people: countLeft(question, end ?? now),
  };
};

/** The whole with its areas where they are moved to; what is not listed stays as it is. */
const moveAreas = ({ whole, areas, join, factor, moves }: ScenarioQuestion): number => {
  const wanted = new Map(moves.map(({ area, value }) => [area, value]));
  const moved = areas.filter(({ area, value }) => (wanted.get(area) ?? value) !== value);
  if (moved.length === 0) return whole.value;
  if (join !== "sum") {
    const values = areas.map(({ area, value }) => wanted.get(area) ?? value);
    return join === "minimum" ? Math.min(...values) : Math.max(...values);
  }
  const { numerator, denominator } = whole;
  if (numerator === null || denominator === null || denominator === 0) return whole.value;
  const more = moved.reduce((sum, { area, numerator: own, denominator: people }) => {
    const value = wanted.get(area);
    return value === undefined || own === null || people === null ? sum : sum + (value / factor) * people - own;
  }, 0);
  return ((numerator + more) / denominator) * factor;
};

/** Of a normal spread, 90 % lie within this many standard deviations on either side. */
const reach = 1.6448536269514722;
const leastProbability = 1e-6;

const shiftProbability = (
  { lower, upper, probability }: Foreseen,
  line: ScenarioQuestion["line"],
  shift: number,
): number | null => {
  if (probability === null || shift === 0 || !line || lower === null || upper === null) return probability;
  const spread = (upper - lower) / (2 * reach);
  const gain = line.opens === "up" ? shift : -shift;
  if (spread <= 0) return probability;
  const place = normalQuantile(clamp(probability)) + gain / spread;
  return clamp(normalCdf(place));
};

const clamp = (probability: number): number => Math.max(leastProbability, Math.min(1 - leastProbability, probability));

/** [D] Below the line at the end, with at least this chance all the same, is at risk and not off track. */
const fairChance = 0.2;
const hair = 1e-9;

const classify = ({ line }: ScenarioQuestion, value: number, probability: number | null): StatusClass => {
  if (!line) return "notAssessable";
  const slack = hair * Math.max(1, Math.abs(line.value));
  if (line.opens === "up" ? value >= line.value - slack : value <= line.value + slack) return "met";
  return (probability ?? 0) >= fairChance ? "atRisk" : "offTrack";
};

const countLeft = ({ whole, line, factor, join }: ScenarioQuestion, value: number): number | null => {
  if (!line || join !== "sum" || whole.denominator === null) return null;
  return countBeyond({ numerator: (value / factor) * whole.denominator, denominator: whole.denominator }, line, factor);
};

const cut = (value: number, { minimum = -Infinity, maximum = Infinity }: ScenarioQuestion["limits"]): number =>
  Math.max(minimum, Math.min(maximum, value));
