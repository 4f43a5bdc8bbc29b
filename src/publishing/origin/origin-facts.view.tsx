// The facts of this very area: the document they stand in, their nature, who wrote them when, what they were before.
import { printNumber } from "../../kernel/quantity.ts";
import { printElement } from "../../stats/expression/print-formula.ts";
import type { OriginAnswer } from "../../stats/indicator/indicator.contract.ts";
import { useWords } from "../../ui/language.tsx";
import { printAuthor, printDay, printQuality, sourceLabels } from "./origin-words.ts";

type Fact = OriginAnswer["facts"][number];

export const OriginFacts = ({ origin }: { readonly origin: OriginAnswer }) => {
  const t = useWords();
  const { facts, indicator, parts } = origin;
  if (facts.length === 0) {
    return (
      <>
        <p className="s13">{t(indicator.source)}</p>
        {parts.length > 0 && (
          <p className="cap">
            {t({
              zh: "这个数由上面各地区相加而来，点地区看它的填报数。",
              en: "Added up from the areas above; open one to see what it reported.",
            })}
          </p>
        )}
      </>
    );
  }
  return (
    <ul className="fs">
      {facts.map((fact) => (
        <FactRow key={`${fact.element} ${fact.cell}`} fact={fact} isOwn={fact.element === indicator.id} />
      ))}
    </ul>
  );
};

const FactRow = ({ fact, isOwn }: { readonly fact: Fact; readonly isOwn: boolean }) => {
  const t = useWords();
  const quality = printQuality(fact.quality);
  const name = printElement({ name: fact.name, cellName: fact.cell === "" ? null : fact.cellName });
  return (
    <li>
      {fact.sourceTitle !== null && <SourceTitle title={fact.sourceTitle} url={fact.sourceUrl} />}
      {!isOwn && (
        <p className="row s13">
          <span>{t(name)}</span>
          <b>{writeFact(fact)}</b>
        </p>
      )}
      <p className="cap">
        {t(sourceLabels[fact.source])}
        {quality && `${t({ zh: "；", en: "; " })}${t(quality)}`}
        {fact.reason && (
          <>
            {t({ zh: "；", en: "; " })}
            <span lang="zh-CN">{fact.reason}</span>
          </>
        )}
      </p>
      <ul className="ev">
        <li>
          <time dateTime={fact.changedAt}>{printDay(fact.changedAt)}</time>
          {t(printAuthor(fact.changedBy))}
          {t({ zh: `，第${fact.revision}版`, en: `, revision ${fact.revision}` })}
        </li>
        {fact.earlier.map(({ revision, value, changedAt, changedBy }) => (
          <li key={revision}>
            <time dateTime={changedAt}>{printDay(changedAt)}</time>
            {t(printAuthor(changedBy))}
            {t({ zh: `，第${revision}版是`, en: `, revision ${revision}: ` })}
            <s>{value === null ? t({ zh: "缺", en: "n.r." }) : printNumber(value, Number.isInteger(value) ? 0 : 2)}</s>
          </li>
        ))}
      </ul>
    </li>
  );
};

const writeFact = ({ state, value }: Fact): string => {
  if (state === "notApplicable") return "—";
  return value === null ? "缺" : printNumber(value, Number.isInteger(value) ? 0 : 2);
};

const SourceTitle = ({ title, url }: { readonly title: string; readonly url: string | null }) => (
  <p className="s13" lang="zh-CN">
    {url === null || url === "" ? (
      title
    ) : (
      <a className="lk" href={url} target="_blank" rel="noopener noreferrer">
        {title}
      </a>
    )}
  </p>
);
