// What if: move townships and the pace, see where the whole would end. Nothing is kept; the address holds the trial.
import { PageDateline } from "../../access/area/page-dateline.view.tsx";
import type { ScenarioAnswer } from "../../stats/scenario/scenario.contract.ts";
import { tryScenario } from "../../stats/scenario/scenario.contract.ts";
import { Foot } from "../../ui/frame/foot.view.tsx";
import { Answered } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link, useGo, useScope, useSearch } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAnswer } from "../../ui/use-answer.tsx";
import { readMoves, readPace } from "./read-moves.ts";
import { ScenarioChart } from "./scenario-chart.view.tsx";
import { ScenarioMoves } from "./scenario-moves.view.tsx";
import { ScenarioResult } from "./scenario-result.view.tsx";
import "./what-if.css";

export const WhatIfPage = ({ target }: { readonly target: string }) => {
  const t = useWords();
  const { moves, pace, to } = useSearch();
  const scope = useScope();
  const answer = useAnswer(tryScenario, {
    target,
    ...scope,
    moves: [...readMoves(moves)],
    pace: readPace(pace),
    ...(to !== undefined && /^\d{4}$/.test(to) ? { to: Number(to) } : {}),
  });
  usePageTitle(t({ zh: "试算", en: "What if" }));
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取能试算的数……", en: "Loading what can be tried…" })}>
      {(scenario) => <WhatIf scenario={scenario} />}
    </Answered>
  );
};

const WhatIf = ({ scenario }: { readonly scenario: ScenarioAnswer }) => {
  const t = useWords();
  const go = useGo();
  const { moves, pace } = useSearch();
  const { indicator, target, area, year, series, sentence, refusal, synthetic } = scenario;
  const years = [...new Set([...series.map((point) => point.year), year])].sort((one, other) => one - other);
  const isTried = moves !== undefined || pace !== undefined;
  return (
    <>
      <PageDateline area={area} year={year} years={years} isSynthetic={synthetic} />
      <div className="wrap whatif">
        <nav className="crumb" aria-label={t({ zh: "所在位置", en: "You are here" })}>
          <Link path={`/targets/${encodeURIComponent(target.id)}`}>{t(indicator.name)}</Link>
          <span aria-hidden="true">　/</span>
          <span className="i2">{t({ zh: "试算", en: "What if" })}</span>
        </nav>
        <h1 className="title">
          {t({ zh: `试算：${indicator.name.zh}`, en: `What if: ${indicator.name.en}` })}{" "}
          <span className="i2">{t(target.text)}</span>
        </h1>
        <p className="fin" aria-live="polite">
          {t(sentence)}
        </p>
        {refusal && <p className="i2">{t({ zh: `没有预测：${refusal.zh}`, en: `No forecast: ${refusal.en}` })}</p>}
        <div className="lay">
          <div className="outcome">
            <ScenarioChart scenario={scenario} />
            <ScenarioResult scenario={scenario} />
            <p className="acts">
              <button
                type="button"
                className="btn"
                disabled={!isTried}
                onClick={() => go({ search: { moves: undefined, pace: undefined } }, { replace: true })}
              >
                {t({ zh: "还原", en: "Reset" })}
              </button>
            </p>
          </div>
          <ScenarioMoves scenario={scenario} />
        </div>
        <Foot isSynthetic={synthetic}>
          {t({
            zh: "试算不改任何数，也不留底；分享这个地址，别人看到的是同一个试算。",
            en: "A trial changes no figure and is not kept; whoever opens this address sees the same trial.",
          })}
        </Foot>
      </div>
    </>
  );
};
