// The formula as a fraction with the summed numbers in it; the rounding stands last and is shown.
import { printNumber } from "../../kernel/quantity.ts";
import { printElement, printFactor, printFormula } from "../../stats/expression/print-formula.ts";
import type { OriginAnswer } from "../../stats/indicator/indicator.contract.ts";
import { printLevel } from "../../stats/standing/print-difference.ts";
import { useLanguage, useWords } from "../../ui/language.tsx";
import { printExact } from "./origin-words.ts";

interface FormulaProps {
  readonly origin: OriginAnswer;
}

export const OriginFormula = ({ origin }: FormulaProps) => {
  const t = useWords();
  const { indicator, figure } = origin;
  const isPublished = figure.source === "published" || figure.source === "derived";
  return (
    <>
      {isPublished || !indicator.formula ? <Level origin={origin} /> : <Fraction origin={origin} />}
      <p className="cap">{t(indicator.definition)}</p>
    </>
  );
};

const Level = ({ origin: { indicator, figure } }: FormulaProps) => {
  const t = useWords();
  const { across } = indicator;
  const text = across
    ? {
        zh: `由${across.levelName.zh}各地区的“${across.ofName.zh}”比较得出。`,
        en: `Compared from “${across.ofName.en}” over the areas of ${across.levelName.en.toLowerCase()} level.`,
      }
    : {
        zh: "公布的就是这个数，没有公布分子和分母。",
        en: "Published as this number; numerator and denominator were not published.",
      };
  return (
    <>
      <p className="eq">{figure.value !== null && <b>{t(printLevel(figure.value, indicator))}</b>}</p>
      <p className="s13 i2">{t(text)}</p>
    </>
  );
};

const Fraction = ({ origin }: FormulaProps) => {
  const t = useWords();
  const language = useLanguage();
  const { indicator, figure, terms } = origin;
  const { formula, elements } = indicator;
  if (!formula) return null;
  const write = (value: number | null): string =>
    value === null ? t({ zh: "缺", en: "n.r." }) : printNumber(value, Number.isInteger(value) ? 0 : 2);
  return (
    <>
      <div className="ratio">
        <div>
          <span>{printFormula(formula.numerator, elements, language)}</span>
          <b>{write(figure.numerator)}</b>
        </div>
        {formula.denominator !== null && (
          <div>
            <span>{printFormula(formula.denominator, elements, language)}</span>
            <b>{write(figure.denominator)}</b>
          </div>
        )}
      </div>
      {terms.length > 2 && (
        <ul className="ev">
          {terms.map(({ element, cell, name, value, suffix, side }) => (
            <li key={`${side} ${element} ${cell}`} className="row">
              <span className="i2">
                {t(
                  printElement({
                    name,
                    cellName: elements.find(({ reference }) => reference === `${element}.${cell}`)?.cellName ?? null,
                  }),
                )}
              </span>
              <span>
                {write(value)}
                {t(suffix)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {figure.value !== null && (
        <p className="eq">
          {printFactor(formula.factor)} = <b>{printExact(figure.value, indicator.decimals)}</b>
          <span className="i2">
            {t({ zh: "显示", en: " shown as " })}
            {t(printLevel(figure.value, indicator))}
          </span>
        </p>
      )}
    </>
  );
};
