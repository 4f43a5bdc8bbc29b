// Where the steps of an intervention lie in time: a bar runs from the end of what came before to the due day, solid
// as far as it is done, red where it is late. Steps have no first day of their own, so theirs is the due day before. [D]
import { addDays, daysBetween } from "../../kernel/day.ts";
import type { Label } from "../../kernel/label.ts";
import type { Day } from "../../kernel/period.ts";
import { round1, toScale } from "../../ui/chart/scale.ts";
import type { Intervention } from "../intervention/intervention.contract.ts";
import type { StepSign } from "../intervention-page/print-steps.ts";
import { signSteps } from "../intervention-page/print-steps.ts";

export interface StepFrame {
  readonly width: number;
  /** Room for the names of the steps. */
  readonly left: number;
}

export interface StepBar {
  readonly number: number;
  readonly title: string;
  /** As much of number and title as there is room for. */
  readonly label: string;
  readonly sign: StepSign;
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly due: number;
  /** Past the due day, as far as it was done or today. */
  readonly late: readonly [number, number] | null;
}

export interface StepLayout {
  readonly height: number;
  readonly bars: readonly StepBar[];
  readonly months: readonly { readonly x: number; readonly word: Label }[];
  /** Null where today lies outside the picture. */
  readonly today: number | null;
}

export const stepPlaces = { top: 17, row: 22, foot: 20 } as const;

const mostMonths = 7;
const monthWords = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

export const layOutSteps = (
  { steps, startedOn }: Pick<Intervention, "steps" | "startedOn">,
  today: Day,
  { width, left }: StepFrame,
): StepLayout => {
  const starts = toStarts(steps, startedOn as Day);
  const [first, last] = toSpan(steps, startedOn as Day, today);
  const scale = toScale([0, daysBetween(first, last)], [left, width - 4]);
  const at = (day: string): number => round1(scale.at(daysBetween(first, day as Day)));
  const signs = signSteps({ steps });
  const bars = steps.map(({ number, title, due, doneOn }, index): StepBar => {
    const end = doneOn ?? today;
    return {
      number,
      title,
      label: cutToWidth(`${number} ${title}`, left - 12),
      sign: signs[index] ?? "ahead",
      y: stepPlaces.top + 15 + index * stepPlaces.row,
      from: at(starts[index] ?? startedOn),
      to: at(doneOn !== null && doneOn < due ? doneOn : due),
      due: at(due),
      late: end > due ? [at(due), at(end)] : null,
    };
  });
  return {
    height: stepPlaces.top + 4 + steps.length * stepPlaces.row + stepPlaces.foot,
    bars,
    months: listMonths(first, last).map(({ day, word }) => ({ x: at(day), word })),
    today: today >= first && today <= last ? at(today) : null,
  };
};

/** A step that is due before the work began, or on the day of the one before, is drawn a week long. */
const toStarts = (steps: Intervention["steps"], startedOn: Day): readonly Day[] => {
  const dues = steps.map(({ due }) => due).toSorted();
  return steps.map(({ due, doneOn }) => {
    const before = (dues.findLast((other) => other < due) ?? startedOn) as Day;
    const end = (doneOn !== null && doneOn < due ? doneOn : due) as Day;
    return before < end ? before : addDays(end, -7);
  });
};

const toSpan = (steps: Intervention["steps"], startedOn: Day, today: Day): readonly [Day, Day] => {
  const days = [...toStarts(steps, startedOn), ...steps.flatMap(({ due, doneOn }) => [due, doneOn ?? due]), startedOn];
  const isLate = steps.some(({ doneOn, due }) => doneOn === null && due < today);
  const sorted = [...days, ...(isLate ? [today] : [])].toSorted();
  const first = (sorted[0] ?? startedOn) as Day;
  const last = (sorted.at(-1) ?? startedOn) as Day;
  return [first, daysBetween(first, last) < 28 ? addDays(first, 28) : addDays(last, 3)];
};

/** First days of months, thinned to seven; a January names its year. */
const listMonths = (first: Day, last: Day): readonly { readonly day: Day; readonly word: Label }[] => {
  const from = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1;
  const to = Number(last.slice(0, 4)) * 12 + Number(last.slice(5, 7)) - 1;
  const all = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const step = [1, 2, 3, 6, 12].find((each) => all.length / each <= mostMonths) ?? 12;
  return all
    .filter((month) => month % step === 0)
    .map((month) => ({ day: toFirstDay(month), word: nameMonth(month) }))
    .filter(({ day }) => day >= first);
};

const toFirstDay = (month: number): Day =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01` as Day;

const nameMonth = (month: number): Label => {
  const [year, part] = [Math.floor(month / 12), month % 12];
  return part === 0 ? { zh: `${year}年`, en: String(year) } : { zh: `${part + 1}月`, en: monthWords[part] ?? "" };
};

/** Twelve pixels a Chinese sign, about seven any other, at the size of notes. */
const widthOf = (sign: string): number => (/[\u2E80-\uFFEF]/.test(sign) ? 12 : 7);

export const cutToWidth = (text: string, room: number): string => {
  const signs = Array.from(text);
  const total = signs.reduce((sum, sign) => sum + widthOf(sign), 0);
  if (total <= room) return text;
  let used = widthOf("…");
  const fits = signs.findIndex((sign) => (used += widthOf(sign)) > room);
  return `${signs.slice(0, fits).join("")}…`;
};
