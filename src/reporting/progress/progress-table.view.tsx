// How far a round is by agency or by township: a row for each, the latest first; a row opens what it still owes.
import type { Label } from "../../kernel/label.ts";
import type { Column } from "../../ui/frame/data-table.view.tsx";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { Empty } from "../../ui/frame/state.view.tsx";
import type { Words } from "../../ui/language.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { useIsNarrow } from "../../ui/use-is-narrow.ts";
import type { Tally } from "../round/round.contract.ts";
import { countColumns, lateColumn, shareColumn } from "./tally-columns.view.tsx";

export interface ProgressRow {
  readonly id: string;
  readonly name: Label;
  readonly tally: Tally;
}

interface ProgressTableProps {
  readonly by: "owner" | "township";
  readonly title: Label;
  readonly rows: readonly ProgressRow[];
  readonly fileName: string;
  /** Not given to those who may not remind. */
  readonly onRemind: ((row: ProgressRow) => void) | undefined;
}

export const ProgressTable = ({ by, title, rows, fileName, onRemind }: ProgressTableProps) => {
  const t = useWords();
  const isNarrow = useIsNarrow();
  return (
    <section className="progress">
      <h2 className="sec rule">{t(title)}</h2>
      <DataTable
        id={by}
        caption={t(title)}
        fileName={fileName}
        density="work"
        rows={rows}
        rowKey={({ id }) => id}
        batch={isNarrow ? 8 : Infinity}
        sorted={{ column: "late", order: "desc" }}
        columns={[
          nameColumn(t, by),
          ...countColumns<ProgressRow>(t, ["expected", "handedIn", "accepted", "returned"]),
          lateColumn(t),
          shareColumn(t, "20%"),
          ...(onRemind ? [remindColumn(t, onRemind)] : []),
        ]}
        empty={
          <Empty>
            {t({ zh: "这一期没有报到这一级的表。", en: "No form of this round is reported at this level." })}
          </Empty>
        }
      />
    </section>
  );
};

const nameColumn = (t: Words, by: "owner" | "township"): Column<ProgressRow> => ({
  id: "name",
  title: by === "owner" ? t({ zh: "单位", en: "Agency" }) : t({ zh: "乡镇街道", en: "Township" }),
  width: "30%",
  cell: ({ id, name }) => (
    <Link
      className="lk"
      search={{ owner: undefined, township: undefined, late: undefined, text: undefined, state: "open", [by]: id }}
      hash="submissions"
    >
      {t(name)}
    </Link>
  ),
  text: ({ name }) => t(name),
});

const remindColumn = (t: Words, onRemind: (row: ProgressRow) => void): Column<ProgressRow> => ({
  id: "remind",
  title: t({ zh: "催报", en: "Remind" }),
  align: "right",
  cell: (row) =>
    row.tally.draft + row.tally.returned > 0 && (
      <button
        type="button"
        className="btn txt sm"
        aria-label={t({ zh: `催报：${row.name.zh}`, en: `Remind ${row.name.en}` })}
        onClick={() => onRemind(row)}
      >
        {t({ zh: "催报", en: "Remind" })}
      </button>
    ),
});
