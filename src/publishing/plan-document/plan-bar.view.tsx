// Above a chapter: the path to it, and how to read it, with notes, as text, or as a table.
import { Segmented } from "../../ui/frame/segmented.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link, useGo, useSearch } from "../../ui/navigation.tsx";

const views = ["notes", "text", "table"] as const;
type View = (typeof views)[number];

export const useView = (): View => {
  const { view } = useSearch();
  return views.find((each) => each === view) ?? "notes";
};

export const PlanBar = ({ title, view }: { readonly title: string; readonly view?: View }) => {
  const t = useWords();
  const go = useGo();
  const { hot } = useSearch();
  return (
    <div className="bar">
      <nav className="crumb" aria-label={t({ zh: "路径", en: "Path" })}>
        <Link path="/plan">{t({ zh: "规划", en: "Plan" })}</Link>
        <span aria-hidden="true">/</span>
        <span className="i2">{title}</span>
      </nav>
      {view && (
        <div className="choices noprint">
          <label className="ck">
            <input
              type="checkbox"
              checked={hot === "1"}
              onChange={(event) => go({ search: { hot: event.target.checked ? "1" : undefined } })}
            />
            {t({ zh: "只看需要处理的", en: "Only what needs action" })}
          </label>
          <Segmented
            label={t({ zh: "读法", en: "View" })}
            value={view}
            onChange={(next) => go({ search: { view: next === "notes" ? undefined : next } })}
            choices={[
              { value: "notes", label: t({ zh: "批注", en: "Notes" }) },
              { value: "text", label: t({ zh: "通读", en: "Text" }) },
              { value: "table", label: t({ zh: "表格", en: "Table" }) },
            ]}
          />
        </div>
      )}
    </div>
  );
};
