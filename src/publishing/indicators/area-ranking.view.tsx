// The areas below: ranked by people beyond the line where there is one, by rate otherwise; kinds that do not count
// in the total are marked, a level that is not shown says why.
import { toFigureId } from "../../stats/indicator/figure.ts";
import { listAreaValues } from "../../stats/indicator/indicator.contract.ts";
import { RankedAreas } from "../../ui/chart/ranked-areas.view.tsx";
import { Segmented } from "../../ui/frame/segmented.view.tsx";
import { ProblemState } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link, useGo, useSearch } from "../../ui/navigation.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import type { IndicatorQuestion } from "./indicator-question.ts";
import type { AreaField, AreaRow, AreaValues } from "./rank-areas.ts";
import { describeAreas, printPeopleSum, printRounding, rankAreas } from "./rank-areas.ts";

interface RankingProps {
  readonly question: IndicatorQuestion;
  readonly area: string;
}

export const AreaRanking = ({ question, area }: RankingProps) => {
  const t = useWords();
  const { indicator, lastYear } = question;
  const { data, problem, retry } = useAnswer(listAreaValues, { indicator: indicator.id, area, year: lastYear });
  if (problem) return <ProblemState problem={problem} onRetry={retry} heading="h2" />;
  if (!data) return <p className="state waiting">{t({ zh: "正在取各地区的数……", en: "Loading the areas…" })}</p>;
  if (!data.shown) return <Hidden values={data} question={question} />;
  if (data.areas.length === 0) return null;
  return <Ranking values={data} question={question} />;
};

interface HiddenProps {
  readonly values: AreaValues;
  readonly question: IndicatorQuestion;
}

const Hidden = ({ values: { levelName, reason }, question: { across } }: HiddenProps) => {
  const t = useWords();
  return (
    <section>
      <h2 className="sec rule">
        {t({ zh: `${levelName.zh}不列出`, en: `Not listed by ${levelName.en.toLowerCase()}` })}
      </h2>
      <p className="i2">
        {across ? (
          <>
            {t({
              zh: `它由${across.levelName.zh}各地区比较得出，各地区的数见`,
              en: `It compares the areas of ${across.levelName.en.toLowerCase()} level; their figures are at `,
            })}
            <Link className="lk" path={`/indicators/${across.of}`}>
              {t(across.ofName)}
            </Link>
            {t({ zh: "。", en: "." })}
          </>
        ) : (
          reason && t(reason)
        )}
      </p>
    </section>
  );
};

const Ranking = ({ values, question }: { readonly values: AreaValues; readonly question: IndicatorQuestion }) => {
  const t = useWords();
  const { indicator, line } = question;
  const field = rankAreas(values, question);
  const hasPeople = field.rows.some(({ people }) => people !== null);
  return (
    <section>
      <div className="sechead rule">
        <h2 className="sec">{t(describeAreas(indicator, field, line))}</h2>
        <span className="cap">{t(printHint(values, field, hasPeople))}</span>
        <span className="sp" />
        {hasPeople && <SortChoice opens={line?.opens ?? "down"} />}
      </div>
      {field.rows.length > 0 && (
        <RankedAreas
          areas={field.rows.map((row) => toRanked(row, t(row.area.name)))}
          writing={indicator}
          line={line}
          sentence={t(describeAreas(indicator, field, line))}
          fileName={`${indicator.id}-${values.year}-areas`}
          {...(field.total
            ? {
                total: {
                  id: "total",
                  name: t({ zh: "合计", en: "Total" }),
                  figure: field.total.figure,
                  origin: toFigureId(field.total.figure),
                  base: field.total.figure.denominator,
                  people: field.total.people,
                },
              }
            : {})}
          caption={<RankingCaption field={field} question={question} />}
        />
      )}
      <EmptyAreas rows={field.empty} />
    </section>
  );
};

const printHint = ({ year }: AreaValues, { rows }: AreaField, hasPeople: boolean) => ({
  zh: `${year}年，${hasPeople ? "按离目标的人数排" : "按数值排"}；${rows.length}个地区有数`,
  en: `${year}, by ${hasPeople ? "people to the target" : "value"}; ${rows.length} areas with a figure`,
});

const SortChoice = ({ opens }: { readonly opens: "up" | "down" }) => {
  const t = useWords();
  const go = useGo();
  const isByValue = (useSearch().sort ?? "").startsWith("areas.value");
  return (
    <Segmented
      label={t({ zh: "排序", en: "Order" })}
      value={isByValue ? "value" : "people"}
      choices={[
        { value: "people", label: t({ zh: "按人数", en: "By people" }) },
        { value: "value", label: t({ zh: "按比率", en: "By rate" }) },
      ]}
      onChange={(by) =>
        go(
          { search: { sort: by === "people" ? undefined : `areas.value.${opens === "up" ? "asc" : "desc"}` } },
          { replace: true },
        )
      }
    />
  );
};

const toRanked = ({ area, figure, isCounted, people, interval }: AreaRow, name: string) => ({
  id: area.code,
  name,
  path: `/areas/${area.code}`,
  figure,
  origin: toFigureId(figure),
  base: figure.denominator,
  people,
  interval,
  isCounted,
});

const RankingCaption = ({ field, question }: { readonly field: AreaField; readonly question: IndicatorQuestion }) => {
  const t = useWords();
  const { line, isShare } = question;
  const sum = printPeopleSum(field);
  const rounding = printRounding(field);
  const side =
    line?.opens === "up"
      ? { zh: ["低于", "高于"], en: ["below", "above"] }
      : { zh: ["高于", "低于"], en: ["above", "below"] };
  return (
    <>
      {line &&
        isShare &&
        t({
          zh: `◇ 95%区间整个${side.zh[0]}目标线　○ 整个${side.zh[1]}目标线　│ 与目标线无法区分。`,
          en: `◇ 95% interval wholly ${side.en[0]} the line　○ wholly ${side.en[1]}　│ not distinguishable from it. `,
        })}
      {sum && t({ zh: `各地区相加：${sum}名。`, en: `Areas add up: ${sum}. ` })}
      {rounding && t(rounding)}
      {field.rows.some(({ isCounted }) => !isCounted) &&
        t({ zh: "标“不计入合计”的地区有数，但不在合计里。", en: "Areas marked “not in the total” keep their figure." })}
    </>
  );
};

const EmptyAreas = ({ rows }: { readonly rows: readonly AreaRow[] }) => {
  const t = useWords();
  if (rows.length === 0) return null;
  const names = rows.map(({ area }) => t(area.name)).join(t({ zh: "、", en: ", " }));
  return (
    <p className="cap empties">
      {t({
        zh: `另有${rows.length}个地区没有数：${names}。`,
        en: `${rows.length} more areas have no figure: ${names}.`,
      })}
    </p>
  );
};
