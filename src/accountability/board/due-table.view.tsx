// The timetable: the open steps of all work by due day.
import type { Column } from "../../ui/frame/data-table.view.tsx";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { Empty } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { readToday } from "../../ui/use-as-of.ts";
import type { ListedIntervention } from "../intervention/intervention.contract.ts";
import { listDueSteps } from "./order-board.ts";
import { toWorkPath } from "./work-entry.view.tsx";

export interface WorkTableProps {
  readonly work: readonly ListedIntervention[];
  readonly fileName: string;
}

export const DueDay = ({ due }: { readonly due: string | undefined }) => (
  <span className={due !== undefined && due < readToday() ? "off nw" : "nw"}>{due ?? "—"}</span>
);

export const DueTable = ({ work, fileName }: WorkTableProps) => {
  const t = useWords();
  const columns: readonly Column<ReturnType<typeof listDueSteps>[number]>[] = [
    {
      id: "due",
      title: t({ zh: "截止日", en: "Due" }),
      cell: ({ step }) => <DueDay due={step.due} />,
      text: ({ step }) => step.due,
    },
    {
      id: "step",
      title: t({ zh: "步骤", en: "Step" }),
      width: "34%",
      cell: ({ step }) => `${step.number} ${step.title}`,
      text: ({ step }) => `${step.number} ${step.title}`,
    },
    {
      id: "late",
      title: t({ zh: "逾期", en: "Late" }),
      align: "right",
      cell: ({ step }) =>
        step.daysLate > 0 ? (
          <span className="off nw">{t({ zh: `${step.daysLate}天`, en: `${step.daysLate} d` })}</span>
        ) : (
          "—"
        ),
      text: ({ step }) => step.daysLate,
    },
    {
      id: "work",
      title: t({ zh: "干预", en: "Intervention" }),
      width: "30%",
      cell: ({ intervention }) => (
        <Link className="lk" path={toWorkPath(intervention.id)}>
          {intervention.title}
        </Link>
      ),
      text: ({ intervention }) => intervention.title,
    },
    {
      id: "agency",
      title: t({ zh: "主责", en: "Agency" }),
      cell: ({ intervention }) => t(intervention.agency.name),
      text: ({ intervention }) => t(intervention.agency.name),
    },
  ];
  return (
    <DataTable
      id="due"
      caption={t({ zh: "步骤时间表", en: "Steps by due day" })}
      fileName={fileName}
      density="work"
      rows={listDueSteps(work)}
      rowKey={({ intervention, step }) => `${intervention.id} ${step.number}`}
      columns={columns}
      empty={
        <Empty>
          {t({
            zh: "没有未完成的步骤。新建干预时写上步骤和截止日，就会排在这里。",
            en: "No step is open. Steps of interventions appear here by their due day.",
          })}
        </Empty>
      }
    />
  );
};
