// Handing a target down: a column to fill in, by hand or by a proposal, the sum checked at every key, a note, and the
// refusal beside the button. What was typed stays until it is kept or left.
import { Input } from "antd";
import { useState } from "react";
import type { Allocation } from "../../stats/allocation/allocation.contract.ts";
import { allocateTarget } from "../../stats/allocation/allocation.contract.ts";
import type { Label } from "../../kernel/label.ts";
import { call, UiProblem } from "../../ui/call.ts";
import { Segmented } from "../../ui/frame/segmented.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { useForgetAnswers } from "../../ui/use-answer.tsx";
import { CheckLine } from "./check-line.view.tsx";
import type { DraftRow, Split } from "./draft-allocation.ts";
import { checkDraft, fillDraft, findSplit, toDraft, toSent } from "./draft-allocation.ts";
import { AreaRows } from "./area-rows.view.tsx";
import { UnitRows } from "./unit-rows.view.tsx";

interface EditorProps {
  readonly allocation: Allocation;
  readonly onClose: () => void;
}

type Drafts = Readonly<Record<Split, readonly DraftRow[]>>;

export const AllocationEditor = ({ allocation, onClose }: EditorProps) => {
  const t = useWords();
  const forget = useForgetAnswers();
  const [split, setSplit] = useState<Split>(() => findSplit(allocation));
  const [drafts, setDrafts] = useState<Drafts>(() => ({
    areas: toDraft(allocation, "areas"),
    units: toDraft(allocation, "units"),
  }));
  const [note, setNote] = useState("");
  const [refusal, setRefusal] = useState<Label>();
  const [isSending, setSending] = useState(false);
  const rows = drafts[split];
  const setRows = (next: readonly DraftRow[]): void => {
    setRefusal(undefined);
    setDrafts({ ...drafts, [split]: next });
  };
  const save = async (): Promise<void> => {
    const sent = toSent(rows, allocation);
    if ("fault" in sent) return setRefusal(sent.fault);
    setSending(true);
    try {
      await call(allocateTarget, {
        target: allocation.target,
        area: allocation.area.code,
        parts: [...sent.parts],
        note,
      });
      await forget();
      onClose();
    } catch (error) {
      if (!(error instanceof UiProblem)) throw error;
      setRefusal(error.texts);
    } finally {
      setSending(false);
    }
  };
  const check = checkDraft(rows, allocation);
  const isTakenBack = rows.every(({ value }) => value.trim() === "") && allocation.parts.length > 0;
  const noteWords = t({
    zh: "依据：会议、文件或商量的结果",
    en: "What it rests on: a meeting, a letter, an agreement",
  });
  return (
    <form
      className="editor"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {allocation.splits.length > 1 && (
        <Segmented
          label={t({ zh: "分给谁", en: "Handed to" })}
          value={split}
          choices={allocation.splits.map((value) => ({ value, label: t(splitWords(value, allocation)) }))}
          onChange={setSplit}
        />
      )}
      {split === "areas" ? (
        <>
          <Proposals allocation={allocation} onFill={(parts) => setRows(fillDraft(rows, parts))} />
          <AreaRows allocation={allocation} rows={rows} onPut={setRows} />
        </>
      ) : (
        <UnitRows allocation={allocation} rows={rows} onPut={setRows} />
      )}
      <CheckLine check={check} isLive />
      <Input
        maxLength={500}
        value={note}
        placeholder={noteWords}
        aria-label={noteWords}
        onChange={(event) => setNote(event.target.value)}
      />
      {refusal && (
        <p className="off" role="alert">
          {t(refusal)}
        </p>
      )}
      <p className="acts">
        <button type="submit" className="btn pri" disabled={isSending}>
          {isTakenBack ? t({ zh: "收回分解", en: "Take it back" }) : t({ zh: "存下", en: "Keep" })}
        </button>
        <button type="button" className="btn txt" onClick={onClose}>
          {t({ zh: "先不改", en: "Not now" })}
        </button>
      </p>
    </form>
  );
};

const splitWords = (split: Split, { levelName }: Allocation): Label =>
  split === "areas"
    ? { zh: `分给${levelName.zh}地区`, en: `Areas: ${levelName.en.toLowerCase()}` }
    : { zh: "分给机构", en: "Facilities" };

interface ProposalsProps {
  readonly allocation: Allocation;
  readonly onFill: (parts: Allocation["proposals"][number]["parts"]) => void;
}

const Proposals = ({ allocation: { proposals }, onFill }: ProposalsProps) => {
  const t = useWords();
  const [chosen, setChosen] = useState<string>();
  if (proposals.length === 0) return null;
  const reason = proposals.find(({ method }) => method === chosen)?.reason;
  return (
    <div className="proposals">
      <span className="cap">{t({ zh: "先填上一列再改：", en: "Fill the column, then change it:" })}</span>
      {proposals.map(({ method, name, parts }) => (
        <button
          key={method}
          type="button"
          className="btn sm"
          aria-pressed={method === chosen}
          onClick={() => {
            setChosen(method);
            onFill(parts);
          }}
        >
          {t(name)}
        </button>
      ))}
      {reason && <p className="cap">{t(reason)}</p>}
    </div>
  );
};
