// What people made of a warning: the latest mark that still holds. It holds no longer when a muting has run out, when
// the warning grew more severe than it was marked at, or when it had gone and came back.
import type { Day } from "../../kernel/period.ts";
import type { MarkKind, Severity, WarningState } from "./warning.ts";
import { severities } from "./warning.ts";

export interface Mark {
  readonly key: string;
  readonly number: number;
  readonly mark: MarkKind;
  readonly agency: string | null;
  /** The last day of a muting. */
  readonly until: Day | null;
  readonly note: string;
  readonly severity: Severity;
  readonly year: number;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

export interface Sighting {
  readonly key: string;
  readonly firstSeen: string;
  readonly goneAt: string | null;
  readonly announcedSeverity: Severity | null;
}

export interface Attention {
  readonly state: WarningState;
  readonly mark: Mark | null;
  /** The agency it was passed to. */
  readonly passedTo: string | null;
}

interface Situation {
  /** In the order in which they were made. */
  readonly marks: readonly Mark[];
  readonly severity: Severity;
  readonly today: Day;
  readonly sighting: Sighting | undefined;
  /** The intervention that is not closed. */
  readonly intervention: string | null;
}

export const toAttention = ({ marks, severity, today, sighting, intervention }: Situation): Attention => {
  const mark = marks.at(-1) ?? null;
  const holds = mark !== null && mark.mark !== "cleared" && !isOutrun(mark, severity, sighting);
  const passedTo = holds ? findPassed(marks) : null;
  if (intervention !== null) return { state: "inHand", mark, passedTo };
  if (!holds || mark === null) return { state: "new", mark, passedTo };
  // Whoever it was passed to has not seen it yet.
  if (mark.mark === "passed") return { state: "new", mark, passedTo };
  if (mark.mark === "muted") return { state: isRunOut(mark, today) ? "new" : "muted", mark, passedTo };
  return { state: "acknowledged", mark, passedTo };
};

const isRunOut = ({ until }: Mark, today: Day): boolean => until === null || until < today;

export const isRisen = (severity: Severity, from: Severity): boolean =>
  severities.indexOf(severity) < severities.indexOf(from);

const isOutrun = (mark: Mark, severity: Severity, sighting: Sighting | undefined): boolean =>
  isRisen(severity, mark.severity) || (sighting !== undefined && sighting.firstSeen > mark.at);

/** The latest passing since it was last put back. */
const findPassed = (marks: readonly Mark[]): string | null => {
  const start = marks.findLastIndex(({ mark }) => mark === "cleared");
  return marks.slice(start + 1).findLast(({ mark }) => mark === "passed")?.agency ?? null;
};
