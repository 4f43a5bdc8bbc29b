// How the plan numbers its parts: 一、 in Chinese, I. in English; which paths its parts have.
import type { Label } from "../../kernel/label.ts";

const digits = "零一二三四五六七八九";
const romans: readonly (readonly [number, string])[] = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** Up to 99. */
const printChinese = (order: number): string => {
  const [tens, ones] = [Math.floor(order / 10), order % 10];
  if (tens === 0) return digits[ones] ?? String(order);
  return `${tens === 1 ? "" : digits[tens]}十${ones === 0 ? "" : digits[ones]}`;
};

const printRoman = (order: number): string => {
  const [value, sign] = romans.find(([each]) => each <= order) ?? [0, ""];
  return value === 0 ? "" : sign + printRoman(order - value);
};

export const printOrdinal = (order: number): Label => ({
  zh: `${printChinese(order)}、`,
  en: `${printRoman(order)}. `,
});

const frameParts = ["implementation", "monitoring"];

/** Where a named system's item is read: the frame page for implementation and monitoring, else the item's own page. */
export const toPlaceOfItem = ({
  id,
  domain,
}: {
  readonly id: string;
  readonly domain: string;
}): { readonly path: string; readonly hash?: string } =>
  frameParts.includes(domain)
    ? { path: "/plan/frame", hash: id }
    : { path: `/plan/measures/${encodeURIComponent(id)}` };
