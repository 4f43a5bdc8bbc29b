// A trial in the address: `650502103:92.5,650502104:88`, a pace of `1.5`. What cannot be read is left out.
export interface Move {
  readonly area: string;
  readonly value: number;
}

export const readMoves = (text: string | undefined): readonly Move[] => {
  const moves = new Map<string, number>();
  for (const part of (text ?? "").split(",")) {
    const [area = "", value = ""] = part.split(":");
    const number = Number(value);
    if (/^[\w]+$/.test(area) && value.trim() !== "" && Number.isFinite(number)) moves.set(area, number);
  }
  return [...moves].map(([area, value]) => ({ area, value }));
};

/** Undefined where nothing is moved, so that the address stays short. */
export const printMoves = (moves: readonly Move[]): string | undefined =>
  moves.length === 0 ? undefined : moves.map(({ area, value }) => `${area}:${value}`).join(",");

/** Put beside the others; a value of its own figure takes the move back. */
export const putMove = (moves: readonly Move[], { area, value }: Move, now: number): readonly Move[] => [
  ...moves.filter((move) => move.area !== area),
  ...(value === now ? [] : [{ area, value }]),
];

export const mostPace = 3;

export const readPace = (text: string | undefined): number => {
  const pace = Number(text ?? "1");
  return text !== undefined && text.trim() !== "" && pace >= 0 && pace <= mostPace ? pace : 1;
};
