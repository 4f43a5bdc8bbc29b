// Targets of the next plan, drafted: what path, forecast, peers and limits propose, a value to edit, two files.
import { PageDateline } from "../../access/area/page-dateline.view.tsx";
import { listPlans } from "../../plan/plan.contract.ts";
import type { DraftAnswer } from "../../stats/scenario/scenario.contract.ts";
import { draftTargets } from "../../stats/scenario/scenario.contract.ts";
import { Foot } from "../../ui/frame/foot.view.tsx";
import { saveFile } from "../../ui/frame/save-file.ts";
import { Answered } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAnswer } from "../../ui/use-answer.tsx";
import { DraftTable } from "./draft-table.view.tsx";
import { printDraftCsv, printDraftYaml } from "./print-draft.ts";
import { useEdited } from "./use-edited.view.tsx";
import "./next-plan.css";

export const NextPlanPage = () => {
  const t = useWords();
  const plans = useAnswer(listPlans, {});
  usePageTitle(t({ zh: "下一轮规划草拟", en: "The next plan, drafted" }));
  return (
    <Answered answer={plans} waiting={t({ zh: "正在取规划……", en: "Loading the plan…" })}>
      {({ plans: all }) => {
        const plan = all.find(({ state }) => state === "in-force") ?? all[0];
        return plan ? <Drafted plan={plan.id} start={plan.end + 1} end={plan.end + plan.end - plan.start + 1} /> : null;
      }}
    </Answered>
  );
};

interface DraftedProps {
  readonly plan: string;
  readonly start: number;
  readonly end: number;
}

const Drafted = (span: DraftedProps) => {
  const t = useWords();
  const answer = useAnswer(draftTargets, span);
  return (
    <Answered answer={answer} waiting={t({ zh: "正在算各项建议……", en: "Working out the proposals…" })}>
      {(draft) => <DraftContent draft={draft} />}
    </Answered>
  );
};

const byteOrderMark = "\uFEFF";

const DraftContent = ({ draft }: { readonly draft: DraftAnswer }) => {
  const t = useWords();
  const { area, year, start, end, drafts, synthetic, plan } = draft;
  const { edited, put, takeBack } = useEdited(`miaopu-next-plan-${plan}-${start}`);
  const count = Object.keys(edited).length;
  const fileName = `next-plan-${start}-${end}`;
  return (
    <>
      <PageDateline area={area} year={year} years={[year]} isSynthetic={synthetic} />
      <div className="wrap nextplan">
        <h1 className="title">
          {t({ zh: `${start}—${end}年规划目标草拟`, en: `Targets for ${start}–${end}, drafted` })}
        </h1>
        <p className="fin">
          {t({
            zh: `本轮有数值的${drafts.length}项目标，各按步子、趋势、先进地区、全国和自治区、自然极限给出建议。这些是建议，不是决定。`,
            en: `For each of the ${drafts.length} targets with a number: what the path, the trend, the best areas, nation and region, and natural limits propose. These are proposals, not decisions.`,
          })}
        </p>
        <p className="acts">
          <button
            type="button"
            className="btn"
            onClick={() =>
              saveFile(`${fileName}.csv`, byteOrderMark + printDraftCsv(draft, edited, t), "text/csv;charset=utf-8")
            }
          >
            {t({ zh: "下载CSV", en: "Download CSV" })}
          </button>
          <button
            type="button"
            className="btn"
            onClick={() => saveFile(`${fileName}.yaml`, printDraftYaml(draft, edited), "text/yaml;charset=utf-8")}
          >
            {t({ zh: "下载规划文件片段", en: "Download plan fragment" })}
          </button>
          <button type="button" className="btn" disabled={count === 0} onClick={takeBack}>
            {t({ zh: `还原${count}处改动`, en: `Take back ${count} changes` })}
          </button>
        </p>
        <DraftTable drafts={drafts} edited={edited} onPut={put} />
        <Foot isSynthetic={synthetic}>
          {t({
            zh: "改的数只留在这个浏览器里，不存到系统；定稿仍由规划编制程序决定。",
            en: "What you change stays in this browser and is not stored; the plan itself is decided elsewhere.",
          })}
        </Foot>
      </div>
    </>
  );
};
