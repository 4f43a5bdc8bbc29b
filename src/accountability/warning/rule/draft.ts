// A warning before anybody looked at it: the condition, how sure it is and how long it lasts. Severity by the
// debounce of methods.md §2.9: two periods or an interval that excludes chance.
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
  readonly figures: readonly { readonly name: Label; readonly text: Label }[];
  readonly formula: string | null;
  readonly link: string;
}

/** Ours to decide [D]: two periods in a row are lasting. */
const lastingFrom = 2;

export const toSeverity = ({ isCertain, periods }: Pick<WarningDraft, "isCertain" | "periods">): Severity => {
  const isLasting = periods >= lastingFrom;
  if (isCertain && isLasting) return "urgent";
  return isCertain || isLasting ? "act" : "watch";
};

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
    link: `/indicators/${encodeURIComponent(standing.indicator.id)}`,
  }) as const;

export const join = (separator: { readonly zh: string; readonly en: string }, parts: readonly Label[]): Label => ({
  zh: parts.map(({ zh }) => zh).join(separator.zh),
  en: parts.map(({ en }) => en).join(separator.en),
});
