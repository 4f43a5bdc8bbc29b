// The lines above and below the grid: the active cell with its text, its past and its meaning; what is chosen,
// what was pasted, what is saved.
import { useRef } from "react";
import type { Label } from "../../kernel/label.ts";
import { useWords } from "../../ui/language.tsx";
import type { GridSession } from "../entry-grid/grid-session.ts";
import { giveKeyboard, listSelected, undoLast } from "../entry-grid/grid-session.ts";
import { edit } from "../entry-grid/perform-act.ts";
import { printContent } from "../entry-grid/print-content.ts";
import { printChangeShare, printPlain, totalPlaces } from "../entry-grid/run-totals.ts";
import type { Grid } from "../entry-grid/use-grid.view.tsx";
import { findIn, useActivePlace, useGridHands, useSession } from "../entry-grid/use-grid.view.tsx";
import { writeBlock } from "../entry-grid/write-cells.ts";
import type { OpenedSubmission } from "./use-submission.view.tsx";
import { countUnsaved, findWritten } from "../entry-queue/entry-queue.ts";
import { toEntryKey } from "../submission/entry.ts";

export const FormulaBar = ({ grid, onPanel }: { readonly grid: Grid; readonly onPanel: () => void }) => {
  const t = useWords();
  const place = useActivePlace(grid);
  const written = useSession(grid.store, ({ queue }) => (place ? findWritten(queue, toEntryKey(place)) : undefined));
  const judgement = useSession(grid.store, ({ judged }) => (place ? judged.get(toEntryKey(place)) : undefined));
  if (!place || !written) return null;
  const element = grid.words.findElement(place);
  const former = grid.findFormer(place);
  const value = written.unread === null ? (written.content?.value ?? null) : null;
  const [indicator] = element?.indicators ?? [];
  const reason = written.content?.state === "missing" ? written.content.reason : null;
  const note = judgement
    ? t(judgement.message)
    : reason !== null
      ? t({ zh: `缺：${reason}`, en: `Missing: ${reason}` })
      : (written.content?.comment ?? (indicator ? t(indicator.definition) : ""));
  return (
    <div className="fx">
      <span className="ad">{t(grid.words.namePlace(place))}</span>
      <BarField grid={grid} text={printContent(written)} />
      {former !== undefined && (
        <span className="cap nw">
          {t({ zh: "上期", en: "Before " })}
          {printPlain(former, element?.decimals ?? 0)}　{printChangeShare(value, former)}
        </span>
      )}
      <button type="button" className="btn txt sm" aria-haspopup="true" onClick={onPanel}>
        {t({ zh: "状态、备注、公布数", en: "Details" })}
      </button>
      <span className={`cap df ${judgement?.severity === "error" ? "off" : ""}`} aria-live="polite" title={note}>
        {note}
      </span>
    </div>
  );
};

const BarField = ({ grid, text }: { readonly grid: Grid; readonly text: string }) => {
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  const { store, table, isOpen } = grid;
  const typed = useSession(store, ({ editing }) => editing?.text);
  const { onKeyDown } = useGridHands(grid);
  return (
    <input
      ref={field}
      className="inp"
      aria-label={t({ zh: "这一格的数", en: "Figure of this cell" })}
      inputMode="decimal"
      autoComplete="off"
      readOnly={!isOpen}
      value={typed ?? text}
      onFocus={() => {
        if (!isOpen) return;
        store.update((session) => edit(giveKeyboard(session, true), table, "bar"));
      }}
      onChange={({ target }) =>
        store.update((session) => ({ ...session, editing: { text: target.value, way: "edit", where: "bar" } }))
      }
      onKeyDown={(event) => {
        // Passing through on the way to the grid moves nothing in it.
        if (event.key !== "Tab" || (typed ?? text) !== text) onKeyDown(event);
      }}
      onBlur={() => store.update((session) => (session.editing?.where === "bar" ? grid.commit(session) : session))}
    />
  );
};

interface StatusLineProps {
  readonly grid: Grid;
  readonly opened: OpenedSubmission;
}

export const StatusLine = ({ grid, opened }: StatusLineProps) => {
  const t = useWords();
  const { store, table } = grid;
  const selection = useSession(store, (session) => session.selection);
  const pasted = useSession(store, (session) => session.pasted);
  const chosen = listSelected(table, selection);
  const [count = 0, sum = 0] = useSession(store, ({ queue }) => {
    const total = chosen.length > 1 ? totalPlaces(chosen, findIn(queue)) : undefined;
    return total?.sum === null || !total ? "" : `${total.values}|${total.sum}`;
  })
    .split("|")
    .map(Number);
  const decimals = chosen[0] ? (grid.words.findElement(chosen[0])?.decimals ?? 0) : 0;
  return (
    <div className="stat noprint">
      <Outside grid={grid} />
      {chosen.length > 1 && (
        <span>
          {t({ zh: `已选${chosen.length}格`, en: `${chosen.length} cells` })}
          {count > 0 &&
            t({
              zh: `　合计${printPlain(sum, decimals)}　平均${printPlain(sum / count, decimals + 1)}`,
              en: ` · sum ${printPlain(sum, decimals)} · mean ${printPlain(sum / count, decimals + 1)}`,
            })}
        </span>
      )}
      {pasted && (
        <span>
          {t({
            zh: `刚粘贴${pasted.rows}行×${pasted.columns}列，`,
            en: `Pasted ${pasted.rows} × ${pasted.columns}, `,
          })}
          <button type="button" className="lk" onClick={() => store.update(undoLast)}>
            {t({ zh: "撤销粘贴", en: "undo" })}
          </button>
        </span>
      )}
      <span className="sp" />
      <SavedLine opened={opened} />
    </div>
  );
};

/** A block that reaches over the edge of the grid: nothing of it is written before somebody says so. */
const Outside = ({ grid }: { readonly grid: Grid }) => {
  const t = useWords();
  const { store, table, findRule } = grid;
  const asking = useSession(store, (session) => session.asking);
  if (!asking) return null;
  const { outside, cells } = asking.fitting;
  return (
    <span className="ask" role="alert">
      {t({
        zh: `粘贴的${asking.rows}行×${asking.columns}列有${outside}格落在表外，还没有粘贴。`,
        en: `${outside} cells of the ${asking.rows} × ${asking.columns} block fall outside the table; nothing is pasted yet.`,
      })}{" "}
      <button
        type="button"
        className="lk"
        onClick={() => store.update((session) => writeBlock(session, asking, table, findRule))}
      >
        {t({ zh: `粘贴放得下的${cells.length}格`, en: `Paste the ${cells.length} that fit` })}
      </button>
      <button type="button" className="lk" onClick={() => store.update((session) => ({ ...session, asking: null }))}>
        {t({ zh: "不粘贴", en: "Do not paste" })}
      </button>
    </span>
  );
};

const SavedLine = ({ opened: { store, saving, isOpen } }: { readonly opened: OpenedSubmission }) => {
  const t = useWords();
  const [due = 0, unread = 0] = useSession(store, printUnsaved).split(" ").map(Number);
  if (!isOpen) return null;
  const { problem, savedAt } = saving;
  const kept = { zh: `${due + unread}格存在本机`, en: `${due + unread} cells are on this device` };
  if (problem && problem.status === 0) {
    return (
      <span role="status" className="risk">
        {t({ zh: `断网：${kept.zh}，联网后自动上传`, en: `Offline: ${kept.en} and will be sent later` })}
      </span>
    );
  }
  if (problem) {
    return (
      <span role="alert" className="off">
        {t({ zh: `没有保存：${problem.texts.zh}${kept.zh}。`, en: `Not saved: ${problem.texts.en} ${kept.en}.` })}
      </span>
    );
  }
  return (
    <span role="status">
      {t(tellSaved(due, savedAt))}
      {unread > 0 && t({ zh: `　${unread}格不是数，存在本机`, en: ` · ${unread} without a number are on this device` })}
    </span>
  );
};

const tellSaved = (due: number, savedAt: string | null): Label => {
  if (due > 0) return { zh: `正在保存${due}格`, en: `Saving ${due} cells` };
  if (savedAt === null) {
    return { zh: "改动会自动保存，断网时先存在本机", en: "Changes save themselves; offline they stay on this device" };
  }
  const time = new Date(savedAt).toLocaleTimeString("zh-CN", { hour12: false });
  return { zh: `已保存 ${time}`, en: `Saved ${time}` };
};

const printUnsaved = ({ queue }: GridSession): string => {
  const { due, unread } = countUnsaved(queue);
  return `${due} ${unread}`;
};
