// Grid and what stands around it: tools above, findings and the step that can be taken beside it.
import { useState } from "react";
import type { Day } from "../../kernel/period.ts";
import { Dialog } from "../../ui/frame/dialog.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { useIsNarrow } from "../../ui/use-is-narrow.ts";
import { EntryGrid } from "../entry-grid/entry-grid.view.tsx";
import { Attachments } from "./attachments.view.tsx";
import { CellPanel } from "./cell-panel.view.tsx";
import { CheckBar, SubmitBar, Trace, takeSubmit, useStep } from "./decision.view.tsx";
import { FormulaBar, StatusLine } from "./grid-lines.view.tsx";
import { KeysDialog } from "./keys-dialog.view.tsx";
import { ClosedNote, ReturnNote, SubmissionHead } from "./page-head.view.tsx";
import { PhoneForm } from "./phone-form.view.tsx";
import { Sheets } from "./sheets.view.tsx";
import { Toolbar } from "./toolbar.view.tsx";
import { useDesk } from "./use-desk.view.tsx";
import type { OpenedSubmission } from "./use-submission.view.tsx";
import { findTaskPlace, isOpenTask } from "../task/list-tasks.ts";
import { Changes, TaskList, toTaskKey } from "../task/task-list.view.tsx";
import { useTasks } from "../task/use-tasks.view.tsx";

interface WorkProps {
  readonly opened: OpenedSubmission;
  readonly today: Day;
}

export const WorkArea = ({ opened, today }: WorkProps) => {
  const t = useWords();
  const isNarrow = useIsNarrow();
  const tasks = useTasks(opened);
  const step = useStep(opened);
  const [open, setOpen] = useState<"keys" | "papers" | "print" | null>(null);
  const { view, isOpen } = opened;
  const desk = useDesk(opened, tasks, (goTo) => {
    if (!isOpen || step.isBusy) return;
    const first = tasks.listNow().find(isOpenTask);
    const place = first && findTaskPlace(first);
    if (first) showTask(toTaskKey(first));
    if (place) goTo(place);
    if (!first) void step.take(() => takeSubmit(opened));
  });
  if (!desk) return null;
  const { grid, chosen, panel, openPanel, closePanel } = desk;
  const close = (): void => setOpen(null);
  const cellPanel = (
    <CellPanel grid={grid} opened={opened} wantsReason={panel?.wantsReason ?? false} onClose={closePanel} />
  );
  const isChecking = !isOpen && (view.may.pass || view.may.return);
  return (
    <div className="entry">
      <SubmissionHead opened={opened} today={today} />
      <ReturnNote opened={opened} />
      <ClosedNote opened={opened} />
      <Toolbar opened={opened} chosen={chosen} onOpen={setOpen} />
      <div className="two">
        <div className="gw">
          {!isNarrow && <FormulaBar grid={grid} onPanel={openPanel} />}
          {panel && !isNarrow && cellPanel}
          {isNarrow ? <PhoneForm grid={grid} onPanel={openPanel} /> : <EntryGrid key={chosen.table.id} grid={grid} />}
          <StatusLine grid={grid} opened={opened} />
        </div>
        <aside className="fd noprint" aria-label={t({ zh: "检查和提交", en: "Checks and handing in" })}>
          {isChecking && <Changes opened={opened} goTo={desk.goTo} />}
          <TaskList opened={opened} tasks={tasks} goTo={desk.goTo} />
          {isOpen && <SubmitBar tasks={tasks.tasks} step={step} onSubmit={desk.submit} />}
          <CheckBar opened={opened} />
          <Trace opened={opened} />
        </aside>
      </div>
      {isNarrow && (
        <Dialog label={t({ zh: "这一格", en: "This cell" })} isOpen={panel !== null} onClose={closePanel}>
          <div className="pad">{cellPanel}</div>
        </Dialog>
      )}
      {open === "print" && <Sheets grid={grid} tables={chosen.tables} onDone={close} />}
      <KeysDialog isOpen={open === "keys"} onClose={close} />
      <Dialog label={t({ zh: "附件", en: "Attachments" })} isOpen={open === "papers"} onClose={close}>
        <div className="pad">
          <h2 className="sec">{t({ zh: "附件", en: "Attachments" })}</h2>
          <Attachments opened={opened} place={null} />
        </div>
      </Dialog>
    </div>
  );
};

const showTask = (key: string): void =>
  document.querySelector(`[data-task="${CSS.escape(key)}"]`)?.scrollIntoView({ block: "nearest" });
