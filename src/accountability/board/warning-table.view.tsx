// The warnings of the board as a table with all they say.
import { useActorNames } from "../../access/use-actor-names.view.tsx";
import { toDayInBeijing } from "../../kernel/day.ts";
import type { Column } from "../../ui/frame/data-table.view.tsx";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { Empty } from "../../ui/frame/state.view.tsx";
import type { Words } from "../../ui/language.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { StatusGlyph, statusFamilies } from "../../ui/sign/status.view.tsx";
import { printShortfall } from "../intervention-page/print-intervention.ts";
import type { Warning } from "../warning/warning.contract.ts";
import { severityNames, warningKindNames } from "../warning/warning.ts";
import { toWarningClass } from "./describe-board.ts";
import type { WarningScope } from "./warning-acts.view.tsx";
import { WarningActs } from "./warning-acts.view.tsx";
import { toWorkPath } from "./work-entry.view.tsx";

const stateNames: Readonly<Record<Warning["state"], { readonly zh: string; readonly en: string }>> = {
  new: { zh: "没人认领", en: "New" },
  acknowledged: { zh: "已认领", en: "Taken up" },
  muted: { zh: "已静音", en: "Muted" },
  inHand: { zh: "在干预", en: "In hand" },
};

interface WarningTableProps {
  readonly warnings: readonly Warning[];
  readonly scope: WarningScope;
  readonly fileName: string;
}

export const WarningTable = ({ warnings, scope, fileName }: WarningTableProps) => {
  const t = useWords();
  return (
    <DataTable
      id="warnings"
      caption={t({ zh: "预警", en: "Warnings" })}
      fileName={fileName}
      density="work"
      rows={warnings}
      rowKey={({ key }) => key}
      isSynthetic={({ synthetic }) => synthetic}
      columns={listWarningColumns(t, scope)}
      empty={<Empty>{t({ zh: "没有符合条件的预警。", en: "No such warning." })}</Empty>}
    />
  );
};

const listWarningColumns = (t: Words, scope: WarningScope): readonly Column<Warning>[] => [
  {
    id: "kind",
    title: t({ zh: "种类", en: "Kind" }),
    cell: ({ kind, status }) => (
      <span className={`st ${statusFamilies[toWarningClass(status)]}`}>
        <StatusGlyph status={toWarningClass(status)} />
        {t(warningKindNames[kind])}
      </span>
    ),
    text: ({ kind }) => t(warningKindNames[kind]),
  },
  {
    id: "headline",
    title: t({ zh: "预警", en: "Warning" }),
    width: "30%",
    cell: ({ headline, sentence, link, mark }) => (
      <>
        <Link className="strong" path={link}>
          {t(headline)}
        </Link>
        <br />
        <span className="i2">{t(sentence)}</span>
        {mark && mark.note !== "" && <MarkNote mark={mark} />}
      </>
    ),
    text: ({ headline, sentence }) => `${t(headline)} ${t(sentence)}`,
  },
  {
    id: "people",
    title: t({ zh: "差多少", en: "Short by" }),
    align: "right",
    cell: ({ people, indicator }) => <span className="nw">{t(printShortfall(people, indicator)) || "—"}</span>,
    text: ({ people }) => people?.count ?? null,
  },
  {
    id: "severity",
    title: t({ zh: "轻重", en: "Severity" }),
    cell: ({ severity }) => <span className="nw">{t(severityNames[severity])}</span>,
    text: ({ severity }) => t(severityNames[severity]),
  },
  {
    id: "area",
    title: t({ zh: "地区", en: "Area" }),
    cell: ({ area }) => <span className="nw">{t(area.name)}</span>,
    text: ({ area }) => t(area.name),
  },
  {
    id: "owner",
    title: t({ zh: "主责", en: "Agency" }),
    cell: ({ owner }) => <span className="whose">{owner ? t(owner.name) : "—"}</span>,
    text: ({ owner }) => (owner ? t(owner.name) : ""),
  },
  {
    id: "days",
    title: t({ zh: "天数", en: "Days" }),
    align: "right",
    cell: ({ daysOpen }) => daysOpen,
    text: ({ daysOpen }) => daysOpen,
  },
  {
    id: "periods",
    title: t({ zh: "连续期数", en: "Periods" }),
    align: "right",
    cell: ({ periods }) => periods,
    text: ({ periods }) => periods,
  },
  {
    id: "state",
    title: t({ zh: "状态", en: "State" }),
    cell: ({ state, intervention }) =>
      intervention === null ? (
        <span className="nw">{t(stateNames[state])}</span>
      ) : (
        <Link className="lk nw" path={toWorkPath(intervention)}>
          {t(stateNames[state])}
        </Link>
      ),
    text: ({ state }) => t(stateNames[state]),
  },
  {
    id: "acts",
    title: t({ zh: "处理", en: "Act" }),
    cell: (warning) => <WarningActs warning={warning} scope={scope} />,
  },
];

const MarkNote = ({ mark }: { readonly mark: NonNullable<Warning["mark"]> }) => {
  const t = useWords();
  const nameActor = useActorNames();
  return (
    <>
      <br />
      <span className="person" lang="zh-CN">
        {mark.note}
      </span>{" "}
      <span className="cap nw">
        {t(nameActor(mark.by))}　{toDayInBeijing(mark.at)}
        {mark.until !== null && t({ zh: `，静音到${mark.until}`, en: `, until ${mark.until}` })}
      </span>
    </>
  );
};
