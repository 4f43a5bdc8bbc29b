// Which warnings follow from the figures as they stand? Every rule over every target, one warning for a target and its
// cause (methods.md §2.9: deduplicate by cause). Nothing is stored: a corrected figure takes its warning away.
import type { Severity, WarningKey, WarningKind } from "../warning.ts";
import { severities, warningKinds } from "../warning.ts";
import { deriveContradiction } from "./contradiction.ts";
import type { WarningDraft } from "./draft.ts";
import { rankSubject, toSeverity } from "./draft.ts";
import { deriveLateData } from "./late-data.ts";
import { deriveOffPath } from "./off-path.ts";
import { deriveUnlikely } from "./unlikely.ts";
import { deriveVolatile } from "./volatile.ts";
import type { WarningWorld } from "./warning-world.ts";
import { deriveWideGap } from "./wide-gap.ts";
import { deriveWorstUnit } from "./worst-unit.ts";

export interface DerivedWarning {
  readonly key: WarningKey;
  readonly lead: WarningDraft;
  /** The most severe of its conditions: what is said first need not be what is worst. */
  readonly gravest: WarningDraft;
  readonly severity: Severity;
  /** Other conditions of the same cause, one a kind. */
  readonly related: readonly WarningDraft[];
}

const rules: Readonly<Record<WarningKind, (world: WarningWorld) => readonly WarningDraft[]>> = {
  worstUnit: deriveWorstUnit,
  offPath: deriveOffPath,
  unlikely: deriveUnlikely,
  wideGap: deriveWideGap,
  volatile: deriveVolatile,
  contradiction: deriveContradiction,
  lateData: deriveLateData,
};

/** The most severe first, then goals' targets, then the most people, then by key. */
export const deriveWarnings = (world: WarningWorld): readonly DerivedWarning[] => {
  const causes = new Map<string, WarningDraft[]>();
  for (const kind of warningKinds)
    for (const draft of rules[kind](world)) causes.set(draft.cause, [...(causes.get(draft.cause) ?? []), draft]);
  return [...causes.values()].flatMap((drafts) => mergeCause(drafts, world)).sort(compareWarnings);
};

const mergeCause = (drafts: readonly WarningDraft[], { area }: WarningWorld): readonly DerivedWarning[] => {
  const byKind = warningKinds.flatMap((kind) => {
    const [first] = drafts.filter((draft) => draft.kind === kind).sort(compareDrafts);
    return first ? [first] : [];
  });
  const [lead, ...related] = byKind;
  if (!lead) return [];
  const [gravest = lead] = [...byKind].sort((one, other) => rankDraft(one) - rankDraft(other));
  const key = `${lead.kind}~${lead.subject}~${area.code}`;
  return [{ key, lead, gravest, severity: toSeverity(gravest), related }];
};

/** Of targets that share an indicator: the more severe, a target before a commitment, a number before a direction. */
const compareDrafts = (one: WarningDraft, other: WarningDraft): number =>
  rankDraft(one) - rankDraft(other) || rankTarget(one) - rankTarget(other) || (one.subject < other.subject ? -1 : 1);

const rankDraft = (draft: WarningDraft): number => rankSeverity(toSeverity(draft));

const rankTarget = ({ standing }: WarningDraft): number =>
  (standing?.kind === "commitment" ? 1 : 0) + (standing?.targetValue == null ? 2 : 0);

const rankSeverity = (severity: Severity): number => severities.indexOf(severity);

const compareWarnings = (one: DerivedWarning, other: DerivedWarning): number =>
  rankSeverity(one.severity) - rankSeverity(other.severity) ||
  rankSubject(one.lead.standing?.kind) - rankSubject(other.lead.standing?.kind) ||
  (other.lead.people?.count ?? 0) - (one.lead.people?.count ?? 0) ||
  (one.key < other.key ? -1 : 1);
