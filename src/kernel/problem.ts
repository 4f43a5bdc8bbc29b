// A problem refuses a request: a stable code, an HTTP status and a text in both languages.
import type { Label } from "./label.ts";
import type { Finding } from "./finding.ts";

export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;

export class Problem extends Error {
  readonly code: `${string}/${string}`;
  readonly status: ProblemStatus;
  readonly texts: Label;
  readonly findings: readonly Finding[];

  constructor(code: `${string}/${string}`, status: ProblemStatus, texts: Label, findings: readonly Finding[] = []) {
    super(`${code}: ${texts.en}`);
    this.name = "Problem";
    this.code = code;
    this.status = status;
    this.texts = texts;
    this.findings = findings;
  }
}
