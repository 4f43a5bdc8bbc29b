// Every target and commitment of a chapter as a table.
import { statusClasses, statusLabels } from "../../kernel/status-class.ts";
import { IndicatorFigure } from "../../stats/indicator/indicator-figure.view.tsx";
import { findJudgedFigure, isUrgent, toItemPath } from "../../stats/standing/standing-view.ts";
import type { TargetStanding } from "../../stats/standing/standing.contract.ts";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { Empty } from "../../ui/frame/state.view.tsx";
import type { Words } from "../../ui/language.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link, useSearch } from "../../ui/navigation.tsx";
import { Status } from "../../ui/sign/status.view.tsx";
import { describeProspect } from "../target/people-gap.ts";
import { WhyLink } from "../why/why-link.view.tsx";
import type { PlanItem } from "../plan-document/plan-document.contract.ts";

export const StandingsTable = ({
  items,
  fileName,
}: {
  readonly items: readonly PlanItem[];
  readonly fileName: string;
}) => {
  const t = useWords();
  const isHotOnly = useSearch().hot === "1";
  const all = items.flatMap((item) => item.standings.map((standing) => ({ item, standing })));
  const rows = isHotOnly ? all.filter(({ standing }) => isUrgent(standing)) : all;
  return (
    <DataTable
      id="standings"
      caption={t({ zh: "本章的目标和承诺", en: "Targets and commitments of this chapter" })}
      fileName={fileName}
      density="work"
      rows={rows}
      rowKey={({ standing }) => standing.id}
      isSynthetic={({ standing }) => standing.synthetic}
      empty={<Empty>{t({ zh: "这里没有要处理的事。", en: "Nothing needs you here." })}</Empty>}
      columns={[
        {
          id: "status",
          title: t({ zh: "判断", en: "Status" }),
          cell: ({ standing }) => (
            <WhyLink target={standing.id}>
              <Status status={standing.status.class} />
            </WhyLink>
          ),
          text: ({ standing }) =>
            `${statusClasses.indexOf(standing.status.class) + 1} ${t(statusLabels[standing.status.class])}`,
        },
        {
          id: "item",
          title: t({ zh: "条文", en: "Clause" }),
          cell: ({ item, standing }) => (
            <Link className="lk nw" path={toItemPath(standing)} title={t(item.title)}>
              {standing.kind === "target"
                ? t({ zh: `目标${item.order}`, en: `Goal ${item.order}` })
                : t({ zh: `措施${item.order}`, en: `Measure ${item.order}` })}
            </Link>
          ),
          text: ({ item, standing }) =>
            `${standing.kind === "target" ? t({ zh: "目标", en: "Goal " }) : t({ zh: "措施", en: "Measure " })}${item.order}`,
        },
        {
          id: "name",
          title: t({ zh: "指标", en: "Indicator" }),
          cell: ({ standing }) => (
            <Link path={`/indicators/${encodeURIComponent(standing.indicator.id)}`}>{t(standing.indicator.name)}</Link>
          ),
          text: ({ standing }) => t(standing.indicator.name),
        },
        {
          id: "value",
          title: t({ zh: "最新值", en: "Latest" }),
          align: "right",
          cell: ({ standing }) => (
            <IndicatorFigure indicator={standing.indicator} figure={findJudgedFigure(standing)} />
          ),
          text: ({ standing }) => standing.status.value,
        },
        {
          id: "target",
          title: t({ zh: "目标", en: "Target" }),
          align: "right",
          cell: ({ standing }) => t(standing.targetText),
          text: ({ standing }) => t(standing.targetText),
        },
        {
          id: "reason",
          title: t({ zh: "理由", en: "Reason" }),
          cell: ({ standing }) => <span className="i2">{t(standing.status.reason)}</span>,
          text: ({ standing }) => t(standing.status.reason),
        },
        {
          id: "prospect",
          title: t({ zh: "还差多少、会到哪里", en: "Missing, and where it leads" }),
          cell: ({ standing }) => <span className="i2">{printProspect(standing, t)}</span>,
          text: ({ standing }) => printProspect(standing, t),
        },
      ]}
    />
  );
};

const printProspect = (standing: TargetStanding, t: Words): string => {
  const prospect = describeProspect(standing);
  return prospect ? t(prospect) : "";
};
