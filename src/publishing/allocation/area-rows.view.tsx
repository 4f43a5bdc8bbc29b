// One line an area: its people, where it stands, the line to fill in, and how many that asks for.
import { printNumber } from "../../kernel/quantity.ts";
import type { Allocation } from "../../stats/allocation/allocation.contract.ts";
import { hasPeople } from "../../stats/allocation/check-allocation.ts";
import { printCount } from "../../stats/gap/count-word.ts";
import { IndicatorFigure } from "../../stats/indicator/indicator-figure.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { ToGo } from "./allocation-parts.view.tsx";
import type { DraftRow } from "./draft-allocation.ts";
import { countToLine } from "./draft-allocation.ts";

interface RowsProps {
  readonly allocation: Allocation;
  readonly rows: readonly DraftRow[];
  readonly onPut: (rows: readonly DraftRow[]) => void;
}

export const AreaRows = ({ allocation, rows, onPut }: RowsProps) => {
  const t = useWords();
  const { areas, indicator, counted, levelName } = allocation;
  // Those that nobody is counted in come last; a count that is added up weighs nobody.
  const ordered = allocation.isRate
    ? [...areas.filter(({ figure }) => hasPeople(figure)), ...areas.filter(({ figure }) => !hasPeople(figure))]
    : areas;
  const caption = t({
    zh: `${levelName.zh}各地要达到的线`,
    en: `The line of each area (${levelName.en.toLowerCase()})`,
  });
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="t work">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t({ zh: "地区", en: "Area" })}</th>
            <th scope="col" className="r">
              {t({ zh: "现在", en: "Now" })}
            </th>
            <th scope="col" className="r">
              {t({
                zh: `要达到（${indicator.suffix.zh.trim() || "数"}）`,
                en: `To reach ${indicator.suffix.en.trim()}`,
              })}
            </th>
            {counted && (
              <th scope="col" className="r">
                {t({ zh: "离线", en: "To go" })}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ code, name, figure }) => {
            const row = rows.find(({ key }) => key === code);
            const people = row ? countToLine(row, allocation) : null;
            return (
              <tr key={code}>
                <th scope="row">
                  {t(name)}
                  {figure?.denominator != null && counted && (
                    <span className="cap"> {t(printCount(printNumber(figure.denominator, 0), counted.word))}</span>
                  )}
                </th>
                <td className="r">
                  <IndicatorFigure indicator={indicator} figure={figure} />
                </td>
                <td className="r">
                  <input
                    type="number"
                    inputMode="decimal"
                    step="any"
                    value={row?.value ?? ""}
                    aria-label={t({ zh: `${name.zh}要达到`, en: `${name.en}: to reach` })}
                    onChange={({ target: field }) =>
                      onPut(rows.map((each) => (each.key === code ? { ...each, value: field.value } : each)))
                    }
                  />
                </td>
                {counted && (
                  <td className="r">
                    {people !== null && (
                      <ToGo people={people} word={counted.word} opens={allocation.line?.opens ?? "up"} />
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
