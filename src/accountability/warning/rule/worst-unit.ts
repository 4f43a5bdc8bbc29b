// Which townships are below the line? Where the plan asks it of every township one is enough; where the district as a
// whole meets the line, one that chance does not explain, or that is many people short (methods.md §2.9: debounce).
import type { Label } from "../../../kernel/label.ts";
import { printNumber } from "../../../kernel/quantity.ts";
import { countBeyond } from "../../../stats/gap/count-beyond.ts";
import { printCount } from "../../../stats/gap/count-word.ts";
import { findLimits, isBeyondChance } from "../../../stats/gap/figure-interval.ts";
import { printLevel } from "../../../stats/standing/print-difference.ts";
import type { TargetStanding } from "../../../stats/standing/standing.contract.ts";
import type { TargetLine } from "../../../stats/standing/target-line.ts";
import { toTargetLine } from "../../../stats/standing/target-line.ts";
import type { WarningDraft } from "./draft.ts";
import { draftOfTarget, isManyMissing, join } from "./draft.ts";
import type { Measured, Unit, WarningWorld } from "./warning-world.ts";
import { findCause } from "./warning-world.ts";

/** So many people are a matter whatever the interval says [D]. */
const manyPeople = 20;
/** Names in a sentence. */
const mostNamed = 3;

export interface Below {
  readonly unit: Unit;
  readonly value: number;
  readonly people: number;
  readonly isCertain: boolean;
}

/** The one with the most people short first. */
export const listBelow = (measured: Measured, line: TargetLine, year: number): readonly Below[] =>
  measured.units
    .flatMap((unit): readonly Below[] => {
      const figure = unit.find(year);
      if (!figure || figure.value === null) return [];
      const isBelow = line.opens === "up" ? figure.value < line.value : figure.value > line.value;
      if (!isBelow) return [];
      const people = countBeyond(figure, line, measured.writing.factor) ?? 0;
      const isCertain = isBeyondChance(findLimits(figure, measured.writing), line.value) ?? false;
      return [{ unit, value: figure.value, people, isCertain }];
    })
    .sort((one, other) => other.people - one.people || (one.unit.code < other.unit.code ? -1 : 1));

/** Units that raise the warning; undefined where the rule does not speak of the target. */
const findRaised = (world: WarningWorld, standing: TargetStanding, year: number) => {
  const measured = world.measured.get(standing.indicator.id);
  const line = toTargetLine(standing, year);
  if (!measured || !line) return undefined;
  const below = listBelow(measured, line, year);
  if (world.eachUnit.has(standing.id)) return { measured, line, raised: below };
  const value = standing.series.find((figure) => figure.year === year)?.value ?? null;
  const isMet = value !== null && (line.opens === "up" ? value >= line.value : value <= line.value);
  if (!isMet || !measured.writing.isShare) return undefined;
  return { measured, line, raised: below.filter(({ isCertain, people }) => isCertain || people >= manyPeople) };
};

export const deriveWorstUnit = (world: WarningWorld): readonly WarningDraft[] =>
  world.standings.flatMap((standing) => {
    const found = findRaised(world, standing, world.year);
    if (!found || found.raised.length === 0) return [];
    const { measured, line, raised } = found;
    const missing = raised.reduce((sum, { people }) => sum + people, 0);
    const draft: WarningDraft = {
      ...draftOfTarget(standing, "worstUnit", findCause(world, standing)),
      headline: {
        zh: `${measured.head.name.zh}：${raised.length}个单位不达标`,
        en: `${measured.head.name.en}: ${raised.length} below the line`,
      },
      sentence: printUnits(raised, measured, line),
      people: measured.word && missing > 0 ? { count: missing, word: measured.word } : null,
      periods: findRaised(world, standing, world.year - 1)?.raised.length ? 2 : 1,
      isCertain: raised.some(({ isCertain }) => isCertain),
      isGrave: isManyMissing(missing),
      figures: raised.slice(0, mostNamed * 2).map(({ unit, value, people }) => {
        const level = printLevel(value, measured.head);
        const count = printPeople(people, measured.word);
        return { name: unit.name, text: join({ zh: "，差", en: ", short " }, count ? [level, count] : [level]) };
      }),
      formula: null,
    };
    return [draft];
  });

const printPeople = (people: number, word: Label | null): Label | undefined =>
  word && people > 0 ? printCount(printNumber(people, 0), word) : undefined;

/** `甲镇86.9%，差12名；另有2个单位。目标≥90%。` */
const printUnits = (raised: readonly Below[], { head, word }: Measured, line: TargetLine): Label => {
  const named = raised.slice(0, mostNamed).map(({ unit, value, people }): Label => {
    const level = printLevel(value, head);
    const count = printPeople(people, word);
    return {
      zh: `${unit.name.zh}${level.zh}${count ? `，差${count.zh}` : ""}`,
      en: `${unit.name.en} ${level.en}${count ? `, ${count.en} short` : ""}`,
    };
  });
  const rest = raised.length - named.length;
  const list = join({ zh: "；", en: "; " }, [
    ...named,
    ...(rest > 0 ? [{ zh: `另有${rest}个单位`, en: `${rest} more` }] : []),
  ]);
  return { zh: `${list.zh}。目标${line.text.zh}。`, en: `${list.en}. Target ${line.text.en}.` };
};
