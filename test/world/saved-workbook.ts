// A workbook as a spreadsheet program saves it again after somebody typed into it.
import type { ReadWorkbook, Sheet, SheetCell } from "../../src/kernel/sheet.ts";
import { toAddress } from "../../src/kernel/sheet.ts";
import { readWorkbook } from "../../src/platform/spreadsheet/read-workbook.ts";
import { printWorkbook } from "../../src/platform/spreadsheet/write-workbook.ts";

export type Typed = Readonly<Record<string, string | number | null>>;

/** `typed` names cells of the sheet whose name begins so: `{"1!C6": 12}`. */
export const saveAgain = async (bytes: Uint8Array, typed: Typed): Promise<Uint8Array> => {
  const read = await readWorkbook(bytes);
  if ("fault" in read) throw new Error(read.fault.code);
  return printWorkbook({ title: "", sheets: typeInto(read, typed) });
};

const typeInto = ({ sheets }: ReadWorkbook, typed: Typed): readonly Sheet[] =>
  sheets
    .filter(({ name }) => !name.includes("choices"))
    .map(({ name, hidden, merges, rows }) => {
      const cells = new Map(rows.flat().map((cell) => [cell.address, cell.value]));
      for (const [place, value] of Object.entries(typed)) {
        const [start = "", address = ""] = place.split("!");
        if (name.startsWith(start)) cells.set(address, value);
      }
      return { name, hidden, merges, columnWidths: [], rows: toRows(cells) };
    });

const toRows = (cells: ReadonlyMap<string, string | number | boolean | null>): readonly (readonly SheetCell[])[] =>
  Array.from({ length: 60 }, (_, row) =>
    Array.from({ length: 20 }, (__, column) => {
      const value = cells.get(toAddress(row + 1, column + 1)) ?? null;
      return { value: typeof value === "boolean" ? null : value };
    }),
  );
