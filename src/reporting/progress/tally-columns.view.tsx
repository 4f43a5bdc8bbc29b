// Columns that say how far something is: counts by step, what is late, the share handed in.
import type { Label } from "../../kernel/label.ts";
import type { Column } from "../../ui/frame/data-table.view.tsx";
import type { Words } from "../../ui/language.tsx";
import type { Tally } from "../round/round.contract.ts";
import type { Progress } from "./describe-round.ts";
import { computeShareHandedIn, toProgress } from "./describe-round.ts";
import { LateCount, Named, TallyBar } from "./signs.view.tsx";

interface Tallied {
  readonly tally: Tally;
}

type Count = "expected" | "handedIn" | "accepted" | "returned";

const countNames: Readonly<Record<Count, Label>> = {
  expected: { zh: "应报", en: "Expected" },
  handedIn: { zh: "已交", en: "Handed in" },
  accepted: { zh: "验收", en: "Accepted" },
  returned: { zh: "退回", en: "Returned" },
};

export const countColumns = <Row extends Tallied>(
  t: Words,
  counts: readonly (Count & keyof Progress)[],
): readonly Column<Row>[] =>
  counts.map((id) => ({
    id,
    title: t(countNames[id]),
    align: "right",
    cell: ({ tally }) => <Named word={t(countNames[id])} value={toProgress(tally)[id]} />,
    text: ({ tally }) => toProgress(tally)[id],
  }));

export const lateColumn = <Row extends Tallied>(t: Words): Column<Row> => ({
  id: "late",
  title: t({ zh: "逾期", en: "Late" }),
  align: "right",
  cell: ({ tally }) => <LateCount count={tally.late} />,
  text: ({ tally }) => tally.late,
});

export const shareColumn = <Row extends Tallied>(t: Words, width: string): Column<Row> => ({
  id: "share",
  title: t({ zh: "已交%", en: "Handed in, %" }),
  width,
  cell: ({ tally }) => (
    <span className="filled">
      <TallyBar tally={tally} />
      <span className="nw">{computeShareHandedIn(tally) ?? "—"}%</span>
    </span>
  ),
  text: ({ tally }) => computeShareHandedIn(tally),
});
