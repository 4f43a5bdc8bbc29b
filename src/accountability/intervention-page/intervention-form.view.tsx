// The form of an intervention, for a new one and for changes. What is wrong is said at its field; nothing typed is lost.
import type { ReactNode } from "react";
import { createContext, use, useId } from "react";
import { listAgencies } from "../../access/agency/agency.contract.ts";
import type { Label } from "../../kernel/label.ts";
import type { IndicatorHead } from "../../stats/indicator/figure.ts";
import { findPointSuffix } from "../../stats/standing/print-difference.ts";
import { useWords } from "../../ui/language.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import { readToday } from "../../ui/use-as-of.ts";
import type { Draft, DraftProblems } from "./draft.ts";
import { addStep, moveStep } from "./draft-steps.ts";
import type { MeasureChoice } from "./measure-choice.ts";

export const ProblemsContext = createContext<DraftProblems>({});

interface FormProps {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly indicator: IndicatorHead | null;
  readonly measures: readonly MeasureChoice[];
}

interface FieldProps {
  readonly name: string;
  readonly label: Label;
  readonly hint?: Label;
  readonly children: (own: {
    readonly id: string;
    readonly "aria-invalid": boolean;
    readonly "aria-describedby": string;
  }) => ReactNode;
}

const Field = ({ name, label, hint, children }: FieldProps) => {
  const t = useWords();
  const id = useId();
  const problem = use(ProblemsContext)[name];
  return (
    <div className="field" data-field={name}>
      <label className="typelabel" htmlFor={id}>
        {t(label)}
      </label>
      {children({ id, "aria-invalid": problem !== undefined, "aria-describedby": `${id}-say` })}
      <p id={`${id}-say`} className={problem ? "off s13" : "cap"}>
        {problem ? t(problem) : hint && t(hint)}
      </p>
    </div>
  );
};

type TextKey = { readonly [Key in keyof Draft]: Draft[Key] extends string ? Key : never }[keyof Draft];

interface TypedProps {
  readonly form: FormProps;
  readonly name: TextKey;
  readonly label: Label;
  readonly hint?: Label;
  readonly rows?: number;
  readonly type?: "text" | "date";
  readonly most?: number;
}

const Typed = ({ form: { draft, onDraft }, name, rows, type = "text", most = 2000, ...rest }: TypedProps) => {
  const change = (event: { readonly target: { readonly value: string } }): void =>
    onDraft({ ...draft, [name]: event.target.value });
  return (
    <Field name={name} {...rest}>
      {(own) =>
        rows === undefined ? (
          <input {...own} className="typein" type={type} maxLength={most} value={draft[name]} onChange={change} />
        ) : (
          <textarea {...own} className="typein" rows={rows} maxLength={most} value={draft[name]} onChange={change} />
        )
      }
    </Field>
  );
};

export const InterventionForm = (form: FormProps) => {
  const t = useWords();
  const { indicator } = form;
  const unit = indicator ? findPointSuffix(indicator.suffix) : { zh: "", en: "" };
  return (
    <>
      <section>
        <h2 className="sec rule">{t({ zh: "问题和办法", en: "Problem and remedy" })}</h2>
        <Typed form={form} name="title" label={{ zh: "题目", en: "Title" }} most={100} />
        <Typed form={form} name="problem" label={{ zh: "问题", en: "Problem" }} rows={3} />
        <div className="pair">
          <Typed form={form} name="bottleneck" label={{ zh: "卡在哪里", en: "Bottleneck" }} rows={2} most={1000} />
          <Typed form={form} name="cause" label={{ zh: "为什么", en: "Cause" }} rows={2} most={1000} />
        </div>
        <MeasureField {...form} />
      </section>
      <section>
        <h2 className="sec rule">{t({ zh: "谁来做，用什么做", en: "Who, and with what" })}</h2>
        <AgencyFields {...form} />
        <div className="pair three">
          <Typed
            form={form}
            name="planned"
            label={{ zh: "计划资金（万元）", en: "Money planned (CNY 10,000)" }}
            most={20}
          />
          <Typed form={form} name="arrived" label={{ zh: "已到（万元）", en: "Arrived (CNY 10,000)" }} most={20} />
          <Typed form={form} name="moneyNote" label={{ zh: "资金说明", en: "Remark on money" }} most={500} />
        </div>
      </section>
      <section>
        <h2 className="sec rule">{t({ zh: "预计改变多少", en: "What should change" })}</h2>
        <div className="pair three">
          <Typed
            form={form}
            name="change"
            most={20}
            label={{
              zh: `${indicator?.name.zh ?? "指标"}改变${unit.zh === "" ? "" : `（${unit.zh}）`}`,
              en: `Change of ${indicator?.name.en ?? "the indicator"}${unit.en === "" ? "" : ` (${unit.en.trim()})`}`,
            }}
            hint={{ zh: "下降写负号；不写就量不出效果", en: "a fall with a minus; without it no effect is measured" }}
          />
          <Typed form={form} name="year" label={{ zh: "看哪一年的数", en: "In which year’s figure" }} most={4} />
          <Typed form={form} name="startedOn" label={{ zh: "从哪天开始", en: "Begins on" }} type="date" />
        </div>
      </section>
      <section>
        <h2 className="sec rule">{t({ zh: "步骤", en: "Steps" })}</h2>
        <StepFields {...form} />
      </section>
    </>
  );
};

const MeasureField = ({ draft, onDraft, measures }: FormProps) => {
  const t = useWords();
  const groups = [
    { label: { zh: "为这个目标做事的措施", en: "Measures that serve this goal" }, serves: true },
    { label: { zh: "其他措施", en: "Other measures" }, serves: false },
  ];
  return (
    <Field name="measure" label={{ zh: "依据规划哪条措施", en: "Measure of the plan" }}>
      {(own) => (
        <select
          {...own}
          className="typein"
          value={draft.measure}
          onChange={(event) => onDraft({ ...draft, measure: event.target.value })}
        >
          <option value="">{t({ zh: "不依据某条措施", en: "None" })}</option>
          {groups.map(({ label, serves }) => (
            <optgroup key={label.en} label={t(label)}>
              {measures
                .filter((measure) => measure.serves === serves)
                .map(({ id, title }) => (
                  <option key={id} value={id}>
                    {t(title)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
};

const AgencyFields = ({ draft, onDraft }: FormProps) => {
  const t = useWords();
  const agencies = useAnswer(listAgencies, {}).data?.agencies ?? [];
  const toggle = (id: string): void =>
    onDraft({
      ...draft,
      partners: draft.partners.includes(id) ? draft.partners.filter((one) => one !== id) : [...draft.partners, id],
    });
  return (
    <>
      <Field name="agency" label={{ zh: "主责单位", en: "Responsible" }}>
        {(own) => (
          <select
            {...own}
            className="typein"
            value={draft.agency}
            onChange={(event) => onDraft({ ...draft, agency: event.target.value })}
          >
            <option value="">{t({ zh: "选一个单位", en: "Choose an agency" })}</option>
            {agencies.map(({ id, name }) => (
              <option key={id} value={id}>
                {t(name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset className="partners">
        <legend className="typelabel">{t({ zh: "协同单位", en: "Co-operating" })}</legend>
        {agencies
          .filter(({ id }) => id !== draft.agency)
          .map(({ id, name }) => (
            <label key={id} className="ck">
              <input type="checkbox" checked={draft.partners.includes(id)} onChange={() => toggle(id)} />
              {t(name)}
            </label>
          ))}
      </fieldset>
    </>
  );
};

const StepFields = ({ draft, onDraft }: FormProps) => {
  const t = useWords();
  const { steps } = draft;
  const setSteps = (next: Draft["steps"]): void => onDraft({ ...draft, steps: next });
  const set = (index: number, part: Partial<Draft["steps"][number]>): void =>
    setSteps(steps.map((step, place) => (place === index ? { ...step, ...part } : step)));
  return (
    <>
      <ol className="steprows">
        {steps.map((step, index) => (
          <li key={step.key}>
            <span className="no">{index + 1}</span>
            <Field name={`steps.${index}.title`} label={{ zh: "做什么", en: "What" }}>
              {(own) => (
                <input
                  {...own}
                  className="typein"
                  maxLength={200}
                  value={step.title}
                  onChange={(event) => set(index, { title: event.target.value })}
                />
              )}
            </Field>
            <Field name={`steps.${index}.due`} label={{ zh: "哪天做完", en: "Due" }}>
              {(own) => (
                <input
                  {...own}
                  className="typein"
                  type="date"
                  value={step.due}
                  onChange={(event) => set(index, { due: event.target.value })}
                />
              )}
            </Field>
            <span className="moves">
              <button
                type="button"
                className="icon"
                aria-label={t({ zh: `第${index + 1}步上移`, en: `Move step ${index + 1} up` })}
                onClick={() => setSteps(moveStep(steps, index, -1))}
              >
                ↑
              </button>
              <button
                type="button"
                className="icon"
                aria-label={t({ zh: `第${index + 1}步下移`, en: `Move step ${index + 1} down` })}
                onClick={() => setSteps(moveStep(steps, index, 1))}
              >
                ↓
              </button>
              <button
                type="button"
                className="icon"
                aria-label={t({ zh: `去掉第${index + 1}步`, en: `Remove step ${index + 1}` })}
                onClick={() => setSteps(steps.filter(({ key }) => key !== step.key))}
              >
                ×
              </button>
            </span>
          </li>
        ))}
      </ol>
      <button type="button" className="btn sm" onClick={() => setSteps(addStep(steps, readToday()))}>
        {t({ zh: "加一步", en: "Add a step" })}
      </button>
    </>
  );
};
