// The same form on a phone: one column, a field of 44 px for each cell, over the same session.
import { useState } from "react";
import { useWords } from "../../ui/language.tsx";
import { write } from "../entry-grid/grid-session.ts";
import { printContent } from "../entry-grid/print-content.ts";
import { printPlain } from "../entry-grid/run-totals.ts";
import type { Grid } from "../entry-grid/use-grid.view.tsx";
import { useSession } from "../entry-grid/use-grid.view.tsx";
import { toWritten } from "../entry-grid/write-cells.ts";
import { findWritten } from "../entry-queue/entry-queue.ts";
import type { EntryPlace } from "../submission/entry.ts";
import { toEntryKey } from "../submission/entry.ts";

interface PhoneProps {
  readonly grid: Grid;
  /** Opens state, comment and papers of the chosen cell. */
  readonly onPanel: () => void;
}

export const PhoneForm = ({ grid, onPanel }: PhoneProps) => {
  const t = useWords();
  const { table } = grid;
  return (
    <div className="phoneform">
      {table.rows.map((row, index) => (
        <section key={row.id} aria-label={t(row.name)}>
          {row.group && <h2 className="grp">{t(row.group)}</h2>}
          <h2>
            {t(row.name)} {row.suffix && <span className="cap">{t(row.suffix)}</span>}
          </h2>
          {row.places.map((place, column) => (
            <PhoneField key={column} grid={grid} place={place} at={{ row: index, column }} onPanel={onPanel} />
          ))}
        </section>
      ))}
    </div>
  );
};

interface FieldProps extends PhoneProps {
  readonly place: EntryPlace;
  readonly at: { readonly row: number; readonly column: number };
}

const PhoneField = ({ grid, place, at, onPanel }: FieldProps) => {
  const t = useWords();
  const { store, words, isOpen } = grid;
  const written = useSession(store, ({ queue }) => findWritten(queue, toEntryKey(place)));
  const judgement = useSession(store, ({ judged }) => judged.get(toEntryKey(place)));
  const [text, setText] = useState<string | null>(null);
  const element = words.findElement(place);
  const former = grid.findFormer(place);
  const isByArea = grid.table.hasFoot;
  // Under an area's name a column is an element; under an element's name a column is a cell of it.
  const name = t(isByArea && element && words.nameCell(place).zh === "" ? element.name : words.nameCell(place));
  const keep = (): void => {
    const rule = grid.findRule(place);
    if (text !== null && rule) {
      store.update((session) => write(session, [{ place, after: toWritten(text, rule, written.content) }]));
    }
    setText(null);
  };
  const own = judgement?.isFirst === true ? judgement : undefined;
  const isWrong = written.unread !== null || own?.severity === "error";
  return (
    <div className="cell">
      <label>
        <span>
          {name || t({ zh: "数", en: "Figure" })}
          {former !== undefined && (
            <span className="cap">
              {t({ zh: "　上期", en: " · before " })}
              {printPlain(former, element?.decimals ?? 0)}
            </span>
          )}
        </span>
        <input
          inputMode="decimal"
          autoComplete="off"
          readOnly={!isOpen}
          aria-invalid={isWrong}
          className={isWrong ? "err" : undefined}
          data-row={at.row}
          data-column={at.column}
          value={text ?? printContent(written)}
          onFocus={() => store.update((session) => ({ ...session, selection: { active: at, end: at } }))}
          onChange={({ target }) => setText(target.value)}
          onBlur={keep}
        />
      </label>
      <button
        type="button"
        className="icon"
        aria-label={t({
          zh: `${words.namePlace(place).zh}：状态和备注`,
          en: `${words.namePlace(place).en}: state and comment`,
        })}
        onClick={() => {
          store.update((session) => ({ ...session, selection: { active: at, end: at } }));
          onPanel();
        }}
      >
        …
      </button>
      {own && <p className={own.severity === "error" ? "off s13" : "risk s13"}>{t(own.message)}</p>}
    </div>
  );
};
