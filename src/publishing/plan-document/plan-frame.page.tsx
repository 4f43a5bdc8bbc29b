// The plan's frame: aim, principles, plans above it, implementation, monitoring and evaluation.
import { PageDateline } from "../../access/area/page-dateline.view.tsx";
import { Foot } from "../../ui/frame/foot.view.tsx";
import { Answered } from "../../ui/frame/state.view.tsx";
import { useLanguage, useWords } from "../../ui/language.tsx";
import { useScope } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAnswer } from "../../ui/use-answer.tsx";
import { useHashScroll } from "../../ui/use-hash-scroll.ts";
import { PlanText } from "../plan-margin/plan-text.view.tsx";
import { SystemList } from "../plan-margin/system-list.view.tsx";
import { PlanBar } from "./plan-bar.view.tsx";
import { PlanContentsRail } from "./plan-contents.view.tsx";
import type { PlanFrame } from "./plan-document.contract.ts";
import { getPlanFrame } from "./plan-document.contract.ts";
import { listPlanYears } from "./plan-years.ts";
import "./plan.css";

export const PlanFramePage = () => {
  const t = useWords();
  usePageTitle(t({ zh: "规划", en: "Plan" }));
  const answer = useAnswer(getPlanFrame, useScope());
  useHashScroll(answer.data !== undefined);
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取规划……", en: "Loading the plan…" })}>
      {(frame) => <FrameContent frame={frame} />}
    </Answered>
  );
};

const FrameContent = ({ frame }: { readonly frame: PlanFrame }) => {
  const t = useWords();
  const { plan, area, year, synthetic, contents } = frame;
  return (
    <>
      <PageDateline
        area={area}
        year={year}
        years={listPlanYears(plan)}
        isSynthetic={synthetic}
        more={t({ zh: `规划第${plan.version}版`, en: `plan, version ${plan.version}` })}
      />
      <div className="wrap">
        <div className="planpage">
          <div className="pg">
            <PlanContentsRail title={t(plan.title)} contents={contents} isFrame />
            <div className="doc frame">
              <PlanBar title={t({ zh: "总则、实施与监测", en: "Frame, implementation" })} />
              <header className="chap">
                <h1>{t(plan.title)}</h1>
                <p className="sum">
                  {t({
                    zh: `依据：${frame.parents.map(({ zh }) => zh).join("；")}。`,
                    en: `Under: ${frame.parents.map(({ en }) => en).join("; ")}.`,
                  })}
                </p>
              </header>
              <section className="rule">
                <h2 className="sec">{t({ zh: "总体目标", en: "Aim" })}</h2>
                <p className="big">{t(frame.aim)}</p>
              </section>
              <section className="rule">
                <h2 className="sec">{t({ zh: "基本原则", en: "Principles" })}</h2>
                <ol className="principles">
                  {frame.principles.map((principle) => (
                    <li key={principle.en}>{t(principle)}</li>
                  ))}
                </ol>
              </section>
              <DutySection
                id="implementation"
                title={t({ zh: "组织实施", en: "Implementation" })}
                duties={frame.implementation}
              />
              <DutySection
                id="monitoring"
                title={t({ zh: "监测评估", en: "Monitoring and evaluation" })}
                duties={frame.monitoring}
              />
            </div>
          </div>
        </div>
        <Foot isSynthetic={synthetic}>
          {t({ zh: "条文为示意转述，数字与规划一致。", en: "Plan wording is restated; the numbers are the plan’s." })}
        </Foot>
      </div>
    </>
  );
};

const DutySection = ({
  id,
  title,
  duties,
}: {
  readonly id: string;
  readonly title: string;
  readonly duties: PlanFrame["implementation"];
}) => {
  const t = useWords();
  const language = useLanguage();
  return (
    <section>
      <div className="hd" id={id}>
        <h2 className="plan">{title}</h2>
        <p className="cap">
          {t({
            zh: "右边是条文里的具体要求和命名的系统",
            en: "At the right: what the clause requires and the systems it names",
          })}
        </p>
      </div>
      {duties.map((duty) => (
        <article key={duty.id} id={duty.id} className="duty" aria-label={`${duty.order} ${t(duty.title)}`}>
          <div className="tx">
            <span className="num">{duty.order}</span>
            <PlanText
              text={duty.text[language]}
              numbered={[]}
              systems={new Map(duty.systems.map((system) => [system.id, t(system.name)]))}
              hasNotes={false}
            />
          </div>
          <div>
            <ul>
              {duty.requirements.map((requirement) => (
                <li key={requirement.en}>{t(requirement)}</li>
              ))}
            </ul>
            <SystemList systems={duty.systems} />
          </div>
        </article>
      ))}
    </section>
  );
};
