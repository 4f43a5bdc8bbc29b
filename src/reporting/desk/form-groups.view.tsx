// A long list gathered by form; a form opens its copies.
import type { Label } from "../../kernel/label.ts";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { useNames } from "../progress/head-filters.view.tsx";
import { FilledBar, LateCount, Named } from "../progress/signs.view.tsx";
import type { SubmissionHead } from "../round/round.contract.ts";
import { groupByForm } from "./group-by-form.ts";

interface GroupsProps {
  readonly id: string;
  readonly title: Label;
  readonly heads: readonly SubmissionHead[];
}

export const FormGroups = ({ id, title, heads }: GroupsProps) => {
  const t = useWords();
  const names = useNames();
  const copies = t({ zh: "份数", en: "Copies" });
  const late = t({ zh: "逾期", en: "Late" });
  return (
    <DataTable
      id={id}
      caption={t(title)}
      fileName={`reporting-${id}`}
      density="work"
      rows={groupByForm(heads)}
      rowKey={({ form }) => form}
      columns={[
        {
          id: "title",
          title: t({ zh: "报表", en: "Form" }),
          width: "38%",
          cell: (group) => (
            <Link className="lk" search={{ group: group.form }}>
              {t(group.title)}
            </Link>
          ),
          text: (group) => t(group.title),
        },
        {
          id: "late",
          title: late,
          align: "right",
          cell: (group) => <LateCount count={group.late} />,
          text: (group) => group.late,
        },
        {
          id: "count",
          title: copies,
          align: "right",
          cell: ({ count }) => <Named word={copies} value={count} />,
          text: ({ count }) => count,
        },
        {
          id: "agency",
          title: t({ zh: "主责单位", en: "Agency" }),
          cell: ({ agency }) => t(names(agency)),
          text: ({ agency }) => t(names(agency)),
        },
        {
          id: "due",
          title: t({ zh: "最早到期", en: "First due" }),
          cell: ({ firstDue }) => <span className="nw">{firstDue}</span>,
          text: ({ firstDue }) => firstDue,
        },
        {
          id: "filled",
          title: t({ zh: "已填格数", en: "Cells filled in" }),
          cell: (group) => <FilledBar {...group} />,
          text: ({ filled }) => filled,
        },
      ]}
    />
  );
};
