// What can be done about a warning, without dragging: take it up, pass it on, mute it, put it back, act on it, ask why.
import { Popover } from "antd";
import type { ReactNode } from "react";
import { useId, useState } from "react";
import { listAgencies } from "../../access/agency/agency.contract.ts";
import { addDays } from "../../kernel/day.ts";
import type { Label } from "../../kernel/label.ts";
import { call } from "../../ui/call.ts";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import { readToday } from "../../ui/use-as-of.ts";
import type { Warning } from "../warning/warning.contract.ts";
import { markWarning } from "../warning/warning.contract.ts";
import type { MarkKind } from "../warning/warning.ts";
import { Explained } from "./explained.view.tsx";
import { Refusal, useAct } from "./use-act.view.tsx";

/** Where the warnings were read, and who tells what was done. */
export interface WarningScope {
  readonly area: string;
  readonly year: number;
  readonly mayOpen: boolean;
  readonly say: (text: Label) => void;
}

interface ActsProps {
  readonly warning: Warning;
  readonly scope: WarningScope;
}

interface MarkRest {
  readonly note?: string;
  readonly agency?: string;
  readonly until?: string;
}

const told: Readonly<Record<MarkKind, Label>> = {
  acknowledged: { zh: "已认领", en: "Taken up" },
  passed: { zh: "已转办", en: "Passed on" },
  muted: { zh: "已静音", en: "Muted" },
  cleared: { zh: "已放回", en: "Put back" },
};

const useMark = ({ warning: { key, headline }, scope: { area, year, say } }: ActsProps) => {
  const { act, isBusy, problem } = useAct();
  const mark = async (kind: MarkKind, rest: MarkRest = {}): Promise<boolean> => {
    const isDone = await act(() => call(markWarning, { key, area, year, mark: kind, ...rest }));
    if (isDone) say({ zh: `${told[kind].zh}：${headline.zh}。`, en: `${told[kind].en}: ${headline.en}.` });
    return isDone;
  };
  return { mark, isBusy, problem };
};

export const WarningActs = ({ warning, scope }: ActsProps) => {
  const t = useWords();
  const { mark, isBusy, problem } = useMark({ warning, scope });
  const { mayMark, state, key } = warning;
  const isMarked = state === "acknowledged" || state === "muted";
  return (
    <>
      <span className="wacts noprint">
        {mayMark && state === "new" && (
          <button type="button" className="lk" disabled={isBusy} onClick={() => void mark("acknowledged")}>
            {t({ zh: "认领", en: "Take up" })}
          </button>
        )}
        {mayMark && (state === "new" || state === "acknowledged") && (
          <>
            <Asking word={{ zh: "转办", en: "Pass on" }}>
              {(close) => <PassForm warning={warning} scope={scope} onClose={close} />}
            </Asking>
            <Asking word={{ zh: "静音", en: "Mute" }}>
              {(close) => <MuteForm warning={warning} scope={scope} onClose={close} />}
            </Asking>
          </>
        )}
        {mayMark && isMarked && (
          <Asking word={{ zh: "放回", en: "Put back" }}>
            {(close) => <ClearForm warning={warning} scope={scope} onClose={close} />}
          </Asking>
        )}
        {scope.mayOpen && (state === "new" || state === "acknowledged") && (
          <Link className="lk" path="/interventions/new" search={{ warning: key }}>
            {t({ zh: "新建干预", en: "Act on it" })}
          </Link>
        )}
        <Asking word={{ zh: "为什么", en: "Why" }}>
          {() => (
            <>
              <Explained explanation={warning.explanation} />
              <p className="s13">
                <Link className="lk" path={warning.link}>
                  {t({ zh: "去看这个数", en: "Look into it" })}
                </Link>
              </p>
            </>
          )}
        </Asking>
      </span>
      <Refusal problem={problem} />
    </>
  );
};

interface AskingProps {
  readonly word: Label;
  readonly children: (close: () => void) => ReactNode;
}

const Asking = ({ word, children }: AskingProps) => {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={<div className="asking">{children(() => setOpen(false))}</div>}
    >
      <button type="button" className="lk" aria-expanded={isOpen}>
        {t(word)}
      </button>
    </Popover>
  );
};

type FormProps = ActsProps & { readonly onClose: () => void };

interface MarkFormProps extends FormProps {
  readonly kind: MarkKind;
  readonly rest?: MarkRest;
  readonly verb: Label;
  readonly ask: Label;
  /** What is missing beside the note, in words. */
  readonly missing?: Label | undefined;
  readonly children?: ReactNode;
}

/** A note of what and why; the button stays live and says what is missing. */
const MarkForm = ({ kind, rest, verb, ask, missing, children, onClose, ...own }: MarkFormProps) => {
  const t = useWords();
  const id = useId();
  const { mark, isBusy, problem } = useMark(own);
  const [note, setNote] = useState("");
  const [wanted, setWanted] = useState<Label>();
  const send = async (): Promise<void> => {
    const lack = missing ?? (note.trim().length < 2 ? { zh: "写一句原因。", en: "Give a reason." } : undefined);
    setWanted(lack);
    if (lack === undefined && (await mark(kind, { note, ...rest }))) onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {children}
      <label className="typelabel" htmlFor={id}>
        {t(ask)}
      </label>
      <textarea
        id={id}
        className="typein"
        rows={3}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {wanted && (
        <p className="off s13" role="alert">
          {t(wanted)}
        </p>
      )}
      <Refusal problem={problem} />
      <p className="acts">
        <button type="submit" className="btn sm pri" disabled={isBusy}>
          {t(verb)}
        </button>
        <button type="button" className="btn sm" onClick={onClose}>
          {t({ zh: "取消", en: "Cancel" })}
        </button>
      </p>
    </form>
  );
};

const PassForm = (props: FormProps) => {
  const t = useWords();
  const id = useId();
  const { data } = useAnswer(listAgencies, {});
  const [agency, setAgency] = useState("");
  const isOwner = (one: string): boolean => one === props.warning.owner?.id;
  return (
    <MarkForm
      {...props}
      kind="passed"
      rest={{ agency }}
      verb={{ zh: "转办", en: "Pass on" }}
      ask={{ zh: "为什么转给它", en: "Why it is theirs" }}
      missing={agency === "" ? { zh: "选一个单位。", en: "Choose an agency." } : undefined}
    >
      <label className="typelabel" htmlFor={id}>
        {t({ zh: "转给", en: "Pass to" })}
      </label>
      <select id={id} className="typein" value={agency} onChange={(event) => setAgency(event.target.value)}>
        <option value="">{t({ zh: "选一个单位", en: "Choose an agency" })}</option>
        {(data?.agencies ?? [])
          .filter((one) => !isOwner(one.id))
          .map((one) => (
            <option key={one.id} value={one.id}>
              {t(one.name)}
            </option>
          ))}
      </select>
    </MarkForm>
  );
};

/** [D] A month is what a condition is most often muted for. */
const usualMute = 30;

const MuteForm = (props: FormProps) => {
  const t = useWords();
  const id = useId();
  const today = readToday();
  const [until, setUntil] = useState<string>(addDays(today, usualMute));
  return (
    <MarkForm
      {...props}
      kind="muted"
      rest={{ until }}
      verb={{ zh: "静音", en: "Mute" }}
      ask={{ zh: "为什么先不管", en: "Why it can wait" }}
      missing={until === "" ? { zh: "选一个到期日。", en: "Choose a day." } : undefined}
    >
      <label className="typelabel" htmlFor={id}>
        {t({ zh: "静音到哪天（到期自动回来）", en: "Until (it comes back by itself)" })}
      </label>
      <input
        id={id}
        className="typein"
        type="date"
        min={today}
        max={addDays(today, 365)}
        value={until}
        onChange={(event) => setUntil(event.target.value)}
      />
    </MarkForm>
  );
};

const ClearForm = (props: FormProps) => (
  <MarkForm
    {...props}
    kind="cleared"
    verb={{ zh: "放回", en: "Put back" }}
    ask={{ zh: "为什么放回", en: "Why it goes back" }}
  />
);
