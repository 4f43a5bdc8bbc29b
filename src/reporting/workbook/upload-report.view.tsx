// What the dry run of a workbook says: a sentence with the counts, each cell that is not as it should be, who else
// wrote meanwhile, and what the form's own rules make of the new figures.
import { useState } from "react";
import type { Label } from "../../kernel/label.ts";
import type { Column } from "../../ui/frame/data-table.view.tsx";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { Segmented } from "../../ui/frame/segmented.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { printTyped } from "./typed-content.ts";
import type { WorkbookReport, WorkbookReportRow } from "./workbook.contract.ts";

type Shown = "all" | "error" | "warning";

export const UploadReport = ({ report, name }: { readonly report: WorkbookReport; readonly name: string }) => {
  const t = useWords();
  const [shown, setShown] = useState<Shown>("all");
  const { counts, rows, conflicts, findings } = report;
  const choices = [
    { value: "all", label: t({ zh: "全部", en: "All" }) },
    { value: "error", label: t({ zh: `错误${counts.errors}`, en: `Errors ${counts.errors}` }) },
    { value: "warning", label: t({ zh: `提醒${counts.warnings}`, en: `Warnings ${counts.warnings}` }) },
  ] as const;
  return (
    <div>
      <p role="status">{t(tellCounts(counts))}</p>
      {rows.length > 0 && (
        <>
          <Segmented label={t({ zh: "看哪些", en: "Show" })} value={shown} choices={choices} onChange={setShown} />
          <CellTable rows={rows.filter(({ severity }) => shown === "all" || severity === shown)} name={name} />
          <Rest counts={counts} listed={rows.length} />
        </>
      )}
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} />}
      {findings.length > 0 && (
        <section>
          <h3 className="grp">{t({ zh: "导入后表内校验", en: "What the form’s rules say then" })}</h3>
          <ul>
            {findings.map(({ rule, place, message, severity }) => (
              <li key={`${rule} ${place.field} ${message.en}`} className={severity === "error" ? "off" : undefined}>
                {t(message)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};

/** Only what there is; nothing amiss is said in words too. */
const tellCounts = ({ read, changed, emptied, errors, warnings, conflicts }: WorkbookReport["counts"]): Label => {
  const amiss: readonly (readonly [number, Label])[] = [
    [emptied, { zh: `清空${emptied}格`, en: `${emptied} emptied` }],
    [errors, { zh: `错误${errors}处`, en: `${errors} errors` }],
    [warnings, { zh: `提醒${warnings}处`, en: `${warnings} warnings` }],
    [conflicts, { zh: `别人改过${conflicts}格`, en: `${conflicts} changed by somebody else` }],
  ];
  const told = amiss.filter(([count]) => count > 0).map(([, words]) => words);
  const rest = told.length > 0 ? told : [{ zh: "没有问题", en: "nothing amiss" }];
  return {
    zh: `读到${read}格，${changed}格有变化，${rest.map(({ zh }) => zh).join("，")}。`,
    en: `${read} cells read, ${changed} changed, ${rest.map(({ en }) => en).join(", ")}.`,
  };
};

const CellTable = ({ rows, name }: { readonly rows: readonly WorkbookReportRow[]; readonly name: string }) => {
  const t = useWords();
  const columns: readonly Column<WorkbookReportRow>[] = [
    { id: "sheet", title: t({ zh: "工作表", en: "Sheet" }), cell: ({ sheet }) => sheet, text: ({ sheet }) => sheet },
    {
      id: "cell",
      title: t({ zh: "单元格", en: "Cell" }),
      cell: ({ address }) => address,
      text: ({ address }) => address,
    },
    { id: "value", title: t({ zh: "写的是", en: "Says" }), cell: ({ value }) => value, text: ({ value }) => value },
    {
      id: "kind",
      title: t({ zh: "性质", en: "Kind" }),
      cell: ({ severity }) => <span className={severity === "error" ? "off" : "i2"}>{t(kinds[severity])}</span>,
      text: ({ severity }) => t(kinds[severity]),
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
      cell: ({ rule }) => <span className="cap">{rule}</span>,
      text: ({ rule }) => rule,
    },
  ];
  return (
    <DataTable
      id="cells"
      caption={t({ zh: "逐格检查结果", en: "Report by cell" })}
      columns={columns}
      rows={rows}
      rowKey={({ sheet, address, rule, value }) => [sheet, address, rule, value].join(" ")}
      fileName={`${name.replace(/\.\w+$/, "")}-${t({ zh: "检查结果", en: "report" })}`}
      density="work"
    />
  );
};

const kinds: Readonly<Record<WorkbookReportRow["severity"], Label>> = {
  error: { zh: "错误", en: "Error" },
  warning: { zh: "提醒", en: "Warning" },
};

const Rest = ({ counts, listed }: { readonly counts: WorkbookReport["counts"]; readonly listed: number }) => {
  const t = useWords();
  const rest = counts.errors + counts.warnings - listed;
  if (rest <= 0) return null;
  return (
    <p className="cap">
      {t({ zh: `另有${rest}处没有列出，先改上面的。`, en: `${rest} more are not listed; correct these first.` })}
    </p>
  );
};

const Conflicts = ({ conflicts }: Pick<WorkbookReport, "conflicts">) => {
  const t = useWords();
  const write = (entry: Parameters<typeof printTyped>[0]): string =>
    t({ zh: String(printTyped(entry, "zh")), en: String(printTyped(entry, "en")) });
  return (
    <section>
      <h3 className="grp">{t({ zh: "下载之后别人改过的格", en: "Changed by somebody else since the download" })}</h3>
      <div className="scroll" tabIndex={0} role="region" aria-label={t({ zh: "冲突", en: "Conflicts" })}>
        <table className="t work">
          <thead>
            <tr>
              <th scope="col">{t({ zh: "工作表", en: "Sheet" })}</th>
              <th scope="col">{t({ zh: "单元格", en: "Cell" })}</th>
              <th scope="col" className="r">
                {t({ zh: "工作簿里", en: "Workbook" })}
              </th>
              <th scope="col" className="r">
                {t({ zh: "系统里", en: "Form" })}
              </th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map(({ sheet, address, yours, theirs }) => (
              <tr key={`${sheet} ${address}`}>
                <td>{sheet}</td>
                <td>{address}</td>
                <td className="r">{yours.cleared ? t(nothing) : write(yours)}</td>
                <td className="r">{theirs ? write(theirs) : t(nothing)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

const nothing: Label = { zh: "空", en: "blank" };
