// What the district has defined of its own: the list, and the panel in which one is added or changed.
import { useState } from "react";
import { getSession } from "../../access/session.contract.ts";
import { toDayInBeijing } from "../../kernel/day.ts";
import type { Label } from "../../kernel/label.ts";
import { call } from "../../ui/call.ts";
import type { Column } from "../../ui/frame/data-table.view.tsx";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { saveFile } from "../../ui/frame/save-file.ts";
import { Answered, Empty } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAnswer, useForgetAnswers } from "../../ui/use-answer.tsx";
import { useIsNarrow } from "../../ui/use-is-narrow.ts";
import { DefinitionPanel } from "../local-editor/definition-panel.view.tsx";
import { openDraft, startDraft } from "../local-editor/draft.ts";
import { WithdrawDialog } from "../local-editor/withdraw-dialog.view.tsx";
import type { Choices, DefinitionView } from "./local.contract.ts";
import { exportLocalDefinitions, listLocalDefinitions } from "./local.contract.ts";
import type { LocalDefinition, LocalKind } from "./local-definition.ts";
import "./local.css";

export const LocalPage = () => {
  const t = useWords();
  usePageTitle(t({ zh: "自定义", en: "Own definitions" }));
  const answer = useAnswer(listLocalDefinitions, {});
  const session = useAnswer(getSession, {});
  const mayEdit = session.data?.permissions.includes("indicators.edit") ?? false;
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取自定义……", en: "Loading the definitions…" })}>
      {({ definitions, choices }) => (
        <div className="wrap local">
          <nav className="crumb" aria-label={t({ zh: "位置", en: "Place" })}>
            <Link path="/reporting/forms">{t({ zh: "报表", en: "Forms" })}</Link>
            <span aria-hidden="true">/</span>
            <span className="i2">{t({ zh: "自定义", en: "Own definitions" })}</span>
          </nav>
          <h1 className="title">{t({ zh: "本地自定义", en: "Definitions of our own" })}</h1>
          <p className="i2">
            {t({
              zh: "本地要多收的数，在这里加数据元、指标和报表。检查和内置的一样，保存后马上能开启报送。",
              en: "What this district collects besides: elements, indicators and forms of its own. They are checked like the built-in ones and can be collected once saved.",
            })}
          </p>
          {session.data && !mayEdit && (
            <p className="i1">
              {t({
                zh: `“${session.data.actor.roleName.zh}”只能看。统计局或管理员可以添加和修改。`,
                en: `${session.data.actor.roleName.en} may look only. The statistics bureau and the administrator may add and change.`,
              })}
            </p>
          )}
          <LocalContent definitions={definitions} choices={choices} mayEdit={mayEdit} />
        </div>
      )}
    </Answered>
  );
};

interface Editing {
  readonly start: LocalDefinition;
  readonly baseVersion: number;
}

interface ContentProps {
  readonly definitions: readonly DefinitionView[];
  readonly choices: Choices;
  readonly mayEdit: boolean;
}

const LocalContent = ({ definitions, choices, mayEdit }: ContentProps) => {
  const t = useWords();
  const forget = useForgetAnswers();
  const [editing, setEditing] = useState<Editing>();
  const [withdrawing, setWithdrawing] = useState<DefinitionView>();
  const [news, setNews] = useState<Label>();
  const done = async (text: Label): Promise<void> => {
    setEditing(undefined);
    setWithdrawing(undefined);
    setNews(text);
    await forget();
  };
  const open = (next: Editing): void => {
    setNews(undefined);
    setEditing(next);
  };
  const people = useAnswer(getSession, {}).data?.demo?.roles ?? [];
  const nameSaver = ({ savedBy }: DefinitionView): string =>
    t(people.find(({ id }) => id === savedBy)?.name ?? { zh: savedBy, en: savedBy });
  const isNarrow = useIsNarrow();
  const acts: Acts = {
    change: (each) => open({ start: openDraft(each), baseVersion: each.version }),
    withdraw: setWithdrawing,
  };
  return (
    <>
      <Buttons
        mayEdit={mayEdit && !editing}
        hasAny={definitions.length > 0}
        onAdd={(kind) => open({ start: startDraft(kind), baseVersion: 0 })}
      />
      <p aria-live="polite">{news && t(news)}</p>
      {editing && (
        <DefinitionPanel
          key={editing.start.content.id}
          {...editing}
          choices={choices}
          onSaved={(id, version) =>
            void done({ zh: `已保存${id}第${version}版。`, en: `Saved ${id}, version ${version}.` })
          }
          onClose={() => setEditing(undefined)}
        />
      )}
      <DataTable
        id="local"
        caption={t({ zh: "自定义的数据元、指标和报表", en: "Elements, indicators and forms of our own" })}
        fileName="local"
        density="work"
        rows={definitions}
        rowKey={({ kind, content }) => kind + content.id}
        columns={listColumns(t, nameSaver, mayEdit && !editing ? acts : undefined).filter(
          ({ id }) => !isNarrow || onPhone.includes(id),
        )}
        empty={
          <Empty>
            {t({
              zh: "还没有自定义。先加数据元，再把它放进报表、用进指标。",
              en: "Nothing yet. Add an element first, then put it into a form and use it in an indicator.",
            })}
          </Empty>
        }
      />
      {withdrawing && (
        <WithdrawDialog
          definition={withdrawing}
          onWithdrawn={(id) => void done({ zh: `已撤销${id}。`, en: `Withdrew ${id}.` })}
          onClose={() => setWithdrawing(undefined)}
        />
      )}
    </>
  );
};

interface ButtonsProps {
  readonly mayEdit: boolean;
  readonly hasAny: boolean;
  readonly onAdd: (kind: LocalKind) => void;
}

const Buttons = ({ mayEdit, hasAny, onAdd }: ButtonsProps) => {
  const t = useWords();
  const download = async (): Promise<void> => {
    const { file } = await call(exportLocalDefinitions, {});
    saveFile(file.name, file.text, "text/typescript;charset=utf-8");
  };
  return (
    <div className="acts">
      {mayEdit &&
        kinds.map(({ kind, name }) => (
          <button key={kind} type="button" className="btn" onClick={() => onAdd(kind)}>
            {t({ zh: `加${name.zh}`, en: `Add ${name.en.toLowerCase()}` })}
          </button>
        ))}
      {hasAny && (
        <button type="button" className="btn txt" onClick={() => void download()}>
          {t({ zh: "导出为内容文件", en: "Export as a content file" })}
        </button>
      )}
    </div>
  );
};

const kinds: readonly { readonly kind: LocalKind; readonly name: Label }[] = [
  { kind: "element", name: { zh: "数据元", en: "Element" } },
  { kind: "indicator", name: { zh: "指标", en: "Indicator" } },
  { kind: "form", name: { zh: "报表", en: "Form" } },
];

/** The other columns are for the desk. */
const onPhone: readonly string[] = ["kind", "name", "acts"];

interface Acts {
  readonly change: (definition: DefinitionView) => void;
  readonly withdraw: (definition: DefinitionView) => void;
}

const nameOf = (definition: DefinitionView): Label =>
  definition.kind === "form" ? definition.content.title : definition.content.name;

const pages: Readonly<Record<LocalKind, string | undefined>> = {
  element: undefined,
  indicator: "/indicators/",
  form: "/reporting/forms/",
};

const listColumns = (
  t: (label: Label) => string,
  nameSaver: (definition: DefinitionView) => string,
  acts: Acts | undefined,
): readonly Column<DefinitionView>[] => {
  const nameKind = ({ kind }: DefinitionView): string =>
    t(kinds.find((each) => each.kind === kind)?.name ?? { zh: kind, en: kind });
  const printSaved = ({ savedAt }: DefinitionView): string => toDayInBeijing(savedAt);
  return [
    { id: "kind", title: t({ zh: "种类", en: "Kind" }), cell: nameKind, text: nameKind },
    {
      id: "name",
      title: t({ zh: "名称", en: "Name" }),
      width: "44%",
      cell: (definition) => {
        const { kind, content, findings } = definition;
        const page = pages[kind];
        return (
          <>
            {page === undefined || findings.length > 0 ? (
              t(nameOf(definition))
            ) : (
              <Link className="lk" path={page + content.id}>
                {t(nameOf(definition))}
              </Link>
            )}{" "}
            <span className="cap">{content.id}</span>
            {findings.map(({ rule, message }) => (
              <p key={rule + message.en} className="off s13">
                {t({ zh: `暂不用：${message.zh}`, en: `Left out: ${message.en}` })}
              </p>
            ))}
          </>
        );
      },
      text: (definition) => t(nameOf(definition)),
    },
    {
      id: "version",
      title: t({ zh: "版本", en: "Version" }),
      align: "right",
      cell: ({ version }) => version,
      text: ({ version }) => version,
    },
    {
      id: "by",
      title: t({ zh: "谁保存的", en: "Saved by" }),
      cell: nameSaver,
      text: nameSaver,
    },
    { id: "since", title: t({ zh: "哪天起", en: "Since" }), cell: printSaved, text: printSaved },
    ...(acts
      ? [
          {
            id: "acts",
            title: t({ zh: "操作", en: "Acts" }),
            cell: (definition: DefinitionView) => (
              <span className="nw">
                <button type="button" className="btn txt sm" onClick={() => acts.change(definition)}>
                  {t({ zh: "修改", en: "Change" })}
                </button>
                <button type="button" className="btn txt sm" onClick={() => acts.withdraw(definition)}>
                  {t({ zh: "撤销", en: "Withdraw" })}
                </button>
              </span>
            ),
          },
        ]
      : []),
  ];
};
