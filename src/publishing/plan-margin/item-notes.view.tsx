// The margin beside a goal or measure: one note per target, the named systems, and what a qualitative goal rests on.
import { toFigureId } from "../../stats/indicator/figure.ts";
import { findJudgedFigure, findOpenSide, toSparkPoints } from "../../stats/standing/standing-view.ts";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { Figure } from "../../ui/sign/figure.view.tsx";
import { isHot, Note, printNoteNumber } from "../../ui/sign/note.view.tsx";
import { Spark } from "../../ui/sign/spark.view.tsx";
import type { NumberedStanding } from "./number-marks.ts";
import { toNoteId } from "./number-marks.ts";
import type { PlanItem } from "../plan-document/plan-document.contract.ts";
import { SystemList } from "./system-list.view.tsx";

export const ItemNotes = ({
  item,
  numbered,
}: {
  readonly item: PlanItem;
  readonly numbered: readonly NumberedStanding[];
}) => {
  const t = useWords();
  return (
    <div className="ns notes">
      {numbered.map((each) => (
        <StandingNote key={each.standing.id} numbered={each} />
      ))}
      {numbered.length === 0 && item.systems.length === 0 && (
        <p className="ql">{t({ zh: "定性要求，没有指标", en: "No number set" })}</p>
      )}
      <SystemList systems={item.systems} />
    </div>
  );
};

const StandingNote = ({ numbered: { number, standing } }: { readonly numbered: NumberedStanding }) => {
  const t = useWords();
  const { indicator, status, targetText, lead } = standing;
  const figure = findJudgedFigure(standing);
  const opens = findOpenSide(standing);
  const hot = isHot(status.class);
  const leaders = lead.map(({ name }) => t(name)).join(t({ zh: "、", en: ", " }));
  return (
    <Note
      id={toNoteId(standing.id)}
      number={printNoteNumber(number)}
      status={status.class}
      name={
        <Link path={`/indicators/${encodeURIComponent(indicator.id)}`} title={t(indicator.name)}>
          {t(indicator.short)}
        </Link>
      }
      spark={
        <Spark
          points={toSparkPoints(standing)}
          path={standing.path}
          status={status.class}
          {...(opens ? { opens } : {})}
        />
      }
      value={
        <Figure
          figure={figure ?? { value: null, gap: "noFigures" }}
          writing={indicator}
          name={t(indicator.name)}
          {...(figure ? { origin: toFigureId(figure) } : {})}
        />
      }
      target={t(targetText)}
      {...(hot || status.class === "notAssessable" ? { reason: t(status.reason) } : {})}
      {...(hot && leaders !== "" ? { action: t({ zh: `主责 ${leaders}`, en: `Lead: ${leaders}` }) } : {})}
    />
  );
};
