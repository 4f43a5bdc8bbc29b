// The lists of a desk: to fill in, to check, done. Long ones are read by form.
import type { ReactNode } from "react";
import type { Label } from "../../kernel/label.ts";
import type { Day } from "../../kernel/period.ts";
import type { Column } from "../../ui/frame/data-table.view.tsx";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { Empty } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link, useSearch } from "../../ui/navigation.tsx";
import { filterHeads, isFiltered } from "../progress/filter-heads.ts";
import { HeadFilters } from "../progress/head-filters.view.tsx";
import { toHeadKey } from "../progress/submission-columns.view.tsx";
import type { DeskView, SubmissionHead } from "../round/round.contract.ts";
import { listCheckColumns, listDoneColumns, listFillColumns } from "./desk-columns.view.tsx";
import { FormGroups } from "./form-groups.view.tsx";
import { isReadByForm } from "./group-by-form.ts";

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
      {isFiltered(search) && toFill.length + toCheck.length === 0 && (
        <Empty>
          {t({
            zh: "没有这样的报送。换一个条件，或看全部。",
            en: "No such submission. Choose differently, or show all.",
          })}
        </Empty>
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
      title={{ zh: "最近已交", en: "Done lately" }}
      order={{ zh: "最近的在前", en: "latest first" }}
      rows={filterHeads(done, useSearch())}
      columns={listDoneColumns(t, today)}
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
