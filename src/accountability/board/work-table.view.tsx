// The interventions of the board as a table with all they say.
import type { Column } from "../../ui/frame/data-table.view.tsx";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { Empty } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import type { ListedIntervention } from "../intervention/intervention.contract.ts";
import { interventionStateNames, resultNames } from "../intervention/intervention.ts";
import { printExpected, printResources } from "../intervention-page/print-intervention.ts";
import { findNextStep, printStepsDone } from "../intervention-page/print-steps.ts";
import { StepStrip } from "../picture/step-chart.view.tsx";
import type { WorkTableProps } from "./due-table.view.tsx";
import { DueDay } from "./due-table.view.tsx";
import { toWorkPath } from "./work-entry.view.tsx";

export const WorkTable = ({ work, fileName }: WorkTableProps) => {
  const t = useWords();
  const title = t({ zh: "干预", en: "Intervention" });
  const columns: readonly Column<ListedIntervention>[] = [
    {
      id: "id",
      title: t({ zh: "编号", en: "No." }),
      cell: ({ id }) => <span className="nw">{id}</span>,
      text: ({ id }) => id,
    },
    {
      id: "title",
      title,
      width: "28%",
      cell: (one) => (
        <Link className="strong" path={toWorkPath(one.id)}>
          {one.title}
        </Link>
      ),
      text: (one) => one.title,
    },
    {
      id: "agency",
      title: t({ zh: "主责", en: "Agency" }),
      cell: ({ agency }) => t(agency.name),
      text: ({ agency }) => t(agency.name),
    },
    {
      id: "area",
      title: t({ zh: "地区", en: "Area" }),
      cell: ({ area }) => <span className="nw">{t(area.name)}</span>,
      text: ({ area }) => t(area.name),
    },
    {
      id: "steps",
      title: t({ zh: "步骤", en: "Steps" }),
      cell: (one) => <StepStrip intervention={one} />,
      text: (one) => t(printStepsDone(one)),
    },
    {
      id: "due",
      title: t({ zh: "下一截止日", en: "Next due" }),
      cell: (one) => <DueDay due={findNextStep(one)?.due} />,
      text: (one) => findNextStep(one)?.due ?? "",
    },
    {
      id: "expected",
      title: t({ zh: "预计", en: "Expected" }),
      cell: (one) => t(printExpected(one)),
      text: (one) => t(printExpected(one)),
    },
    {
      id: "money",
      title: t({ zh: "资金", en: "Money" }),
      cell: ({ resources }) => t(printResources(resources)),
      text: ({ resources }) => t(printResources(resources)),
    },
    {
      id: "state",
      title: t({ zh: "状态", en: "State" }),
      cell: ({ state, closed }) => (
        <span className={state === "blocked" ? "off nw" : "nw"}>
          {t(interventionStateNames[state])}
          {closed && `，${t(resultNames[closed.result])}`}
        </span>
      ),
      text: ({ state, closed }) =>
        `${t(interventionStateNames[state])}${closed ? ` ${t(resultNames[closed.result])}` : ""}`,
    },
  ];
  return (
    <DataTable
      id="work"
      caption={t({ zh: "干预", en: "Interventions" })}
      fileName={fileName}
      density="work"
      rows={work}
      rowKey={({ id }) => id}
      columns={columns}
      empty={<Empty>{t({ zh: "没有符合条件的干预。", en: "No such intervention." })}</Empty>}
    />
  );
};
