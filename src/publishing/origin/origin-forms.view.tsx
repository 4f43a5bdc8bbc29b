// For those who may see them: the forms that the number came in with, and who handed them in, checked and accepted them.
import type { Label } from "../../kernel/label.ts";
import type { StepAction } from "../../reporting/submission/submission.ts";
import { stateNames } from "../../reporting/submission/submission.ts";
import type { TracedForm } from "../../reporting/trace/trace.contract.ts";
import { traceForms } from "../../reporting/trace/trace.contract.ts";
import { getSession } from "../../access/session.contract.ts";
import type { OriginAnswer } from "../../stats/indicator/indicator.contract.ts";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import { printDay } from "./origin-words.ts";

/** Undefined while nothing is known, so that the rung appears with its content. */
export const useTracedForms = ({ area, figure, terms }: OriginAnswer): readonly TracedForm[] => {
  const session = useAnswer(getSession, {});
  const isStaff = session.data?.permissions.includes("reporting.read") ?? false;
  const elements = [...new Set(terms.map(({ element }) => element))];
  const answer = useAnswer(traceForms, { area: area.code, year: figure.year, elements }, { when: isStaff });
  return answer.isPrevious ? [] : (answer.data?.forms ?? []);
};

export const OriginForms = ({ forms }: { readonly forms: readonly TracedForm[] }) => (
  <>
    {forms.map((form) => (
      <TracedFormView key={`${form.form} ${form.period}`} form={form} />
    ))}
  </>
);

const TracedFormView = ({
  form: { form, title, period, expected, accepted, copies },
}: {
  readonly form: TracedForm;
}) => {
  const t = useWords();
  return (
    <div className="clause">
      <p className="s13">
        {t(title)}
        {copies.length === 0 &&
          t({ zh: `：${accepted}/${expected}份已验收`, en: `: ${accepted} of ${expected} copies accepted` })}
      </p>
      {copies.map((copy) => (
        <div key={copy.area}>
          <p className="s13">
            <Link className="lk" path={`/forms/${form}/${period}/${copy.area}`}>
              {t(copy.areaName)}
            </Link>
            {t({ zh: "，", en: ", " })}
            {t(stateNames[copy.state])}
            {copy.release !== null && t({ zh: `（第${copy.release}次发布）`, en: ` (release ${copy.release})` })}
          </p>
          <ul className="ev">
            {copy.steps.map(({ action, role, at }, index) => (
              <li key={index}>
                <time dateTime={at}>{printDay(at)}</time>
                {t(role)} {t(actionNames[action])}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
};

const actionNames: Readonly<Record<StepAction, Label>> = {
  submit: { zh: "提交", en: "handed it in" },
  pass: { zh: "审核通过", en: "passed it on" },
  accept: { zh: "验收", en: "accepted it" },
  return: { zh: "退回", en: "returned it" },
  reopen: { zh: "重开", en: "reopened it" },
  lock: { zh: "发布锁定", en: "locked it with a release" },
};
