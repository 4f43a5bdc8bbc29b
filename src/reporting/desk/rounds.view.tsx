// The rounds (报送期) with how far each is; who may, opens the next one.
import { useState } from "react";
import type { Column } from "../../ui/frame/data-table.view.tsx";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { Empty, ProblemState } from "../../ui/frame/state.view.tsx";
import type { Words } from "../../ui/language.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import { TallyLegend } from "../progress/signs.view.tsx";
import { countColumns, lateColumn, shareColumn } from "../progress/tally-columns.view.tsx";
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
  lateColumn(t),
  ...countColumns<RoundView>(t, ["expected", "handedIn", "accepted"]),
  shareColumn(t, "26%"),
  {
    id: "due",
    title: t({ zh: "到期", en: "Due" }),
    cell: ({ firstDue, lastDue }) => <span className="nw">{`${firstDue} – ${lastDue}`}</span>,
    text: ({ lastDue }) => lastDue,
  },
];
