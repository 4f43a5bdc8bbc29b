// What an intervention may not say, where it may not go, and who may change it: each refusal in words, undefined or
// an empty list where nothing stands against it.
import type { Actor } from "../../access/actor.ts";
import { may } from "../../access/actor.ts";
import type { Label } from "../../kernel/label.ts";
import type { Day } from "../../kernel/period.ts";
import type { InterventionRow, Wording } from "./intervention-row.ts";
import type { InterventionResult, InterventionState } from "./intervention.ts";
import { interventionStateNames, moves } from "./intervention.ts";

export interface Surroundings {
  readonly agencies: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  /** The year whose figure it starts from; null where there is none. */
  readonly evidenceYear: number | null;
  readonly today: Day;
}

export const checkWording = (wording: Wording, around: Surroundings): readonly Label[] => [
  ...listUnknown(wording, around),
  ...wording.steps.flatMap((step, index) => checkStep(step, index + 1, wording.startedOn, around.today)),
  ...checkEffect(wording, around),
];

const listUnknown = ({ agency, partners, measure }: Wording, around: Surroundings): readonly Label[] => [
  ...[...new Set([agency, ...partners])]
    .filter((id) => !around.agencies.has(id))
    .map((id) => ({ zh: `没有编号为“${id}”的单位。`, en: `There is no agency “${id}”.` })),
  ...(measure === null || around.measures.has(measure)
    ? []
    : [{ zh: `规划里没有措施“${measure}”。`, en: `The plan has no measure “${measure}”.` }]),
];

const checkStep = (
  { due, doneOn }: Wording["steps"][number],
  number: number,
  startedOn: Day,
  today: Day,
): readonly Label[] => [
  ...(due < startedOn
    ? [
        {
          zh: `第${number}步的截止日${due}早于开始日${startedOn}。`,
          en: `Step ${number} is due on ${due}, before the start on ${startedOn}.`,
        },
      ]
    : []),
  ...(doneOn !== null && doneOn > today
    ? [
        {
          zh: `第${number}步的完成日${doneOn}还没到。`,
          en: `Step ${number} cannot be done on ${doneOn}: that day has not come.`,
        },
      ]
    : []),
];

/** In the year of the evidence itself nothing can have been changed by it yet. */
const checkEffect = ({ effect }: Wording, { evidenceYear }: Surroundings): readonly Label[] =>
  effect === null || evidenceYear === null || effect.year > evidenceYear
    ? []
    : [
        {
          zh: `预计见效的年份${effect.year}要晚于依据数据的年份${evidenceYear}。`,
          en: `The effect is expected in ${effect.year}; that must be later than ${evidenceYear}, the year of the evidence.`,
        },
      ];

export const checkMove = (from: InterventionState, to: InterventionState): Label | undefined => {
  if (moves[from].includes(to)) return undefined;
  const [before, after] = [interventionStateNames[from], interventionStateNames[to]];
  return {
    zh: `“${before.zh}”的干预不能改为“${after.zh}”。`,
    en: `An intervention that is “${before.en}” cannot become “${after.en}”.`,
  };
};

/** Open steps are no hindrance to stopping it, nor once its effect has been looked at. */
export const checkClosing = ({ state, steps }: InterventionRow, result: InterventionResult): Label | undefined => {
  if (state === "closed") return { zh: "这项干预已经关闭。", en: "This intervention is closed already." };
  if (result === "stopped") return undefined;
  if (state === "planned") {
    return {
      zh: "干预还没有开始，只能以“停用”关闭。",
      en: "It has not begun; it can only be closed as stopped.",
    };
  }
  const open = steps.flatMap(({ doneOn }, index) => (doneOn === null ? [index + 1] : []));
  if (state === "reviewing" || open.length === 0) return undefined;
  return {
    zh: `第${open.join("、")}步还没有完成。做完再关闭，或以“停用”关闭。`,
    en: `Step ${open.join(", ")} is not done. Finish first, or close it as stopped.`,
  };
};

type Named = Pick<InterventionRow, "agency" | "partners">;

/** Member agencies answer for their own; everybody else is bound by the area alone, which the gate watches. */
const isBound = ({ role }: Actor): boolean => role === "agency" || role === "statistics";

const isResponsible = (actor: Actor, { agency }: Named): boolean => !isBound(actor) || actor.agency === agency;

export const mayManage = (actor: Actor, row: Named): boolean =>
  may(actor, "interventions.manage") && isResponsible(actor, row);

export const mayReport = (actor: Actor, row: Named): boolean =>
  may(actor, "interventions.report") &&
  (isResponsible(actor, row) || (actor.agency !== null && row.partners.includes(actor.agency)));

export const refuseManaging = (actor: Actor, row: Named): Label | undefined =>
  mayManage(actor, row)
    ? undefined
    : {
        zh: "只有主责单位和妇儿工委办可以新建、修改和关闭这项干预。",
        en: "Only the responsible agency and the committee office may open, change and close this intervention.",
      };

export const refuseReporting = (actor: Actor, row: Named): Label | undefined =>
  mayReport(actor, row)
    ? undefined
    : {
        zh: "只有主责单位、协同单位和妇儿工委办可以更新这项干预。",
        en: "Only the responsible agency, its partners and the committee office may report on this intervention.",
      };
