// Every system, mechanism and platform that the plan names, and what serves each.
import { Select } from "antd";
import { PageDateline } from "../../access/area/page-dateline.view.tsx";
import type { Label } from "../../kernel/label.ts";
import type { ViewKey } from "../../ui/address.ts";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { Foot } from "../../ui/frame/foot.view.tsx";
import { Answered, Empty } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link, useGo, useScope, useSearch } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { UnitSquare } from "../../ui/sign/unit-strip.view.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import { useHashScroll } from "../../ui/use-hash-scroll.ts";
import type { SystemState } from "../plan-margin/system-words.ts";
import { labelNeed, systemFills, systemStates } from "../plan-margin/system-words.ts";
import type { ListedSystem } from "./filter-systems.ts";
import { countStates, filterSystems, listNeeds } from "./filter-systems.ts";
import { toPlaceOfItem } from "./ordinal.ts";
import type { PlanSystems } from "./plan-document.contract.ts";
import { getPlanFrame, listSystems } from "./plan-document.contract.ts";
import { listPlanYears } from "./plan-years.ts";
import "./plan.css";

export const SystemsPage = () => {
  const t = useWords();
  usePageTitle(t({ zh: "体系", en: "Systems" }));
  const answer = useAnswer(listSystems, useScope());
  useHashScroll(answer.data !== undefined);
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取命名的系统……", en: "Loading the named systems…" })}>
      {(page) => <SystemsContent page={page} />}
    </Answered>
  );
};

const SystemsContent = ({ page }: { readonly page: PlanSystems }) => {
  const t = useWords();
  const { area, year, synthetic, plan, systems } = page;
  const shown = filterSystems(systems, useSearch());
  return (
    <>
      <PageDateline
        area={area}
        year={year}
        years={listPlanYears(plan)}
        isSynthetic={synthetic}
        more={t({ zh: `规划第${plan.version}版`, en: `plan, version ${plan.version}` })}
      />
      <div className="wrap systems" style={{ paddingTop: 28 }}>
        <nav className="crumb" aria-label={t({ zh: "路径", en: "Path" })}>
          <Link path="/plan">{t({ zh: "规划", en: "Plan" })}</Link>
          <span aria-hidden="true">/</span>
          <span className="i2">{t({ zh: "体系", en: "Systems" })}</span>
        </nav>
        <h1 className="title">
          {t({
            zh: `规划点名的${systems.length}个体系、机制和平台`,
            en: `${systems.length} systems, mechanisms and platforms the plan names`,
          })}
        </h1>
        <dl className="counts">
          {countStates(systems).map(({ state, count }) => (
            <div key={state}>
              <dt>
                <UnitSquare fill={systemFills[state]} /> {t(systemStates[state])}
              </dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
        <SystemFilters page={page} shown={shown.length} />
        <SystemsTable page={page} shown={shown} />
        <Foot isSynthetic={false}>
          {t({
            zh: "“已支撑”指本平台里为它做事的部分都已能用；“计划中”指还没有。",
            en: "Served: every part of this platform behind it can be used; planned: none yet.",
          })}
        </Foot>
      </div>
    </>
  );
};

const frameDomains: Readonly<Record<string, Label>> = {
  implementation: { zh: "组织实施", en: "Implementation" },
  monitoring: { zh: "监测评估", en: "Monitoring" },
};

/** Names of the domains come with the plan's contents. */
const useDomainName = (): ((id: string) => string) => {
  const t = useWords();
  const { data } = useAnswer(getPlanFrame, useScope());
  return (id) => {
    const label = data?.contents.find((domain) => domain.id === id)?.title ?? frameDomains[id];
    return label ? t(label) : id;
  };
};

const SystemFilters = ({ page: { systems }, shown }: { readonly page: PlanSystems; readonly shown: number }) => {
  const t = useWords();
  const nameDomain = useDomainName();
  const domains = [...new Set(systems.map(({ at }) => at.domain))].map((id) => ({ value: id, label: nameDomain(id) }));
  const needs = listNeeds(systems).map((need) => ({ value: need, label: t(labelNeed(need)) }));
  const states = (Object.keys(systemStates) as SystemState[]).map((state) => ({
    value: state,
    label: t(systemStates[state]),
  }));
  return (
    <div className="filters noprint">
      <Filter name="domain" word={t({ zh: "领域", en: "Domain" })} options={domains} />
      <Filter name="need" word={t({ zh: "需要什么", en: "Need" })} options={needs} />
      <Filter name="state" word={t({ zh: "支撑程度", en: "State" })} options={states} />
      <span className="cap" role="status">
        {t({ zh: `列出${shown}个`, en: `${shown} listed` })}
      </span>
    </div>
  );
};

interface FilterProps {
  readonly name: Extract<ViewKey, "domain" | "need" | "state">;
  readonly word: string;
  readonly options: { readonly value: string; readonly label: string }[];
}

const Filter = ({ name, word, options }: FilterProps) => {
  const go = useGo();
  const value = useSearch()[name];
  return (
    <Select
      aria-label={word}
      placeholder={word}
      allowClear
      value={value ?? null}
      options={options}
      style={{ minWidth: 160 }}
      popupMatchSelectWidth={false}
      onChange={(next: string | null) => go({ search: { [name]: next ?? undefined } })}
    />
  );
};

const SystemsTable = ({
  page: { capabilities, plan },
  shown,
}: {
  readonly page: PlanSystems;
  readonly shown: readonly ListedSystem[];
}) => {
  const t = useWords();
  const nameDomain = useDomainName();
  const served = (ids: readonly string[]) => capabilities.filter(({ id }) => ids.includes(id));
  return (
    <DataTable
      id="systems"
      caption={t({ zh: "命名的系统", en: "Named systems" })}
      fileName={`${plan.id}-systems`}
      density="work"
      rows={shown}
      rowKey={({ id }) => id}
      empty={<Empty>{t({ zh: "没有符合条件的。放宽一个条件试试。", en: "Nothing fits. Loosen one filter." })}</Empty>}
      columns={[
        {
          id: "name",
          title: t({ zh: "名称", en: "Name" }),
          width: "24%",
          cell: ({ id, name }) => (
            <span id={id} className="strong">
              {t(name)}
            </span>
          ),
          text: ({ name }) => t(name),
        },
        {
          id: "domain",
          title: t({ zh: "领域", en: "Domain" }),
          cell: ({ at }) => <span className="nw i2">{nameDomain(at.domain)}</span>,
          text: ({ at }) => nameDomain(at.domain),
        },
        {
          id: "at",
          title: t({ zh: "出现在", en: "Named in" }),
          width: "20%",
          cell: ({ at }) => (
            <Link className="lk" {...toPlaceOfItem(at)}>
              {t(at.title)}
            </Link>
          ),
          text: ({ at }) => t(at.title),
        },
        {
          id: "software",
          title: t({ zh: "软件要做什么", en: "What software does" }),
          width: "24%",
          cell: ({ software, needs }) => (
            <>
              {t(software)}
              <br />
              <span className="cap">{needs.map((need) => t(labelNeed(need))).join(" · ")}</span>
            </>
          ),
          text: ({ software }) => t(software),
        },
        {
          id: "served",
          title: t({ zh: "由什么支撑", en: "Served by" }),
          cell: ({ servedBy }) =>
            served(servedBy).map(({ id, name, path, state }) => (
              <span key={id} className="s12" style={{ display: "block" }}>
                {path !== null && state === "available" ? (
                  <Link className="lk" path={path}>
                    {t(name)}
                  </Link>
                ) : (
                  <span className="i3">
                    {t(name)}
                    {t({ zh: "（计划中）", en: " (planned)" })}
                  </span>
                )}
              </span>
            )),
          text: ({ servedBy }) =>
            served(servedBy)
              .map(({ name }) => t(name))
              .join(" / "),
        },
        {
          id: "state",
          title: t({ zh: "支撑程度", en: "State" }),
          cell: ({ state }) => (
            <span className="nw">
              <UnitSquare fill={systemFills[state]} /> {t(systemStates[state])}
            </span>
          ),
          text: ({ state }) => t(systemStates[state]),
        },
      ]}
    />
  );
};
