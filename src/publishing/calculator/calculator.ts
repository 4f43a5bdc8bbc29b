// A calculator answers one item of plain figures by a published method, the same at every door: no district, no
// database, no day. What it cannot read or compute is answered in the item's place, in words.
import { z } from "zod";
import type { Label } from "../../kernel/label.ts";
import { Problem } from "../../kernel/problem.ts";

export type Refused = { readonly problem: { readonly code: string; readonly message: Label } };

/** Plain figures and words, ready for JSON. */
export type Calculated = Readonly<Record<string, unknown>>;

export interface Calculator {
  readonly name: string;
  readonly title: Label;
  readonly summary: Label;
  /** Where the method is published. */
  readonly source: Label;
  readonly item: z.ZodType;
  readonly examples: readonly Calculated[];
  readonly calculate: (raw: unknown) => Calculated | Refused;
}

interface Parts<Item extends z.ZodType> extends Omit<Calculator, "item" | "calculate" | "examples"> {
  readonly item: Item;
  /** The first one stands in the form. */
  readonly examples: readonly z.input<Item>[];
  /** Throws nothing: what does not fit is refused. */
  readonly compute: (item: z.output<Item>) => Calculated | Refused;
}

/** @example defineCalculator({ name: "interval", title, summary, source, item: z.object({ … }), examples: [{ … }], compute }) */
export const defineCalculator = <Item extends z.ZodType>({ compute, ...parts }: Parts<Item>): Calculator => ({
  ...parts,
  examples: parts.examples as readonly Calculated[],
  calculate: (raw) => {
    const parsed = parts.item.safeParse(raw);
    if (!parsed.success) return refuseItem(parts.item, raw, parsed.error);
    const answer = guard(() => compute(parsed.data));
    return hasStrayNumber(answer) ? beyondReach : answer;
  },
});

/** @example refuse("calc/negative", { zh: "x = −1：不能小于0。", en: "x = −1: it may not be negative." }) */
export const refuse = (code: `calc/${string}`, message: Label): Refused => ({ problem: { code, message } });

/** One faulty item must not cost the others their answers, whatever a method does with it. */
const guard = (compute: () => Calculated | Refused): Calculated | Refused => {
  try {
    return compute();
  } catch (error) {
    return error instanceof Problem ? { problem: { code: error.code, message: error.texts } } : beyondReach;
  }
};

const beyondReach = refuse("calc/beyond-reach", {
  zh: "这样的数太大、太小或太悬殊，算不出可靠的结果。",
  en: "Figures of this size, or so far apart, cannot be computed reliably.",
});

/** Neither NaN nor an infinity is ever an answer. */
const hasStrayNumber = (value: unknown): boolean => {
  if (typeof value === "number") return !Number.isFinite(value);
  return typeof value === "object" && value !== null && Object.values(value).some(hasStrayNumber);
};

const refuseItem = (schema: z.ZodType, raw: unknown, { issues }: z.ZodError): Refused => {
  const inChinese = schema.safeParse(raw, { error: z.locales.zhCN().localeError });
  const chinese = inChinese.error?.issues ?? issues;
  return refuse("calc/invalid-item", {
    zh: `这一项读不懂：${chinese.map((issue) => `${printPlace(issue, raw)}：${closeGaps(issue.message)}`).join("；")}`,
    en: `The item cannot be read: ${issues.map((issue) => `${printPlace(issue, raw)}: ${issue.message}`).join("; ")}`,
  });
};

/** No blanks beside Chinese. */
const closeGaps = (text: string): string => text.replaceAll(/(?<=[\p{Script=Han}：，]) +| +(?=\p{Script=Han})/gu, "");

type Place = Pick<z.core.$ZodIssue, "path">;

/** `target.value = "ninety"`; nothing is told of a value that is not there. */
const printPlace = ({ path }: Place, raw: unknown): string => {
  const name = path.length === 0 ? "item" : path.map(String).join(".");
  const value = findAt(raw, path);
  return value === undefined ? name : `${name} = ${printValue(value)}`;
};

const findAt = (raw: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    raw,
  );

const longestValue = 60;

/** What is nested too deep to be written is not; that it does not fit is told all the same. */
const printJson = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return "…";
  }
};

/** A value as JSON would have it, cut where it is long. */
const printValue = (value: unknown): string => {
  const text = typeof value === "number" ? String(value) : printJson(value);
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
};
