// The form on paper: all its tables under one another, empty cells ready for a pencil.
import { useEffect, useEffectEvent } from "react";
import { useWords } from "../../ui/language.tsx";
import { EntryGrid } from "../entry-grid/entry-grid.view.tsx";
import type { GridTable } from "../entry-grid/grid-layout.ts";
import type { Grid } from "../entry-grid/use-grid.view.tsx";

interface SheetsProps {
  readonly grid: Grid;
  readonly tables: readonly GridTable[];
  readonly onDone: () => void;
}

/** Prints as soon as it stands; seen on paper only. */
export const Sheets = ({ grid, tables, onDone }: SheetsProps) => {
  const t = useWords();
  const done = useEffectEvent(onDone);
  useEffect(() => {
    print();
    done();
  }, []);
  return (
    <div className="sheets">
      {tables.map((table) => (
        <section key={table.id}>
          <h2 className="sec">{t(table.title)}</h2>
          <EntryGrid grid={{ ...grid, table, isOpen: false }} />
        </section>
      ))}
    </div>
  );
};
