// The same target by every published method: they may disagree, so all of them are shown beside the one that counts.
import type { Plan } from "../../plan/plan.ts";
import type { StatusMethod } from "../../plan/target.ts";
import { statusMethods } from "../../plan/target.ts";
import type { JudgedSeries } from "../standing/judge-series.ts";
import { toStatusQuestion } from "../standing/judge-series.ts";
import type { Judgement, StatusQuestion } from "../status/judgement.ts";
import { methodNames } from "../status/print-method.ts";
import { judge } from "../status/status.ts";
import type { TargetDetail } from "./target.contract.ts";

export interface ByMethod {
  readonly method: StatusMethod;
  readonly judgement: Judgement;
}

export interface Judged {
  /** As the plan chooses. */
  readonly question: StatusQuestion;
  readonly judgement: Judgement;
  readonly others: readonly ByMethod[];
}

export const judgeByMethods = (plan: Plan, judged: JudgedSeries, asOf: number): Judged => {
  const question = toStatusQuestion(plan, judged, asOf);
  return {
    question,
    judgement: judge(question),
    others: statusMethods.map((method) => ({ method, judgement: judge({ ...question, method }) })),
  };
};

export const presentMethod = (
  { method, judgement }: ByMethod,
  chosen: StatusMethod | undefined,
): TargetDetail["methods"][number] => ({
  method,
  name: methodNames[method],
  class: judgement.class,
  ratio: judgement.ratio,
  current: judgement.current,
  required: judgement.required,
  isChosen: method === chosen,
});
