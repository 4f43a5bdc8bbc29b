// The rounds (报送期) with how far each is; who may, opens the next one.
import { useState } from "react";
import type { Label } from "../../kernel/label.ts";
import type { Column } from "../../ui/frame/data-table.view.tsx";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { Empty, ProblemState } from "../../ui/frame/state.view.tsx";
import type { Words } from "../../ui/language.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import type { Progress } from "../progress/describe-round.ts";
import { computeShareHandedIn, toProgress } from "../progress/describe-round.ts";
import { LateCount, Named, TallyBar, TallyLegend } from "../progress/signs.view.tsx";
import type { RoundView } from "../round/round.contract.ts";
import { listRounds } from "../round/round.contract.ts";
import { OpenRound } from "./open-round.view.tsx";

interface RoundsProps {
  readonly district: string;
  readonly mayOpen: boolean;
}

export const RoundsSection = ({ district, mayOpen }: RoundsProps) => {
  const t = useWords();
  const { data, problem, retry } = useAnswer(listRounds, {});
  const [isOpening, setOpening] = useState(false);
  if (problem) return <ProblemState problem={problem} onRetry={retry} heading="h2" />;
  if (!data) return null;
  return (
    <section>
      <div className="sechead rule">
        <h2 className="sec">{t({ zh: "报送期", en: "Rounds" })}</h2>
        {data.rounds.length > 0 && <TallyLegend />}
        <span className="sp" />
        {mayOpen && (
          <button type="button" className="btn" onClick={() => setOpening(true)}>
            {t({ zh: "开启一期", en: "Open a round" })}
          </button>
        )}
      </div>
      {isOpening && <OpenRound district={district} proposed={data.next} onClose={() => setOpening(false)} />}
      <DataTable
        id="rounds"
        caption={t({ zh: "报送期", en: "Rounds" })}
        fileName="rounds"
        density="work"
        rows={data.rounds}
        rowKey={({ id }) => id}
        columns={listColumns(t)}
        batch={12}
        empty={
          <Empty>
            {mayOpen
              ? t({
                  zh: "还没有开启过报送。开启一期后，各单位会收到通知，进度写在这里。",
                  en: "No round has been opened. Open one: everybody expected is told, and the progress stands here.",
                })
              : t({
                  zh: "还没有开启过报送。统计局开启后，要填的表会列在这里。",
                  en: "No round has been opened. When the statistics bureau opens one, your forms are listed here.",
                })}
          </Empty>
        }
      />
    </section>
  );
};

const counts: readonly { readonly id: keyof Progress; readonly word: Label }[] = [
  { id: "expected", word: { zh: "应报", en: "Expected" } },
  { id: "handedIn", word: { zh: "已交", en: "Handed in" } },
  { id: "accepted", word: { zh: "验收", en: "Accepted" } },
];

const listColumns = (t: Words): readonly Column<RoundView>[] => [
  {
    id: "round",
    title: t({ zh: "报送期", en: "Round" }),
    cell: ({ id, label }) => (
      <Link className="lk" path={`/rounds/${id}`}>
        {t(label)}
      </Link>
    ),
    text: ({ label }) => t(label),
  },
  {
    id: "late",
    title: t({ zh: "逾期", en: "Late" }),
    align: "right",
    cell: ({ tally }) => <LateCount count={tally.late} />,
    text: ({ tally }) => tally.late,
  },
  ...counts.map(({ id, word }): Column<RoundView> => ({
    id,
    title: t(word),
    align: "right",
    cell: ({ tally }) => <Named word={t(word)} value={toProgress(tally)[id]} />,
    text: ({ tally }) => toProgress(tally)[id],
  })),
  {
    id: "share",
    title: t({ zh: "已交%", en: "Handed in, %" }),
    width: "26%",
    cell: ({ tally }) => (
      <span className="filled">
        <TallyBar tally={tally} />
        <span className="nw">{computeShareHandedIn(tally) ?? "—"}%</span>
      </span>
    ),
    text: ({ tally }) => computeShareHandedIn(tally),
  },
  {
    id: "due",
    title: t({ zh: "到期", en: "Due" }),
    cell: ({ firstDue, lastDue }) => <span className="nw">{`${firstDue} – ${lastDue}`}</span>,
    text: ({ lastDue }) => lastDue,
  },
];
