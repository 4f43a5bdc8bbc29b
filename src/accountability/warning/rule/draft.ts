// A warning before anybody looked at it: the condition, how sure it is, how long it lasts, how much is at stake. Severity
// by the debounce of methods.md §2.9: two periods or an interval that excludes chance.
import type { Label } from "../../../kernel/label.ts";
import type { StatusClass } from "../../../kernel/status-class.ts";
import type { IndicatorHead } from "../../../stats/indicator/figure.ts";
import type { TargetStanding } from "../../../stats/standing/standing.contract.ts";
import type { Severity, WarningKind } from "../warning.ts";

export interface WarningDraft {
  readonly kind: WarningKind;
  /** What the key names: a target, an indicator, a form, an agency. */
  readonly subject: string;
  /** Drafts of one cause are told as one warning. */
  readonly cause: string;
  readonly standing: TargetStanding | null;
  readonly indicator: IndicatorHead | null;
  readonly status: StatusClass;
  readonly headline: Label;
  readonly sentence: Label;
  readonly people: TargetStanding["people"];
  /** Agency. */
  readonly owner: string | null;
  /** Years or rounds in a row in which it held. */
  readonly periods: number;
  /** Chance alone does not explain it. */
  readonly isCertain: boolean;
  /** More than a handful are missing, or where nobody is counted, its day has passed. */
  readonly isGrave: boolean;
  readonly figures: readonly { readonly name: Label; readonly text: Label }[];
  readonly formula: string | null;
  readonly link: string;
}

/** Ours to decide [D]: two periods in a row are lasting. */
export const lastingFrom = 2;

/** A handful of people can be visited one by one [D]. */
export const handful = 10;

export const isManyMissing = (count: number): boolean => count > handful;

type Grounds = Pick<WarningDraft, "isCertain" | "periods" | "isGrave" | "standing">;

/** Urgent is what is certain, lasts, is grave and was promised; certain or lasting asks for action. */
export const toSeverity = (draft: Grounds): Severity => {
  const isLasting = draft.periods >= lastingFrom;
  if (draft.isCertain && isLasting && draft.isGrave && !isImplied(draft)) return "urgent";
  return draft.isCertain || isLasting ? "act" : "watch";
};

/** The plan names the duty, the line is our reading of it. */
export const isImplied = ({ standing }: Pick<WarningDraft, "standing">): boolean => standing?.strength === "implied";

/** Targets of goals before commitments of measures, both before what is about no target. */
export const rankSubject = (kind: TargetStanding["kind"] | undefined): number =>
  kind === undefined ? 2 : kind === "target" ? 0 : 1;

/** What a draft about a target has from it. */
export const draftOfTarget = (standing: TargetStanding, kind: WarningKind, cause: string) =>
  ({
    kind,
    subject: standing.id,
    cause,
    standing,
    indicator: standing.indicator,
    status: standing.status.class,
    people: standing.people && standing.people.count > 0 ? standing.people : null,
    owner: standing.lead[0]?.id ?? null,
    isGrave: isManyMissing(standing.people?.count ?? 0),
    link: `/indicators/${encodeURIComponent(standing.indicator.id)}`,
  }) as const;

export const join = (separator: { readonly zh: string; readonly en: string }, parts: readonly Label[]): Label => ({
  zh: parts.map(({ zh }) => zh).join(separator.zh),
  en: parts.map(({ en }) => en).join(separator.en),
});
