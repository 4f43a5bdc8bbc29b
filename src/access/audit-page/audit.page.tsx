// The audit trail for whoever answers for it: who did what to what, when, from where; filters live in the URL, and one
// sentence says whether the trail is whole.
import type { z } from "zod";
import { printMinute } from "../../kernel/day.ts";
import type { Label } from "../../kernel/label.ts";
import type { Column } from "../../ui/frame/data-table.view.tsx";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { Foot } from "../../ui/frame/foot.view.tsx";
import { Answered, Empty } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link, useSearch } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAnswer } from "../../ui/use-answer.tsx";
import type { AuditRowView } from "../audit/audit.contract.ts";
import { auditResults, listAudit } from "../audit/audit.contract.ts";
import { doorWords, nameKind, printObject, resultWords } from "../audit/print-audit.ts";
import { getSession } from "../session.contract.ts";
import { useActorNames } from "../use-actor-names.view.tsx";
import { AuditFilters } from "./audit-filters.view.tsx";
import { ChainState } from "./chain-state.view.tsx";
import "./audit.css";

type Filters = z.input<typeof listAudit.input>;

/** [D] As many as are looked through at once. */
const page = 200;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** `owner` actor, `by` operation, `state` result, `kind` object, `view` where the page begins. */
const useFilters = (): Filters => {
  const { owner, by, state, kind, area, from, to, view } = useSearch();
  const result = auditResults.find((one) => one === state);
  return {
    limit: page,
    ...(owner === undefined ? {} : { actor: owner }),
    ...(by === undefined ? {} : { operation: by }),
    ...(result === undefined ? {} : { result }),
    ...(kind === undefined ? {} : { object: kind }),
    ...(area === undefined ? {} : { area }),
    ...(from !== undefined && dayPattern.test(from) ? { from } : {}),
    ...(to !== undefined && dayPattern.test(to) ? { to } : {}),
    ...(view === undefined ? {} : { after: view }),
  };
};

export const AuditPage = () => {
  const t = useWords();
  usePageTitle(t({ zh: "审计记录", en: "Audit trail" }));
  const filters = useFilters();
  const answer = useAnswer(listAudit, filters);
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取审计记录……", en: "Loading the audit trail…" })}>
      {(audit) => <AuditContent audit={audit} filters={filters} />}
    </Answered>
  );
};

const AuditContent = ({
  audit: { rows, next, operations },
  filters,
}: {
  readonly audit: z.output<typeof listAudit.output>;
  readonly filters: Filters;
}) => {
  const t = useWords();
  const nameActor = useActorNames();
  const { data: session } = useAnswer(getSession, {});
  return (
    <div className="wrap audit">
      <h1 className="title">{t({ zh: "审计记录", en: "Audit trail" })}</h1>
      <ChainState />
      <AuditFilters filters={filters} operations={operations} roles={session?.demo?.roles ?? []} />
      <DataTable
        id="audit"
        caption={t({ zh: "审计记录", en: "Audit trail" })}
        fileName="audit"
        density="work"
        rows={rows}
        rowKey={({ id }) => String(id)}
        columns={listColumns(t, nameActor)}
        empty={
          <Empty>
            {t({ zh: "没有符合条件的记录。换个条件看看。", en: "No row under these filters. Try others." })}
          </Empty>
        }
      />
      <nav className="acts noprint" aria-label={t({ zh: "翻页", en: "Pages" })}>
        {filters.after !== undefined && (
          <Link className="btn" search={{ view: undefined }}>
            {t({ zh: "回到最新", en: "Back to the newest" })}
          </Link>
        )}
        {next !== null && (
          <Link className="btn" search={{ view: next }}>
            {t({ zh: "更早的", en: "Older" })}
          </Link>
        )}
      </nav>
      <Foot isSynthetic={false}>
        {t({
          zh: "记录只增不改，不含填写的内容。全部导出用命令行audit export。",
          en: "Rows are added, never changed, and hold nothing of what was handed in. For all of them: audit export on the command line.",
        })}
      </Foot>
    </div>
  );
};

const listColumns = (
  t: (label: Label) => string,
  nameActor: (id: string) => Label,
): readonly Column<AuditRowView>[] => [
  {
    id: "at",
    title: t({ zh: "时间", en: "Time" }),
    cell: ({ at }) => <span className="nw num">{printMinute(at)}</span>,
    text: ({ at }) => at,
  },
  {
    id: "actor",
    title: t({ zh: "谁", en: "Who" }),
    cell: ({ actor, roleName }) => (
      <>
        <Link className="lk" search={{ owner: actor, view: undefined }}>
          {t(nameActor(actor))}
        </Link>
        <span className="cap under">{t(roleName)}</span>
      </>
    ),
    text: ({ actor }) => actor,
  },
  {
    id: "what",
    title: t({ zh: "做了什么", en: "What" }),
    cell: ({ summary, operation }) => (
      <>
        <span className="i1">{summary ? t(summary) : operation}</span>
        <span className="cap under">{operation}</span>
      </>
    ),
    text: ({ operation }) => operation,
  },
  {
    id: "result",
    title: t({ zh: "结果", en: "Result" }),
    cell: ({ result, code }) => (
      <>
        <span className={`nw ${result === "refused" ? "off" : ""}`}>{t(resultWords[result])}</span>
        {code !== null && <span className="cap under">{code}</span>}
      </>
    ),
    text: ({ result, code }) => [t(resultWords[result]), code].filter((one) => one !== null).join(" · "),
  },
  {
    id: "object",
    title: t({ zh: "对象和地区", en: "Object and area" }),
    cell: (row) => <AboutWhat row={row} />,
    text: (row) =>
      [printObject(row), ...row.areas.map(({ name }) => name)].flatMap((one) => (one ? t(one) : [])).join(" · "),
  },
  {
    id: "door",
    title: t({ zh: "从哪里", en: "From where" }),
    cell: ({ door, address, purpose }) => (
      <>
        <span className="nw">{door === null ? "—" : t(doorWords[door])}</span>
        {address !== null && <span className="cap under">{address}</span>}
        {purpose !== null && <span className="under">{t({ zh: `用途：${purpose}`, en: `For: ${purpose}` })}</span>}
      </>
    ),
    text: ({ door, address, purpose }) =>
      [door === null ? null : t(doorWords[door]), address, purpose].filter((one) => one !== null).join(" · "),
  },
];

const AboutWhat = ({ row: { object, areas } }: { readonly row: AuditRowView }) => {
  const t = useWords();
  return (
    <>
      {object && (
        <Link className="lk" search={{ kind: `${object.kind}/${object.id}`, view: undefined }}>
          {t(nameKind(object.kind))} {object.id}
        </Link>
      )}
      {areas.length > 0 && (
        <span className="cap under">{areas.map(({ name }) => t(name)).join(t({ zh: "、", en: ", " }))}</span>
      )}
    </>
  );
};
