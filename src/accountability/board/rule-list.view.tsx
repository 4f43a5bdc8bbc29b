// What raises a warning, how often each rule was wrong a year ago, and how severity is told.
import { useWords } from "../../ui/language.tsx";
import { severityWords } from "../warning/rule/rule-words.ts";
import type { WarningsAnswer } from "../warning/warning.contract.ts";
import { severities, severityNames } from "../warning/warning.ts";

export const RuleList = ({ rules }: Pick<WarningsAnswer, "rules">) => {
  const t = useWords();
  return (
    <details className="rules">
      <summary>{t({ zh: "什么情况会报预警，轻重怎么定", en: "What raises a warning, and how severe it is" })}</summary>
      <dl>
        {rules.map(({ kind, name, says, record }) => (
          <div key={kind}>
            <dt>{t(name)}</dt>
            <dd>
              {t(says)}
              {record && (
                <span className="cap">
                  {t({
                    zh: `　上年报${record.raised}条，后来不成立${record.wrong}条`,
                    en: ` Last year: ${record.raised} raised, ${record.wrong} did not hold`,
                  })}
                </span>
              )}
            </dd>
          </div>
        ))}
        {severities.map((severity) => (
          <div key={severity}>
            <dt>{t(severityNames[severity])}</dt>
            <dd>{t(severityWords[severity])}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};
