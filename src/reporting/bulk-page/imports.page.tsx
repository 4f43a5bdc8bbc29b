// Long tables brought in: a file is looked at first and nothing changes; what is wrong is told row by row; one click
// then loads it, in the background, with its progress.
import { useState } from "react";
import { getSession } from "../../access/session.contract.ts";
import { printMinute } from "../../kernel/day.ts";
import { call, UiProblem } from "../../ui/call.ts";
import type { Column } from "../../ui/frame/data-table.view.tsx";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { Answered } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link, useGo } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAnswer, useForgetAnswers } from "../../ui/use-answer.tsx";
import type { Upload } from "./drop-file.view.tsx";
import { DropFile } from "./drop-file.view.tsx";
import type { ImportHead } from "../bulk/import.contract.ts";
import { getImport, listImports, startImport } from "../bulk/import.contract.ts";
import { importStateNames, isUnderWay } from "../bulk/import.ts";
import { ImportRun } from "./import-run.view.tsx";
import "./imports.css";

export const ImportsPage = ({ id }: { readonly id: string | undefined }) => {
  const t = useWords();
  usePageTitle(t({ zh: "批量导入", en: "Import long tables" }));
  const session = useAnswer(getSession, {});
  const go = useGo();
  const forget = useForgetAnswers();
  const [refusal, setRefusal] = useState<UiProblem>();
  const [isBusy, setBusy] = useState(false);
  const mayImport = session.data?.permissions.includes("facts.submit") ?? false;
  const start = async (file: Upload): Promise<void> => {
    setRefusal(undefined);
    setBusy(true);
    try {
      const started = await call(startImport, { file, mode: "check" });
      go({ path: `/reporting/imports/${started.id}` });
      await forget();
    } catch (error) {
      if (!(error instanceof UiProblem)) throw error;
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="wrap imports">
      <h1 className="title">{t({ zh: "批量导入", en: "Import long tables" })}</h1>
      <p className="i2">
        {t({
          zh: "几千上万个数一次导入。先检查，不改动任何数据；有问题的行逐行列出，改好再点导入。",
          en: "Thousands of figures at once. The file is checked first and nothing changes; faults are listed row by row; one click then loads it.",
        })}
      </p>
      {session.data && !mayImport && (
        <p style={{ marginTop: 16 }}>
          {t({
            zh: `“${session.data.actor.roleName.zh}”不报数，不能导入。`,
            en: `${session.data.actor.roleName.en} reports no figures and may not import.`,
          })}
        </p>
      )}
      {mayImport && (
        <>
          <DropFile isBusy={isBusy} onFile={(file) => void start(file)} />
          {isBusy && <p className="state">{t({ zh: "正在上传……", en: "Sending…" })}</p>}
          {refusal && (
            <p className="off" role="alert" style={{ marginTop: 12 }}>
              {t(refusal.texts)}
            </p>
          )}
          {id !== undefined && <Current id={Number(id)} key={id} />}
          <Earlier />
        </>
      )}
    </div>
  );
};

/** [D] Often enough to see a bar move; a look costs one row of one table. */
const lookEvery = 700;

const Current = ({ id }: { readonly id: number }) => {
  const t = useWords();
  const [isGoing, setGoing] = useState(true);
  const answer = useAnswer(getImport, { id }, isGoing ? { every: lookEvery } : {});
  const going = answer.data === undefined || isUnderWay(answer.data.state);
  if (going !== isGoing) setGoing(going);
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取这次导入……", en: "Loading the import…" })}>
      {(found) => <ImportRun found={found} />}
    </Answered>
  );
};

const Earlier = () => {
  const t = useWords();
  const [isGoing, setGoing] = useState(true);
  const answer = useAnswer(listImports, {}, isGoing ? { every: lookEvery } : {});
  const going = answer.data?.imports.some(({ state }) => isUnderWay(state)) ?? true;
  if (going !== isGoing) setGoing(going);
  const columns: readonly Column<ImportHead>[] = [
    {
      id: "file",
      title: t({ zh: "文件", en: "File" }),
      cell: ({ id, file }) => (
        <Link className="lk" path={`/reporting/imports/${id}`}>
          {file}
        </Link>
      ),
      text: ({ file }) => file,
    },
    {
      id: "at",
      title: t({ zh: "时间", en: "When" }),
      width: 150,
      cell: ({ askedAt }) => printMinute(askedAt),
      text: ({ askedAt }) => askedAt,
    },
    {
      id: "by",
      title: t({ zh: "导入人", en: "By" }),
      width: 140,
      cell: ({ byName }) => t(byName),
      text: ({ byName }) => t(byName),
    },
    {
      id: "state",
      title: t({ zh: "状态", en: "State" }),
      width: 120,
      cell: ({ state }) => t(importStateNames[state]),
      text: ({ state }) => t(importStateNames[state]),
    },
    {
      id: "rows",
      title: t({ zh: "行数", en: "Rows" }),
      align: "right",
      width: 96,
      cell: ({ rowsTotal }) => rowsTotal.toLocaleString("en"),
      text: ({ rowsTotal }) => rowsTotal,
    },
    {
      id: "faulty",
      title: t({ zh: "要改的行", en: "Faulty rows" }),
      align: "right",
      width: 96,
      cell: ({ faultyRows }) => faultyRows.toLocaleString("en"),
      text: ({ faultyRows }) => faultyRows,
    },
  ];
  return (
    <section className="earlier">
      <h2 className="sec rule">{t({ zh: "导入记录", en: "Earlier imports" })}</h2>
      <Answered answer={answer} waiting={t({ zh: "正在取导入记录……", en: "Loading earlier imports…" })}>
        {({ imports }) => (
          <DataTable
            id="imports"
            caption={t({ zh: "导入记录", en: "Earlier imports" })}
            fileName="imports"
            density="work"
            columns={columns}
            rows={imports}
            rowKey={({ id }) => String(id)}
            empty={<p className="state">{t({ zh: "还没有导入过。", en: "Nothing has been imported yet." })}</p>}
          />
        )}
      </Answered>
    </section>
  );
};
