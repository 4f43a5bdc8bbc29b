// An intervention (干预): what is done about a shortfall, by whom, by when, with what, and what it is expected to
// change. The evidence it started from is frozen; whether it worked is measured afterwards.
import type { Label } from "../../kernel/label.ts";

export const interventionStates = ["planned", "active", "blocked", "reviewing", "closed"] as const;
export type InterventionState = (typeof interventionStates)[number];

export const interventionStateNames: Readonly<Record<InterventionState, Label>> = {
  planned: { zh: "未开始", en: "Not begun" },
  active: { zh: "干预中", en: "Under way" },
  blocked: { zh: "受阻", en: "Blocked" },
  reviewing: { zh: "看效果", en: "Looking at the effect" },
  closed: { zh: "已关闭", en: "Closed" },
};

/** Which state may follow which; closing has an action of its own, since it needs evidence. */
export const moves: Readonly<Record<InterventionState, readonly InterventionState[]>> = {
  planned: ["active"],
  active: ["blocked", "reviewing"],
  blocked: ["active", "reviewing"],
  reviewing: ["active"],
  closed: ["active"],
};

export const results = ["worked", "unclear", "stopped"] as const;
export type InterventionResult = (typeof results)[number];

export const resultNames: Readonly<Record<InterventionResult, Label>> = {
  worked: { zh: "有效", en: "Worked" },
  unclear: { zh: "看不出", en: "Cannot be told" },
  stopped: { zh: "停用", en: "Stopped" },
};

export const eventKinds = [
  "opened",
  "edited",
  "stepsChanged",
  "stepDone",
  "progress",
  "moved",
  "closed",
  "reopened",
] as const;
export type EventKind = (typeof eventKinds)[number];
