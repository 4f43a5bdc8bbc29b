// One cell: what stands in it, what is said about it, and the text field while it is typed in.
import { memo, useEffect, useLayoutEffect, useRef } from "react";
import type { EntryPlace } from "../submission/entry.ts";
import { toEntryKey } from "../submission/entry.ts";
import type { CellJudgement, GridSession } from "./grid-session.ts";
import { isWithin, toRange } from "./grid-state.ts";
import { printContent, showContent } from "./print-content.ts";
import type { Grid } from "./use-grid.view.tsx";
import { useSession } from "./use-grid.view.tsx";
import { commit } from "./write-cells.ts";
import type { Written } from "../entry-queue/entry-queue.ts";
import { findWritten } from "../entry-queue/entry-queue.ts";

interface CellProps {
  readonly grid: Grid;
  readonly place: EntryPlace;
  readonly row: number;
  readonly column: number;
}

export const GridCell = memo(({ grid, place, row, column }: CellProps) => {
  const { store, t, words } = grid;
  const key = toEntryKey(place);
  const cell = useRef<HTMLTableCellElement>(null);
  const written = useSession(store, ({ queue }) => findWritten(queue, key));
  const judgement = useSession(store, ({ judged }) => judged.get(key));
  const conflict = useSession(store, ({ queue }) => queue.conflicts.get(key));
  const lie = useSession(store, (session) => findLie(session, row, column));
  const text = useSession(store, (session) => (isActive(session, row, column) ? session.editing?.text : undefined));
  const where = useSession(store, (session) => (isActive(session, row, column) ? session.editing?.where : undefined));
  const isHere = lie.includes("sel");
  useLayoutEffect(() => {
    if (isHere && where !== "bar" && store.get().hasKeyboard) cell.current?.focus();
  }, [isHere, where, store]);
  const decimals = words.findElement(place)?.decimals ?? 0;
  const note = findNote(written);
  return (
    <td
      ref={cell}
      role="gridcell"
      tabIndex={isHere ? 0 : -1}
      aria-selected={lie !== ""}
      data-row={row}
      data-column={column}
      className={`${classOf(written)} ${classOfJudgement(judgement)} ${conflict ? "cf" : ""} ${lie}`}
      {...(written.unread !== null || (judgement?.severity === "error" && judgement.isFirst)
        ? { "aria-invalid": true }
        : {})}
      {...(grid.isOpen ? {} : { "aria-readonly": true })}
      {...(note === "" ? {} : { title: note })}
    >
      {where === "cell" && text !== undefined ? (
        <CellField grid={grid} text={text} label={t(words.namePlace(place))} />
      ) : conflict ? (
        <>
          <s>{printContent(conflict.yours)}</s>
          {printContent(conflict.theirs) || t({ zh: "清空", en: "emptied" })}
        </>
      ) : (
        (text ?? t(showContent(written, decimals)))
      )}
      {written.content?.comment != null && (
        <i className="note" aria-label={t({ zh: "有备注", en: "has a comment" })} role="img" />
      )}
      {written.content?.followUp === true && (
        <i className="flag" aria-label={t({ zh: "待跟进", en: "to follow up" })} role="img" />
      )}
    </td>
  );
});

const isActive = ({ selection: { active } }: GridSession, row: number, column: number): boolean =>
  active.row === row && active.column === column;

/** Active, inside the chosen range, and at which of its edges. */
const findLie = ({ selection }: GridSession, row: number, column: number): string => {
  const { active, end } = selection;
  const isSelected = active.row === row && active.column === column;
  if (active.row === end.row && active.column === end.column) return isSelected ? "sel" : "";
  const { from, to } = toRange(selection);
  if (!isWithin({ from, to }, { row, column })) return "";
  const edges = [
    row === from.row ? "pt" : "",
    row === to.row ? "pb" : "",
    column === from.column ? "p0" : "",
    column === to.column ? "p1" : "",
  ];
  return ["pst", ...edges, isSelected ? "sel" : ""].filter((each) => each !== "").join(" ");
};

const classOf = ({ content, unread }: Written): string => {
  if (unread !== null) return "err unread";
  if (content === null) return "blank";
  if (content.state === "missing") return content.reason === null ? "miss open" : "miss";
  if (content.state === "not-applicable") return "na";
  return content.value === 0 ? "zero" : "";
};

const classOfJudgement = (judgement: CellJudgement | undefined): string => {
  if (!judgement) return "";
  const word = judgement.severity === "error" ? "err" : "warn";
  return judgement.isFirst ? word : `${word}p`;
};

const findNote = ({ content }: Written): string =>
  [content?.state === "missing" ? content.reason : null, content?.comment]
    .filter((text) => text !== null && text !== undefined)
    .join("\n");

const CellField = ({ grid, text, label }: { readonly grid: Grid; readonly text: string; readonly label: string }) => {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  return (
    <input
      ref={field}
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      onChange={({ target }) =>
        grid.store.update((session) =>
          session.editing ? { ...session, editing: { ...session.editing, text: target.value } } : session,
        )
      }
      onBlur={() =>
        grid.store.update((session) =>
          session.editing?.where === "cell" ? commit(session, grid.table, grid.findRule) : session,
        )
      }
    />
  );
};
