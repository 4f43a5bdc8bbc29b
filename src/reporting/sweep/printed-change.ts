// Is a printed change the difference of the printed levels? Each print is rounded, so that half a unit of every last
// digit is allowed. Source: indicator-rules.md §0.15 (4.08 with “+0.7”).

interface Prints {
  /** As printed, e.g. `4.08`. */
  readonly value: string;
  readonly previous: string;
  /** With its sign, e.g. `+0.7`. */
  readonly change: string;
}

export const isDifference = ({ value, previous, change }: Prints): boolean => {
  const allowed = [value, previous, change].reduce((sum, print) => sum + 0.5 * 10 ** -countDecimals(print), 0);
  // The last term keeps binary fractions from deciding what is exactly at the edge.
  return Math.abs(Number(value) - Number(previous) - Number(change)) <= allowed + 1e-9;
};

export const countDecimals = (print: string): number => print.split(".")[1]?.length ?? 0;

/** `比上年提高0.7个百分点` → `+0.7`; undefined where a note tells no change. */
export const readPrintedChange = (note: string): string | undefined => {
  const [, word, amount] =
    /比上[年期](提高|增加|上升|增长|下降|降低|减少)了?(\d+(?:\.\d+)?)(?![\d.]*%)/.exec(note) ?? [];
  if (word === undefined || amount === undefined) return undefined;
  return `${/[下降低减少]/.test(word) ? "-" : "+"}${amount}`;
};
