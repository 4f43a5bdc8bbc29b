// Order and text of a table's rows; empty cells stand last in either direction.
export type CellText = string | number | null;
export type SortOrder = "asc" | "desc";

export interface Sorting {
  readonly column: string;
  readonly order: SortOrder;
}

/** `areas.value.desc` → the sorting of the table `areas`; undefined for another table or none. */
export const parseSorting = (table: string, text: string | undefined): Sorting | undefined => {
  const [owner, column, order] = (text ?? "").split(".");
  return owner === table && column && (order === "asc" || order === "desc") ? { column, order } : undefined;
};

export const printSorting = (table: string, { column, order }: Sorting): string => `${table}.${column}.${order}`;

export const sortRows = <Row>(rows: readonly Row[], text: (row: Row) => CellText, order: SortOrder): readonly Row[] => {
  const direction = order === "asc" ? 1 : -1;
  return [...rows].sort((left, right) => {
    const [a, b] = [text(left), text(right)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    if (typeof a === "number" && typeof b === "number") return (a - b) * direction;
    return String(a).localeCompare(String(b), "zh-CN", { numeric: true }) * direction;
  });
};
