// What can be done about a target: who leads, the warnings and interventions on it, what if, the calculators.
import { interventionStateNames } from "../../accountability/intervention/intervention.ts";
import { listInterventions, openIntervention } from "../../accountability/intervention/intervention.contract.ts";
import { severityNames } from "../../accountability/warning/warning.ts";
import { listWarnings } from "../../accountability/warning/warning.contract.ts";
import { tryScenario } from "../../stats/scenario/scenario.contract.ts";
import type { TargetDetail } from "../../stats/target-detail/target.contract.ts";
import { useWords } from "../../ui/language.tsx";
import { useMayAsk } from "../../ui/may-ask.ts";
import { Link } from "../../ui/navigation.tsx";
import { StatusGlyph } from "../../ui/sign/status.view.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";

interface ActsProps {
  readonly target: TargetDetail;
  readonly area: string;
  readonly year: number;
}

export const TargetActs = (props: ActsProps) => {
  const t = useWords();
  return (
    <aside className="about acts" aria-label={t({ zh: "可以做的", en: "What can be done" })}>
      <Lead target={props.target} />
      <Warnings {...props} />
      <Interventions {...props} />
      <Tools target={props.target} />
    </aside>
  );
};

const Lead = ({ target: { lead, deadline } }: Pick<ActsProps, "target">) => {
  const t = useWords();
  return (
    <section>
      <h2 className="grp rule">{t({ zh: "谁来做", en: "Who acts" })}</h2>
      <p>
        {lead.length === 0
          ? t({ zh: "规划没有写主责单位。", en: "The plan names no lead agency." })
          : t({
              zh: `主责${lead.map(({ name }) => name.zh).join("、")}`,
              en: `Lead: ${lead.map(({ name }) => name.en).join(", ")}`,
            })}
        {lead.length > 0 &&
          typeof deadline === "number" &&
          t({ zh: `，到${deadline}年底。`, en: `, by the end of ${deadline}.` })}
      </p>
    </section>
  );
};

const Warnings = ({ target, area, year }: ActsProps) => {
  const t = useWords();
  const isOpen = useMayAsk(listWarnings) === true;
  const { data, isPrevious } = useAnswer(listWarnings, { target: target.id, area, year }, { when: isOpen });
  if (!isOpen || !data || isPrevious) return null;
  return (
    <section>
      <h2 className="grp rule">
        {data.warnings.length === 0
          ? t({ zh: "没有预警", en: "No warning" })
          : t({
              zh: `${data.warnings.length}条预警`,
              en: `${data.warnings.length} ${data.warnings.length === 1 ? "warning" : "warnings"}`,
            })}
      </h2>
      <ul className="lines">
        {data.warnings.map(({ key, status, headline, sentence, severity }) => (
          <li key={key}>
            <StatusGlyph status={status} size={14} />
            <span>
              <Link className="strong" path="/warnings" search={{ warning: key }}>
                {t(headline)}
              </Link>{" "}
              <span className="cap">{t(severityNames[severity])}</span>
              <br />
              <span className="i2">{t(sentence)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Interventions = ({ target }: ActsProps) => {
  const t = useWords();
  const isOpen = useMayAsk(listInterventions) === true;
  const mayAdd = useMayAsk(openIntervention) === true;
  const { data, isPrevious } = useAnswer(listInterventions, { target: target.id }, { when: isOpen });
  if (!isOpen || !data || isPrevious) return null;
  return (
    <section>
      <h2 className="grp rule">
        {data.interventions.length === 0
          ? t({ zh: "还没有干预", en: "No intervention yet" })
          : t({
              zh: `${data.interventions.length}项干预`,
              en: `${data.interventions.length} ${data.interventions.length === 1 ? "intervention" : "interventions"}`,
            })}
      </h2>
      <ul className="lines">
        {data.interventions.map(({ id, title, state, agency }) => (
          <li key={id}>
            <span>
              <Link className="strong" path={`/interventions/${id}`}>
                {title}
              </Link>
              <br />
              <span className="i2">
                {t(interventionStateNames[state])}
                {t({ zh: "，", en: ", " })}
                {t(agency.name)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {mayAdd && (
        <p className="noprint">
          <Link className="btn sm" path="/interventions/new" search={{ target: target.id }}>
            {t({ zh: "新建干预", en: "New intervention" })}
          </Link>
        </p>
      )}
    </section>
  );
};

const Tools = ({ target: { id } }: Pick<ActsProps, "target">) => {
  const t = useWords();
  const mayTry = useMayAsk(tryScenario) === true;
  return (
    <section className="noprint">
      <h2 className="grp rule">{t({ zh: "自己算一算", en: "Reckon for yourself" })}</h2>
      <ul className="lines">
        {mayTry && (
          <li>
            <Link className="lk" path={`/what-if/${encodeURIComponent(id)}`}>
              {t({ zh: "假如：换一个速度，或抬高几个乡镇", en: "What if: another pace, or some townships moved" })}
            </Link>
          </li>
        )}
        <li>
          <Link className="lk" path="/calc/status">
            {t({ zh: "进展判断计算器", en: "Status calculator" })}
          </Link>
        </li>
        <li>
          <Link className="lk" path="/calc/forecast">
            {t({ zh: "预测计算器", en: "Forecast calculator" })}
          </Link>
        </li>
      </ul>
    </section>
  );
};
