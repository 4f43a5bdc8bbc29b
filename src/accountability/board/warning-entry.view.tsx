// One warning: its kind, what it is about with the figure, why, who, since when, and what can be done about it.
import { useActorNames } from "../../access/use-actor-names.view.tsx";
import { toDayInBeijing } from "../../kernel/day.ts";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { Spark } from "../../ui/sign/spark.view.tsx";
import { StatusGlyph, statusFamilies } from "../../ui/sign/status.view.tsx";
import { readToday } from "../../ui/use-as-of.ts";
import { printShortfall } from "../intervention-page/print-intervention.ts";
import { printDay } from "../intervention-page/print-steps.ts";
import type { Warning } from "../warning/warning.contract.ts";
import { severityNames, warningKindNames } from "../warning/warning.ts";
import { daysToTakeUp, printAge, toWarningClass } from "./describe-board.ts";
import type { WarningScope } from "./warning-acts.view.tsx";
import { WarningActs } from "./warning-acts.view.tsx";

interface WarningProps {
  readonly warning: Warning;
  readonly scope: WarningScope;
}

export const WarningEntry = ({ warning, scope }: WarningProps) => {
  const t = useWords();
  const { kind, severity, headline, sentence, people, indicator, daysOpen, related } = warning;
  const status = toWarningClass(warning.status);
  const shortfall = printShortfall(people, indicator);
  const isOld = warning.state === "new" && daysOpen > daysToTakeUp;
  return (
    <article className="w" data-note tabIndex={-1}>
      <p className="wt">
        <StatusGlyph status={status} size={16} />
        <span className={`kd ${statusFamilies[status]}`}>{t(warningKindNames[kind])}</span>
        {severity === "urgent" && <span className="s12 off">{t(severityNames.urgent)}</span>}
        <span className="sp" />
        <span className={isOld ? "s12 off strong" : "s12 i3"}>{t(printAge(daysOpen))}</span>
      </p>
      <div className="wb">
        <div>
          <h3>
            <Link path={warning.link}>{t(headline)}</Link>
          </h3>
          <p className="s13 i2">
            {t(sentence)}
            {shortfall.zh !== "" && <b>{t({ zh: shortfall.zh, en: ` ${shortfall.en}` })}</b>}
          </p>
          {related.map((other) => (
            <p key={other.kind + other.sentence.en} className="s12 i3">
              {t(other.sentence)}
            </p>
          ))}
        </div>
        {warning.series.length > 1 && <WarningSpark warning={warning} />}
      </div>
      <Marked warning={warning} />
      <div className="wa">
        <span className="s12 i3">
          <Whose warning={warning} />
        </span>
        <WarningActs warning={warning} scope={scope} />
      </div>
    </article>
  );
};

const WarningSpark = ({ warning: { series, path, status } }: Pick<WarningProps, "warning">) => {
  const [first, last] = [path[0], path.at(-1)];
  const opens = first && last && first.value !== last.value ? (last.value < first.value ? "down" : "up") : undefined;
  return (
    <Spark
      points={series}
      path={path}
      status={toWarningClass(status)}
      {...(opens ? { opens } : {})}
      width={104}
      height={40}
    />
  );
};

const Whose = ({ warning: { owner, periods } }: Pick<WarningProps, "warning">) => {
  const t = useWords();
  const parts = [
    owner === null
      ? { zh: "没有主责单位", en: "no agency in charge" }
      : { zh: `主责${owner.name.zh}`, en: owner.name.en },
    ...(periods > 1 ? [{ zh: `连续${periods}期`, en: `${periods} periods in a row` }] : []),
  ];
  return t({ zh: parts.map(({ zh }) => zh).join("　"), en: parts.map(({ en }) => en).join(" · ") });
};

const Marked = ({ warning: { mark, state } }: Pick<WarningProps, "warning">) => {
  const t = useWords();
  const nameActor = useActorNames();
  if (!mark || state === "new") return null;
  const today = readToday();
  const day = t(printDay(toDayInBeijing(mark.at), today));
  const until = mark.until === null ? "" : t(toUntil(t(printDay(mark.until, today))));
  return (
    <blockquote className="ps">
      {mark.note !== "" && (
        <p className="person" lang="zh-CN">
          {mark.note}
        </p>
      )}
      <footer>
        {t(nameActor(mark.by))}　{day}
        {until}
      </footer>
    </blockquote>
  );
};

const toUntil = (day: string) => ({ zh: `，静音到${day}`, en: `, muted until ${day}` });
