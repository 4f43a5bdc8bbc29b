// What an area's figures say together, in words: how many there are, how many stand better than the area above.
import type { Label } from "../../kernel/label.ts";
import type { AreaProfile } from "./area-profile.contract.ts";

type ProfileRow = AreaProfile["indicators"][number];

export interface ProfileSum {
  readonly withFigure: number;
  /** Figures of the year asked for. */
  readonly current: number;
  readonly better: number;
  readonly worse: number;
}

export const sumUpProfile = ({ indicators, year }: Pick<AreaProfile, "indicators" | "year">): ProfileSum => {
  const sides = indicators.map((row) => compareAbove(row, year));
  return {
    withFigure: indicators.length,
    current: indicators.filter((row) => findFigure(row, year)?.year === year).length,
    better: sides.filter((side) => side === "better").length,
    worse: sides.filter((side) => side === "worse").length,
  };
};

/** The last figure up to the year. */
export const findFigure = ({ series }: Pick<ProfileRow, "series">, year: number) =>
  series.findLast((figure) => figure.value !== null && figure.year <= year);

/** Rates and shares can be set beside the area above; a count is smaller there by nature. */
export const isComparable = ({ indicator, series }: Pick<ProfileRow, "indicator" | "series">): boolean =>
  /^[%‰/]/.test(indicator.suffix.zh) || series.some(({ denominator }) => denominator !== null);

/** Only figures of one year are compared, and only where one side is better. */
export const compareAbove = (row: ProfileRow, year: number): "better" | "worse" | "level" | null => {
  const own = findFigure(row, year);
  const { above, indicator } = row;
  if (!isComparable(row) || indicator.better === "context") return null;
  if (own?.value == null || above?.value == null || own.year !== above.year) return null;
  if (own.value === above.value) return "level";
  return own.value > above.value === (indicator.better === "higher") ? "better" : "worse";
};

export const describeProfile = (profile: AreaProfile): Label => {
  const { area, children, year } = profile;
  const { withFigure, current, better, worse } = sumUpProfile(profile);
  const parts = countKinds(children);
  const zhBelow =
    parts.length === 0 ? "" : `，下有${parts.map(({ name, count }) => `${count}个${name.zh}`).join("、")}`;
  const enBelow =
    parts.length === 0 ? "" : ` with ${parts.map(({ name, count }) => `${count} of kind “${name.en}”`).join(", ")}`;
  if (withFigure === 0) {
    return {
      zh: `${area.name.zh}是${area.kind.zh}${zhBelow}。这里还没有数。`,
      en: `${area.name.en}: ${area.kind.en}${enBelow}. No figures here yet.`,
    };
  }
  const compared = describeSides(better, worse);
  return {
    zh: `${area.name.zh}是${area.kind.zh}${zhBelow}。${withFigure}项指标有数，${current}项是${year}年的${compared.zh}。`,
    en: `${area.name.en}: ${area.kind.en}${enBelow}. ${withFigure} indicators have a figure, ${current} of them of ${year}${compared.en}.`,
  };
};

/** Only the sides that occur are said. */
const describeSides = (better: number, worse: number): Label => {
  if (better + worse === 0) return { zh: "", en: "" };
  const zh = [...(better > 0 ? [`${better}项更好`] : []), ...(worse > 0 ? [`${worse}项更差`] : [])];
  const en = [...(better > 0 ? [`${better} stand better`] : []), ...(worse > 0 ? [`${worse} worse`] : [])];
  return { zh: `；与上级同年可比的，${zh.join("，")}`, en: `; beside the area above, ${en.join(" and ")}` };
};

/** Kinds of the areas below, the commonest first. */
export const countKinds = (
  areas: AreaProfile["children"],
): readonly { readonly name: Label; readonly count: number }[] => {
  const kinds = new Map(areas.map(({ kind }) => [kind.zh, kind]));
  return [...kinds.values()]
    .map((name) => ({ name, count: areas.filter(({ kind }) => kind.zh === name.zh).length }))
    .sort((one, other) => other.count - one.count);
};

const successionWords: Readonly<Record<string, Label>> = {
  recoded: { zh: "改设，换了代码", en: "re-established under a new code" },
  merged: { zh: "并入", en: "merged" },
  split: { zh: "分设", en: "split" },
  abolished: { zh: "撤销", en: "abolished" },
  renamed: { zh: "改名", en: "renamed" },
};

export const printSuccession = (kind: string): Label => successionWords[kind] ?? { zh: kind, en: kind };

export const printSpan = (from: string, to: string | null): Label =>
  to === null ? { zh: `${from}起`, en: `since ${from}` } : { zh: `${from}至${to}`, en: `${from} to ${to}` };
