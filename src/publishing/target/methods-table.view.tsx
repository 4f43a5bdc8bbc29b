// The methods side by side: the class each would give, the ratio it gives it by, which one the plan is judged by.
import { printNumber } from "../../kernel/quantity.ts";
import type { TargetDetail } from "../../stats/target-detail/target.contract.ts";
import { useWords } from "../../ui/language.tsx";
import { Status } from "../../ui/sign/status.view.tsx";
import { compareMethods, printPace } from "./compare-methods.ts";

export const MethodsTable = ({ target }: { readonly target: TargetDetail }) => {
  const t = useWords();
  const { methods, indicator } = target;
  // Directions and duties of every year are judged by rules of their own, which no method changes.
  if (methods.every(({ ratio, current }) => ratio === null && current === null)) return null;
  const title = t({ zh: "几种方法并排看", en: "The methods side by side" });
  return (
    <div className="methods">
      <h3 className="grp">{title}</h3>
      <p className="s13 i2">{t(compareMethods(methods))}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="t work">
          <thead>
            <tr>
              <th scope="col">{t({ zh: "方法", en: "Method" })}</th>
              <th scope="col">{t({ zh: "判断", en: "Status" })}</th>
              <th scope="col" className="r">
                {t({ zh: "比值", en: "Ratio" })}
              </th>
              <th scope="col" className="r">
                {t({ zh: "现在", en: "Now" })}
              </th>
              <th scope="col" className="r">
                {t({ zh: "要求", en: "Required" })}
              </th>
            </tr>
          </thead>
          <tbody>
            {methods.map((each) => (
              <tr key={each.method}>
                <th scope="row">
                  {t(each.name)}
                  {each.isChosen && <span className="cap"> {t({ zh: "规划用的", en: "used for this plan" })}</span>}
                </th>
                <td>
                  <Status status={each.class} />
                </td>
                <td className="r">{each.ratio === null ? "—" : printNumber(each.ratio, 2)}</td>
                <td className="r">{t(printPace(each.method, each.current, indicator))}</td>
                <td className="r">{t(printPace(each.method, each.required, indicator))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
};
