// Where a request came from and why, as far as its door knows: what the audit trail keeps beside actor and operation
// (ASVS 5.0, 16.2.1: who, what, when, where).

export const doors = ["web", "cli", "open", "dhis2", "job"] as const;

export interface Origin {
  readonly door: (typeof doors)[number];
  readonly address: string | null;
  /** Given with the request, where the asker gave one. */
  readonly purpose: string | null;
  readonly requestId: string | null;
}

/** The program's own work, and whoever does not say. */
export const ownOrigin: Origin = { door: "job", address: null, purpose: null, requestId: null };

/** A text from outside as it may stand in a row: one line, no broken characters, not longer than it needs to be. */
export const toAuditText = (text: string, longest: number): string =>
  text.slice(0, longest).replaceAll(/[\p{Cc}\p{Surrogate}]/gu, "\uFFFD");
