// What moves and what does not: the limits of natural variation, what lies beyond them; and the lines that are not the
// plan's own: milestones, standards, targets of the nation.
import type { Label } from "../../kernel/label.ts";
import { printLevel, printLimits } from "../../stats/standing/print-difference.ts";
import type { lineKinds, TargetDetail } from "../../stats/target-detail/target.contract.ts";
import { useWords } from "../../ui/language.tsx";

interface PartProps {
  readonly target: TargetDetail;
}

export const Movement = ({ target: { variation, signals, indicator } }: PartProps) => {
  const t = useWords();
  if (!variation && signals.length === 0) return null;
  return (
    <section id="movement">
      <h2 className="sec rule">
        {signals.length === 0
          ? t({ zh: "起伏在平常范围里", en: "Nothing but natural variation" })
          : t({ zh: `${signals.length}处不寻常`, en: `${signals.length} unusual` })}
      </h2>
      {variation && (
        <p className="i2 s13">
          {t({
            zh: `平常在${printLimits(variation, indicator.decimals)}之间，中心${printLevel(variation.centre, indicator).zh}${variation.isTrial ? "（年份少，界限是试用的）" : ""}。`,
            en: `Usually within ${printLimits(variation, indicator.decimals)}, centre ${printLevel(variation.centre, indicator).en}${variation.isTrial ? " (few years: trial limits)" : ""}.`,
          })}
        </p>
      )}
      {signals.length > 0 && (
        <ul className="signals">
          {signals.map(({ year, kind, text }) => (
            <li key={`${year} ${kind}`}>
              <b>{year}</b>
              <span>{t(text)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const kindNames: Readonly<Record<(typeof lineKinds)[number], Label>> = {
  milestone: { zh: "阶段目标", en: "Milestone" },
  legal: { zh: "规定标准", en: "Standard set by rule" },
  benchmark: { zh: "对照", en: "Benchmark" },
};

export const References = ({ target: { model, indicator } }: PartProps) => {
  const t = useWords();
  if (model.lines.length === 0) return null;
  const title = t({ zh: "旁边的线，不是本规划的目标", en: "Lines beside it that this plan did not set" });
  return (
    <section id="lines">
      <h2 className="sec rule">{title}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="t work">
          <thead className="vh">
            <tr>
              <th scope="col">{t({ zh: "种类", en: "Kind" })}</th>
              <th scope="col">{t({ zh: "名称", en: "Name" })}</th>
              <th scope="col">{t({ zh: "数值", en: "Value" })}</th>
              <th scope="col">{t({ zh: "来源", en: "Source" })}</th>
            </tr>
          </thead>
          <tbody>
            {model.lines.map(({ kind, name, value, source }) => (
              <tr key={name.en}>
                <td className="i2 nw">{t(kindNames[kind])}</td>
                <th scope="row">{t(name)}</th>
                <td className="r">{t(printLevel(value, indicator))}</td>
                <td className="cap">{source && t(source)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
