// What a list of submissions is narrowed by; all of it stands in the URL.
import { Select } from "antd";
import { listAgencies } from "../../access/agency/agency.contract.ts";
import { listAreas } from "../../access/area/area.contract.ts";
import type { Label } from "../../kernel/label.ts";
import { TextFilter } from "../../ui/frame/text-filter.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { useGo, useSearch } from "../../ui/navigation.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import type { SubmissionHead } from "../round/round.contract.ts";
import { isLate } from "./due-words.ts";
import { countBy, isFiltered, stateChoices } from "./filter-heads.ts";

interface FiltersProps {
  readonly heads: readonly SubmissionHead[];
  readonly shown: number;
  /** A desk's lists are split by state already. */
  readonly hasStates?: boolean;
}

const nothing = {
  owner: undefined,
  township: undefined,
  state: undefined,
  late: undefined,
  group: undefined,
  text: undefined,
};

export const HeadFilters = ({ heads, shown, hasStates = false }: FiltersProps) => {
  const t = useWords();
  const go = useGo();
  const search = useSearch();
  const names = useNames();
  const set = (key: keyof typeof nothing) => (value: string | null | undefined) =>
    go({ search: { [key]: value ?? undefined } }, { replace: true });
  const toOptions = (counts: ReadonlyMap<string, number>) =>
    [...counts].map(([value, count]) => ({ value, label: `${t(names(value))} ${count}` }));
  const owners = toOptions(countBy(heads, ({ agency }) => agency));
  const townships = toOptions(countBy(heads, ({ township }) => township));
  return (
    <div className="filters">
      <TextFilter
        label={t({ zh: "按表名或地区找", en: "Find by form or area" })}
        placeholder={t({ zh: "表名或地区", en: "Form or area" })}
      />
      {owners.length > 1 && (
        <Choice
          words={{ zh: "全部单位", en: "All agencies" }}
          value={search.owner}
          options={owners}
          onChange={set("owner")}
        />
      )}
      {townships.length > 1 && (
        <Choice
          words={{ zh: "全部乡镇", en: "All townships" }}
          value={search.township}
          options={townships}
          onChange={set("township")}
        />
      )}
      {hasStates && (
        <Choice
          words={{ zh: "全部状态", en: "All states" }}
          value={search.state}
          options={stateChoices.map(({ id, name }) => ({ value: id, label: t(name) }))}
          onChange={set("state")}
        />
      )}
      {(search.late !== undefined || heads.some(isLate)) && (
        <label className="ck">
          <input
            type="checkbox"
            checked={search.late === "yes"}
            onChange={(event) => set("late")(event.target.checked ? "yes" : undefined)}
          />
          {t({ zh: "只看逾期", en: "Only late ones" })}
        </label>
      )}
      <span className="sp" />
      <span className="cap" role="status">
        {t({ zh: `${shown}份`, en: `${shown} shown` })}
      </span>
      {isFiltered(search) && (
        <button type="button" className="btn txt sm" onClick={() => go({ search: nothing }, { replace: true })}>
          {t({ zh: "看全部", en: "Show all" })}
        </button>
      )}
    </div>
  );
};

interface ChoiceProps {
  readonly words: Label;
  readonly value: string | undefined;
  readonly options: { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | null | undefined) => void;
}

const Choice = ({ words, value, options, onChange }: ChoiceProps) => {
  const t = useWords();
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      aria-label={t(words)}
      placeholder={t(words)}
      value={value ?? null}
      options={options}
      onChange={onChange}
      popupMatchSelectWidth={false}
    />
  );
};

/** Agencies and areas by name. */
export const useNames = (): ((id: string) => Label) => {
  const agencies = useAnswer(listAgencies, {}).data?.agencies ?? [];
  const areas = useAnswer(listAreas, {}).data?.areas ?? [];
  const names = new Map([
    ...agencies.map(({ id, name }) => [id, name] as const),
    ...areas.map(({ code, name }) => [code, name] as const),
  ]);
  return (id) => names.get(id) ?? { zh: id, en: id };
};
