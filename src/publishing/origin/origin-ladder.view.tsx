// The rungs of the ladder, from the clause down to what the number rests on.
import type { ReactNode } from "react";
import type { OriginAnswer } from "../../stats/indicator/indicator.contract.ts";
import { useLanguage, useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { OriginFacts } from "./origin-facts.view.tsx";
import { OriginForms, useTracedForms } from "./origin-forms.view.tsx";
import { OriginFormula } from "./origin-formula.view.tsx";
import { OriginParts } from "./origin-parts.view.tsx";
import { describeCoverage, excerptClause } from "./origin-words.ts";

type Origin = OriginAnswer;

export const OriginLadder = ({ origin }: { readonly origin: Origin }) => {
  const t = useWords();
  const forms = useTracedForms(origin);
  return (
    <ol className="lad">
      <Rung title={t({ zh: "规划", en: "Plan" })}>
        <Clauses origin={origin} />
      </Rung>
      <Rung title={t({ zh: "公式", en: "Formula" })}>
        <OriginFormula origin={origin} />
      </Rung>
      {origin.parts.length > 0 && (
        <Rung title={t({ zh: "报数", en: "Counts by area" })}>
          <OriginParts origin={origin} />
        </Rung>
      )}
      <Rung title={t({ zh: "来源", en: "Source" })}>
        <OriginFacts origin={origin} />
      </Rung>
      {forms.length > 0 && (
        <Rung title={t({ zh: "报表", en: "Forms" })}>
          <OriginForms forms={forms} />
        </Rung>
      )}
      <Rung title={t({ zh: "依据", en: "Rests on" })} isShut>
        <p className="s13">{t(describeCoverage(origin))}</p>
        <Agencies origin={origin} />
      </Rung>
    </ol>
  );
};

interface RungProps {
  readonly title: string;
  readonly isShut?: boolean;
  readonly children: ReactNode;
}

const Rung = ({ title, isShut = false, children }: RungProps) => (
  <li className={isShut ? "shut" : undefined}>
    <h3>{title}</h3>
    {children}
  </li>
);

const Clauses = ({ origin: { clauses } }: { readonly origin: Origin }) => {
  const t = useWords();
  const language = useLanguage();
  if (clauses.length === 0)
    return <p className="s13 i2">{t({ zh: "规划没有对它提目标。", en: "The plan sets no target on it." })}</p>;
  return clauses.map(({ id, item, kind, title, text, targetText }) => (
    <div key={id} className="clause">
      <p className="plan pq">
        {excerptClause(text[language], id).map((run, index) =>
          run.mark === id ? <mark key={index}>{run.text}</mark> : <span key={index}>{run.text}</span>,
        )}
      </p>
      <p className="cap">
        <Link className="lk" path={`/plan/${kind === "goal" ? "goals" : "measures"}/${encodeURIComponent(item)}`}>
          {t(title)}
        </Link>
        {t({ zh: `。读作${targetText.zh}。`, en: `. Read as: ${targetText.en}.` })}
      </p>
    </div>
  ));
};

const Agencies = ({ origin: { terms } }: { readonly origin: Origin }) => {
  const t = useWords();
  const agencies = [...new Set(terms.map(({ agency }) => t(agency)))];
  if (agencies.length === 0) return null;
  return (
    <p className="cap">{t({ zh: `由${agencies.join("、")}报送。`, en: `Reported by ${agencies.join(", ")}.` })}</p>
  );
};
