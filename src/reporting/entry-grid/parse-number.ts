// What does a clerk mean by what was typed or pasted into a cell? A number, nothing, missing, not applicable, or
// something that cannot be taken silently: then why, and the reading that is offered for one click.
import type { Label } from "../../kernel/label.ts";
import { printNumber, roundHalfUp } from "../../kernel/quantity.ts";

export interface NumberRule {
  readonly decimals: number;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly suffix: Label;
}

export type Reading =
  | { readonly kind: "blank" | "missing" | "not-applicable" }
  | { readonly kind: "value"; readonly value: number }
  | {
      readonly kind: "unreadable";
      readonly reason: Label;
      /** What it probably means; null where only the writer can know. */
      readonly offer: number | null;
    };

const plain = /^-?\d+(\.\d+)?$/;
const grouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
/** More digits than a number can hold exactly. */
const mostDigits = 15;

export const parseNumber = (text: string, rule: NumberRule): Reading => {
  // Full-width digits and signs become plain ones; spaces and invisible marks fall away.
  const clean = text.normalize("NFKC").replace(/[\s\u200B-\u200D\uFEFF]/g, "");
  if (clean === "") return { kind: "blank" };
  if (/^(缺|缺报|n\.?r\.?|-)$/i.test(clean)) return { kind: "missing" };
  if (/^([—–]{1,2}|--|不适用|n\/?a)$/i.test(clean)) return { kind: "not-applicable" };
  const signed = clean.replace(/^[−–—﹣]/, "-");
  const bare = rule.suffix.zh === "%" ? signed.replace(/%$/, "") : signed;
  const cause = findCause(text, bare);
  if (!cause) return limit(Number(bare.replaceAll(",", "")), bare, rule);
  const offer = cause.isReadable ? readLoosely(bare, rule) : null;
  return { kind: "unreadable", reason: cause.reason, offer };
};

interface Cause {
  readonly reason: Label;
  readonly isReadable: boolean;
}

const causes: readonly (readonly [pattern: RegExp, zh: string, en: string, isReadable: boolean])[] = [
  [/%$/, "有百分号，这里填数不填百分比", "has a percent sign; a number is wanted here, not a share", false],
  [/^\d{4}[-/.年]\d{1,2}([-/.月]\d{1,2}日?)?月?$/, "像一个日期", "looks like a date", false],
  [/^-?[\d.,]+e[+-]?\d+$/i, "是科学计数法", "is in scientific notation", true],
  [/^-?[\d.,]+万\D*$/, "以万为单位", "counts in ten thousands", true],
  [/。/, "有中文句号", "has a Chinese full stop", true],
  [/^-?[\d,]+(\.\d+)?$/, "逗号的位置不对", "has its comma in the wrong place", true],
  [/^-?[\d.,]+[^\d.,]+$/, "带了单位", "carries its unit", true],
];

const findCause = (text: string, bare: string): Cause | undefined => {
  if (/[，、]/.test(text) && /^-?\d[\d,、]*(\.\d+)?$/.test(bare)) {
    return { reason: { zh: "有全角逗号", en: "has a full-width comma" }, isReadable: true };
  }
  if (plain.test(bare) || grouped.test(bare)) return undefined;
  const known = causes.find(([pattern]) => pattern.test(bare));
  if (!known) return { reason: { zh: "不是数", en: "is not a number" }, isReadable: false };
  const [, zh, en, isReadable] = known;
  return { reason: { zh, en }, isReadable };
};

const readLoosely = (bare: string, rule: NumberRule): number | null => {
  const digits = bare.replace(/[,、]/g, "").replace("。", ".");
  const [, number = "", unit = ""] = /^(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(\D*)$/i.exec(digits) ?? [];
  if (number === "") return null;
  const value = unit.startsWith("万") ? roundHalfUp(Number(number) * 10_000, rule.decimals) : Number(number);
  // A number that is itself written with an exponent would be read in a circle.
  if (!plain.test(String(value))) return null;
  const reading = parseNumber(String(value), rule);
  return reading.kind === "value" ? reading.value : null;
};

/** What the element itself allows. */
const limit = (value: number, digits: string, { decimals, minimum, maximum, suffix }: NumberRule): Reading => {
  if (digits.replace(/\D/g, "").length > mostDigits) {
    return refuse({ zh: `超过${mostDigits}位`, en: `has more than ${mostDigits} digits` });
  }
  if (roundHalfUp(value, decimals) !== value) {
    return decimals === 0
      ? refuse({ zh: "有小数，这里只填整数", en: "has decimals; a whole number is wanted here" }, null)
      : refuse({ zh: `小数多于${decimals}位`, en: `has more than ${decimals} decimals` }, roundHalfUp(value, decimals));
  }
  const print = (bound: number): string => printNumber(bound, Number.isInteger(bound) ? 0 : decimals);
  if (minimum !== null && value < minimum) {
    return refuse({
      zh: `小于${print(minimum)}${suffix.zh}，不可能`,
      en: `is below ${print(minimum)}${suffix.en}, which cannot be`,
    });
  }
  if (maximum !== null && value > maximum) {
    return refuse({
      zh: `大于${print(maximum)}${suffix.zh}，不可能`,
      en: `is above ${print(maximum)}${suffix.en}, which cannot be`,
    });
  }
  return { kind: "value", value: value === 0 ? 0 : value };
};

const refuse = (reason: Label, offer: number | null = null): Reading => ({ kind: "unreadable", reason, offer });

/** `三年级 女 · 实检“2，606”有全角逗号。改成2606或点“按2606读”。` */
export const tellUnreadable = (
  where: Label,
  text: string,
  { reason, offer }: Extract<Reading, { kind: "unreadable" }>,
): Label => ({
  zh: `${where.zh}“${text}”${reason.zh}。${offer === null ? "改成数，或标为缺并写原因。" : `改成${offer}或点“按${offer}读”。`}`,
  en: `${where.en}: “${text}” ${reason.en}. ${offer === null ? "Change it to a number, or mark it missing with the reason." : `Change it to ${offer} or choose “read as ${offer}”.`}`,
});
