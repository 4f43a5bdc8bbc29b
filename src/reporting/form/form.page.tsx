// One form before it is filled in: who fills in, checks and accepts, by when, and what each row means.
import { Fragment } from "react";
import { listAgencies } from "../../access/agency/agency.contract.ts";
import { Answered } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAnswer } from "../../ui/use-answer.tsx";
import type { FormView } from "./form.contract.ts";
import { getForm } from "./form.contract.ts";
import { describeBounds, describeDeadline, describeGrid, describeLevels, labelClock } from "./form-words.ts";
import "./forms.css";

export const FormPage = ({ id }: { readonly id: string }) => {
  const t = useWords();
  const answer = useAnswer(getForm, { id });
  usePageTitle(answer.data ? t(answer.data.title) : id);
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取报表……", en: "Loading the form…" })}>
      {(form) => (
        <div className="wrap forms">
          <nav className="crumb" aria-label={t({ zh: "位置", en: "Place" })}>
            <Link path="/reporting/forms">{t({ zh: "报表", en: "Forms" })}</Link>
            <span aria-hidden="true">/</span>
            <span className="i2">{form.id}</span>
          </nav>
          <h1 className="title">{t(form.title)}</h1>
          <FormFacts form={form} />
          {form.sections.map((section) => (
            <FormSection key={section.title.en} section={section} />
          ))}
        </div>
      )}
    </Answered>
  );
};

const FormFacts = ({ form }: { readonly form: FormView }) => {
  const t = useWords();
  const { data } = useAnswer(listAgencies, {});
  const agency = data?.agencies.find(({ id }) => id === form.agency)?.name ?? { zh: form.agency, en: form.agency };
  const facts = [
    { name: { zh: "单位", en: "Agency" }, text: agency },
    { name: { zh: "时期", en: "Period" }, text: labelClock(form) },
    { name: { zh: "填报单位", en: "Copies" }, text: describeLevels(form) },
    { name: { zh: "期限", en: "Due" }, text: describeDeadline(form) },
    {
      name: { zh: "数量", en: "Size" },
      text: {
        zh: `${form.elements}个数据元，每地${form.cells}格`,
        en: `${form.elements} elements, ${form.cells} cells an area`,
      },
    },
    { name: { zh: "版本", en: "Version" }, text: { zh: `第${form.version}版`, en: `version ${form.version}` } },
  ];
  return (
    <div className="facts">
      <dl className="about">
        {facts.map(({ name, text }) => (
          <Fragment key={name.en}>
            <dt>{t(name)}</dt>
            <dd>{t(text)}</dd>
          </Fragment>
        ))}
      </dl>
      <div>
        <h2 className="grp rule">{t({ zh: "经办环节", en: "Desks" })}</h2>
        <ol className="route">
          {form.route.map(({ desk, name, duty }) => (
            <li key={desk}>
              <b className="strong">{t(name)}</b> <span className="i2">{t(duty)}</span>
            </li>
          ))}
        </ol>
        {form.note && <p className="i2 s13">{t(form.note)}</p>}
      </div>
    </div>
  );
};

type Section = FormView["sections"][number];

const FormSection = ({ section: { title, dimensions, cells, elements } }: { readonly section: Section }) => {
  const t = useWords();
  return (
    <section>
      <div className="sechead rule">
        <h2 className="sec">{t(title)}</h2>
        <span className="cap">
          {t(describeGrid(dimensions))}
          {cells.length > 1 && t({ zh: `，每行${cells.length}格`, en: `, ${cells.length} cells a row` })}
        </span>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t(title)}>
        <table className="t work">
          <thead>
            <tr>
              <th scope="col">{t({ zh: "数据元", en: "Element" })}</th>
              <th scope="col">{t({ zh: "计量单位", en: "Unit" })}</th>
              <th scope="col">{t({ zh: "可填的数", en: "Permitted" })}</th>
              <th scope="col">{t({ zh: "用在哪些指标", en: "Indicators it serves" })}</th>
            </tr>
          </thead>
          <tbody>
            {elements.map((element) => (
              <ElementRow key={element.id} element={element} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

const ElementRow = ({ element }: { readonly element: Section["elements"][number] }) => {
  const t = useWords();
  const { id, name, suffix, indicators } = element;
  return (
    <tr>
      <th scope="row">
        {t(name)} <span className="cap code">{id}</span>
      </th>
      <td className="nw">{t(suffix)}</td>
      <td className="nw">{t(describeBounds(element))}</td>
      <td>
        {indicators.length === 0 && (
          <span className="i3">{t({ zh: "只作参考，不进公式", en: "For reference; in no formula" })}</span>
        )}
        {indicators.map((indicator) => (
          <p key={indicator.id}>
            <Link className="lk" path={`/indicators/${indicator.id}`}>
              {t(indicator.name)}
            </Link>{" "}
            <span className="i2">{t(indicator.definition)}</span>
          </p>
        ))}
      </td>
    </tr>
  );
};
