// A new intervention, from a warning, from a target, or from nothing: then the target is chosen first.
import { getSession } from "../../access/session.contract.ts";
import { getPlan } from "../../plan/plan.contract.ts";
import { getTarget } from "../../stats/target-detail/target.contract.ts";
import { listStandings } from "../../stats/standing/standing.contract.ts";
import { call } from "../../ui/call.ts";
import { Foot } from "../../ui/frame/foot.view.tsx";
import { Waiting } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link, useGo, useScope, useSearch } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAnswer, useForgetAnswers } from "../../ui/use-answer.tsx";
import { readToday } from "../../ui/use-as-of.ts";
import { openIntervention } from "../intervention/intervention.contract.ts";
import type { Warning } from "../warning/warning.contract.ts";
import { listWarnings } from "../warning/warning.contract.ts";
import type { Draft } from "./draft.ts";
import { fillFromWarning, startDraft, toWording } from "./draft.ts";
import { DraftEditor } from "./draft-editor.view.tsx";
import { findOnlyMeasure, listMeasures } from "./measure-choice.ts";
import { printShortfall } from "./print-intervention.ts";
import "./intervention.css";

export const NewInterventionPage = () => {
  const t = useWords();
  const title = t({ zh: "新建干预", en: "New intervention" });
  usePageTitle(title);
  const { warning: key, target } = useSearch();
  const { data: session } = useAnswer(getSession, {});
  const { data: listed, problem } = useAnswer(listWarnings, useScope());
  const warning = listed?.warnings.find((one) => one.key === key);
  const isReady = key === undefined || listed !== undefined || problem !== undefined;
  const chosen = target ?? warning?.target?.id;
  return (
    <div className="wrap intervention">
      <nav className="crumb" aria-label={t({ zh: "路径", en: "Path" })}>
        <Link path="/warnings">{t({ zh: "预警与干预", en: "Warnings and interventions" })}</Link>
        <span aria-hidden="true">/</span>
        <span className="i2">{title}</span>
      </nav>
      <h1 className="title">{title}</h1>
      {!isReady && <Waiting>{t({ zh: "正在取预警……", en: "Loading the warning…" })}</Waiting>}
      {isReady && key !== undefined && !warning && (
        <p className="risk s13" role="status">
          {t({
            zh: "那条预警已经不在了，可能数据更新后消除了。下面可以自己选目标。",
            en: "That warning is gone; new figures may have removed it. A target can be chosen below.",
          })}
        </p>
      )}
      {isReady && !warning && <TargetChoice />}
      {isReady && (warning !== undefined || chosen !== undefined) && (
        <NewForm key={chosen ?? key} warning={warning} target={chosen} />
      )}
      <Foot isSynthetic={Boolean(session?.demo)}>
        {t({
          zh: "一项干预写清一件事：谁，到哪天，用什么，预计改变多少。",
          en: "One intervention, one matter: who, by when, with what, and what should change.",
        })}
      </Foot>
    </div>
  );
};

const TargetChoice = () => {
  const t = useWords();
  const go = useGo();
  const { target } = useSearch();
  const { data } = useAnswer(listStandings, useScope());
  return (
    <label className="choose">
      <span className="typelabel">{t({ zh: "关于哪项目标", en: "Which target it is about" })}</span>
      <select
        className="typein"
        value={target ?? ""}
        onChange={(event) => go({ search: { target: event.target.value || undefined } }, { replace: true })}
      >
        <option value="">{t({ zh: "选一项目标", en: "Choose a target" })}</option>
        {(data?.standings ?? []).map(({ id, indicator, targetText }) => (
          <option key={id} value={id}>
            {t({ zh: `${indicator.name.zh} ${targetText.zh}`, en: `${indicator.name.en}: ${targetText.en}` })}
          </option>
        ))}
      </select>
    </label>
  );
};

interface NewFormProps {
  readonly warning: Warning | undefined;
  readonly target: string | undefined;
}

const NewForm = ({ warning, target }: NewFormProps) => {
  const t = useWords();
  const go = useGo();
  const forget = useForgetAnswers();
  const scope = useScope();
  const { data: session } = useAnswer(getSession, {});
  const { data: standings } = useAnswer(listStandings, scope);
  const { data: detail, problem } = useAnswer(
    getTarget,
    { ...scope, target: target ?? "" },
    { when: target !== undefined },
  );
  const { data: planned, problem: noPlan } = useAnswer(
    getPlan,
    { plan: standings?.plan ?? "" },
    { when: standings !== undefined },
  );
  const standing = standings?.standings.find(({ id }) => id === target);
  if (!session || !standings || (!planned && !noPlan) || (target !== undefined && !detail && !problem))
    return <Waiting>{t({ zh: "正在取目标……", en: "Loading the target…" })}</Waiting>;
  const indicator = warning?.indicator ?? standing?.indicator ?? null;
  const area = warning?.area.code ?? standings.area;
  const start = startDraft(readToday(), standings.year + 1);
  const send = async (draft: Draft): Promise<void> => {
    const made = await call(openIntervention, {
      area,
      target: target ?? null,
      indicator: indicator?.id ?? null,
      warning: warning?.key ?? null,
      year: standings.year,
      ...toWording(draft),
    });
    await forget();
    go({ path: `/interventions/${made.id}` });
  };
  const item = warning?.target?.item ?? standing?.item;
  const measures = listMeasures(planned?.plan.domains.flatMap((domain) => domain.measures) ?? [], item);
  const filled = warning
    ? fillFromWarning(start, warning)
    : { ...start, agency: session.actor.agency ?? standing?.lead[0]?.id ?? "" };
  const draft = { ...filled, measure: findOnlyMeasure(measures) };
  return (
    <div className="two">
      <DraftEditor
        start={draft}
        indicator={indicator}
        plan={standings.plan}
        item={item}
        verb={{ zh: "新建干预", en: "Open it" }}
        onSend={send}
        onCancel={() => go({ path: "/warnings" })}
      />
      <aside>
        <section>
          <h2 className="sec rule">{t({ zh: "会冻结的依据", en: "Evidence to be frozen" })}</h2>
          {warning ? (
            <>
              <p className="head">{t(warning.headline)}</p>
              <p className="s13 i2">{t(warning.sentence)}</p>
              <p className="s13 strong">{t(printShortfall(warning.people, warning.indicator))}</p>
            </>
          ) : (
            standing && (
              <>
                <p className="head">{t(standing.indicator.name)}</p>
                <p className="s13 i2">{t(standing.status.reason)}</p>
                <p className="s13 strong">{t(printShortfall(standing.people, standing.indicator))}</p>
              </>
            )
          )}
          <p className="cap">
            {t({
              zh: "保存时把现在的数、目标和判断一起存下，以后的数不改它。",
              en: "On saving, the figure, the target and the judgement are kept as they are now.",
            })}
          </p>
        </section>
      </aside>
    </div>
  );
};
