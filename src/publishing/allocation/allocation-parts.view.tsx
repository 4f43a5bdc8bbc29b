// The parts as they stand: each area or facility with its figure, its line and the people between them.
import { printNumber } from "../../kernel/quantity.ts";
import type { Allocation } from "../../stats/allocation/allocation.contract.ts";
import { printCount } from "../../stats/gap/count-word.ts";
import { IndicatorFigure } from "../../stats/indicator/indicator-figure.view.tsx";
import { printLevel } from "../../stats/standing/print-difference.ts";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";

export const AllocationParts = ({ allocation }: { readonly allocation: Allocation }) => {
  const t = useWords();
  const { parts, indicator, areas, counted, target, line } = allocation;
  const figures = new Map(areas.map(({ code, figure }) => [code, figure]));
  const hasUnits = parts.some(({ unit }) => unit !== null);
  const caption = t({ zh: "各部分要达到的线", en: "The line of each part" });
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="t work">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{hasUnits ? t({ zh: "机构", en: "Facility" }) : t({ zh: "地区", en: "Area" })}</th>
            <th scope="col" className="r">
              {hasUnits ? t({ zh: "人数", en: "People" }) : t({ zh: "现在", en: "Now" })}
            </th>
            <th scope="col" className="r">
              {t({ zh: "分到的线", en: "Line" })}
            </th>
            {!hasUnits && counted && (
              <th scope="col" className="r">
                {t({ zh: "离线", en: "To go" })}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {parts.map(({ area, unit, value, weight, people }) => (
            <tr key={`${area.code} ${unit ?? ""}`}>
              <th scope="row">
                {unit ?? (
                  <Link className="lk" path={`/targets/${encodeURIComponent(target)}`} search={{ area: area.code }}>
                    {t(area.name)}
                  </Link>
                )}
              </th>
              <td className="r">
                {unit === null ? (
                  <IndicatorFigure indicator={indicator} figure={figures.get(area.code)} />
                ) : (
                  weight !== null && printNumber(weight, 0)
                )}
              </td>
              <td className="r strong">{t(printLevel(value, indicator))}</td>
              {!hasUnits && counted && (
                <td className="r">
                  {people === null ? "" : <ToGo people={people} word={counted.word} opens={line?.opens ?? "up"} />}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface ToGoProps {
  readonly people: number;
  readonly word: NonNullable<Allocation["counted"]>["word"];
  readonly opens: "up" | "down";
}

/** `差37名`, `多37名` where fewer are wanted. */
export const ToGo = ({ people, word, opens }: ToGoProps) => {
  const t = useWords();
  if (people <= 0) return <span className="i2">{t({ zh: "到线", en: "reached" })}</span>;
  const count = printCount(printNumber(people, 0), word);
  return <span className="off">{t({ zh: `${opens === "down" ? "多" : "差"}${count.zh}`, en: count.en })}</span>;
};
