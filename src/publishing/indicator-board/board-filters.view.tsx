// What the list is narrowed by; all of it stands in the URL.
import { Select } from "antd";
import { TextFilter } from "../../ui/frame/text-filter.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { useGo, useSearch } from "../../ui/navigation.tsx";
import type { Board } from "./filter-board.ts";
import { availabilities, availabilityLabels, listOwners } from "./filter-board.ts";

interface FiltersProps {
  readonly board: Board;
  readonly shown: number;
  readonly onDownload: () => void;
}

export const BoardFilters = ({ board: { indicators, groups }, shown, onDownload }: FiltersProps) => {
  const t = useWords();
  const go = useGo();
  const { group, state, owner, used, text } = useSearch();
  const isFiltered = [group, state, owner, used, text].some((each) => each !== undefined);
  const set = (key: "group" | "state" | "owner") => (value: string | null | undefined) =>
    go({ search: { [key]: value ?? undefined } }, { replace: true });
  return (
    <div className="filters">
      <TextFilter
        label={t({ zh: "按名称或编号找指标", en: "Find by name or id" })}
        placeholder={t({ zh: "名称或编号", en: "Name or id" })}
      />
      <Select
        allowClear
        aria-label={t({ zh: "分组", en: "Group" })}
        placeholder={t({ zh: "全部分组", en: "All groups" })}
        value={group ?? null}
        options={groups.map(({ id, name }) => ({ value: id, label: t(name) }))}
        onChange={set("group")}
        popupMatchSelectWidth={false}
      />
      <Select
        allowClear
        aria-label={t({ zh: "可得情况", en: "Availability" })}
        placeholder={t({ zh: "不论可不可得", en: "Any availability" })}
        value={state ?? null}
        options={[
          ...availabilities.map((each) => ({ value: each as string, label: t(availabilityLabels[each]) })),
          { value: "proxy", label: t({ zh: "代用", en: "Proxies" }) },
        ]}
        onChange={set("state")}
        popupMatchSelectWidth={false}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        aria-label={t({ zh: "责任单位", en: "Agency" })}
        placeholder={t({ zh: "全部单位", en: "All agencies" })}
        value={owner ?? null}
        options={listOwners(indicators).map(({ id, name, count }) => ({ value: id, label: `${t(name)} ${count}` }))}
        onChange={set("owner")}
        popupMatchSelectWidth={false}
      />
      <label className="ck">
        <input
          type="checkbox"
          checked={used === "plan"}
          onChange={(event) => go({ search: { used: event.target.checked ? "plan" : undefined } }, { replace: true })}
        />
        {t({ zh: "只看规划用到的", en: "Only those the plan uses" })}
      </label>
      <span className="sp" />
      <span className="cap" role="status">
        {t({ zh: `${shown}项`, en: `${shown} shown` })}
      </span>
      {isFiltered && (
        <button
          type="button"
          className="btn txt sm"
          onClick={() =>
            go(
              { search: { group: undefined, state: undefined, owner: undefined, used: undefined, text: undefined } },
              { replace: true },
            )
          }
        >
          {t({ zh: "看全部", en: "Show all" })}
        </button>
      )}
      <button type="button" className="btn sm" onClick={onDownload}>
        {t({ zh: "下载CSV", en: "Download CSV" })}
      </button>
    </div>
  );
};
