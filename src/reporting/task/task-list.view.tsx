// What the checks found and what is still to be decided, beside the grid; each item leads to its cell.
import { useMemo } from "react";
import type { Label } from "../../kernel/label.ts";
import type { StatusClass } from "../../kernel/status-class.ts";
import { useWords } from "../../ui/language.tsx";
import { StatusGlyph } from "../../ui/sign/status.view.tsx";
import { listPlaces } from "../entry-grid/grid-layout.ts";
import { printChangeShare, printPlain } from "../entry-grid/run-totals.ts";
import { useSession } from "../entry-grid/use-grid.view.tsx";
import type { OpenedSubmission } from "../entry-page/use-submission.view.tsx";
import { listChanges } from "./list-changes.ts";
import type { Task } from "./list-tasks.ts";
import { findTaskPlace } from "./list-tasks.ts";
import { TaskBody } from "./task-body.view.tsx";
import type { Tasks } from "./use-tasks.view.tsx";
import type { EntryPlace } from "../submission/entry.ts";
import { toEntryKey } from "../submission/entry.ts";

interface TaskListProps {
  readonly opened: OpenedSubmission;
  readonly tasks: Tasks;
  readonly goTo: (place: EntryPlace) => void;
}

const mostShown = 60;

export const TaskList = ({ opened, tasks, goTo }: TaskListProps) => {
  const t = useWords();
  const { rules } = opened.view;
  const rest = tasks.tasks.length - mostShown;
  return (
    <>
      <h2 className="sec">{t({ zh: "检查结果", en: "Checks" })}</h2>
      <p className="s13 i2">
        {rules.length === 0
          ? t({ zh: "这张表没有校验规则，只看有没有漏填", en: "No rules for this form; only gaps are looked for" })
          : t({ zh: `边填边查，共${rules.length}条规则`, en: `Checked while you type, ${rules.length} rules` })}
      </p>
      {tasks.tasks.length === 0 && (
        <p className="f">{t({ zh: "没有要处理的问题。", en: "Nothing needs attention." })}</p>
      )}
      <ul>
        {tasks.tasks.slice(0, mostShown).map((task) => (
          <TaskItem key={toTaskKey(task)} task={task} opened={opened} tasks={tasks} goTo={goTo} />
        ))}
      </ul>
      {rest > 0 && (
        <p className="cap">
          {t({ zh: `还有${rest}条，处理完前面的会显示。`, en: `${rest} more follow when these are done.` })}
        </p>
      )}
    </>
  );
};

export const toTaskKey = (task: Task): string => {
  const place = findTaskPlace(task);
  const rest = task.kind === "error" || task.kind === "warning" ? task.finding.key : place ? toEntryKey(place) : "";
  return `${task.kind} ${rest}`;
};

interface Look {
  readonly family: "off" | "ind" | "risk" | "unk";
  readonly status: StatusClass | null;
  readonly word: Label;
  readonly hint: Label;
}

const looks: Readonly<Record<Task["kind"], Look>> = {
  unread: {
    family: "off",
    status: "offTrack",
    word: { zh: "不是数", en: "No number" },
    hint: { zh: "还没有保存", en: "not saved yet" },
  },
  conflict: {
    family: "ind",
    status: null,
    word: { zh: "两人同改", en: "Two values" },
    hint: { zh: "两个都留着，请选一个", en: "both are kept; please choose" },
  },
  error: {
    family: "off",
    status: "offTrack",
    word: { zh: "错误", en: "Error" },
    hint: { zh: "改正后才能提交", en: "to be corrected before handing in" },
  },
  missing: { family: "unk", status: "noData", word: { zh: "缺", en: "Missing" }, hint: { zh: "", en: "" } },
  blank: {
    family: "unk",
    status: "noData",
    word: { zh: "没填", en: "Blank" },
    hint: { zh: "没有发生填0，查不到标为缺", en: "0 if there was none, missing if unknown" },
  },
  warning: {
    family: "risk",
    status: "atRisk",
    word: { zh: "需说明", en: "To explain" },
    hint: { zh: "写一句即可提交", en: "one sentence is enough" },
  },
};

const TaskItem = ({ task, opened, tasks, goTo }: TaskListProps & { readonly task: Task }) => {
  const t = useWords();
  const { words } = opened;
  const { family, status, word, hint } = looks[task.kind];
  const place = findTaskPlace(task);
  return (
    <li className={`f ${family}`} data-task={toTaskKey(task)} tabIndex={-1}>
      <div className="ty">
        {status ? <StatusGlyph status={status} size={14} /> : <TwoWays />}
        <b>{t(word)}</b>
        {opened.isOpen && <span className="cap">{t(hint)}</span>}
      </div>
      <TaskBody task={task} opened={opened} tasks={tasks} />
      {place && task.kind !== "conflict" && (
        <p className="ac2">
          <button type="button" className="lk" onClick={() => goTo(place)}>
            {t({ zh: "到这格", en: "To the cell" })}
            <span className="vh"> {t(words.namePlace(place))}</span>
          </button>
        </p>
      )}
    </li>
  );
};

const TwoWays = () => (
  <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M2 5h10M9 2l3 3-3 3M14 11H4M7 8l-3 3 3 3" fill="none" stroke="currentColor" strokeWidth="1.6" />
  </svg>
);

const mostChanges = 12;

/** For who checks: the figures that moved most since the period before. */
export const Changes = ({ opened, goTo }: Pick<TaskListProps, "opened" | "goTo">) => {
  const t = useWords();
  const { view, store, words, findFormer } = opened;
  const queue = useSession(store, (session) => session.queue);
  const places = useMemo(() => listPlaces(view.formView, view.areas), [view.formView, view.areas]);
  const changes = listChanges(places, queue, findFormer);
  return (
    <section className="changes">
      <h2 className="sec">{t({ zh: "与上期相比", en: "Against the period before" })}</h2>
      <p className="s13 i2">
        {changes.length === 0
          ? t({ zh: "没有变动超过20%的数。", en: "No figure moved by more than 20%." })
          : t({
              zh: `${changes.length}个数变动超过20%，最大的在前。`,
              en: `${changes.length} figures moved by more than 20%; the largest first.`,
            })}
      </p>
      <ul>
        {changes.slice(0, mostChanges).map(({ place, now, former }) => (
          <li key={toEntryKey(place)}>
            <button type="button" className="lk" onClick={() => goTo(place)}>
              {t(words.namePlace(place))}
            </button>
            <span className="nw">
              {printPlain(former, 2)} → <b>{printPlain(now, 2)}</b> {printChangeShare(now, former)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
