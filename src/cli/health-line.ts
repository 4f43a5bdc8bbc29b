// What `doctor` says about one thing, and how it is printed.
import type { Label } from "../kernel/label.ts";

export type HealthState = "ok" | "warn" | "fail";

export interface HealthLine {
  readonly check: string;
  readonly state: HealthState;
  readonly message: Label;
  /** What to do; nothing where all is well. */
  readonly advice: Label | null;
}

export const sayOk = (check: string, zh: string, en: string): HealthLine => ({
  check,
  state: "ok",
  message: { zh, en },
  advice: null,
});

export const sayWrong = (
  check: string,
  state: Exclude<HealthState, "ok">,
  message: Label,
  advice: Label,
): HealthLine => ({ check, state, message, advice });

const stateNames: Readonly<Record<HealthState, string>> = { ok: "ok  ", warn: "warn", fail: "fail" };

export const printHealth = (lines: readonly HealthLine[]): string =>
  lines
    .flatMap(({ check, state, message, advice }) => [
      `${stateNames[state]}  ${check.padEnd(10)}  ${message.zh}${advice ? ` → ${advice.zh}` : ""}`,
      `${" ".repeat(18)}${message.en}${advice ? ` → ${advice.en}` : ""}`,
    ])
    .join("\n");

export const hasFailed = (lines: readonly HealthLine[]): boolean => lines.some(({ state }) => state === "fail");
