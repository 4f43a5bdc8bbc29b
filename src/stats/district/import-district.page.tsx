// An administrator chooses a district folder, reads every finding, and only then loads it.
import { useState } from "react";
import type { z } from "zod";
import { getSession } from "../../access/session.contract.ts";
import type { Finding } from "../../kernel/finding.ts";
import { printPlace } from "../../kernel/finding.ts";
import type { TextFile } from "../../kernel/table.ts";
import { call, UiProblem } from "../../ui/call.ts";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAnswer, useForgetAnswers } from "../../ui/use-answer.tsx";
import { importDistrict } from "./district.contract.ts";

type Report = z.output<typeof importDistrict.output>;

export const ImportDistrictPage = () => {
  const t = useWords();
  usePageTitle(t({ zh: "导入县区数据", en: "Import a district" }));
  const session = useAnswer(getSession, {});
  const mayImport = session.data?.permissions.includes("district.import") ?? false;
  const forget = useForgetAnswers();
  const [files, setFiles] = useState<readonly TextFile[]>([]);
  const [report, setReport] = useState<Report>();
  const [refusal, setRefusal] = useState<UiProblem>();
  const [isBusy, setBusy] = useState(false);

  const run = async (given: readonly TextFile[], mode: "check" | "load"): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    try {
      setReport(await call(importDistrict, { files: [...given], mode }));
      if (mode === "load") await forget();
    } catch (error) {
      if (!(error instanceof UiProblem)) throw error;
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  };
  const choose = async (list: FileList | null): Promise<void> => {
    const chosen = await readFiles(list);
    setFiles(chosen);
    setReport(undefined);
    if (chosen.length > 0) await run(chosen, "check");
  };
  const errors = report?.findings.filter(({ severity }) => severity === "error").length ?? 0;

  return (
    <div className="wrap" style={{ paddingTop: 28 }}>
      <nav className="crumb" aria-label={t({ zh: "路径", en: "Path" })}>
        <Link path="/plan">{t({ zh: "规划", en: "Plan" })}</Link>
        <span aria-hidden="true">/</span>
        <Link path="/plan/versions">{t({ zh: "版本", en: "Versions" })}</Link>
        <span aria-hidden="true">/</span>
        <span className="i2">{t({ zh: "导入", en: "Import" })}</span>
      </nav>
      <h1 className="title">{t({ zh: "导入县区数据", en: "Import a district" })}</h1>
      <p className="i2" style={{ maxWidth: 720 }}>
        {t({
          zh: "选择一个县区的数据文件夹（规划、区划、单位、公开数据）。先检查，不改动任何数据；全部问题一次列出，改好后再导入。",
          en: "Choose a district's folder (plan, areas, agencies, published figures). It is checked first and nothing changes; all findings are listed at once.",
        })}
      </p>
      {session.data && !mayImport && (
        <p className="i1" style={{ marginTop: 16 }}>
          {t({
            zh: `“${session.data.actor.roleName.zh}”不能导入。统计局或管理员可以；演示时在右上角换身份。`,
            en: `${session.data.actor.roleName.en} may not import. The statistics bureau and the administrator may; in the demonstration choose another role at the top right.`,
          })}
        </p>
      )}
      {mayImport && <FolderChooser onChoose={choose} />}
      <div aria-live="polite">
        {isBusy && (
          <p className="state">
            {t({ zh: `正在处理${files.length}个文件……`, en: `Working on ${files.length} files…` })}
          </p>
        )}
        {refusal && (
          <p className="off" role="alert" style={{ marginTop: 16 }}>
            {t(refusal.texts)}
          </p>
        )}
        {report && !isBusy && <ReportView report={report} />}
      </div>
      {report && !report.loaded && errors === 0 && (
        <button
          type="button"
          className="btn pri"
          style={{ marginTop: 24 }}
          disabled={isBusy}
          onClick={() => void run(files, "load")}
        >
          {t({ zh: "导入", en: "Load" })}
        </button>
      )}
      {report?.loaded && (
        <p style={{ marginTop: 24 }}>
          <Link className="lk" path="/plan/versions">
            {t({ zh: "看规划各版的不同", en: "See what changed between versions" })}
          </Link>
        </p>
      )}
    </div>
  );
};

const FolderChooser = ({ onChoose }: { readonly onChoose: (list: FileList | null) => Promise<void> }) => {
  const t = useWords();
  return (
    <label className="btn" style={{ marginTop: 16 }}>
      {t({ zh: "选择文件夹", en: "Choose a folder" })}
      <input
        type="file"
        className="vh"
        multiple
        {...{ webkitdirectory: "" }}
        onChange={(event) => void onChoose(event.currentTarget.files)}
      />
    </label>
  );
};

const ReportView = ({ report }: { readonly report: Report }) => {
  const t = useWords();
  const { counts, findings, loaded, plan, changes, facts } = report;
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const verdict = loaded
    ? {
        zh: `已导入${plan?.isNew ? `，成为第${plan.version}版` : `，规划没有变化（第${plan?.version ?? ""}版）`}。公开数据新增${facts.added}条、更正${facts.corrected}条、未变${facts.unchanged}条。`,
        en: `Loaded${plan?.isNew ? ` as version ${plan.version}` : `; the plan is unchanged (version ${plan?.version ?? ""})`}. Published figures: ${facts.added} added, ${facts.corrected} corrected, ${facts.unchanged} unchanged.`,
      }
    : errors > 0
      ? { zh: `${errors}处要改，改好前不能导入。`, en: `${errors} to correct before it can be loaded.` }
      : {
          zh: `可以导入。与现行版本有${changes.length}处不同。`,
          en: `Ready to load. ${changes.length} differences from the version that stands.`,
        };
  return (
    <section style={{ marginTop: 24 }}>
      <h2 className="sec rule">{t(verdict)}</h2>
      <p className="s13 i2">
        {t({
          zh: `领域${counts.domains}，目标${counts.goals}，措施${counts.measures}，指标目标${counts.targets}，承诺${counts.commitments}，体系${counts.systems}，地区${counts.areas}，单位${counts.agencies}，公开数据${counts.published}`,
          en: `${counts.domains} domains, ${counts.goals} goals, ${counts.measures} measures, ${counts.targets} targets, ${counts.commitments} commitments, ${counts.systems} systems, ${counts.areas} areas, ${counts.agencies} agencies, ${counts.published} published figures`,
        })}
      </p>
      {findings.length > 0 && <FindingsTable findings={findings as readonly Finding[]} />}
    </section>
  );
};

const FindingsTable = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const t = useWords();
  return (
    <DataTable
      id="findings"
      caption={t({ zh: "检查发现", en: "Findings" })}
      fileName="findings"
      density="work"
      rows={findings}
      rowKey={({ place, rule, message }) => printPlace(place) + rule + message.en}
      columns={[
        {
          id: "severity",
          title: t({ zh: "轻重", en: "Severity" }),
          cell: ({ severity }) =>
            t(severity === "error" ? { zh: "必须改", en: "Error" } : { zh: "请核对", en: "Check" }),
          text: ({ severity }) => severity,
        },
        {
          id: "place",
          title: t({ zh: "位置", en: "Place" }),
          cell: ({ place }) => printPlace(place),
          text: ({ place }) => printPlace(place),
        },
        {
          id: "message",
          title: t({ zh: "问题与办法", en: "What and how to correct it" }),
          cell: ({ message }) => t(message),
          text: ({ message }) => t(message),
        },
        { id: "rule", title: t({ zh: "规则", en: "Rule" }), cell: ({ rule }) => rule, text: ({ rule }) => rule },
      ]}
    />
  );
};

/** Paths relative to the chosen folder; other kinds of file are left aside. */
const readFiles = async (list: FileList | null): Promise<readonly TextFile[]> => {
  const wanted = [...(list ?? [])].filter(({ name }) => /\.(csv|yaml)$/.test(name));
  return Promise.all(
    wanted.map(async (file) => ({
      path: file.webkitRelativePath.split("/").slice(1).join("/") || file.name,
      text: await file.text(),
    })),
  );
};
