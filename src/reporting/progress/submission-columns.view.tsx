// Columns of a list of submissions that several lists share; the form's name opens the submission.
import type { Label } from "../../kernel/label.ts";
import type { Day } from "../../kernel/period.ts";
import { labelPeriod, parsePeriod } from "../../kernel/period.ts";
import type { Column } from "../../ui/frame/data-table.view.tsx";
import type { Words } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import type { RoundHead, SubmissionHead } from "../round/round.contract.ts";
import { stateNames } from "../submission/submission.ts";
import { DueMark, DueWordsMark, FilledBar, StateMark } from "./signs.view.tsx";

type Head = SubmissionHead;

export const toHeadKey = ({ form, period, area }: Head): string => `${form} ${period} ${area}`;

interface LinkProps {
  /** A list of one's own holds only what one may open. */
  readonly head: Head & Partial<Pick<RoundHead, "mayOpen">>;
  readonly words: Words;
}

export const SubmissionLink = ({ head, words }: LinkProps) =>
  head.mayOpen === false ? (
    words(head.title)
  ) : (
    <Link className="lk" path={`/forms/${head.form}/${head.period}/${head.area}`}>
      {words(head.title)}
    </Link>
  );

export const titleColumn = <Row extends Head>(t: Words): Column<Row> => ({
  id: "title",
  title: t({ zh: "报表", en: "Form" }),
  cell: (head) => <SubmissionLink head={head} words={t} />,
  text: ({ title }) => t(title),
});

export const placeColumns = <Row extends Head>(t: Words): readonly Column<Row>[] => [
  {
    id: "unit",
    title: t({ zh: "填报单位", en: "Unit" }),
    cell: ({ areaName }) => t(areaName),
    text: ({ areaName }) => t(areaName),
  },
  {
    id: "period",
    title: t({ zh: "时期", en: "Period" }),
    cell: ({ period }) => t(namePeriod(period)),
    text: ({ period }) => t(namePeriod(period)),
  },
];

const namePeriod = (code: string): Label => {
  const period = parsePeriod(code);
  return period ? labelPeriod(period) : { zh: code, en: code };
};

export const filledColumn = <Row extends Head>(t: Words): Column<Row> => ({
  id: "filled",
  title: t({ zh: "已填格数", en: "Cells filled in" }),
  cell: (head) => <FilledBar {...head} />,
  text: ({ filled }) => filled,
});

export const dueColumn = <Row extends Head>(t: Words, today: Day): Column<Row> => ({
  id: "due",
  title: t({ zh: "到期", en: "Due" }),
  cell: (head) => <DueMark head={head} today={today} />,
  text: ({ due }) => due,
});

/** The due day and how late it is apart, so that both can be sorted and stand in the CSV. */
export const dueAndLateColumns = <Row extends Head>(t: Words, today: Day): readonly Column<Row>[] => [
  {
    id: "due",
    title: t({ zh: "到期", en: "Due" }),
    cell: ({ due }) => <span className="nw">{due}</span>,
    text: ({ due }) => due,
  },
  {
    id: "late",
    title: t({ zh: "逾期（天）", en: "Days late" }),
    cell: (head) => <DueWordsMark head={head} today={today} />,
    text: ({ daysLate }) => daysLate,
  },
];

export const stateColumn = <Row extends Head>(t: Words): Column<Row> => ({
  id: "state",
  title: t({ zh: "状态", en: "State" }),
  cell: ({ state, deskName }) => (
    <>
      <StateMark state={state} />
      {state === "submitted" && <span className="cap"> {t({ zh: `在${deskName.zh}`, en: `at: ${deskName.en}` })}</span>}
    </>
  ),
  text: ({ state }) => t(stateNames[state]),
});
