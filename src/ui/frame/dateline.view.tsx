// The only global filter: area, year and the day whose knowledge is shown; at the right the synthetic sign and what can be done with the page.
import { Select, TreeSelect } from "antd";
import type { ReactNode } from "react";
import { useState } from "react";
import { useWords } from "../language.tsx";
import { useGo } from "../navigation.tsx";
import { KnownDayField, KnownDayStrip } from "./known-day.view.tsx";

export interface AreaNode {
  readonly value: string;
  readonly title: string;
  readonly children?: readonly AreaNode[];
}

interface DatelineProps {
  readonly area: { readonly code: string; readonly name: string };
  readonly areas: readonly AreaNode[];
  readonly year: number;
  readonly years: readonly number[];
  /** What a year is on this page, e.g. 年度, 学年秋季. */
  readonly yearWord?: string;
  readonly isSynthetic: boolean;
  /** More words after the year, e.g. the plan's version. */
  readonly more?: ReactNode;
  readonly onExport?: () => void;
}

export const Dateline = ({ area, areas, year, years, yearWord, isSynthetic, more, onExport }: DatelineProps) => {
  const t = useWords();
  const go = useGo();
  return (
    <>
      <div className="dateline" role="group" aria-label={t({ zh: "地区和时期", en: "Area and period" })}>
        <span>
          <TreeSelect
            variant="borderless"
            aria-label={t({ zh: "地区", en: "Area" })}
            value={area.code}
            treeData={areas.length > 0 ? areas.map(toTreeData) : [{ value: area.code, title: area.name }]}
            treeDefaultExpandedKeys={areas.map(({ value }) => value)}
            showSearch={{ treeNodeFilterProp: "title" }}
            popupMatchSelectWidth={280}
            onChange={(code: string) => go({ search: { area: code } })}
          />
        </span>
        <span>
          <Select
            variant="borderless"
            aria-label={t({ zh: "年度", en: "Year" })}
            value={year}
            options={(years.length > 0 ? years : [year]).map((each) => ({
              value: each,
              label: `${each}${yearWord ?? t({ zh: "年度", en: "" })}`,
            }))}
            popupMatchSelectWidth={false}
            onChange={(each: number) => go({ search: { year: String(each) } })}
          />
        </span>
        <span>
          <KnownDayField />
        </span>
        {more !== undefined && <span className="more">{more}</span>}
        <span className="sp" />
        {isSynthetic && (
          <span className="nobar">
            <span className="syn">{t({ zh: "演示数据", en: "Synthetic data" })}</span>
          </span>
        )}
        <PageActions {...(onExport ? { onExport } : {})} />
      </div>
      <KnownDayStrip />
    </>
  );
};

interface TreeData {
  readonly value: string;
  readonly title: string;
  readonly children?: TreeData[];
}

const toTreeData = ({ value, title, children }: AreaNode): TreeData => ({
  value,
  title,
  ...(children ? { children: children.map(toTreeData) } : {}),
});

const PageActions = ({ onExport }: { readonly onExport?: () => void }) => {
  const t = useWords();
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => void navigator.clipboard.writeText(location.href).then(() => setCopied(true));
  return (
    <span className="act noprint">
      <button type="button" onClick={copy} onBlur={() => setCopied(false)}>
        <span aria-live="polite">
          {isCopied ? t({ zh: "链接已复制", en: "Link copied" }) : t({ zh: "链接", en: "Link" })}
        </span>
      </button>
      {onExport && (
        <button type="button" onClick={onExport}>
          {t({ zh: "导出", en: "Export" })}
        </button>
      )}
      <button type="button" onClick={() => print()}>
        {t({ zh: "打印", en: "Print" })}
      </button>
    </span>
  );
};
