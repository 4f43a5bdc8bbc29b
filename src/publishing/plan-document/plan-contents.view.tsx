// The contents rail: general part, every domain, the open one with its items and their worst class.
import type { StatusClass } from "../../kernel/status-class.ts";
import { useLanguage, useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { dropCommonStart } from "../../ui/seedbed/seedbed-layout.ts";
import { StatusMark } from "../../ui/sign/status.view.tsx";
import { countOf } from "../count-classes.ts";
import { printOrdinal } from "./ordinal.ts";
import { findWorstOf } from "./present-item.ts";
import type { PlanContents } from "./plan-document.contract.ts";

interface PlanContentsRailProps {
  readonly title: string;
  readonly contents: PlanContents;
  /** The open domain; undefined on the frame and systems pages. */
  readonly domain?: string;
  /** How many of its items are goals; the measures follow them. */
  readonly goals?: number;
  readonly isFrame?: boolean;
}

export const PlanContentsRail = ({
  title,
  contents,
  domain: open,
  goals = 0,
  isFrame = false,
}: PlanContentsRailProps) => {
  const t = useWords();
  const language = useLanguage();
  const shortTitles = dropCommonStart(contents.map((each) => each.title[language]));
  return (
    <nav className={isFrame ? "toc whole" : "toc"} aria-label={t({ zh: "目录", en: "Contents" })}>
      <p className="cap">{title}</p>
      <ol className="td">
        <li className={isFrame ? "on" : ""}>
          <Link path="/plan/frame" {...(isFrame ? { "aria-current": "page" } : {})}>
            {t({ zh: "总则、实施与监测", en: "Frame, implementation" })}
          </Link>
        </li>
        {contents.map((domain, index) => {
          const isOpen = domain.id === open;
          const urgent = countOf(domain.counts, "atRisk", "offTrack");
          return (
            <li key={domain.id} className={isOpen ? "on" : ""}>
              <Link path={`/plan/${domain.id}`} {...(isOpen ? { "aria-current": "page" } : {})}>
                <span>
                  {t(printOrdinal(domain.order))}
                  {language === "zh" ? domain.title.zh : (shortTitles[index] ?? domain.title.en)}
                </span>
                {urgent > 0 && <UrgentCount count={urgent} />}
              </Link>
              {isOpen && <DomainItems domain={domain} goals={goals} />}
            </li>
          );
        })}
      </ol>
      <p className="cap more">
        <Link className="lk" path="/plan/systems">
          {t({ zh: "命名的系统", en: "Named systems" })}
        </Link>{" "}
        <Link className="lk" path="/plan/versions">
          {t({ zh: "规划的版本", en: "Versions" })}
        </Link>
      </p>
    </nav>
  );
};

const UrgentCount = ({ count }: { readonly count: number }) => {
  const t = useWords();
  return (
    <span className="off s12">
      {count}
      <span className="vh">{t({ zh: "项需要处理", en: " need action" })}</span>
    </span>
  );
};

const DomainItems = ({
  domain: { items },
  goals,
}: {
  readonly domain: PlanContents[number];
  readonly goals: number;
}) => {
  const t = useWords();
  const measures = items.slice(goals);
  const worst = findWorstOf(measures.map((item) => item.worst));
  return (
    <ol>
      {items.slice(0, goals).map((item) => (
        <li key={item.id}>
          <Link hash={item.id} title={t(item.title)}>
            <span className="tn">{item.order}</span>
            <span className="tt">{t(item.title)}</span>
            <WorstMark worst={item.worst} />
          </Link>
        </li>
      ))}
      {measures.length > 0 && (
        <li className="ms">
          <Link hash="measures">
            <span className="tn" />
            <span className="tt">{t({ zh: `策略措施${measures.length}项`, en: `${measures.length} measures` })}</span>
            <WorstMark worst={worst} />
          </Link>
        </li>
      )}
    </ol>
  );
};

const WorstMark = ({ worst }: { readonly worst: StatusClass | null }) =>
  worst === null ? <span className="dash">–</span> : <StatusMark status={worst} />;
