// The plan's own words in Song. A phrase with a target is underlined in its status colour and numbered like its
// note; a named system has a short dash.
import { Fragment } from "react";
import { parseTextRuns } from "../../plan/text-spans.ts";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { printNoteNumber } from "../../ui/sign/note.view.tsx";
import { statusFamilies } from "../../ui/sign/status.view.tsx";
import { statusLabels } from "../../kernel/status-class.ts";
import type { NumberedStanding } from "./number-marks.ts";
import { toNoteId } from "./number-marks.ts";

interface PlanTextProps {
  readonly text: string;
  readonly numbered: readonly NumberedStanding[];
  /** Names of the systems that the text marks, by id. */
  readonly systems: ReadonlyMap<string, string>;
  readonly hasNotes: boolean;
}

export const PlanText = ({ text, numbered, systems, hasNotes }: PlanTextProps) => (
  <p className="plan text">
    {parseTextRuns(text).map(({ text: words, mark }, index) => {
      const found = numbered.find(({ standing }) => standing.id === mark);
      if (found) return <MarkedPhrase key={index} words={words} found={found} hasNote={hasNotes} />;
      if (mark !== undefined && systems.has(mark)) return <SystemPhrase key={index} words={words} id={mark} />;
      return <Fragment key={index}>{words}</Fragment>;
    })}
  </p>
);

const focusNote = (id: string): void => {
  const note = document.getElementById(id);
  note?.scrollIntoView({ block: "nearest" });
  note?.focus();
};

const MarkedPhrase = ({
  words,
  found: { number, standing },
  hasNote,
}: {
  readonly words: string;
  readonly found: NumberedStanding;
  readonly hasNote: boolean;
}) => {
  const t = useWords();
  const id = toNoteId(standing.id);
  const { class: status } = standing.status;
  return (
    <span className={`m ${statusFamilies[status]}`}>
      {hasNote ? (
        <a
          href={`#${id}`}
          aria-describedby={id}
          onClick={(event) => {
            event.preventDefault();
            focusNote(id);
          }}
        >
          {words}
        </a>
      ) : (
        <span className="w">{words}</span>
      )}
      <sup>{printNoteNumber(number)}</sup>
      {!hasNote && <span className="vh">{t(statusLabels[status])}</span>}
    </span>
  );
};

const SystemPhrase = ({ words, id }: { readonly words: string; readonly id: string }) => (
  <Link className="sys" path="/plan/systems" hash={id}>
    {words}
  </Link>
);
