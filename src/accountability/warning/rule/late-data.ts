// Which figures are late? Forms that were not handed in after their day and indicators of targets without a figure for
// the year, unless a late form explains them: one warning an agency and round (methods.md §2.9, level 1).
import type { Label } from "../../../kernel/label.ts";
import { labelPeriod, parsePeriod } from "../../../kernel/period.ts";
import type { TargetStanding } from "../../../stats/standing/standing.contract.ts";
import type { WarningDraft } from "./draft.ts";
import { join } from "./draft.ts";
import type { LateForm, WarningWorld } from "./warning-world.ts";

/** Names in a sentence. */
const mostNamed = 3;
/** Lines in an explanation. */
const mostListed = 24;
/** Overdue for so many days a round cannot be published in time [D]. */
export const graveFrom = 60;

/** What one agency owes for one round. */
interface Owed {
  readonly agency: string;
  readonly round: number;
  readonly forms: readonly LateForm[];
  readonly silent: readonly TargetStanding[];
}

export const deriveLateData = (world: WarningWorld): readonly WarningDraft[] =>
  listOwed(world).map((owed) => toDraft(owed, world));

/** Indicators without a figure stand with the forms of their year, else with the agency's latest late round. */
const listOwed = (world: WarningWorld): readonly Owed[] => {
  const rounds = new Map<string, Owed>();
  for (const form of world.late.filter(({ late }) => late > 0)) {
    const { agency } = form;
    const round = parsePeriod(form.period)?.year ?? world.year;
    const key = `${agency}:${round}`;
    const forms = [...(rounds.get(key)?.forms ?? []), form];
    rounds.set(key, { agency, round, forms, silent: [] });
  }
  for (const [agency, silent] of groupSilent(world)) {
    const known = [...rounds].filter(([, owed]) => owed.agency === agency);
    const [key, owed] = known.find(([, { round }]) => round === world.year) ??
      known.toSorted(([, one], [, other]) => other.round - one.round).at(0) ?? [
        `${agency}:${world.year}`,
        { agency, round: world.year, forms: [], silent: [] },
      ];
    rounds.set(key, { ...owed, silent });
  }
  return [...rounds.values()];
};

/** By lead agency, each indicator once. */
const groupSilent = (world: WarningWorld): ReadonlyMap<string, readonly TargetStanding[]> => {
  const explained = new Set(world.late.filter(({ late }) => late > 0).flatMap(({ indicators }) => indicators));
  const byAgency = new Map<string, TargetStanding[]>();
  for (const standing of world.standings) {
    const { indicator, lead } = standing;
    const agency = lead[0]?.id ?? "";
    const known = byAgency.get(agency) ?? [];
    const isNamed = known.some((other) => other.indicator.id === indicator.id);
    if (!isNamed && !explained.has(indicator.id) && isSilent(standing, world.year, world))
      byAgency.set(agency, [...known, standing]);
  }
  return byAgency;
};

/** No figure is due where the indicator is not asked for; below the plan's area also where nothing ever came. */
const isSilent = ({ series }: TargetStanding, year: number, { isWhole }: WarningWorld): boolean => {
  const figure = series.find((each) => each.year === year);
  if (!figure || figure.value !== null) return false;
  if (figure.gap === "notDue" || figure.gap === "notApplicable" || figure.gap === "withheld") return false;
  return isWhole || (figure.coverage?.expected ?? 0) > 0 || series.some(({ value }) => value !== null);
};

const toDraft = (owed: Owed, world: WarningWorld): WarningDraft => {
  const { agency, round, forms, silent } = owed;
  const subject = `agency:${agency}:${round}`;
  const [only] = forms.length === 0 && silent.length === 1 ? silent : [];
  const lasting = listLasting(silent, world);
  // One of many that is missing for good does not make the others late for two rounds.
  const isLasting = forms.some(({ wasLate }) => wasLate) || (forms.length === 0 && lasting * 2 >= silent.length);
  return {
    kind: "lateData",
    subject,
    cause: subject,
    standing: only ?? null,
    indicator: only?.indicator ?? null,
    status: "noData",
    headline: printHeadline(owed, world),
    sentence: join({ zh: "", en: " " }, [
      ...(forms.length > 0 ? [printForms(forms)] : []),
      ...(silent.length > 0 ? [printSilent(silent, { lasting, hasForms: forms.length > 0, year: world.year })] : []),
    ]),
    people: null,
    owner: agency === "" ? null : agency,
    periods: isLasting ? 2 : 1,
    isCertain: true,
    isGrave: forms.some(({ daysLate }) => daysLate >= graveFrom),
    figures: [
      ...forms.map(listForm),
      ...silent.map(({ indicator }) => ({ name: indicator.name, text: noFigure })),
    ].slice(0, mostListed),
    formula: null,
    link: findLink(owed, only),
  };
};

const noFigure: Label = { zh: "没有数", en: "no figure" };

const listLasting = (silent: readonly TargetStanding[], world: WarningWorld): number =>
  silent.filter(({ id }) => {
    const before = world.before.get(id);
    return before !== undefined && isSilent(before, world.year - 1, world);
  }).length;

const printHeadline = ({ agency, round, forms, silent }: Owed, world: WarningWorld): Label => {
  const name = world.agencies.get(agency) ?? { zh: agency, en: agency };
  return forms.length > 0
    ? {
        zh: `${name.zh}：${round}年${forms.length}张表逾期`,
        en: `${name.en}: ${forms.length} form${forms.length === 1 ? "" : "s"} of ${round} overdue`,
      }
    : {
        zh: `${name.zh}：${silent.length}项指标没有${world.year}年的数`,
        en: `${name.en}: ${silent.length} indicator${silent.length === 1 ? "" : "s"} without a figure for ${world.year}`,
      };
};

/** `最久的124天，40份里36份没交：《甲表》《乙表》等3张。` */
const printForms = (forms: readonly LateForm[]): Label => {
  const days = Math.max(...forms.map(({ daysLate }) => daysLate));
  const [expected, late] = [sum(forms.map((form) => form.expected)), sum(forms.map((form) => form.late))];
  const named = forms.slice(0, mostNamed);
  const rest = forms.length - named.length;
  const copies =
    expected > forms.length
      ? { zh: `，${expected}份里${late}份没交`, en: `, ${late} of ${expected} copies not handed in` }
      : { zh: "", en: "" };
  return {
    zh: `最久的${days}天${copies.zh}：${named.map(({ title }) => `《${title.zh}》`).join("")}${rest > 0 ? `等${forms.length}张` : ""}。`,
    en: `The oldest by ${days} days${copies.en}: ${named.map(({ title }) => title.en).join("; ")}${rest > 0 ? ` and ${rest} more` : ""}.`,
  };
};

interface Surroundings {
  readonly lasting: number;
  readonly hasForms: boolean;
  readonly year: number;
}

const printSilent = (silent: readonly TargetStanding[], { lasting, hasForms, year }: Surroundings): Label => {
  const named = silent.slice(0, mostNamed).map(({ indicator }): Label => indicator.short);
  const list = join({ zh: "、", en: ", " }, named);
  const rest = silent.length - named.length;
  const names = {
    zh: `${list.zh}${rest > 0 ? `等${silent.length}项` : ""}`,
    en: `${list.en}${rest > 0 ? ` and ${rest} more` : ""}`,
  };
  const before =
    lasting === 0
      ? { zh: "", en: "" }
      : silent.length === 1
        ? { zh: "，上年也没有", en: "; none the year before either" }
        : { zh: `；其中${lasting}项上年也没有`, en: `; ${lasting} had none the year before either` };
  return hasForms
    ? { zh: `${names.zh}没有${year}年的数${before.zh}。`, en: `No figure for ${year}: ${names.en}${before.en}.` }
    : { zh: `${names.zh}${before.zh}。`, en: `${names.en}${before.en}.` };
};

const listForm = ({ title, period, expected, late, daysLate }: LateForm): WarningDraft["figures"][number] => {
  const { zh, en } = printPeriod(period);
  return {
    name: { zh: `《${title.zh}》${zh}`, en: `${title.en}, ${en}` },
    text:
      expected === 1
        ? { zh: `没交，逾期${daysLate}天`, en: `not handed in, ${daysLate} days overdue` }
        : {
            zh: `${expected}份里${late}份没交，最久逾期${daysLate}天`,
            en: `${late} of ${expected} not handed in, up to ${daysLate} days overdue`,
          },
  };
};

const findLink = ({ forms, silent }: Owed, only: TargetStanding | undefined): string => {
  if (forms.length > 0) return "/reporting";
  return only && silent.length === 1 ? `/indicators/${encodeURIComponent(only.indicator.id)}` : "/indicators?need=late";
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const printPeriod = (code: string): Label => {
  const period = parsePeriod(code);
  return period ? labelPeriod(period) : { zh: code, en: code };
};
