// The work list of findings: what does not fit, where, whose it is, since when, and how it was answered. An answer
// is written in its row; whoever manages the rounds starts the sweep over everything here.
import { Select } from "antd";
import { useState } from "react";
import type { z } from "zod";
import { getSession } from "../../access/session.contract.ts";
import { useActorNames } from "../../access/use-actor-names.view.tsx";
import { toDayInBeijing } from "../../kernel/day.ts";
import type { Label } from "../../kernel/label.ts";
import { labelPeriod, parsePeriod } from "../../kernel/period.ts";
import type { Column } from "../../ui/frame/data-table.view.tsx";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { Foot } from "../../ui/frame/foot.view.tsx";
import { Segmented } from "../../ui/frame/segmented.view.tsx";
import { Answered, Empty } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link, useGo, useSearch } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { StatusGlyph } from "../../ui/sign/status.view.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import type { FindingsAnswer, ListedFinding } from "./finding.contract.ts";
import { findingStates, listFindings } from "./finding.contract.ts";
import { AnswerForm, Owner, Sweep } from "./finding-acts.view.tsx";
import "./findings.css";

const severityWords: Readonly<Record<ListedFinding["severity"], Label>> = {
  error: { zh: "必须改", en: "Error" },
  warning: { zh: "要核对", en: "To check" },
};

const stateWords: Readonly<Record<ListedFinding["state"], Label>> = {
  open: { zh: "待处理", en: "Open" },
  answered: { zh: "已答复", en: "Answered" },
  gone: { zh: "已消除", en: "Gone" },
};

/** Filters live in the URL: `hot` severity, `owner` agency, `by` period, `group` rule. */
const useFilters = () => {
  const { state, hot, owner, by, group, area } = useSearch();
  return {
    state: findingStates.find((one) => one === state) ?? "open",
    ...(hot === "error" || hot === "warning" ? { severity: hot } : {}),
    ...(owner === undefined ? {} : { agency: owner }),
    ...(by === undefined ? {} : { period: by }),
    ...(group === undefined ? {} : { rule: group }),
    ...(area === undefined ? {} : { area }),
  } satisfies z.input<typeof listFindings.input>;
};

export const FindingsPage = () => {
  const t = useWords();
  usePageTitle(t({ zh: "核对清单", en: "Findings" }));
  const answer = useAnswer(listFindings, useFilters());
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取核对清单……", en: "Loading the findings…" })}>
      {(findings) => <FindingsContent answer={findings} />}
    </Answered>
  );
};

const FindingsContent = ({ answer: { findings, counts, agencies, periods } }: { readonly answer: FindingsAnswer }) => {
  const t = useWords();
  const { data: session } = useAnswer(getSession, {});
  const may = (permission: string): boolean => session?.permissions.includes(permission) ?? false;
  const { state } = useFilters();
  const hidden = counts[state] - findings.length;
  return (
    <div className="wrap findings">
      <div className="sechead">
        <h1 className="title">{t({ zh: `核对清单：${counts.open}条待处理`, en: `Findings: ${counts.open} open` })}</h1>
        {may("rounds.manage") && session && <Sweep area={session.homeArea.code} />}
      </div>
      <p className="i2">
        {t({
          zh: "数和数对不上、变动过大、偏离往年的都列在这里。数错了去改，改对自动消除；没有错写明原因，数不变就不再提。",
          en: "Figures that contradict each other, jump, or stand far from their past. Corrected ones vanish by themselves; an explained one comes back only when its figures change.",
        })}
      </p>
      <Filters counts={counts} agencies={agencies} periods={periods} />
      <DataTable
        id="findings"
        caption={t({ zh: "核对清单", en: "Findings" })}
        fileName="findings"
        density="work"
        rows={findings}
        rowKey={({ period, key }) => `${period} ${key}`}
        columns={listColumns(t, { mayAnswer: may("findings.answer"), mayAssign: may("findings.assign") })}
        empty={
          <Empty>{t({ zh: "没有符合条件的。换个条件看看。", en: "Nothing under these filters. Try others." })}</Empty>
        }
      />
      {hidden > 0 && (
        <p className="cap">
          {t({ zh: `还有${hidden}条没有列出，用条件缩小范围。`, en: `${hidden} more; narrow the list to see them.` })}
        </p>
      )}
      <Foot isSynthetic={Boolean(session?.demo)}>
        {t({
          zh: "填报时、导入时和全面检查时按同一套规则核对。",
          en: "The same rules hold while a form is filled in, on import and in a sweep.",
        })}
      </Foot>
    </div>
  );
};

const Filters = ({ counts, agencies, periods }: Omit<FindingsAnswer, "findings">) => {
  const t = useWords();
  const go = useGo();
  const filters = useFilters();
  const choose = (search: Parameters<typeof go>[0]["search"]): void => go({ search: search ?? {} }, { replace: true });
  const nameOf = (code: string): string => {
    const period = parsePeriod(code);
    return period ? t(labelPeriod(period)) : code;
  };
  return (
    <div className="filters">
      <Segmented
        label={t({ zh: "状态", en: "State" })}
        value={filters.state}
        choices={findingStates.map((value) => ({ value, label: `${t(stateWords[value])} ${counts[value]}` }))}
        onChange={(state) => choose({ state })}
      />
      <Select
        allowClear
        aria-label={t({ zh: "轻重", en: "Severity" })}
        placeholder={t({ zh: "全部轻重", en: "Any severity" })}
        value={filters.severity ?? null}
        options={(["error", "warning"] as const).map((value) => ({ value, label: t(severityWords[value]) }))}
        onChange={(hot: string | null | undefined) => choose({ hot: hot ?? undefined })}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        aria-label={t({ zh: "单位", en: "Agency" })}
        placeholder={t({ zh: "全部单位", en: "All agencies" })}
        value={filters.agency ?? null}
        options={agencies.map(({ id, name }) => ({ value: id, label: t(name) }))}
        onChange={(owner: string | null | undefined) => choose({ owner: owner ?? undefined })}
        popupMatchSelectWidth={false}
      />
      <Select
        allowClear
        aria-label={t({ zh: "时期", en: "Period" })}
        placeholder={t({ zh: "全部时期", en: "All periods" })}
        value={filters.period ?? null}
        options={periods.map((value) => ({ value, label: nameOf(value) }))}
        onChange={(by: string | null | undefined) => choose({ by: by ?? undefined })}
        popupMatchSelectWidth={false}
      />
    </div>
  );
};

interface Powers {
  readonly mayAnswer: boolean;
  readonly mayAssign: boolean;
}

const listColumns = (t: (label: Label) => string, powers: Powers): readonly Column<ListedFinding>[] => [
  {
    id: "severity",
    title: t({ zh: "轻重", en: "Severity" }),
    cell: ({ severity }) => (
      <span className={`st ${severity === "error" ? "off" : "risk"}`}>
        <StatusGlyph status={severity === "error" ? "offTrack" : "atRisk"} />
        {t(severityWords[severity])}
      </span>
    ),
    text: ({ severity }) => t(severityWords[severity]),
  },
  {
    id: "where",
    title: t({ zh: "哪里", en: "Where" }),
    width: "19%",
    cell: (finding) => <Where finding={finding} />,
    text: ({ areaName, form, cellName }) =>
      [areaName, form?.title, cellName].flatMap((one) => (one && one.zh !== "" ? t(one) : [])).join(" · "),
  },
  {
    id: "period",
    title: t({ zh: "时期", en: "Period" }),
    cell: ({ period }) => <span className="nw">{period}</span>,
    text: ({ period }) => period,
  },
  {
    id: "message",
    title: t({ zh: "问题与答复", en: "Finding and answer" }),
    width: "42%",
    cell: (finding) => <Told finding={finding} mayAnswer={powers.mayAnswer} />,
    text: ({ message }) => t(message),
  },
  {
    id: "owner",
    title: t({ zh: "谁处理", en: "Whose" }),
    cell: (finding) => <Owner finding={finding} mayAssign={powers.mayAssign} />,
    text: ({ agencyName, owner }) => [t(agencyName), owner].filter((one) => one !== null).join(" · "),
  },
  {
    id: "since",
    title: t({ zh: "何时发现", en: "Since" }),
    cell: ({ since }) => <span className="nw">{since.slice(0, 10)}</span>,
    text: ({ since }) => since.slice(0, 10),
  },
  {
    id: "state",
    title: t({ zh: "状态", en: "State" }),
    cell: ({ state }) => <span className="nw">{t(stateWords[state])}</span>,
    text: ({ state, answer }) => (answer ? `${t(stateWords[state])}：${answer.text}` : t(stateWords[state])),
  },
];

const Where = ({ finding: { areaName, form, cellName, period, area, element } }: FindingProps) => {
  const t = useWords();
  const query = new URLSearchParams({ cell: `${area}|${element}|${form?.cell ?? ""}` });
  return (
    <>
      <span className="i1">{t(areaName)}</span>
      <span className="cap where">
        {[form ? t(form.title) : "", t(cellName)].filter((one) => one !== "").join(" · ")}
      </span>
      {form?.mayOpen && (
        <Link className="lk s13" path={`/forms/${form.id}/${period}/${form.unit}?${query.toString()}`}>
          {t({ zh: "到这格", en: "To the cell" })}
        </Link>
      )}
    </>
  );
};

interface FindingProps {
  readonly finding: ListedFinding;
}

const Told = ({ finding, mayAnswer }: FindingProps & { readonly mayAnswer: boolean }) => {
  const t = useWords();
  const nameActor = useActorNames();
  const [isOpen, setOpen] = useState(false);
  const { message, why, answer, state } = finding;
  return (
    <>
      <span className="i1">{t(message)}</span>
      {why && <span className="cap where">{t(why)}</span>}
      {answer && (
        <p className="answer">
          <span className="person" lang="zh-CN">
            {answer.text}
          </span>{" "}
          <span className="cap">
            <span className="nw">
              {t(nameActor(answer.by))}，{toDayInBeijing(answer.at)}
            </span>
            {state === "open" && t({ zh: "；此后数变了，要重新答复", en: "; the figures changed since" })}
          </span>
        </p>
      )}
      {mayAnswer && state === "open" && !isOpen && (
        <button type="button" className="btn sm" onClick={() => setOpen(true)}>
          {t({ zh: "答复", en: "Answer" })}
        </button>
      )}
      {isOpen && state === "open" && <AnswerForm finding={finding} onClose={() => setOpen(false)} />}
    </>
  );
};
