// The lists of a desk: to fill in, to check, done. Long ones are read by form.
import type { ReactNode } from "react";
import type { Label } from "../../kernel/label.ts";
import type { Day } from "../../kernel/period.ts";
import type { Column } from "../../ui/frame/data-table.view.tsx";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import type { Words } from "../../ui/language.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link, useSearch } from "../../ui/navigation.tsx";
import { filterHeads, isFiltered } from "../progress/filter-heads.ts";
import { HeadFilters } from "../progress/head-filters.view.tsx";
import { Named } from "../progress/signs.view.tsx";
import {
  dueAndLateColumns,
  dueColumn,
  filledColumn,
  placeColumns,
  stateColumn,
  SubmissionLink,
  titleColumn,
  toHeadKey,
} from "../progress/submission-columns.view.tsx";
import type { DeskView, SubmissionHead } from "../round/round.contract.ts";
import { nameWait } from "./describe-desk.ts";
import { FormGroups } from "./form-groups.view.tsx";
import { isReadByForm } from "./group-by-form.ts";

type ToFill = DeskView["toFill"][number];
type ToCheck = DeskView["toCheck"][number];

export const DeskLists = ({ desk, today }: { readonly desk: DeskView; readonly today: Day }) => {
  const t = useWords();
  const search = useSearch();
  const waiting = [...desk.toFill, ...desk.toCheck];
  const toFill = filterHeads(desk.toFill, search);
  const toCheck = filterHeads(desk.toCheck, search);
  const returned = toFill.filter(({ state }) => state === "returned");
  const others = toFill.filter(({ state }) => state !== "returned");
  return (
    <>
      {(waiting.length > 12 || isFiltered(search)) && (
        <HeadFilters heads={waiting} shown={toFill.length + toCheck.length} />
      )}
      <DeskList
        id="fill"
        title={{ zh: "要填", en: "To fill in" }}
        order={{ zh: "退回的在前，其余按到期先后", en: "returned ones first, then by due day" }}
        rows={[...returned, ...others]}
        columns={listFillColumns(t, today)}
        top={returned.length}
      />
      <DeskList
        id="check"
        title={{ zh: "待我审核、验收", en: "To check and accept" }}
        order={{ zh: "等得最久的在前", en: "longest waiting first" }}
        rows={toCheck}
        columns={listCheckColumns(t, today)}
      />
    </>
  );
};

export const DoneList = ({ done, today }: { readonly done: DeskView["done"]; readonly today: Day }) => {
  const t = useWords();
  return (
    <DeskList
      id="done"
      title={{ zh: "已交", en: "Done" }}
      order={{ zh: "最近的在前", en: "latest first" }}
      rows={filterHeads(done, useSearch())}
      columns={[
        titleColumn(t),
        ...placeColumns<SubmissionHead>(t),
        stateColumn(t),
        ...dueAndLateColumns<SubmissionHead>(t, today),
      ]}
      batch={10}
    />
  );
};

interface DeskListProps<Row> {
  readonly id: string;
  readonly title: Label;
  readonly order: Label;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** So many rows at the beginning stand for themselves when the rest is gathered by form. */
  readonly top?: number;
  readonly batch?: number;
}

const DeskList = <Row extends SubmissionHead>(props: DeskListProps<Row>) => {
  const { id, title, order, rows, columns, top = 0, batch = 100 } = props;
  const t = useWords();
  const search = useSearch();
  if (rows.length === 0) return null;
  const rest = rows.slice(top);
  const isGathered = !isFiltered(search) && search.view !== "list" && isReadByForm(rest);
  const single = isGathered ? rows.slice(0, top) : rows;
  return (
    <section>
      <div className="sechead rule">
        <h2 className="sec">
          {t(title)} <span className="i3">{rows.length}</span>
        </h2>
        <span className="cap">{isGathered ? t({ zh: "按报表合并", en: "gathered by form" }) : t(order)}</span>
        <span className="sp" />
        <ViewSwitch isGathered={isGathered} mayGather={!isFiltered(search) && isReadByForm(rest)} />
      </div>
      {single.length > 0 && (
        <DataTable
          id={id}
          caption={t(title)}
          fileName={`reporting-${id}`}
          density="work"
          rows={single}
          rowKey={toHeadKey}
          columns={columns}
          batch={batch}
        />
      )}
      {isGathered && <FormGroups id={`${id}-forms`} title={title} heads={rest} />}
    </section>
  );
};

const ViewSwitch = ({
  isGathered,
  mayGather,
}: {
  readonly isGathered: boolean;
  readonly mayGather: boolean;
}): ReactNode => {
  const t = useWords();
  if (!mayGather) return null;
  return (
    <Link className="lk s13" search={{ view: isGathered ? "list" : undefined }}>
      {isGathered ? t({ zh: "逐份列出", en: "List each" }) : t({ zh: "按报表合并", en: "Gather by form" })}
    </Link>
  );
};

const listFillColumns = (t: Words, today: Day): readonly Column<ToFill>[] => [
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

const listCheckColumns = (t: Words, today: Day): readonly Column<ToCheck>[] => [
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
