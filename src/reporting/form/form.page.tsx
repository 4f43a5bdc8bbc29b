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
    { name: { zh: "填报层级", en: "Level" }, text: describeLevels(form) },
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
        {form.note && /\[[MR]\]/.test(form.note.zh) && (
          <p className="cap">
            {t({
              zh: "[M]、[R]：凭业务经验写出，还没有与原件核对。",
              en: "[M], [R]: written from experience, not yet compared with the original.",
            })}
          </p>
        )}
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
      <ul className="elements">
        {elements.map((element) => (
          <ElementRow key={element.id} element={element} />
        ))}
      </ul>
      <Definitions elements={elements} />
    </section>
  );
};

type Element = Section["elements"][number];

const ElementRow = ({ element }: { readonly element: Element }) => {
  const t = useWords();
  const { id, name, suffix, indicators } = element;
  return (
    <li>
      <div>
        {t(name)} <span className="cap">{id}</span>
      </div>
      <div className="i2 s13">
        {t(suffix)}
        {t(suffix) !== "" && t({ zh: "，", en: ", " })}
        {t(describeBounds(element))}
      </div>
      {indicators.length === 0 ? (
        <span className="i3 s13">{t({ zh: "只作参考，不进公式", en: "For reference; in no formula" })}</span>
      ) : (
        <ul className="serves" aria-label={t({ zh: "用在哪些指标", en: "Indicators it serves" })}>
          {indicators.map((indicator) => (
            <li key={indicator.id}>
              <Link className="lk s13" path={`/indicators/${indicator.id}`}>
                {t(indicator.name)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};

/** Each indicator once, however many of the rows it takes up. */
const Definitions = ({ elements }: { readonly elements: readonly Element[] }) => {
  const t = useWords();
  const indicators = new Map(elements.flatMap((element) => element.indicators.map((each) => [each.id, each] as const)));
  if (indicators.size === 0) return null;
  return (
    <details open>
      <summary className="cap">
        {t({ zh: `${indicators.size}项指标的口径`, en: `How the ${indicators.size} indicators are defined` })}
      </summary>
      <dl className="about wide">
        {[...indicators.values()].map(({ id, name, definition }) => (
          <Fragment key={id}>
            <dt>{t(name)}</dt>
            <dd>{t(definition)}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
};
