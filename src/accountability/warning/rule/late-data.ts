// Which figures are late? Forms that were not handed in after their day, one warning a form; then indicators of targets
// that have no figure for the year, one warning an agency, unless a late form explains them (methods.md §2.9, level 1).
import type { Label } from "../../../kernel/label.ts";
import { labelPeriod, parsePeriod } from "../../../kernel/period.ts";
import type { TargetStanding } from "../../../stats/standing/standing.contract.ts";
import type { WarningDraft } from "./draft.ts";
import { join } from "./draft.ts";
import type { LateForm, WarningWorld } from "./warning-world.ts";

/** Names in a sentence. */
const mostNamed = 3;

export const deriveLateData = (world: WarningWorld): readonly WarningDraft[] => [
  ...world.late.filter(({ late }) => late > 0).map(toFormDraft),
  ...listSilent(world),
];

const toFormDraft = (form: LateForm): WarningDraft => {
  const period = printPeriod(form.period);
  return {
    ...nothing,
    subject: `form:${form.form}`,
    cause: `form:${form.form}`,
    headline: { zh: `《${form.title.zh}》${period.zh}`, en: `${form.title.en}, ${period.en}` },
    sentence:
      form.expected === 1
        ? { zh: `已逾期${form.daysLate}天，没有交。`, en: `${form.daysLate} days overdue, not handed in.` }
        : {
            zh: `${form.expected}份里${form.late}份没交，最久的已逾期${form.daysLate}天。`,
            en: `${form.late} of ${form.expected} not handed in, the oldest ${form.daysLate} days overdue.`,
          },
    owner: form.agency,
    periods: form.wasLate ? 2 : 1,
    figures: [
      { name: { zh: "应交", en: "Expected" }, text: { zh: `${form.expected}份`, en: String(form.expected) } },
      { name: { zh: "没交", en: "Late" }, text: { zh: `${form.late}份`, en: String(form.late) } },
    ],
    link: "/reporting",
  };
};

const nothing = {
  kind: "lateData",
  standing: null,
  indicator: null,
  status: "noData",
  people: null,
  isCertain: true,
  formula: null,
} as const;

/** By lead agency, each indicator once. */
const listSilent = (world: WarningWorld): readonly WarningDraft[] => {
  const explained = new Set(world.late.filter(({ late }) => late > 0).flatMap(({ indicators }) => indicators));
  const byAgency = new Map<string, TargetStanding[]>();
  for (const standing of world.standings) {
    const { indicator, lead } = standing;
    const agency = lead[0]?.id ?? "";
    const known = byAgency.get(agency) ?? [];
    const isNamed = known.some((other) => other.indicator.id === indicator.id);
    if (!isNamed && !explained.has(indicator.id) && isSilent(standing, world.year))
      byAgency.set(agency, [...known, standing]);
  }
  return [...byAgency].map(([agency, standings]) => toAgencyDraft(agency, standings, world));
};

/** No figure is due where the indicator is not asked for in the year. */
const isSilent = ({ series, status }: TargetStanding, year: number): boolean => {
  const figure = series.find((each) => each.year === year);
  if (figure?.gap === "notDue" || figure?.gap === "notApplicable" || figure?.gap === "withheld") return false;
  return status.class === "noData" || (figure !== undefined && figure.value === null);
};

const toAgencyDraft = (agency: string, standings: readonly TargetStanding[], world: WarningWorld): WarningDraft => {
  const name = world.agencies.get(agency) ?? { zh: agency, en: agency };
  const lasting = standings.filter(({ id }) => {
    const before = world.before.get(id);
    return before !== undefined && isSilent(before, world.year - 1);
  });
  const named = standings.slice(0, mostNamed).map(({ indicator }): Label => indicator.short);
  const list = join({ zh: "、", en: ", " }, named);
  const rest = standings.length - named.length;
  const [only] = standings;
  return {
    ...nothing,
    subject: `agency:${agency}`,
    cause: `agency:${agency}`,
    ...(standings.length === 1 && only ? { indicator: only.indicator, standing: only } : {}),
    headline: {
      zh: `${name.zh}：${standings.length}项指标没有${world.year}年的数`,
      en: `${name.en}: ${standings.length} indicator${standings.length === 1 ? "" : "s"} without a figure for ${world.year}`,
    },
    sentence: {
      zh: `${list.zh}${rest > 0 ? `等${standings.length}项` : ""}${lasting.length > 0 ? `；其中${lasting.length}项上年也没有` : ""}。`,
      en: `${list.en}${rest > 0 ? ` and ${rest} more` : ""}${lasting.length > 0 ? `; ${lasting.length} had none the year before either` : ""}.`,
    },
    owner: agency === "" ? null : agency,
    // One of many that is missing for good does not make the others late for two years.
    periods: lasting.length * 2 >= standings.length ? 2 : 1,
    figures: standings
      .slice(0, 12)
      .map(({ indicator }) => ({ name: indicator.name, text: { zh: "没有数", en: "no figure" } })),
    link:
      standings.length === 1 && only ? `/indicators/${encodeURIComponent(only.indicator.id)}` : `/indicators?need=late`,
  };
};

const printPeriod = (code: string): Label => {
  const period = parsePeriod(code);
  return period ? labelPeriod(period) : { zh: code, en: code };
};
