// The margin beside a goal or measure: one note per target, the named systems, and what a qualitative goal rests on.
import { toFigureId } from "../../stats/indicator/figure.ts";
import { findJudgedFigure, findOpenSide, toSparkPoints } from "../../stats/standing/standing-view.ts";
import type { TargetStanding } from "../../stats/standing/standing.contract.ts";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { Figure } from "../../ui/sign/figure.view.tsx";
import { isHot, Note, printNoteNumber } from "../../ui/sign/note.view.tsx";
import { Spark } from "../../ui/sign/spark.view.tsx";
import type { PlanItem } from "../plan-document/plan-document.contract.ts";
import { describeProspect } from "../target/people-gap.ts";
import { WhyLink } from "../why/why-link.view.tsx";
import type { NumberedStanding } from "./number-marks.ts";
import { toNoteId } from "./number-marks.ts";
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
      {...(hot || status.class === "notAssessable" ? { reason: <Reason standing={standing} /> } : {})}
      {...(hot && leaders !== "" ? { action: t({ zh: `主责${leaders}`, en: `Lead: ${leaders}` }) } : {})}
    />
  );
};

/** A hot note says how many are missing and where it will end (design, principles 3 and 4). */
const Reason = ({ standing }: { readonly standing: TargetStanding }) => {
  const t = useWords();
  const prospect = isHot(standing.status.class) ? describeProspect(standing) : undefined;
  return (
    <>
      {t(standing.status.reason)}
      {prospect && t({ zh: prospect.zh, en: ` ${prospect.en}` })}{" "}
      <WhyLink target={standing.id}>
        <span className="lk">{t({ zh: "为什么", en: "Why" })}</span>
      </WhyLink>
    </>
  );
};
