// The versions of a plan and what changed between two of them; who may, moves a version to another state.
import { useState } from "react";
import type { z } from "zod";
import { getSession } from "../access/session.contract.ts";
import { useActorNames } from "../access/use-actor-names.view.tsx";
import { call, UiProblem } from "../ui/call.ts";
import { DataTable } from "../ui/frame/data-table.view.tsx";
import { Answered, Empty } from "../ui/frame/state.view.tsx";
import { useWords } from "../ui/language.tsx";
import { Link, useGo, useSearch } from "../ui/navigation.tsx";
import { usePageTitle } from "../ui/page-title.ts";
import { useAnswer, useForgetAnswers } from "../ui/use-answer.tsx";
import { comparePlanVersions, listPlans, listPlanVersions, setPlanState } from "./plan.contract.ts";
import { planStateLabels } from "./plan-state.ts";
import type { PlanState } from "./plan.ts";
import { planStates } from "./plan.ts";

export const PlanVersionsPage = () => {
  const t = useWords();
  usePageTitle(t({ zh: "规划的版本", en: "Versions of the plan" }));
  const plans = useAnswer(listPlans, {});
  const session = useAnswer(getSession, {});
  return (
    <Answered answer={plans} waiting={t({ zh: "正在取规划版本……", en: "Loading versions…" })}>
      {(data) => (
        <div className="wrap" style={{ paddingTop: 28 }}>
          <nav className="crumb" aria-label={t({ zh: "路径", en: "Path" })}>
            <Link path="/plan">{t({ zh: "规划", en: "Plan" })}</Link>
            <span aria-hidden="true">/</span>
            <span className="i2">{t({ zh: "版本", en: "Versions" })}</span>
          </nav>
          <h1 className="title">{t({ zh: "规划的版本", en: "Versions of the plan" })}</h1>
          <p className="i2">
            {t({
              zh: "规划改动后导入，成为新的一版；旧的各版都留着，可以逐条对照。",
              en: "A changed plan becomes a new version when it is imported; the old ones stay and can be compared item by item.",
            })}
          </p>
          {data.plans.length === 0 && (
            <Empty>{t({ zh: "还没有导入规划。", en: "No plan has been imported yet." })}</Empty>
          )}
          {data.plans.map((plan) => (
            <PlanVersions key={plan.id} id={plan.id} title={t(plan.title)} current={plan.version} />
          ))}
          {session.data?.permissions.includes("district.import") && (
            <p style={{ marginTop: 32 }}>
              <Link className="btn" path="/import">
                {t({ zh: "导入县区数据", en: "Import a district" })}
              </Link>
            </p>
          )}
        </div>
      )}
    </Answered>
  );
};

const PlanVersions = ({
  id,
  title,
  current,
}: {
  readonly id: string;
  readonly title: string;
  readonly current: number;
}) => {
  const t = useWords();
  const answer = useAnswer(listPlanVersions, { plan: id });
  const session = useAnswer(getSession, {});
  const mayEdit = session.data?.permissions.includes("plan.edit") ?? false;
  const nameActor = useActorNames();
  const nameOf = (actor: string): string => t(nameActor(actor));
  const from = Number(useSearch().state ?? current - 1);
  const go = useGo();
  return (
    <section style={{ marginTop: 32 }}>
      <h2 className="sec rule">{title}</h2>
      <Answered answer={answer} waiting={t({ zh: "正在取各版……", en: "Loading…" })}>
        {({ versions }) => (
          <DataTable
            id={`versions-${id}`}
            caption={title}
            fileName={`${id}-versions`}
            rows={versions}
            rowKey={({ version }) => String(version)}
            columns={[
              {
                id: "version",
                title: t({ zh: "版次", en: "Version" }),
                cell: ({ version }) => (
                  <span className="nw">{t({ zh: `第${version}版`, en: `Version ${version}` })}</span>
                ),
                text: ({ version }) => version,
              },
              {
                id: "state",
                title: t({ zh: "状态", en: "State" }),
                cell: (row) => <StateCell plan={id} row={row} mayEdit={mayEdit} />,
                text: ({ state }) => t(planStateLabels[state]),
              },
              {
                id: "at",
                title: t({ zh: "导入时间", en: "Imported" }),
                cell: ({ importedAt }) => <span className="nw">{printMoment(importedAt)}</span>,
                text: ({ importedAt }) => importedAt,
              },
              {
                id: "by",
                title: t({ zh: "导入人", en: "By" }),
                cell: ({ importedBy }) => nameOf(importedBy),
                text: ({ importedBy }) => nameOf(importedBy),
              },
              {
                id: "compare",
                title: t({ zh: "对照", en: "Compare" }),
                cell: ({ version }) =>
                  version === current ? (
                    t({ zh: "以此版为准", en: "Compared with this" })
                  ) : (
                    <button
                      type="button"
                      className="btn sm"
                      aria-pressed={version === from}
                      onClick={() => go({ search: { state: String(version) } })}
                    >
                      {t({ zh: `与第${current}版对照`, en: `With version ${current}` })}
                    </button>
                  ),
              },
            ]}
          />
        )}
      </Answered>
      {from >= 1 && from !== current && <Changes plan={id} from={from} to={current} />}
    </section>
  );
};

/** In the reader's own time zone. */
const printMoment = (moment: string): string => new Date(moment).toLocaleString("sv-SE").slice(0, 16);

type VersionRow = z.output<typeof listPlanVersions.output>["versions"][number];

const StateCell = ({
  plan,
  row,
  mayEdit,
}: {
  readonly plan: string;
  readonly row: VersionRow;
  readonly mayEdit: boolean;
}) => {
  const t = useWords();
  const forget = useForgetAnswers();
  const [refusal, setRefusal] = useState<UiProblem>();
  if (!mayEdit) return <>{t(planStateLabels[row.state])}</>;
  const change = async (state: PlanState): Promise<void> => {
    try {
      await call(setPlanState, { plan, version: row.version, state });
      setRefusal(undefined);
      await forget();
    } catch (error) {
      if (error instanceof UiProblem) setRefusal(error);
      else throw error;
    }
  };
  return (
    <>
      <select
        className="select"
        aria-label={t({ zh: `第${row.version}版的状态`, en: `State of version ${row.version}` })}
        value={row.state}
        onChange={(event) => void change(event.currentTarget.value as PlanState)}
      >
        {planStates.map((state) => (
          <option key={state} value={state}>
            {t(planStateLabels[state])}
          </option>
        ))}
      </select>
      {refusal && (
        <p role="alert" className="off s12">
          {t(refusal.texts)}
        </p>
      )}
    </>
  );
};

const Changes = ({ plan, from, to }: { readonly plan: string; readonly from: number; readonly to: number }) => {
  const t = useWords();
  const answer = useAnswer(comparePlanVersions, { plan, from, to });
  const kinds = {
    added: { zh: "新增", en: "Added" },
    removed: { zh: "删去", en: "Removed" },
    changed: { zh: "改动", en: "Changed" },
  };
  return (
    <Answered answer={answer} waiting={t({ zh: "正在对照……", en: "Comparing…" })}>
      {({ changes }) => (
        <section style={{ marginTop: 24 }} aria-live="polite">
          <h3 className="grp">
            {t({
              zh: `第${from}版到第${to}版：${changes.length}处不同`,
              en: `Version ${from} to ${to}: ${changes.length} differences`,
            })}
          </h3>
          <ul>
            {changes.map(({ id, kind, title, fields }) => (
              <li key={`${kind}${id}`} style={{ padding: "12px 0", borderBottom: "1px solid var(--c-rule1)" }}>
                <b className="strong">{t(kinds[kind])}</b> {t(title)} <span className="i3 s12">{id}</span>
                {fields.map(({ field, before, after }) => (
                  <p key={field} className="s13" style={{ marginTop: 4 }}>
                    <span className="i3">{field}</span> <del>{before || "—"}</del> → <ins>{after || "—"}</ins>
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Answered>
  );
};
