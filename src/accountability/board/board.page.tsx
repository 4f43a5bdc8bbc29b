// Warnings and interventions on one board: two sentences, three columns; by agency, by area, as lists, as a timetable.
import { useEffect, useState } from "react";
import { PageDateline } from "../../access/area/page-dateline.view.tsx";
import { getSession } from "../../access/session.contract.ts";
import type { Label } from "../../kernel/label.ts";
import { Foot } from "../../ui/frame/foot.view.tsx";
import { Segmented } from "../../ui/frame/segmented.view.tsx";
import { Answered } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link, useGo, useScope, useSearch } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAnswer } from "../../ui/use-answer.tsx";
import { useAsOf } from "../../ui/use-as-of.ts";
import type { ListedIntervention } from "../intervention/intervention.contract.ts";
import { listInterventions } from "../intervention/intervention.contract.ts";
import type { WarningsAnswer } from "../warning/warning.contract.ts";
import { listWarnings } from "../warning/warning.contract.ts";
import { warningKindNames, warningKinds } from "../warning/warning.ts";
import { ThreeColumns } from "./board-columns.view.tsx";
import { BoardGroups } from "./board-groups.view.tsx";
import { describeBoard } from "./describe-board.ts";
import { DueTable } from "./due-table.view.tsx";
import type { BoardColumns } from "./order-board.ts";
import { filterBoard, groupByAgency, groupByArea, orderBoard } from "./order-board.ts";
import type { WarningScope } from "./warning-acts.view.tsx";
import { RuleList } from "./rule-list.view.tsx";
import { WarningTable } from "./warning-table.view.tsx";
import { WorkTable } from "./work-table.view.tsx";
import "./board.css";

const views = ["board", "list", "time"] as const;
const viewNames: Readonly<Record<(typeof views)[number], Label>> = {
  board: { zh: "看板", en: "Board" },
  list: { zh: "清单", en: "List" },
  time: { zh: "时间表", en: "Timetable" },
};

const groupings = ["all", "agency", "township"] as const;
const groupingNames: Readonly<Record<(typeof groupings)[number], Label>> = {
  all: { zh: "全部", en: "All" },
  agency: { zh: "按单位", en: "By agency" },
  township: { zh: "按乡镇", en: "By township" },
};

/** `view`, `by` (group), `owner` agency, `kind` and `state` live in the URL. */
const useBoardSearch = () => {
  const { view, by, owner, kind, state } = useSearch();
  return {
    view: views.find((one) => one === view) ?? (state === undefined ? "board" : "list"),
    by: groupings.find((one) => one === by) ?? "all",
    state,
    owner,
    kind: warningKinds.find((one) => one === kind),
  } as const;
};

const partRoles: readonly string[] = ["township", "village"];

/** Whoever works for a part of the district opens the board on that part; false until the address names it. */
const useOwnArea = (area: string | undefined): boolean => {
  const go = useGo();
  const { data: session } = useAnswer(getSession, {});
  const own = session && partRoles.includes(session.actor.role) ? session.actor.area : null;
  const isElsewhere = area === undefined && own !== null;
  useEffect(() => {
    if (isElsewhere) go({ search: { area: own } }, { replace: true });
  });
  return session !== undefined && !isElsewhere;
};

export const BoardPage = () => {
  const t = useWords();
  usePageTitle(t({ zh: "预警与干预", en: "Warnings and interventions" }));
  const scope = useScope();
  const isPlaced = useOwnArea(scope.area);
  const warnings = useAnswer(listWarnings, scope, { when: isPlaced });
  const work = useAnswer(listInterventions, scope.area === undefined ? {} : { area: scope.area }, { when: isPlaced });
  const waiting = t({ zh: "正在取预警和干预……", en: "Loading warnings and interventions…" });
  return (
    <Answered answer={warnings} waiting={waiting}>
      {(answer) => (
        <Answered answer={work} waiting={waiting}>
          {({ interventions }) => <BoardContent answer={answer} work={interventions} />}
        </Answered>
      )}
    </Answered>
  );
};

interface BoardProps {
  readonly answer: WarningsAnswer;
  readonly work: readonly ListedIntervention[];
}

const BoardContent = ({ answer, work }: BoardProps) => {
  const t = useWords();
  const isPast = useAsOf() !== undefined;
  const { data: session } = useAnswer(getSession, {});
  const [said, setSaid] = useState<Label>();
  const { owner, kind } = useBoardSearch();
  const { area, year, years, synthetic } = answer;
  const shown = filterBoard(
    { warnings: isPast ? answer.warnings.map((one) => ({ ...one, mayMark: false })) : answer.warnings, work },
    { ...(owner === undefined ? {} : { agency: owner }), ...(kind === undefined ? {} : { kind }) },
  );
  const columns = orderBoard(shown.warnings, shown.work);
  const mayOpen = !isPast && (session?.permissions.includes("interventions.manage") ?? false);
  const scope: WarningScope = { area: area.code, year, mayOpen, say: setSaid };
  return (
    <>
      <PageDateline area={area} year={year} years={years} isSynthetic={synthetic} more={t(describeRecord(answer))} />
      <div className="wrap board">
        <section className="hd0">
          <BoardLede columns={columns} />
          <BoardSwitches agencies={answer.agencies} mayOpen={mayOpen} />
        </section>
        <p className="said good" role="status" aria-live="polite">
          {said && t(said)}
        </p>
        <BoardBody columns={columns} shown={shown} scope={scope} />
        <RuleList rules={answer.rules} />
        <Foot isSynthetic={synthetic}>
          {t({
            zh: "同一原因只报一条，轻的在后，不隐去。",
            en: "One cause, one warning; the lesser come later, none is left out.",
          })}
        </Foot>
      </div>
    </>
  );
};

const describeRecord = ({ rules }: WarningsAnswer): Label => {
  const known = rules.flatMap(({ record }) => record ?? []);
  const raised = known.reduce((sum, record) => sum + record.raised, 0);
  const wrong = known.reduce((sum, record) => sum + record.wrong, 0);
  if (raised === 0) return { zh: `${rules.length}条规则`, en: `${rules.length} rules` };
  const share = Math.round((wrong / raised) * 100);
  return {
    zh: `${rules.length}条规则，上年误报率${share}%`,
    en: `${rules.length} rules, ${share}% false alarms last year`,
  };
};

const BoardLede = ({ columns }: { readonly columns: BoardColumns }) => {
  const t = useWords();
  return (
    <div>
      <h1 className="vh">{t({ zh: "预警与干预", en: "Warnings and interventions" })}</h1>
      <p className="lede">
        {describeBoard(columns).map((sentence) => (
          <span key={sentence[0]?.text.en} className="sentence">
            {sentence.map(({ text, tone }) => (
              <span key={text.en} className={tone}>
                {t(text)}
              </span>
            ))}
          </span>
        ))}
      </p>
    </div>
  );
};

interface SwitchesProps {
  readonly agencies: WarningsAnswer["agencies"];
  readonly mayOpen: boolean;
}

const BoardSwitches = ({ agencies, mayOpen }: SwitchesProps) => {
  const t = useWords();
  const go = useGo();
  const { view, by, owner, kind } = useBoardSearch();
  const choose = (search: Parameters<typeof go>[0]["search"]): void => go({ search: search ?? {} }, { replace: true });
  return (
    <div className="flt noprint">
      <select
        className="select"
        aria-label={t({ zh: "单位", en: "Agency" })}
        value={owner ?? ""}
        onChange={({ target }) => choose({ owner: target.value || undefined })}
      >
        <option value="">{t({ zh: "全部单位", en: "All agencies" })}</option>
        {agencies.map(({ id, name, count }) => (
          <option key={id} value={id}>
            {t(name)} {count}
          </option>
        ))}
      </select>
      <select
        className="select"
        aria-label={t({ zh: "预警种类", en: "Kind of warning" })}
        value={kind ?? ""}
        onChange={({ target }) => choose({ kind: target.value || undefined })}
      >
        <option value="">{t({ zh: "全部种类", en: "All kinds" })}</option>
        {warningKinds.map((one) => (
          <option key={one} value={one}>
            {t(warningKindNames[one])}
          </option>
        ))}
      </select>
      <Segmented
        label={t({ zh: "分组", en: "Grouping" })}
        value={view === "board" ? by : "all"}
        choices={groupings.map((value) => ({ value, label: t(groupingNames[value]) }))}
        onChange={(next) => choose({ by: next === "all" ? undefined : next, view: undefined, state: undefined })}
      />
      <Segmented
        label={t({ zh: "看法", en: "View" })}
        value={view}
        choices={views.map((value) => ({ value, label: t(viewNames[value]) }))}
        onChange={(next) =>
          choose({ view: next === "board" ? undefined : next, state: undefined, by: undefined, sort: undefined })
        }
      />
      {mayOpen && (
        <Link className="btn pri" path="/interventions/new">
          {t({ zh: "新建干预", en: "New intervention" })}
        </Link>
      )}
    </div>
  );
};

interface BodyProps {
  readonly columns: BoardColumns;
  readonly shown: { readonly warnings: WarningsAnswer["warnings"]; readonly work: readonly ListedIntervention[] };
  readonly scope: WarningScope;
}

const BoardBody = ({ columns, shown, scope }: BodyProps) => {
  const { view, by } = useBoardSearch();
  if (view === "list") return <BoardLists columns={columns} shown={shown} scope={scope} />;
  if (view === "time") return <DueTable work={shown.work} fileName={`steps-${scope.area}`} />;
  if (by === "agency") return <BoardGroups groups={groupByAgency(columns)} scope={scope} />;
  if (by === "township") return <BoardGroups groups={groupByArea(columns, scope.area)} scope={scope} />;
  return <ThreeColumns columns={columns} scope={scope} />;
};

/** `state` narrows to the muted warnings or to the closed interventions. */
const BoardLists = ({ columns, shown, scope }: BodyProps) => {
  const t = useWords();
  const { state } = useBoardSearch();
  const warnings = state === undefined ? shown.warnings : shown.warnings.filter((one) => one.state === state);
  const work = state === undefined ? shown.work : shown.work.filter((one) => one.state === state);
  const hasWarnings = state === undefined || state === "muted" || warnings.length > 0;
  const hasWork = state === undefined || state === "closed" || work.length > 0;
  return (
    <div className="lists">
      {hasWarnings && (
        <section>
          <h2 className="sec">
            {state === "muted" ? t({ zh: "已静音的预警", en: "Muted warnings" }) : t({ zh: "预警", en: "Warnings" })}
          </h2>
          <WarningTable warnings={warnings} scope={scope} fileName={`warnings-${scope.area}-${scope.year}`} />
        </section>
      )}
      {hasWork && (
        <section>
          <h2 className="sec">
            {state === "closed"
              ? t({ zh: "已关闭的干预", en: "Closed interventions" })
              : t({ zh: "干预", en: "Interventions" })}
          </h2>
          <WorkTable work={state === "closed" ? columns.closed : work} fileName={`interventions-${scope.area}`} />
        </section>
      )}
    </div>
  );
};
