// The judgement of one target: where it stands, how sure that is, where it will end, what is missing, who has to act,
// and what all of it rests on.
import type { z } from "zod";
import { PageDateline } from "../../access/area/page-dateline.view.tsx";
import { getTarget } from "../../stats/target-detail/target.contract.ts";
import { Foot } from "../../ui/frame/foot.view.tsx";
import { Answered } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { useScope } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAnswer } from "../../ui/use-answer.tsx";
import { AllocationSection } from "../allocation/allocation-section.view.tsx";
import { GapSection } from "../gap/gap-section.view.tsx";
import { listKeyFigures } from "../indicators/key-figures.ts";
import { KeyStrip } from "../indicators/key-strip.view.tsx";
import { StandingChart } from "../target-chart/standing-chart.view.tsx";
import { Explained } from "../why/explained.view.tsx";
import { describeTarget } from "./describe-target.ts";
import { EarlierForecasts } from "./earlier-forecasts.view.tsx";
import { MethodsTable } from "./methods-table.view.tsx";
import { Movement, References } from "./movement.view.tsx";
import { TargetActs } from "./target-acts.view.tsx";
import { TargetHead } from "./target-head.view.tsx";
import { toKeyQuestion } from "./to-key-question.ts";
import "../indicators/indicator.css";
import "./target.css";

type TargetAnswer = z.output<(typeof getTarget)["output"]>;

export const TargetPage = ({ id }: { readonly id: string }) => {
  const t = useWords();
  const answer = useAnswer(getTarget, { target: id, ...useScope() });
  const target = answer.data?.target;
  usePageTitle(target ? `${t(target.indicator.name)} ${t(target.targetText)}` : id);
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取这个目标的判断……", en: "Loading the judgement…" })}>
      {(data) => <TargetContent answer={data} />}
    </Answered>
  );
};

const TargetContent = ({ answer }: { readonly answer: TargetAnswer }) => {
  const t = useWords();
  const { plan, area, year, years, target } = answer;
  const hasFigures = target.series.some(({ value }) => value !== null);
  return (
    <>
      <PageDateline area={area} year={year} years={years} isSynthetic={target.synthetic} more={t(plan.title)} />
      <div className="wrap indicator target">
        <TargetHead target={target} />
        <p className="fin">
          {describeTarget(target, plan.end).map(({ text, tone }) => (
            <span key={text.zh + text.en} className={tone}>
              {t(text)}
            </span>
          ))}
        </p>
        <KeyStrip figures={listKeyFigures(toKeyQuestion(target, plan.end))} indicator={target.indicator} />
        <div className="lay">
          <div className="main">
            {hasFigures && <StandingChart standing={target} end={plan.end} detail={target} width={888} height={352} />}
            <Grounds target={target} />
            <EarlierForecasts target={target} />
            <Movement target={target} />
            <References target={target} />
            <GapSection target={target.id} area={area.code} year={year} />
            <AllocationSection target={target.id} area={area.code} year={year} />
          </div>
          <TargetActs target={target} area={area.code} year={year} />
        </div>
        <Foot isSynthetic={target.synthetic}>
          {t({
            zh: "同样的话也写进报告。条文为示意转述，数字与规划一致。",
            en: "Reports carry the same words. Plan wording is restated; its numbers are as printed.",
          })}
        </Foot>
      </div>
    </>
  );
};

const Grounds = ({ target }: Pick<TargetAnswer, "target">) => {
  const t = useWords();
  const { status, forecast, variation } = target.explanations;
  return (
    <section id="why">
      <h2 className="sec rule">{t({ zh: "为什么这样判断", en: "Why it is judged so" })}</h2>
      <div className="grounds">
        <Explained explanation={status} />
        <Explained explanation={forecast} />
        {variation && <Explained explanation={variation} />}
      </div>
      <MethodsTable target={target} />
    </section>
  );
};
