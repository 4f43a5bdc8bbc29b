// Everything about one cell that is not its number: state and reason, comment, mark, papers, published figures
// that rest on it, who changed it last. Opens with "-" or from the line above the grid.
import type { KeyboardEvent } from "react";
import { useEffect, useId, useRef, useState } from "react";
import { Segmented } from "../../ui/frame/segmented.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { listSelected } from "../entry-grid/grid-session.ts";
import { printPlain } from "../entry-grid/run-totals.ts";
import type { Grid } from "../entry-grid/use-grid.view.tsx";
import { useActivePlace, useSession } from "../entry-grid/use-grid.view.tsx";
import { clearSelected, mark } from "../entry-grid/write-cells.ts";
import { Attachments } from "./attachments.view.tsx";
import type { OpenedSubmission } from "./use-submission.view.tsx";
import { findWritten } from "../entry-queue/entry-queue.ts";
import type { EntryContent, EntryPlace } from "../submission/entry.ts";
import { toEntryKey } from "../submission/entry.ts";

interface PanelProps {
  readonly grid: Grid;
  readonly opened: OpenedSubmission;
  /** The keyboard goes to the reason at once. */
  readonly wantsReason: boolean;
  readonly onClose: () => void;
}

export const CellPanel = (props: PanelProps) => {
  const place = useActivePlace(props.grid);
  return place ? <Panel key={toEntryKey(place)} {...props} place={place} /> : null;
};

const states = [
  { value: "value", label: { zh: "有数", en: "Value" } },
  { value: "missing", label: { zh: "缺", en: "Missing" } },
  { value: "not-applicable", label: { zh: "不适用", en: "Not applicable" } },
] as const;

const Panel = ({ grid, opened, place, wantsReason, onClose }: PanelProps & { readonly place: EntryPlace }) => {
  const t = useWords();
  const { store, table, isOpen, words } = grid;
  const { content } = useSession(store, ({ queue }) => findWritten(queue, toEntryKey(place)));
  const chosen = listSelected(
    table,
    useSession(store, ({ selection }) => selection),
  );
  const lay = (parts: Partial<EntryContent>): void =>
    store.update((session) => mark(session, chosen, { state: content?.state ?? "missing", ...parts }));
  const choose = (state: EntryContent["state"]): void => {
    if (state !== "value") lay({ state, value: null });
    else if (content?.state !== "value") store.update((session) => clearSelected(session, table));
  };
  const close = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  const name = t(words.namePlace(place));
  return (
    <section className="panel noprint" aria-label={name} onKeyDown={close}>
      <header>
        <h2 className="grp">
          {chosen.length > 1 ? t({ zh: `选中的${chosen.length}格`, en: `${chosen.length} cells` }) : name}
        </h2>
        <button type="button" className="btn txt sm" onClick={onClose}>
          {t({ zh: "关闭", en: "Close" })}
        </button>
      </header>
      <div className="cols">
        <div>
          {isOpen && (
            <Segmented
              label={t({ zh: "状态", en: "State" })}
              value={content?.state ?? "value"}
              choices={states.map(({ value, label }) => ({ value, label: t(label) }))}
              onChange={choose}
            />
          )}
          {content?.state === "missing" && (
            <Reason
              content={content}
              isOpen={isOpen}
              wantsKeyboard={wantsReason}
              onReason={(reason) => lay({ reason })}
              onDone={onClose}
            />
          )}
          {content ? (
            <Remarks content={content} isOpen={isOpen} onChange={lay} />
          ) : (
            <p className="cap">
              {t({ zh: "填了数或选了状态，才能写备注。", en: "A comment goes with a figure or a state." })}
            </p>
          )}
        </div>
        <div>
          <h3 className="grp">{t({ zh: "附件", en: "Attachments" })}</h3>
          <Attachments opened={opened} place={place} />
          <LastChange opened={opened} place={place} />
        </div>
        <Published opened={opened} place={place} />
      </div>
    </section>
  );
};

/** Reasons that come up again and again [D]. */
const reasons = [
  { zh: "还没有统计", en: "Not counted yet" },
  { zh: "下级没有报", en: "Not reported from below" },
  { zh: "设备送检", en: "Instrument away for calibration" },
  { zh: "本期没有开展", en: "Not carried out this period" },
  { zh: "资料不全", en: "Records incomplete" },
] as const;

interface ReasonProps {
  readonly content: EntryContent;
  readonly isOpen: boolean;
  readonly wantsKeyboard: boolean;
  readonly onReason: (reason: string | null) => void;
  readonly onDone: () => void;
}

const Reason = ({ content, isOpen, wantsKeyboard, onReason, onDone }: ReasonProps) => {
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(content.reason ?? "");
  const keep = (value: string): void => onReason(value.trim() === "" ? null : value.trim());
  useEffect(() => {
    if (wantsKeyboard) field.current?.focus();
  }, [wantsKeyboard]);
  if (!isOpen) return <p className="person">{content.reason}</p>;
  return (
    <div className="reason">
      <label>
        <span className="cap">{t({ zh: "为什么缺", en: "Why it is missing" })}</span>
        <input
          ref={field}
          value={text}
          maxLength={500}
          onChange={({ target }) => setText(target.value)}
          onBlur={() => keep(text)}
          onKeyDown={({ key, nativeEvent }) => {
            if (key !== "Enter" || nativeEvent.isComposing) return;
            keep(text);
            if (text.trim() !== "") onDone();
          }}
        />
      </label>
      <p className="picks">
        {reasons.map((reason) => (
          <button
            key={reason.en}
            type="button"
            className="btn sm"
            onClick={() => {
              setText(t(reason));
              keep(t(reason));
              onDone();
            }}
          >
            {t(reason)}
          </button>
        ))}
      </p>
    </div>
  );
};

interface RemarksProps {
  readonly content: EntryContent;
  readonly isOpen: boolean;
  readonly onChange: (parts: Partial<EntryContent>) => void;
}

const Remarks = ({ content, isOpen, onChange }: RemarksProps) => {
  const t = useWords();
  const id = useId();
  const [text, setText] = useState(content.comment ?? "");
  if (!isOpen) return <p className="person">{content.comment}</p>;
  return (
    <>
      <label htmlFor={id} className="cap">
        {t({ zh: "备注", en: "Comment" })}
      </label>
      <textarea
        id={id}
        className="person"
        rows={2}
        maxLength={1000}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={() => onChange({ comment: text.trim() === "" ? null : text.trim() })}
      />
      <label className="ck">
        <input
          type="checkbox"
          checked={content.followUp}
          onChange={({ target }) => onChange({ followUp: target.checked })}
        />
        {t({ zh: "待跟进", en: "To follow up" })}
      </label>
    </>
  );
};

interface PlaceProps {
  readonly opened: OpenedSubmission;
  readonly place: EntryPlace;
}

const LastChange = ({ opened: { store, nameActor }, place }: PlaceProps) => {
  const t = useWords();
  const held = useSession(store, ({ queue }) => queue.held.get(toEntryKey(place)));
  if (!held?.changedAt || !held.changedBy) return null;
  const at = new Date(held.changedAt).toLocaleString("zh-CN", { hour12: false });
  return (
    <p className="cap">
      {t({
        zh: `${nameActor(held.changedBy).zh}最后改于${at}`,
        en: `Last changed by ${nameActor(held.changedBy).en}, ${at}`,
      })}
    </p>
  );
};

const Published = ({ opened: { view }, place }: PlaceProps) => {
  const t = useWords();
  const shown = view.published.filter(({ element }) => element === place.element);
  return (
    <div>
      <h3 className="grp">{t({ zh: "用到这一项的公布数", en: "Published figures that use it" })}</h3>
      {shown.length === 0 && <p className="cap">{t({ zh: "还没有公布过。", en: "None so far." })}</p>}
      <ul className="published">
        {shown.map((one) => (
          <li key={`${one.indicator} ${one.period} ${one.area.zh}`}>
            {t(one.name)} <b>{`${printPlain(one.value, 2)}${t(one.suffix)}`}</b>
            <span className="cap">
              {t(one.area)} · {one.period} ·{" "}
              {one.url === "" ? (
                one.source
              ) : (
                <a className="lk" href={one.url} target="_blank" rel="noreferrer">
                  {one.source}
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};
