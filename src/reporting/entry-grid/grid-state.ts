// Where the writer stands in the grid, which range is chosen, what is being typed; and where a key leads.
import type { GridSize, Position } from "./parse-block.ts";

export interface Selection {
  /** The cell that takes what is typed. */
  readonly active: Position;
  /** The opposite corner of the range. */
  readonly end: Position;
}

export interface Editing {
  readonly text: string;
  /** Typing over a cell: arrows leave it. Editing its text (F2): they move inside the text. */
  readonly way: "type" | "edit";
  /** In the cell itself or in the line above the grid. */
  readonly where: "cell" | "bar";
}

export type GridMove =
  | { readonly kind: "step"; readonly down: number; readonly right: number; readonly isFar: boolean }
  | { readonly kind: "edge"; readonly to: "row-start" | "row-end" | "grid-start" | "grid-end" }
  /** In reading order or down the columns, from the last to the first of the next. */
  | { readonly kind: "flow"; readonly along: "row" | "column"; readonly step: 1 | -1 };

export type GridAct =
  | { readonly kind: "move"; readonly move: GridMove; readonly extends: boolean }
  | {
      readonly kind:
        | "edit"
        | "cancel"
        | "commit"
        | "clear"
        | "fill"
        | "undo"
        | "redo"
        | "mark-missing"
        | "submit"
        | "all";
    }
  | { readonly kind: "finding"; readonly step: 1 | -1 }
  | { readonly kind: "type"; readonly text: string };

export interface GridPress {
  readonly key: string;
  readonly hasShift: boolean;
  readonly hasControl: boolean;
  readonly hasAlt: boolean;
}

const arrows: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

const controls: Readonly<Record<string, GridAct["kind"] & ("fill" | "undo" | "redo" | "submit" | "all")>> = {
  d: "fill",
  z: "undo",
  y: "redo",
  a: "all",
  Enter: "submit",
};

/** Undefined: the key is the browser's, or the text field's while something is being typed. */
export const readGridKey = (press: GridPress, editing: Editing | null): GridAct | undefined => {
  const { key, hasShift, hasControl, hasAlt } = press;
  if (hasAlt) {
    if (key === "ArrowDown" || key === "ArrowUp") return { kind: "finding", step: key === "ArrowDown" ? 1 : -1 };
    return undefined;
  }
  if (key === "Enter" && !hasControl) return flow("column", hasShift);
  if (key === "Tab") return flow("row", hasShift);
  if (editing) {
    if (key === "Escape") return { kind: "cancel" };
    if (hasControl && key === "Enter") return { kind: "submit" };
    return editing.way === "type" && arrows[key] && !hasControl && !hasShift ? toStep(press) : undefined;
  }
  if (hasControl) {
    const kind = controls[key.length === 1 ? key.toLowerCase() : key];
    if (kind === "undo" && hasShift) return { kind: "redo" };
    if (kind) return { kind };
  }
  return readMove(press) ?? (hasControl ? undefined : readWriting(key));
};

const flow = (along: "row" | "column", isBack: boolean): GridAct => ({
  kind: "move",
  move: { kind: "flow", along, step: isBack ? -1 : 1 },
  extends: false,
});

const toStep = ({ key, hasShift, hasControl }: GridPress): GridAct => {
  const [down, right] = arrows[key] ?? [0, 0];
  return { kind: "move", move: { kind: "step", down, right, isFar: hasControl }, extends: hasShift };
};

const readMove = (press: GridPress): GridAct | undefined => {
  const { key, hasShift, hasControl } = press;
  if (arrows[key]) return toStep(press);
  const edge = (to: "row-start" | "row-end" | "grid-start" | "grid-end"): GridAct => ({
    kind: "move",
    move: { kind: "edge", to },
    extends: hasShift,
  });
  if (key === "Home") return edge(hasControl ? "grid-start" : "row-start");
  if (key === "End") return edge(hasControl ? "grid-end" : "row-end");
  if (key === "PageDown" || key === "PageUp") {
    const down = key === "PageDown" ? page : -page;
    return { kind: "move", move: { kind: "step", down, right: 0, isFar: false }, extends: hasShift };
  }
  return undefined;
};

const page = 10;

const readWriting = (key: string): GridAct | undefined => {
  if (key === "F2") return { kind: "edit" };
  if (key === "Escape") return { kind: "cancel" };
  if (key === "Delete" || key === "Backspace") return { kind: "clear" };
  if (key === "-") return { kind: "mark-missing" };
  return key.length === 1 && key !== " " ? { kind: "type", text: key } : undefined;
};

const clamp = (value: number, size: number): number => Math.max(0, Math.min(size - 1, value));

/** Undefined when the keyboard leaves the grid: Tab behind its last cell or before its first. */
export const moveSelection = (
  { active, end }: Selection,
  { move, extends: isExtending }: { readonly move: GridMove; readonly extends: boolean },
  size: GridSize,
): Selection | undefined => {
  const from = isExtending ? end : active;
  const to = movePosition(from, move, size);
  if (!to) return undefined;
  return isExtending ? { active, end: to } : { active: to, end: to };
};

const movePosition = ({ row, column }: Position, move: GridMove, { rows, columns }: GridSize): Position | undefined => {
  switch (move.kind) {
    case "step": {
      const far = move.isFar ? Math.max(rows, columns) : 1;
      return { row: clamp(row + move.down * far, rows), column: clamp(column + move.right * far, columns) };
    }
    case "edge":
      return {
        row: move.to === "grid-start" ? 0 : move.to === "grid-end" ? rows - 1 : row,
        column: move.to === "row-start" || move.to === "grid-start" ? 0 : columns - 1,
      };
    case "flow": {
      const isRow = move.along === "row";
      const count = rows * columns;
      const at = (isRow ? row * columns + column : column * rows + row) + move.step;
      if (isRow && (at < 0 || at >= count)) return undefined;
      const next = clamp(at, count);
      return isRow
        ? { row: Math.floor(next / columns), column: next % columns }
        : { row: next % rows, column: Math.floor(next / rows) };
    }
  }
};

export interface Range {
  readonly from: Position;
  readonly to: Position;
}

export const toRange = ({ active, end }: Selection): Range => ({
  from: { row: Math.min(active.row, end.row), column: Math.min(active.column, end.column) },
  to: { row: Math.max(active.row, end.row), column: Math.max(active.column, end.column) },
});

export const listPositions = ({ from, to }: Range): readonly Position[] =>
  Array.from({ length: to.row - from.row + 1 }, (_, down) =>
    Array.from({ length: to.column - from.column + 1 }, (__, right) => ({
      row: from.row + down,
      column: from.column + right,
    })),
  ).flat();

export const isWithin = ({ from, to }: Range, { row, column }: Position): boolean =>
  row >= from.row && row <= to.row && column >= from.column && column <= to.column;
