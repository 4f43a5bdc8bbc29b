// The same numbers by the areas directly below: the columns add up, and the last row is their sum.
import { useState } from "react";
import { printNumber } from "../../kernel/quantity.ts";
import { toFigureId } from "../../stats/indicator/figure.ts";
import type { OriginAnswer } from "../../stats/indicator/indicator.contract.ts";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { sumParts } from "./sum-parts.ts";

type Part = OriginAnswer["parts"][number];

const fewRows = 8;

export const OriginParts = ({ origin }: { readonly origin: OriginAnswer }) => {
  const t = useWords();
  const [isLong, setLong] = useState(false);
  const { rows, uncounted, empty, numerator, denominator, isWhole } = sumParts(origin);
  const hasDenominator = denominator !== null;
  const shown = isLong ? rows : rows.slice(0, fewRows);
  const rest = sumParts({ ...origin, parts: rows.slice(shown.length) });
  const toLink = (part: Part) => toFigureId({ ...origin.figure, area: part.area.code });
  return (
    <>
      <table className="t ot">
        <thead>
          <tr>
            <th scope="col">{t({ zh: "地区", en: "Area" })}</th>
            <th scope="col" className="r">
              {hasDenominator ? t({ zh: "分子", en: "Numerator" }) : t({ zh: "数", en: "Count" })}
            </th>
            {hasDenominator && (
              <th scope="col" className="r">
                {t({ zh: "分母", en: "Denominator" })}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((part) => (
            <PartRow key={part.area.code} part={part} origin={toLink(part)} hasDenominator={hasDenominator} />
          ))}
          {rows.length > shown.length && (
            <tr>
              <td>
                <button type="button" className="more lk" onClick={() => setLong(true)}>
                  {t({ zh: `其余${rows.length - shown.length}个`, en: `${rows.length - shown.length} others` })}
                </button>
              </td>
              <Numbers numerator={rest.numerator} denominator={rest.denominator} hasDenominator={hasDenominator} />
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t({ zh: "合计", en: "Sum" })}</th>
            <Numbers numerator={numerator} denominator={denominator} hasDenominator={hasDenominator} />
          </tr>
        </tfoot>
      </table>
      {uncounted.length > 0 && (
        <table className="t ot un">
          <caption className="cap">{t({ zh: "有数，不计入合计", en: "Kept, but not in the sum" })}</caption>
          <tbody>
            {uncounted.map((part) => (
              <PartRow key={part.area.code} part={part} origin={toLink(part)} hasDenominator={hasDenominator} />
            ))}
          </tbody>
        </table>
      )}
      <p className="cap">
        {isWhole
          ? t({ zh: "相加正是上面的分子和分母。", en: "They add up to the fraction above." })
          : t({
              zh: "相加与上面的分子分母不同，可能有地区未报。",
              en: "They do not add up to the fraction above; some areas may not have reported.",
            })}
        {empty > 0 && t({ zh: `另有${empty}个地区为0。`, en: ` ${empty} more areas have none.` })}
      </p>
    </>
  );
};

interface PartRowProps {
  readonly part: Part;
  readonly origin: string;
  readonly hasDenominator: boolean;
}

const PartRow = ({ part: { area, numerator, denominator }, origin, hasDenominator }: PartRowProps) => {
  const t = useWords();
  return (
    <tr>
      <th scope="row">
        <Link
          className="down"
          search={{ origin }}
          title={t({ zh: "看这一块的出处", en: "Open the origin of this part" })}
        >
          {t(area.name)}
        </Link>
      </th>
      <Numbers numerator={numerator} denominator={denominator} hasDenominator={hasDenominator} />
    </tr>
  );
};

interface NumbersProps {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly hasDenominator: boolean;
}

const Numbers = ({ numerator, denominator, hasDenominator }: NumbersProps) => {
  const t = useWords();
  const write = (value: number | null): string =>
    value === null ? t({ zh: "缺", en: "n.r." }) : printNumber(value, Number.isInteger(value) ? 0 : 2);
  return (
    <>
      <td className="r">{write(numerator)}</td>
      {hasDenominator && <td className="r">{write(denominator)}</td>}
    </>
  );
};
