// A table as it should be: scopes, sortable heads, numbers to the right, and a CSV of its rows
// in their order, with a column that says so where figures are synthetic.
import type { ReactNode } from "react";
import { useState } from "react";
import { printCsv } from "../../kernel/print-csv.ts";
import { useWords } from "../language.tsx";
import { useGo, useSearch } from "../navigation.tsx";
import { saveFile } from "./save-file.ts";
import type { CellText, Sorting } from "./sort-rows.ts";
import { parseSorting, printSorting, sortRows } from "./sort-rows.ts";

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly align?: "left" | "right";
  readonly cell: (row: Row) => ReactNode;
  /** What is sorted by and written to the CSV; a column without it is neither. */
  readonly text?: (row: Row) => CellText;
  readonly width?: number | string;
}

interface DataTableProps<Row> {
  /** Names the table in `?sort=`; unique on its page. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly fileName: string;
  readonly density?: "read" | "work";
  readonly isSynthetic?: (row: Row) => boolean;
  readonly foot?: ReactNode;
  readonly empty?: ReactNode;
  readonly sorted?: Sorting;
  /** How many rows are shown at first, and how many more on demand; the CSV has all. */
  readonly batch?: number;
}

export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const { id, caption, columns, rows, rowKey, density = "read", foot, empty, sorted, batch = Infinity } = props;
  const t = useWords();
  const go = useGo();
  const sorting = parseSorting(id, useSearch().sort) ?? sorted;
  const by = columns.find((column) => column.id === sorting?.column);
  const ordered = by?.text && sorting ? sortRows(rows, by.text, sorting.order) : rows;
  const [batches, setBatches] = useState(1);
  const shown = ordered.slice(0, batches * batch);
  const sortBy = (column: string): void => {
    const order = sorting?.column === column && sorting.order === "desc" ? "asc" : "desc";
    go({ search: { sort: printSorting(id, { column, order }) } }, { replace: true });
  };
  return (
    <div>
      <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
        <table className={`t stick ${density === "work" ? "work" : ""}`}>
          <caption className="vh">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeadCell key={column.id} column={column} sorting={sorting} onSort={sortBy} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column) => (
                  <td key={column.id} className={column.align === "right" ? "r" : undefined}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {foot !== undefined && <tfoot>{foot}</tfoot>}
        </table>
      </div>
      {rows.length === 0 && empty}
      {rows.length > 0 && (
        <p className="tools noprint">
          {shown.length < ordered.length && (
            <button type="button" onClick={() => setBatches(batches + 1)}>
              {t({
                zh: `共${ordered.length}行，已显示${shown.length}行，再显示${Math.min(batch, ordered.length - shown.length)}行`,
                en: `Showing ${shown.length} of ${ordered.length}; show ${Math.min(batch, ordered.length - shown.length)} more`,
              })}
            </button>
          )}
          <button
            type="button"
            onClick={() =>
              saveFile(
                `${props.fileName}.csv`,
                toCsv(props, ordered, t({ zh: "数据性质", en: "Nature" }), t({ zh: "演示数据", en: "synthetic" })),
                "text/csv;charset=utf-8",
              )
            }
          >
            {t({ zh: "下载CSV", en: "Download CSV" })}
          </button>
        </p>
      )}
    </div>
  );
};

interface HeadCellProps<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting | undefined;
  readonly onSort: (column: string) => void;
}

const HeadCell = <Row,>({ column, sorting, onSort }: HeadCellProps<Row>) => {
  const isSorted = sorting?.column === column.id;
  const direction = isSorted ? (sorting.order === "asc" ? "ascending" : "descending") : undefined;
  return (
    <th
      scope="col"
      className={column.align === "right" ? "r" : undefined}
      {...(direction ? { "aria-sort": direction } : {})}
      {...(column.width === undefined ? {} : { style: { width: column.width } })}
    >
      {column.text ? (
        <button type="button" className="sort" onClick={() => onSort(column.id)}>
          {column.title}
          {isSorted && <span aria-hidden="true">{sorting.order === "asc" ? "↑" : "↓"}</span>}
        </button>
      ) : (
        column.title
      )}
    </th>
  );
};

const byteOrderMark = "\uFEFF";

const toCsv = <Row,>(
  { columns, isSynthetic }: DataTableProps<Row>,
  rows: readonly Row[],
  nature: string,
  synthetic: string,
): string => {
  const written = columns.filter(({ text }) => text !== undefined);
  const hasNature = isSynthetic !== undefined && rows.some(isSynthetic);
  const head = [...written.map(({ title }) => title), ...(hasNature ? [nature] : [])];
  const body = rows.map((row) => [
    ...written.map(({ text }) => text?.(row) ?? null),
    ...(hasNature ? [isSynthetic(row) ? synthetic : ""] : []),
  ]);
  return byteOrderMark + printCsv([head, ...body]);
};
