// What one open matter says and how it is settled: take a reading, choose one of two values, explain a warning.
import type { ReactNode } from "react";
import { useState } from "react";
import type { Label } from "../../kernel/label.ts";
import { UiProblem } from "../../ui/call.ts";
import { useWords } from "../../ui/language.tsx";
import { write } from "../entry-grid/grid-session.ts";
import { printContent } from "../entry-grid/print-content.ts";
import type { OpenedSubmission } from "../entry-page/use-submission.view.tsx";
import { chooseValue, findWritten } from "../entry-queue/entry-queue.ts";
import type { Task } from "./list-tasks.ts";
import type { Tasks } from "./use-tasks.view.tsx";
import { toEntryKey } from "../submission/entry.ts";

interface TaskBodyProps {
  readonly task: Task;
  readonly opened: OpenedSubmission;
  readonly tasks: Tasks;
}

export const TaskBody = ({ task, opened, tasks }: TaskBodyProps): ReactNode => {
  const t = useWords();
  const { words, isOpen } = opened;
  switch (task.kind) {
    case "unread":
      return <Unread task={task} opened={opened} />;
    case "conflict":
      return <Conflict task={task} opened={opened} />;
    case "error":
      return <Finding opened={opened} rule={task.finding.rule} message={task.finding.message} />;
    case "warning":
      return (
        <>
          <Finding opened={opened} rule={task.finding.rule} message={task.finding.message} />
          <Explanation task={task} isOpen={isOpen} tasks={tasks} />
        </>
      );
    case "missing": {
      const [first] = task.places;
      const name = first ? t(words.namePlace(first)) : "";
      const count = task.places.length;
      return (
        <p>
          <b>{count === 1 ? name : t({ zh: `${name}等${count}格`, en: `${name} and others, ${count} cells` })}</b>
          {task.reason === null ? (
            t({ zh: "：没有写为什么缺。", en: ": no reason given." })
          ) : (
            <span className="person">
              {t({ zh: "：", en: ": " })}
              {task.reason}
            </span>
          )}
        </p>
      );
    }
    case "blank": {
      const [first] = task.places;
      const count = task.places.length;
      const name = first ? words.namePlace(first) : { zh: "", en: "" };
      return (
        <p>
          {t({
            zh: `${count}格没有填，从${name.zh}开始。`,
            en: `${count} cells are blank, the first is ${name.en}.`,
          })}
        </p>
      );
    }
  }
};

interface OfProps<Kind extends Task["kind"]> {
  readonly task: Extract<Task, { readonly kind: Kind }>;
  readonly opened: OpenedSubmission;
}

const Unread = ({ task, opened: { store, isOpen } }: OfProps<"unread">) => {
  const t = useWords();
  const { offer, place } = task;
  const take = (value: number): void =>
    store.update((session) => {
      const before = findWritten(session.queue, toEntryKey(place)).content;
      const content = {
        state: "value" as const,
        value,
        reason: null,
        comment: before?.comment ?? null,
        followUp: before?.followUp ?? false,
      };
      return write(session, [{ place, after: { content, unread: null } }]);
    });
  return (
    <>
      <p>{t(task.message)}</p>
      {offer !== null && isOpen && (
        <p className="ac2">
          <button type="button" className="btn sm" onClick={() => take(offer)}>
            {t({ zh: `按${offer}读`, en: `Read as ${offer}` })}
          </button>
        </p>
      )}
    </>
  );
};

const Conflict = ({ task, opened: { store, words, nameActor } }: OfProps<"conflict">) => {
  const t = useWords();
  const { yours, theirs } = task.conflict;
  const empty = t({ zh: "空", en: "nothing" });
  const [mine, other] = [printContent(yours) || empty, printContent(theirs) || empty];
  const who = theirs.changedBy === null ? { zh: "另一人", en: "somebody" } : nameActor(theirs.changedBy);
  const at =
    theirs.changedAt === null
      ? ""
      : new Date(theirs.changedAt).toLocaleTimeString("zh-CN", { hour12: false, timeStyle: "short" });
  const choose = (choice: "yours" | "theirs"): void =>
    store.update((session) => ({ ...session, queue: chooseValue(session.queue, toEntryKey(task.place), choice) }));
  return (
    <>
      <p>
        <b>{t(words.namePlace(task.place))}</b>
        {t({
          zh: `：你填${mine}，${who.zh}${at}改成${other}。`,
          en: `: you entered ${mine}; ${who.en} changed it to ${other} at ${at}.`,
        })}
      </p>
      <p className="ac2">
        <button type="button" className="btn sm" onClick={() => choose("yours")}>
          {t({ zh: `用${mine}（我的）`, en: `Use ${mine} (mine)` })}
        </button>
        <button type="button" className="btn sm" onClick={() => choose("theirs")}>
          {t({ zh: `用${other}`, en: `Use ${other}` })}
        </button>
      </p>
    </>
  );
};

interface FindingProps {
  readonly opened: OpenedSubmission;
  readonly rule: string;
  readonly message: Label;
}

const Finding = ({ opened: { view }, rule, message }: FindingProps) => {
  const t = useWords();
  const known = view.rules.find(({ id }) => `reporting/${id}` === rule);
  return (
    <>
      <p>{t(message)}</p>
      {known && (
        <details className="cap">
          <summary>{t({ zh: "看规则", en: "The rule" })}</summary>
          {t(known.name)}
          {t({ zh: "：", en: ": " })}
          {t(known.why)} {known.source}
        </details>
      )}
    </>
  );
};

interface ExplanationProps {
  readonly task: Extract<Task, { readonly kind: "warning" }>;
  readonly isOpen: boolean;
  readonly tasks: Tasks;
}

const Explanation = ({ task, isOpen, tasks }: ExplanationProps) => {
  const t = useWords();
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState<UiProblem | null>(null);
  const save = async (): Promise<void> => {
    setProblem(null);
    try {
      await tasks.answer(task.finding, text ?? "");
      setText(null);
    } catch (error) {
      if (!(error instanceof UiProblem)) throw error;
      setProblem(error);
    }
  };
  if (text === null) {
    return (
      <>
        {task.answer && <p className="ans person">{task.answer.text}</p>}
        {isOpen && (
          <p className="ac2">
            <button type="button" className="lk" onClick={() => setText(task.answer?.text ?? "")}>
              {task.answer ? t({ zh: "改说明", en: "Change it" }) : t({ zh: "写说明", en: "Explain" })}
            </button>
            {task.answer && (
              <span className="cap">{t({ zh: "已说明，数不变就不再提示", en: "answered until a value changes" })}</span>
            )}
          </p>
        )}
      </>
    );
  }
  return (
    <div className="say">
      <textarea
        className="person"
        rows={2}
        aria-label={t({ zh: "说明", en: "Explanation" })}
        value={text}
        maxLength={1000}
        autoFocus
        onChange={({ target }) => setText(target.value)}
      />
      <p className="ac2">
        <button type="button" className="btn sm" onClick={() => void save()}>
          {t({ zh: "保存说明", en: "Save" })}
        </button>
        <button type="button" className="lk" onClick={() => setText(null)}>
          {t({ zh: "不写了", en: "Cancel" })}
        </button>
      </p>
      {problem && (
        <p role="alert" className="off s13">
          {t(problem.texts)}
        </p>
      )}
    </div>
  );
};
