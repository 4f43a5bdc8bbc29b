// Three ways to hand a line down so that the parts reach it: everybody the same line; everybody short of it closes
// the same share of its own gap; those furthest behind are lifted to a common floor. Where others have people to
// spare, the last two ask less of those behind. Rounded towards the harder side, so that the whole still holds; who
// stays where it is, towards the easier one where there is room.
import { roundHalfUp } from "../../kernel/quantity.ts";

export const proposalMethods = ["equalLine", "equalPace", "byGap"] as const;
export type ProposalMethod = (typeof proposalMethods)[number];

export interface Current {
  readonly area: string;
  readonly value: number;
  readonly weight: number;
}

export interface Wanted {
  readonly value: number;
  readonly opens: "up" | "down";
  readonly decimals: number;
}

export interface ProposedPart {
  readonly area: string;
  readonly value: number;
}

export const proposeAllocation = (
  method: ProposalMethod,
  current: readonly Current[],
  { value: line, opens, decimals }: Wanted,
): readonly ProposedPart[] => {
  // Downwards is upwards with the sign turned.
  const sign = opens === "up" ? 1 : -1;
  const turned = current.map((each) => ({ ...each, value: sign * each.value }));
  const values = methods[method](turned, sign * line).map((value) => value * sign);
  const harder = values.map((value) => roundTowards(value, opens, decimals));
  // Whoever stays where it is should not be asked for one person more by the rounding, as long as the whole holds.
  const lenient = current.map(({ value: now }, index) =>
    values[index] === now ? roundTowards(now, opens === "up" ? "down" : "up", decimals) : (harder[index] ?? now),
  );
  const chosen = holds(lenient, current, { line, sign }) ? lenient : harder;
  return current.map(({ area }, index) => ({ area, value: chosen[index] ?? line }));
};

const holds = (
  values: readonly number[],
  current: readonly Current[],
  { line, sign }: { readonly line: number; readonly sign: number },
): boolean => sum(current.map(({ weight }, index) => sign * ((values[index] ?? line) - line) * weight)) >= 0;

type Method = (current: readonly Current[], line: number) => readonly number[];

const equalLine: Method = (current, line) => current.map(() => line);

const equalPace: Method = (current, line) => {
  const gross = sum(current.map(({ value, weight }) => Math.max(0, line - value) * weight));
  const net = sum(current.map(({ value, weight }) => (line - value) * weight));
  const share = gross === 0 ? 0 : Math.max(0, net) / gross;
  return current.map(({ value }) => (value < line ? value + share * (line - value) : value));
};

/** The common floor c with Σ max(value, c)·weight = line·Σ weight, found between the lowest value and the line. */
const byGap: Method = (current, line) => {
  const whole = sum(current.map(({ weight }) => weight));
  const reached = (floor: number): number => sum(current.map(({ value, weight }) => Math.max(value, floor) * weight));
  let [low, high] = [Math.min(line, ...current.map(({ value }) => value)), line];
  if (reached(low) >= line * whole) return current.map(({ value }) => value);
  for (let step = 0; step < steps; step += 1) {
    const middle = (low + high) / 2;
    if (reached(middle) >= line * whole) high = middle;
    else low = middle;
  }
  return current.map(({ value }) => Math.max(value, high));
};

const methods: Readonly<Record<ProposalMethod, Method>> = { equalLine, equalPace, byGap };

/** Halvings after which a double has no more digits to tell. */
const steps = 60;

/** What is already round stays. */
const roundTowards = (value: number, side: "up" | "down", decimals: number): number => {
  const scale = 10 ** decimals;
  const scaled = roundHalfUp(value * scale, 6);
  return roundHalfUp((side === "up" ? Math.ceil(scaled) : Math.floor(scaled)) / scale, decimals);
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
