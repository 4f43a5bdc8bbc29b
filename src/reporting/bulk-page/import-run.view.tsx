// One import: how far it is, what was found row by row, and what can be done with it now.
import { useState } from "react";
import type { z } from "zod";
import type { Contract } from "../../kernel/contract.ts";
import { call, UiProblem } from "../../ui/call.ts";
import type { Column } from "../../ui/frame/data-table.view.tsx";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { saveFile } from "../../ui/frame/save-file.ts";
import { useWords } from "../../ui/language.tsx";
import { useForgetAnswers } from "../../ui/use-answer.tsx";
import { useIsNarrow } from "../../ui/use-is-narrow.ts";
import { describeImport } from "./describe-import.ts";
import type { ImportView } from "../bulk/import.contract.ts";
import { cancelImport, getFaultyRows, loadImport, resumeImport } from "../bulk/import.contract.ts";
import { isResumable, isUnderWay } from "../bulk/import.ts";

export const ImportRun = ({ found }: { readonly found: ImportView }) => {
  const t = useWords();
  const { file, state, rowsDone, rowsTotal, phase, errors, findings } = found;
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  return (
    <section className="run">
      <h2 className="sec rule">{file}</h2>
      <p className={errors > 0 && !isUnderWay(state) ? "off" : undefined} role="status" style={{ marginTop: 8 }}>
        {t(describeImport(found))}
      </p>
      {warnings > 0 && !isUnderWay(state) && (
        <p className="cap">
          {t({
            zh: `另有${warnings}处提醒，请核对；不改也能导入。`,
            en: `${warnings} more to look at; they do not keep the table out.`,
          })}
        </p>
      )}
      {isUnderWay(state) && (
        <progress
          aria-label={t({ zh: "进度", en: "Progress" })}
          // While all rows are written at once there is no share to show.
          {...(phase === "saving" || rowsTotal === 0 ? {} : { value: rowsDone, max: rowsTotal })}
        />
      )}
      <Actions found={found} />
      {found.findings.length > 0 && <Findings found={found} />}
    </section>
  );
};

const Actions = ({ found }: { readonly found: ImportView }) => {
  const t = useWords();
  const forget = useForgetAnswers();
  const [refusal, setRefusal] = useState<UiProblem>();
  const { id, state, errors, faultyRows, rowsTotal, mode } = found;
  const attempt = async <Answer,>(work: () => Promise<Answer>): Promise<void> => {
    setRefusal(undefined);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof UiProblem)) throw error;
      setRefusal(error);
    }
  };
  const act = <Input extends z.ZodType, Output extends z.ZodType>(
    contract: Contract<"action", Input, Output>,
    input: z.input<Input>,
  ): Promise<void> => attempt(async () => call(contract, input).finally(() => void forget()));
  const download = (): Promise<void> =>
    attempt(async () => {
      const { name, csv } = await call(getFaultyRows, { id });
      saveFile(name, `\uFEFF${csv}`, "text/csv;charset=utf-8");
    });
  const isLoadable = state === "checked" || state === "refused";
  return (
    <>
      <p className="acts noprint">
        {isUnderWay(state) && (
          <button type="button" className="btn" onClick={() => void act(cancelImport, { id })}>
            {t({ zh: "停止", en: "Stop" })}
          </button>
        )}
        {state === "checked" && errors === 0 && (
          <button type="button" className="btn pri" onClick={() => void act(loadImport, { id })}>
            {t({ zh: "导入", en: "Load" })}
          </button>
        )}
        {faultyRows > 0 && !isUnderWay(state) && (
          <button type="button" className="btn" onClick={() => void download()}>
            {t({ zh: "下载要改的行", en: "Download the rows to correct" })}
          </button>
        )}
        {isLoadable && faultyRows > 0 && faultyRows < rowsTotal && (
          <button type="button" className="btn" onClick={() => void act(loadImport, { id, parts: true })}>
            {t({ zh: "只导入没有问题的行", en: "Load the rows in order only" })}
          </button>
        )}
        {isResumable(state) && (
          <button type="button" className="btn pri" onClick={() => void act(resumeImport, { id })}>
            {mode === "check" ? t({ zh: "重新检查", en: "Check again" }) : t({ zh: "继续导入", en: "Go on" })}
          </button>
        )}
      </p>
      {refusal && (
        <p className="off" role="alert">
          {t(refusal.texts)}
        </p>
      )}
    </>
  );
};

const Findings = ({ found }: { readonly found: ImportView }) => {
  const t = useWords();
  const isNarrow = useIsNarrow();
  const { findings, errors } = found;
  const columns: readonly Column<ImportView["findings"][number]>[] = [
    {
      id: "line",
      title: t({ zh: "行", en: "Line" }),
      align: "right",
      width: 72,
      cell: ({ line }) => line ?? "",
      text: ({ line }) => line,
    },
    {
      id: "column",
      title: t({ zh: "列", en: "Column" }),
      width: 104,
      cell: ({ column }) => column ?? "",
      text: ({ column }) => column,
    },
    {
      id: "value",
      title: t({ zh: "内容", en: "Content" }),
      width: 180,
      cell: ({ value }) => (value === "" ? <span className="i3">{t({ zh: "空", en: "empty" })}</span> : value),
      text: ({ value }) => value,
    },
    {
      id: "message",
      title: t({ zh: "问题和改法", en: "What is wrong, what to do" }),
      cell: ({ message }) => t(message),
      text: ({ message }) => t(message),
    },
    {
      id: "rule",
      title: t({ zh: "规则", en: "Rule" }),
      width: 220,
      cell: ({ rule }) => <span className="cap">{rule}</span>,
      text: ({ rule }) => rule,
    },
  ];
  return (
    <>
      {errors > findings.length && (
        <p className="cap">
          {t({
            zh: `先列出前${findings.length}处，“下载要改的行”里有全部。`,
            en: `The first ${findings.length} are listed; the download has all.`,
          })}
        </p>
      )}
      <DataTable
        id="findings"
        caption={t({ zh: "检查结果", en: "Findings" })}
        fileName="findings"
        density="work"
        columns={isNarrow ? columns.filter(({ id }) => id !== "rule") : columns}
        rows={findings}
        rowKey={({ line, column, rule, value }) => `${line} ${column} ${rule} ${value}`}
      />
    </>
  );
};
