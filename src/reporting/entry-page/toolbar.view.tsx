// Between head and grid: which table is open, over which area, and the tools around it.
import { Select } from "antd";
import { Segmented } from "../../ui/frame/segmented.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { useGo } from "../../ui/navigation.tsx";
import type { Arrangement, GridTable } from "../entry-grid/grid-layout.ts";
import { redoLast, undoLast } from "../entry-grid/grid-session.ts";
import { totalPlaces } from "../entry-grid/run-totals.ts";
import { findIn, useSession } from "../entry-grid/use-grid.view.tsx";
import type { OpenedSubmission } from "./use-submission.view.tsx";
import { WorkbookButtons } from "../workbook/workbook-buttons.view.tsx";

export interface ChosenTables {
  readonly arrangement: Arrangement;
  readonly area: string;
  readonly tables: readonly GridTable[];
  readonly table: GridTable;
}

interface ToolbarProps {
  readonly opened: OpenedSubmission;
  readonly chosen: ChosenTables;
  readonly onOpen: (what: "keys" | "papers" | "print") => void;
}

export const Toolbar = ({ opened, chosen, onOpen }: ToolbarProps) => {
  const t = useWords();
  const { store, isOpen, view, autosave, refresh } = opened;
  const canUndo = useSession(store, ({ history }) => history.done.length > 0);
  const canRedo = useSession(store, ({ history }) => history.undone.length > 0);
  return (
    <div className="tool noprint">
      <Tabs opened={opened} chosen={chosen} />
      <div className="acts">
        {isOpen && canUndo && (
          <button type="button" className="btn sm" onClick={() => store.update(undoLast)}>
            {t({ zh: "撤销", en: "Undo" })}
          </button>
        )}
        {isOpen && canRedo && (
          <button type="button" className="btn sm" onClick={() => store.update(redoLast)}>
            {t({ zh: "重做", en: "Redo" })}
          </button>
        )}
        <WorkbookButtons
          copy={{ form: view.form, period: view.period, area: view.area }}
          mayFill={isOpen}
          onBefore={async () => void (await autosave.flush())}
          onLoaded={refresh}
        />
        <button type="button" className="btn sm" onClick={() => onOpen("papers")}>
          {t({ zh: "附件", en: "Attachments" })}
          {view.attachments.length > 0 && ` ${view.attachments.length}`}
        </button>
        <button type="button" className="btn sm ondesk" onClick={() => onOpen("print")}>
          {t({ zh: "打印", en: "Print" })}
        </button>
        <button type="button" className="btn txt sm ondesk" onClick={() => onOpen("keys")}>
          {t({ zh: "键盘", en: "Keys" })}
        </button>
      </div>
    </div>
  );
};

/** Beyond this number tables are chosen from a list. */
const mostTabs = 5;

const Tabs = ({ opened, chosen }: Pick<ToolbarProps, "opened" | "chosen">) => {
  const t = useWords();
  const go = useGo();
  const { arrangement, area, tables, table } = chosen;
  const { areas } = opened.view;
  const lay = (search: Parameters<typeof go>[0]["search"]): void =>
    go({ search: { cell: undefined, ...search } }, { replace: true });
  return (
    <div className="choose">
      {areas.length > 1 && (
        <Segmented
          label={t({ zh: "排法", en: "Arrangement" })}
          value={arrangement}
          choices={[
            { value: "section", label: t({ zh: "按项目", en: "By item" }) },
            { value: "area", label: t({ zh: "按地区", en: "By area" }) },
          ]}
          onChange={(view) => lay({ view, group: undefined })}
        />
      )}
      {areas.length > 1 && arrangement === "area" && (
        <Select
          className="pick"
          aria-label={t({ zh: "地区", en: "Area" })}
          value={area}
          showSearch={{ optionFilterProp: "label" }}
          popupMatchSelectWidth={240}
          options={areas.map(({ code, name }) => ({ value: code, label: t(name) }))}
          onChange={(code: string) => lay({ area: code })}
        />
      )}
      {tables.length > mostTabs ? (
        <Select
          className="pick wide"
          aria-label={t({ zh: "表", en: "Table" })}
          value={table.id}
          popupMatchSelectWidth={320}
          options={tables.map((one) => ({ value: one.id, label: t(one.title) }))}
          onChange={(group: string) => lay({ group })}
        />
      ) : (
        tables.length > 1 && (
          <div className="tabs" role="group" aria-label={t({ zh: "表", en: "Tables" })}>
            {tables.map((one) => (
              <button
                key={one.id}
                type="button"
                aria-pressed={one.id === table.id}
                onClick={() => lay({ group: one.id })}
              >
                {t(one.title)}
              </button>
            ))}
          </div>
        )
      )}
      <Filled opened={opened} table={table} />
    </div>
  );
};

const Filled = ({ opened: { store }, table }: { readonly opened: OpenedSubmission; readonly table: GridTable }) => {
  const t = useWords();
  const queue = useSession(store, (session) => session.queue);
  const places = table.rows.flatMap((row) => row.places);
  const { blank } = totalPlaces(places, findIn(queue));
  return (
    <span className="cap nw">
      {blank === places.length
        ? t({ zh: "未填", en: "blank" })
        : t({
            zh: `已填${places.length - blank}/${places.length}`,
            en: `${places.length - blank}/${places.length} filled`,
          })}
    </span>
  );
};
