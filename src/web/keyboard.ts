// Which keys do what (design, section 13). Single letters never act inside a field and can be switched off.
import type { Label } from "../kernel/label.ts";

export type KeyAct =
  | { readonly kind: "search" | "help" | "close" | "twin" | "origin" | "why" }
  | { readonly kind: "note"; readonly step: 1 | -1 }
  | { readonly kind: "go"; readonly path: string }
  | { readonly kind: "wait" };

export interface KeyPress {
  readonly key: string;
  readonly hasControl: boolean;
  readonly isInField: boolean;
  /** True when the key before was G. */
  readonly isAfterGo: boolean;
  readonly areLettersOn: boolean;
}

const places: Readonly<Record<string, string>> = {
  o: "/",
  p: "/plan",
  i: "/indicators",
  r: "/reporting",
  w: "/warnings",
  s: "/sources",
  y: "/plan/systems",
};

const letters: Readonly<Record<string, KeyAct>> = {
  j: { kind: "note", step: 1 },
  k: { kind: "note", step: -1 },
  o: { kind: "origin" },
  y: { kind: "why" },
  t: { kind: "twin" },
  g: { kind: "wait" },
  "?": { kind: "help" },
};

export const readKey = ({ key, hasControl, isInField, isAfterGo, areLettersOn }: KeyPress): KeyAct | undefined => {
  const letter = key.toLowerCase();
  if (hasControl) return letter === "k" ? { kind: "search" } : undefined;
  if (key === "Escape") return { kind: "close" };
  if (isInField || !areLettersOn) return undefined;
  const path = places[letter];
  if (isAfterGo && path !== undefined) return { kind: "go", path };
  return letters[letter];
};

export const keyHelp: readonly { readonly keys: string; readonly what: Label }[] = [
  { keys: "Ctrl K", what: { zh: "搜索", en: "Search" } },
  { keys: "G O", what: { zh: "概览", en: "Overview" } },
  { keys: "G P", what: { zh: "规划", en: "Plan" } },
  { keys: "G I", what: { zh: "指标", en: "Indicators" } },
  { keys: "G R", what: { zh: "填报", en: "Reporting" } },
  { keys: "G W", what: { zh: "预警与干预", en: "Warnings" } },
  { keys: "G Y", what: { zh: "体系", en: "Systems" } },
  { keys: "G S", what: { zh: "来源", en: "Sources" } },
  { keys: "J / K", what: { zh: "下一条、上一条批注", en: "Next, previous note" } },
  { keys: "O", what: { zh: "看这个数的出处", en: "Open the origin of a number" } },
  { keys: "Y", what: { zh: "看为什么这样判断", en: "Open why it is judged so" } },
  { keys: "T", what: { zh: "图和表互换", en: "Chart or table" } },
  { keys: "Esc", what: { zh: "关闭", en: "Close" } },
  { keys: "?", what: { zh: "这张表", en: "This list" } },
];
