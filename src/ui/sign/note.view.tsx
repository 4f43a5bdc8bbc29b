// The note in the plan's margin: number, glyph, name, sparkline, value and target in one line; a hot note adds
// the reason and who leads. Good news is one line.
import type { ReactNode } from "react";
import type { StatusClass } from "../../kernel/status-class.ts";
import { statusLabels } from "../../kernel/status-class.ts";
import { useWords } from "../language.tsx";
import { StatusGlyph, statusFamilies } from "./status.view.tsx";

interface NoteProps {
  /** Ties the phrase in the text to the note (`aria-describedby`). */
  readonly id: string;
  readonly number: string;
  readonly status: StatusClass;
  readonly name: ReactNode;
  readonly spark: ReactNode;
  readonly value: ReactNode;
  readonly target: ReactNode;
  readonly reason?: ReactNode;
  readonly action?: ReactNode;
  readonly isCurrent?: boolean;
}

export const isHot = (status: StatusClass): boolean => status === "atRisk" || status === "offTrack";

export const Note = ({
  id,
  number,
  status,
  name,
  spark,
  value,
  target,
  reason,
  action,
  isCurrent = false,
}: NoteProps) => {
  const t = useWords();
  const hot = isHot(status);
  return (
    <div id={id} className={`nt${hot ? " hot" : ""}${isCurrent ? " at" : ""}`} data-note tabIndex={-1}>
      <span className="no">{number}</span>
      <StatusGlyph status={status} size={14} />
      <span className="nm">
        <span className="vh">{t(statusLabels[status])} </span>
        {name}
      </span>
      <span className="sk">{spark}</span>
      <span className="vl">{value}</span>
      <span className="tg">{target}</span>
      {reason !== undefined && (
        <p className="ex">
          {hot && (
            <b className={statusFamilies[status]}>
              {t(statusLabels[status])}
              {t({ zh: "　", en: ". " })}
            </b>
          )}
          {reason}
        </p>
      )}
      {action !== undefined && <p className="do">{action}</p>}
    </div>
  );
};

const circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** ① for 1; numbers past ⑳ in brackets. */
export const printNoteNumber = (order: number): string => circled[order - 1] ?? `(${order})`;
