// Every form: whose it is, for which span of time, at which level, how much it asks, by when, through which desks.
import { Select } from "antd";
import { listAgencies } from "../../access/agency/agency.contract.ts";
import type { Label } from "../../kernel/label.ts";
import type { Column } from "../../ui/frame/data-table.view.tsx";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { Answered, Empty } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link, useGo, useSearch } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAnswer } from "../../ui/use-answer.tsx";
import type { FormHead } from "./form.contract.ts";
import { listForms } from "./form.contract.ts";
import { describeDeadline, describeLevels, labelClock } from "./form-words.ts";
import "./forms.css";

interface Agency {
  readonly id: string;
  readonly name: Label;
}

export const FormsPage = () => {
  const t = useWords();
  usePageTitle(t({ zh: "报表", en: "Forms" }));
  const answer = useAnswer(listForms, {});
  const agencies = useAnswer(listAgencies, {});
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取报表目录……", en: "Loading the forms…" })}>
      {({ forms }) => <FormsContent forms={forms} agencies={agencies.data?.agencies ?? []} />}
    </Answered>
  );
};

const FormsContent = ({
  forms,
  agencies,
}: {
  readonly forms: readonly FormHead[];
  readonly agencies: readonly Agency[];
}) => {
  const t = useWords();
  const { owner } = useSearch();
  const shown = forms.filter(({ agency }) => owner === undefined || agency === owner);
  return (
    <div className="wrap forms">
      <h1 className="title">{t({ zh: `${forms.length}张报表`, en: `${forms.length} forms` })}</h1>
      <p className="i2">
        {t({
          zh: "各单位按这些报表报数，每个数据元只在一张表里填一次。点表名看怎么填、谁审核、什么时候交。",
          en: "Agencies report by these forms; each element is asked for once. Open a form for its definitions, desks and deadline.",
        })}
      </p>
      <AgencyFilter forms={forms} agencies={agencies} shown={shown.length} />
      <DataTable
        id="forms"
        caption={t({ zh: "报表目录", en: "The forms" })}
        fileName="forms"
        density="work"
        rows={shown}
        rowKey={({ id }) => id}
        columns={listColumns(t, agencies)}
        empty={
          <Empty>
            {t({
              zh: "这个单位没有报表。换一个单位，或看全部。",
              en: "This agency has no form. Choose another, or all.",
            })}
          </Empty>
        }
      />
    </div>
  );
};

const AgencyFilter = ({
  forms,
  agencies,
  shown,
}: {
  readonly forms: readonly FormHead[];
  readonly agencies: readonly Agency[];
  readonly shown: number;
}) => {
  const t = useWords();
  const go = useGo();
  const { owner } = useSearch();
  const count = (id: string): number => forms.filter(({ agency }) => agency === id).length;
  return (
    <div className="filters">
      <Select
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        aria-label={t({ zh: "单位", en: "Agency" })}
        placeholder={t({ zh: "全部单位", en: "All agencies" })}
        value={owner ?? null}
        options={agencies
          .filter(({ id }) => count(id) > 0)
          .map(({ id, name }) => ({ value: id, label: `${t(name)} ${count(id)}` }))}
        onChange={(value: string | null | undefined) =>
          go({ search: { owner: value ?? undefined } }, { replace: true })
        }
        popupMatchSelectWidth={false}
      />
      <span className="cap" role="status">
        {t({ zh: `${shown}张`, en: `${shown} shown` })}
      </span>
      <Link className="lk" path="/reporting/local">
        {t({ zh: "自定义", en: "Own definitions" })}
      </Link>
    </div>
  );
};

const listColumns = (t: (label: Label) => string, agencies: readonly Agency[]): readonly Column<FormHead>[] => {
  const nameAgency = ({ agency }: FormHead): string =>
    t(agencies.find(({ id }) => id === agency)?.name ?? { zh: agency, en: agency });
  const printRoute = ({ route }: FormHead): string => route.map(({ name }) => t(name)).join(" → ");
  return [
    {
      id: "title",
      title: t({ zh: "报表", en: "Form" }),
      width: "25%",
      cell: ({ id, title }) => (
        <Link className="lk" path={`/reporting/forms/${id}`}>
          {t(title)}
        </Link>
      ),
      text: ({ title }) => t(title),
    },
    { id: "agency", title: t({ zh: "单位", en: "Agency" }), cell: nameAgency, text: nameAgency },
    {
      id: "clock",
      title: t({ zh: "时期", en: "Period" }),
      cell: (form) => t(labelClock(form)),
      text: (form) => t(labelClock(form)),
    },
    {
      id: "level",
      title: t({ zh: "填报层级", en: "Level" }),
      cell: (form) => <span className="nw">{t(describeLevels(form))}</span>,
      text: (form) => t(describeLevels(form)),
    },
    {
      id: "elements",
      title: t({ zh: "数据元", en: "Elements" }),
      align: "right",
      cell: ({ elements }) => elements,
      text: ({ elements }) => elements,
    },
    {
      id: "cells",
      title: t({ zh: "每地格数", en: "Cells an area" }),
      align: "right",
      cell: ({ cells }) => cells,
      text: ({ cells }) => cells,
    },
    {
      id: "deadline",
      title: t({ zh: "期限", en: "Due" }),
      cell: (form) => <span className="nw">{t(describeDeadline(form))}</span>,
      text: (form) => t(describeDeadline(form)),
    },
    {
      id: "route",
      title: t({ zh: "经办环节", en: "Desks" }),
      cell: printRoute,
      text: printRoute,
    },
  ];
};
