// What was known when the intervention was opened, kept as it was; and who did what since.
import type { z } from "zod";
import { useActorNames } from "../../access/use-actor-names.view.tsx";
import { printMinute, toDayInBeijing } from "../../kernel/day.ts";
import type { Label } from "../../kernel/label.ts";
import { printNumber } from "../../kernel/quantity.ts";
import { printLevel } from "../../stats/standing/print-difference.ts";
import { useLanguage, useWords } from "../../ui/language.tsx";
import { Spark } from "../../ui/sign/spark.view.tsx";
import { Status } from "../../ui/sign/status.view.tsx";
import { readToday } from "../../ui/use-as-of.ts";
import type { getIntervention, Intervention } from "../intervention/intervention.contract.ts";
import type { EventKind } from "../intervention/intervention.ts";
import { printShortfall } from "./print-intervention.ts";
import { printDay } from "./print-steps.ts";

export const Evidence = ({ intervention }: { readonly intervention: Intervention }) => {
  const t = useWords();
  const { evidence, indicator } = intervention;
  const day = t(printDay(toDayInBeijing(evidence.frozenAt), readToday()));
  const shortfall = t(printShortfall(evidence.people, indicator));
  const { numerator, denominator, value, target, series } = evidence;
  const rows: readonly (readonly [Label, string])[] = [
    ...(value === null || !indicator
      ? []
      : [[{ zh: `${evidence.year}年`, en: String(evidence.year) }, t(printLevel(value, indicator))] as const]),
    ...(numerator === null || denominator === null
      ? []
      : [
          [
            { zh: "分子÷分母", en: "Fraction" },
            `${printNumber(numerator, 0)} ÷ ${printNumber(denominator, 0)}`,
          ] as const,
        ]),
    ...(target === null ? [] : [[{ zh: "目标", en: "Target" }, t(target)] as const]),
    ...(shortfall === "" ? [] : [[{ zh: "差多少", en: "Short by" }, shortfall] as const]),
  ];
  return (
    <section id="evidence">
      <h2 className="sec rule">{t({ zh: "依据", en: "Evidence" })}</h2>
      <p className="cap">
        {t({ zh: `${day}冻结，以后的数不改它`, en: `frozen ${day}; later figures leave it alone` })}
      </p>
      <p className="head">{t(evidence.headline)}</p>
      <p className="s13 i2">{t(evidence.sentence)}</p>
      {evidence.status && (
        <p className="s13">
          <Status status={evidence.status} />
        </p>
      )}
      {series.some((point) => point.value !== null) && (
        <Spark points={series} width={240} height={56} {...(evidence.status ? { status: evidence.status } : {})} />
      )}
      <dl className="rows">
        {rows.map(([name, text]) => (
          <div key={name.en}>
            <dt>{t(name)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

type WorkEvent = z.output<typeof getIntervention.output>["events"][number];

const eventNames: Readonly<Record<EventKind, Label>> = {
  opened: { zh: "新建", en: "Opened" },
  edited: { zh: "修改", en: "Changed" },
  stepsChanged: { zh: "改步骤", en: "Steps changed" },
  stepDone: { zh: "完成一步", en: "Step done" },
  progress: { zh: "进展", en: "Progress" },
  moved: { zh: "改状态", en: "Moved" },
  closed: { zh: "关闭", en: "Closed" },
  reopened: { zh: "重开", en: "Reopened" },
};

export const Events = ({ events }: { readonly events: readonly WorkEvent[] }) => {
  const t = useWords();
  const language = useLanguage();
  const nameActor = useActorNames();
  return (
    <ol className="events">
      {events.map((event) => (
        <li key={event.at + event.kind + event.text}>
          <span className="what">{t(eventNames[event.kind])}</span>
          <div>
            {event.text !== "" && (
              <p className="person" lang="zh-CN">
                {event.text}
              </p>
            )}
            {event.changes.length > 0 && (
              <p className="s13 i2">{event.changes.map((each) => t(each)).join(language === "zh" ? "、" : ", ")}</p>
            )}
            <p className="cap">
              {t(nameActor(event.by))}　{printMinute(event.at)}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
};
