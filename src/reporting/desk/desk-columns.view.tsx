// Columns of a desk's lists: due day and reason of what is to fill in; waiting, findings and changes of what is to check.
import type { Day } from "../../kernel/period.ts";
import type { Column } from "../../ui/frame/data-table.view.tsx";
import type { Words } from "../../ui/language.tsx";
import { useWords } from "../../ui/language.tsx";
import { Named } from "../progress/signs.view.tsx";
import {
  dueAndLateColumns,
  dueColumn,
  filledColumn,
  placeColumns,
  stateColumn,
  SubmissionLink,
  titleColumn,
} from "../progress/submission-columns.view.tsx";
import type { DeskView, SubmissionHead } from "../round/round.contract.ts";
import { nameWait } from "./describe-desk.ts";

type ToFill = DeskView["toFill"][number];
type ToCheck = DeskView["toCheck"][number];

export const listFillColumns = (t: Words, today: Day): readonly Column<ToFill>[] => [
  {
    ...titleColumn<ToFill>(t),
    width: "38%",
    cell: (head) => (
      <>
        <SubmissionLink head={head} words={t} />
        {head.state === "returned" && <Returned reason={head.returnReason} />}
      </>
    ),
  },
  dueColumn(t, today),
  ...placeColumns<ToFill>(t),
  filledColumn(t),
];

const Returned = ({ reason }: { readonly reason: string | null }) => {
  const t = useWords();
  return (
    <span className="returned">
      <span className="risk strong">{t({ zh: "退回：", en: "Returned: " })}</span>
      <span className="person">{reason ?? t({ zh: "没有写理由", en: "no reason given" })}</span>
    </span>
  );
};

export const listCheckColumns = (t: Words, today: Day): readonly Column<ToCheck>[] => [
  { ...titleColumn<ToCheck>(t), width: "38%" },
  {
    id: "since",
    title: t({ zh: "等了多久", en: "Waiting" }),
    cell: ({ waitingSince }) => <span className="nw">{t(nameWait(waitingSince, today))}</span>,
    text: ({ waitingSince }) => waitingSince,
  },
  ...placeColumns<ToCheck>(t),
  numberColumn({ id: "findings", title: t({ zh: "数据问题", en: "Findings" }), of: ({ findings }) => findings }),
  numberColumn({
    id: "changes",
    title: t({ zh: "变动大的格", en: "Cells changed much" }),
    of: ({ changes }) => changes,
  }),
];

interface NumberColumn {
  readonly id: string;
  readonly title: string;
  readonly of: (row: ToCheck) => number;
}

const numberColumn = ({ id, title, of }: NumberColumn): Column<ToCheck> => ({
  id,
  title,
  align: "right",
  cell: (row) => <Named word={title} value={of(row)} />,
  text: of,
});

export const listDoneColumns = (t: Words, today: Day): readonly Column<SubmissionHead>[] => [
  titleColumn(t),
  ...placeColumns<SubmissionHead>(t),
  stateColumn(t),
  ...dueAndLateColumns<SubmissionHead>(t, today),
];
