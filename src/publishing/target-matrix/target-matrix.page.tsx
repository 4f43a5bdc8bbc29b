// Every target in every area below at one look: a column for each area, a glyph for each judgement.
import { Select } from "antd";
import { PageDateline } from "../../access/area/page-dateline.view.tsx";
import { statusLabels } from "../../kernel/status-class.ts";
import { statusMethods } from "../../plan/target.ts";
import type { Matrix } from "../../stats/matrix/matrix.contract.ts";
import { listMatrix } from "../../stats/matrix/matrix.contract.ts";
import { methodNames } from "../../stats/status/print-method.ts";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { Foot } from "../../ui/frame/foot.view.tsx";
import { Answered, Empty } from "../../ui/frame/state.view.tsx";
import { useLanguage, useWords } from "../../ui/language.tsx";
import { Link, useGo, useScope, useSearch } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { StatusGlyph, StatusMark } from "../../ui/sign/status.view.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import type { MatrixRow } from "./list-matrix-rows.ts";
import { listMatrixRows } from "./list-matrix-rows.ts";
import "./matrix.css";

export const TargetMatrixPage = () => {
  const t = useWords();
  usePageTitle(t({ zh: "各地区的目标", en: "Targets by area" }));
  const { by } = useSearch();
  const method = statusMethods.find((each) => each === by);
  const answer = useAnswer(listMatrix, { ...useScope(), ...(method ? { method } : {}) });
  return (
    <Answered answer={answer} waiting={t({ zh: "正在判断各地区的目标……", en: "Judging the targets area by area…" })}>
      {(matrix) => <MatrixContent matrix={matrix} />}
    </Answered>
  );
};

const MatrixContent = ({ matrix }: { readonly matrix: Matrix }) => {
  const t = useWords();
  const { domain, kind } = useSearch();
  const rows = listMatrixRows(matrix, { domain, kind });
  const { area, year, years, areas, synthetic } = matrix;
  return (
    <>
      <PageDateline area={area} year={year} years={years} isSynthetic={synthetic} />
      <div className="wrap matrix">
        <h1 className="title">
          {t({
            zh: `${rows.length}个目标在${areas.length}个地区各怎么样`,
            en: `${rows.length} targets in ${areas.length} areas`,
          })}
        </h1>
        <p className="i2">
          {t({
            zh: "分配了数的地区按分配的数判断，其余按规划的数。没有分到这一级的目标不列。",
            en: "An area with an allocated line is judged by it, the others by the plan's. Targets without figures at this level are left out.",
          })}
        </p>
        <MatrixFilters matrix={matrix} />
        <Legend />
        {rows.length === 0 ? (
          <Empty>{t({ zh: "这一级没有能判断的目标。", en: "No target can be judged at this level." })}</Empty>
        ) : (
          <MatrixTable matrix={matrix} rows={rows} />
        )}
        <Foot isSynthetic={synthetic}>
          {t({
            zh: "点一个符号，看这个地区为什么这样判断。",
            en: "A glyph opens the reasons for that area.",
          })}
        </Foot>
      </div>
    </>
  );
};

const MatrixFilters = ({ matrix: { targets } }: { readonly matrix: Matrix }) => {
  const t = useWords();
  const go = useGo();
  const { domain, kind, by } = useSearch();
  const domains = new Map(targets.map((target) => [target.domain, target.domainTitle]));
  const look = { allowClear: true, popupMatchSelectWidth: false } as const;
  return (
    <div className="filters noprint">
      <Select
        {...look}
        aria-label={t({ zh: "领域", en: "Domain" })}
        placeholder={t({ zh: "全部领域", en: "All domains" })}
        value={domain}
        options={[...domains].map(([value, label]) => ({ value, label: t(label) }))}
        onChange={(value?: string) => go({ search: { domain: value } }, { replace: true })}
      />
      <Select
        {...look}
        aria-label={t({ zh: "目标或承诺", en: "Targets or commitments" })}
        placeholder={t({ zh: "目标和承诺", en: "Targets and commitments" })}
        value={kind}
        options={[
          { value: "target", label: t({ zh: "目标", en: "Targets" }) },
          { value: "commitment", label: t({ zh: "措施里的承诺", en: "Commitments" }) },
        ]}
        onChange={(value?: string) => go({ search: { kind: value } }, { replace: true })}
      />
      <Select
        {...look}
        aria-label={t({ zh: "判断方法", en: "Method" })}
        placeholder={t({ zh: "规划用的判断方法", en: "The plan's own method" })}
        value={by}
        options={statusMethods.map((method) => ({ value: method, label: t(methodNames[method]) }))}
        onChange={(value?: string) => go({ search: { by: value } }, { replace: true })}
      />
    </div>
  );
};

/** Judged by a line of its own. */
const allocatedSign = { zh: "分", en: "a" };

const Legend = () => {
  const t = useWords();
  return (
    <p className="cap legend">
      {(["met", "onTrack", "atRisk", "offTrack", "noData", "notAssessable"] as const).map((status) => (
        <span key={status}>
          <StatusGlyph status={status} size={12} /> {t(statusLabels[status])}
        </span>
      ))}
      <span>
        <sup>{t(allocatedSign)}</sup> {t({ zh: "按分配给本地的线", en: "by a line allocated to the area" })}
      </span>
    </p>
  );
};

const MatrixTable = ({ matrix, rows }: { readonly matrix: Matrix; readonly rows: readonly MatrixRow[] }) => {
  const t = useWords();
  const language = useLanguage();
  const { areas, area, year, synthetic } = matrix;
  const caption = t({ zh: `${area.name.zh}${year}年各地区的目标`, en: `Targets by area, ${area.name.en}, ${year}` });
  return (
    <DataTable
      id="matrix"
      caption={caption}
      fileName={`targets-${area.code}-${year}`}
      density="work"
      rows={rows}
      rowKey={({ target }) => target.id}
      isSynthetic={() => synthetic}
      columns={[
        {
          id: "target",
          title: t({ zh: "目标", en: "Target" }),
          text: ({ target }) => t(target.indicator.short),
          cell: ({ target }) => (
            <Link path={`/targets/${encodeURIComponent(target.id)}`} className="name">
              {t(target.indicator.short)} <span className="cap">{t(target.targetText)}</span>
            </Link>
          ),
        },
        {
          id: "whole",
          title: t(area.name),
          text: ({ target }) => statusLabels[target.whole.class][language],
          cell: ({ target }) => <StatusMark status={target.whole.class} size={14} />,
        },
        {
          id: "behind",
          title: t({ zh: "落后", en: "Behind" }),
          align: "right",
          text: ({ behind }) => behind,
          cell: ({ behind, judged }) => `${behind}/${judged}`,
        },
        ...areas.map((each, index) => ({
          id: each.code,
          title: t(each.name),
          text: ({ cells }: MatrixRow) => statusLabels[cells[index]?.class ?? "noData"][language],
          cell: ({ target, cells }: MatrixRow) => (
            <Link
              path={`/targets/${encodeURIComponent(target.id)}`}
              search={{ area: each.code }}
              title={`${t(each.name)} ${t(target.indicator.short)}`}
            >
              <StatusMark status={cells[index]?.class ?? "noData"} size={14} />
              {cells[index]?.isAllocated && <sup>{t(allocatedSign)}</sup>}
            </Link>
          ),
        })),
      ]}
    />
  );
};
