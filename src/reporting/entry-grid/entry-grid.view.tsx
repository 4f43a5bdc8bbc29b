// The grid for typing figures: as fast as a spreadsheet, one keystroke draws the cells it touches.
import type { MouseEvent } from "react";
import { Fragment, memo } from "react";
import type { Label } from "../../kernel/label.ts";
import type { EntryPlace } from "../submission/entry.ts";
import { GridCell } from "./grid-cell.view.tsx";
import type { GridRow, GridTable } from "./grid-layout.ts";
import { giveKeyboard } from "./grid-session.ts";
import type { Position } from "./parse-block.ts";
import { edit } from "./perform-act.ts";
import { printChangeShare, printPlain, sumFormer, totalPlaces, tellMissing } from "./run-totals.ts";
import type { Grid } from "./use-grid.view.tsx";
import { useDerived, useGridHands, useSession } from "./use-grid.view.tsx";
import { commit } from "./write-cells.ts";
import "./entry-grid.css";

export const EntryGrid = memo(({ grid }: { readonly grid: Grid }) => {
  const { table, t, store } = grid;
  const hands = useGridHands(grid);
  const mouse = useGridMouse(grid);
  return (
    <div className="gridbox">
      <table
        role="grid"
        className="grid"
        style={{ minWidth: countWidth(table) }}
        aria-label={t(table.title)}
        aria-multiselectable="true"
        {...hands}
        {...mouse}
        onFocus={() => store.update((session) => giveKeyboard(session, true))}
        onBlur={({ relatedTarget, currentTarget }) => {
          const stays = relatedTarget === null || currentTarget.contains(relatedTarget);
          store.update((session) => giveKeyboard(session, stays));
        }}
      >
        <Columns table={table} />
        <GridHeads grid={grid} />
        <tbody>
          {table.rows.map((row, index) => (
            <Fragment key={row.id}>
              {row.group && (
                <tr className="gr">
                  <th scope="rowgroup" colSpan={countColumns(table)}>
                    <span>{t(row.group)}</span>
                  </th>
                </tr>
              )}
              <EntryRow grid={grid} row={row} index={index} />
            </Fragment>
          ))}
        </tbody>
        {table.hasFoot && <GridFoot grid={grid} />}
      </table>
    </div>
  );
});

/** Name, cells, total where they add up, the period before and the change. */
const countColumns = ({ columns, hasRowTotal }: GridTable): number =>
  1 + columns + (hasRowTotal ? 1 : 0) + (hasFormer({ columns, hasRowTotal }) ? 2 : 0);

const countWidth = (table: GridTable): number => 200 + (countColumns(table) - 1) * (table.hasFoot ? 74 : 60);

/** A row of one element has a period before; one of different elements has it in its foot. */
const hasFormer = ({ columns, hasRowTotal }: Pick<GridTable, "columns" | "hasRowTotal">): boolean =>
  hasRowTotal || columns === 1;

/** Fixed widths: what is typed in one cell must not move the others. Heads that are names of elements are wider. */
const Columns = ({ table }: { readonly table: GridTable }) => {
  const isNamed = table.hasFoot && !table.hasRowTotal;
  return (
    <colgroup>
      <col className="names" />
      {Array.from({ length: table.columns }, (_, column) => (
        <col key={column} className={isNamed ? "named" : "cells"} />
      ))}
      {table.hasRowTotal && <col className="sums" />}
      {hasFormer(table) && <col className="sums" />}
      {hasFormer(table) && <col className="cells" />}
    </colgroup>
  );
};

const GridHeads = memo(({ grid }: { readonly grid: Grid }) => {
  const { table, t } = grid;
  const active = useSession(grid.store, ({ selection }) => selection.active.column);
  const { length } = table.heads;
  const ends: readonly Label[] = [
    ...(table.hasRowTotal ? [{ zh: "合计", en: "Total" }] : []),
    ...(hasFormer(table)
      ? [
          { zh: "上期", en: "Before" },
          { zh: "变化", en: "Change" },
        ]
      : []),
  ];
  return (
    <thead>
      {table.heads.map((heads, level) => {
        let next = 0;
        return (
          <tr key={level}>
            {level === 0 && (
              <th scope="col" rowSpan={length} className="l">
                {t(table.corner)}
              </th>
            )}
            {heads.map(({ name, columns }) => {
              const from = next;
              next += columns;
              return (
                <th
                  key={from}
                  scope={columns > 1 ? "colgroup" : "col"}
                  colSpan={columns}
                  className={active >= from && active < next ? "ac" : undefined}
                >
                  {t(name)}
                </th>
              );
            })}
            {level === 0 &&
              ends.map((name) => (
                <th key={name.en} scope="col" rowSpan={length} className="end">
                  {t(name)}
                </th>
              ))}
          </tr>
        );
      })}
    </thead>
  );
});

interface RowProps {
  readonly grid: Grid;
  readonly row: GridRow;
  readonly index: number;
}

const EntryRow = memo(({ grid, row, index }: RowProps) => {
  const { t } = grid;
  const isActive = useSession(grid.store, ({ selection }) => selection.active.row === index);
  return (
    <tr className={isActive ? "ar" : undefined}>
      <th scope="row">
        <span className="ix">{index + 1}</span>
        <span>{t(row.name)}</span>
        {row.suffix && t(row.suffix) !== "" && <span className="i3"> {t(row.suffix)}</span>}
      </th>
      {row.places.map((place, column) => (
        <GridCell key={column} grid={grid} place={place} row={index} column={column} />
      ))}
      {hasFormer(grid.table) && <Sums grid={grid} places={row.places} isAcross hasTotal={grid.table.hasRowTotal} />}
    </tr>
  );
});

interface SumsProps {
  readonly grid: Grid;
  readonly places: readonly EntryPlace[];
  readonly hasTotal: boolean;
  /** Total, period before and change in one row; otherwise the first alone. */
  readonly isAcross?: boolean;
}

const Sums = memo(({ grid, places, hasTotal, isAcross = false }: SumsProps) => {
  const { t, words, findFormer } = grid;
  const decimals = (places[0] && words.findElement(places[0])?.decimals) ?? 0;
  const [total = "", missing = "", former = "", change = ""] = useDerived(grid, places, (find) => {
    const sum = totalPlaces(places, find);
    const before = sumFormer(places, find, findFormer);
    const print = (value: number | null): string => (value === null ? "" : printPlain(value, decimals));
    const lack = tellMissing(sum);
    const isWhole = sum.missing + sum.blank === 0;
    return [print(sum.sum), lack ? t(lack) : "", print(before), isWhole ? printChangeShare(sum.sum, before) : ""].join(
      "|",
    );
  }).split("|");
  const totalCell = (
    <td className="tot">
      {total}
      {missing !== "" && <sup>{missing}</sup>}
    </td>
  );
  if (!isAcross) return totalCell;
  return (
    <>
      {hasTotal && totalCell}
      <td className="pv">{former}</td>
      <td className={`pv ${isLarge(change) ? "risk" : ""}`}>{change}</td>
    </>
  );
});

/** Worth a look; the rules say whether it is wrong [D]. */
const isLarge = (change: string): boolean => Math.abs(Number(change.replace("−", "-").replace(/[+%,]/g, ""))) >= 20;

const GridFoot = memo(({ grid }: { readonly grid: Grid }) => {
  const { table, t } = grid;
  const columns = Array.from({ length: table.columns }, (_, column) =>
    table.rows.flatMap(({ places }) => places[column] ?? []),
  );
  return (
    <tfoot>
      <tr>
        <th scope="row">{t({ zh: "各地合计", en: "All areas" })}</th>
        {columns.map((places, column) => (
          <Sums key={column} grid={grid} places={places} hasTotal />
        ))}
        {hasFormer(table) && <Sums grid={grid} places={columns.flat()} isAcross hasTotal={table.hasRowTotal} />}
      </tr>
    </tfoot>
  );
});

const findPosition = (target: EventTarget): Position | undefined => {
  const cell = target instanceof Element ? target.closest<HTMLElement>("td[data-row]") : null;
  return cell ? { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) } : undefined;
};

/** A press chooses, Shift or drawing extends, a double click opens the text. */
const useGridMouse = (grid: Grid) => {
  const { store, table, findRule } = grid;
  const choose = (event: MouseEvent, isExtending: boolean): void => {
    const position = findPosition(event.target);
    if (!position) return;
    store.update((session) => {
      const settled = giveKeyboard(commit(session, table, findRule), true);
      const active = isExtending ? settled.selection.active : position;
      return { ...settled, selection: { active, end: position } };
    });
  };
  return {
    onMouseDown: (event: MouseEvent) => {
      if (event.button !== 0 || event.target instanceof HTMLInputElement) return;
      // Without the browser's own selection of text.
      if (event.shiftKey) event.preventDefault();
      choose(event, event.shiftKey);
    },
    onMouseOver: (event: MouseEvent) => {
      if (event.buttons === 1 && !store.get().editing) choose(event, true);
    },
    onDoubleClick: () => {
      if (grid.isOpen) store.update((session) => edit(session, table, "cell"));
    },
  };
};
