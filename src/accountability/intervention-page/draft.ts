// What is typed into the form of an intervention, before it is one: texts as they stand in the fields, what is wrong
// with them in words beside each, and the input that is sent.
import type { z } from "zod";
import type { Label } from "../../kernel/label.ts";
import type { Day } from "../../kernel/period.ts";
import { isDay } from "../../kernel/period.ts";
import type { editIntervention, Intervention } from "../intervention/intervention.contract.ts";
import type { Warning } from "../warning/warning.contract.ts";
import type { StepDraft } from "./draft-steps.ts";
import { addStep } from "./draft-steps.ts";

export interface Draft {
  readonly title: string;
  readonly problem: string;
  readonly bottleneck: string;
  readonly cause: string;
  readonly measure: string;
  readonly agency: string;
  readonly partners: readonly string[];
  readonly planned: string;
  readonly arrived: string;
  readonly moneyNote: string;
  readonly change: string;
  readonly year: string;
  readonly startedOn: string;
  readonly steps: readonly StepDraft[];
}

type Wording = Omit<z.input<typeof editIntervention.input>, "id" | "version">;
export type DraftProblems = Readonly<Record<string, Label>>;

export const startDraft = (today: Day, nextYear: number): Draft => ({
  title: "",
  problem: "",
  bottleneck: "",
  cause: "",
  measure: "",
  agency: "",
  partners: [],
  planned: "",
  arrived: "",
  moneyNote: "",
  change: "",
  year: String(nextYear),
  startedOn: today,
  steps: addStep([], today),
});

/** A warning brings its sentence as the problem and its agency; the title is for whoever writes. */
export const fillFromWarning = (draft: Draft, { headline, sentence, owner }: Warning): Draft => ({
  ...draft,
  problem: draft.problem === "" ? `${headline.zh}。${sentence.zh}` : draft.problem,
  agency: draft.agency === "" ? (owner?.id ?? "") : draft.agency,
});

const printTyped = (value: number | null): string => (value === null ? "" : String(value));

export const toDraft = (one: Intervention): Draft => ({
  title: one.title,
  problem: one.problem,
  bottleneck: one.bottleneck,
  cause: one.cause,
  measure: one.measure?.id ?? "",
  agency: one.agency.id,
  partners: one.partners.map(({ id }) => id),
  planned: printTyped(one.resources.planned),
  arrived: printTyped(one.resources.arrived),
  moneyNote: one.resources.note,
  change: printTyped(one.effect?.change ?? null),
  year: one.effect ? String(one.effect.year) : "",
  startedOn: one.startedOn,
  steps: one.steps.map(({ number, title, due, doneOn, note }) => ({ key: number, title, due, doneOn, note })),
});

/** People type a true minus, a hyphen, full-width digits and commas. */
export const readNumber = (text: string): number | null | undefined => {
  const plain = text
    .normalize("NFKC")
    .replaceAll(/[−–]/g, "-")
    .replaceAll(/[,\s+%]/g, "");
  if (plain === "") return null;
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined;
};

const rows = (draft: Draft): readonly (readonly [string, Label | false])[] => [
  ["title", draft.title.trim().length < 2 && { zh: "写一个题目，至少2个字。", en: "Give it a title." }],
  ["problem", draft.problem.trim().length < 2 && { zh: "写明问题是什么。", en: "Say what the problem is." }],
  ["agency", draft.agency === "" && { zh: "选一个主责单位。", en: "Choose who is responsible." }],
  ["startedOn", !isDay(draft.startedOn) && { zh: "写明从哪天开始。", en: "Give the day it begins." }],
  ["planned", isNoMoney(draft.planned) && money],
  ["arrived", isNoMoney(draft.arrived) && money],
  ["change", readNumber(draft.change) === undefined && { zh: "写一个数，比如−1.2。", en: "Give a number, e.g. −1.2." }],
  [
    "year",
    draft.change.trim() !== "" &&
      !/^20\d\d$/.test(draft.year) && { zh: "写明看哪一年的数。", en: "Say in which year’s figure." },
  ],
  ...draft.steps.flatMap(({ title, due }, index): readonly (readonly [string, Label | false])[] => [
    [`steps.${index}.title`, title.trim().length < 2 && { zh: "写明这一步做什么。", en: "Say what is done." }],
    [
      `steps.${index}.due`,
      isDay(due)
        ? due < draft.startedOn && { zh: "早于开始那天。", en: "Before the day it begins." }
        : { zh: "写明哪天做完。", en: "Give its due day." },
    ],
  ]),
];

const money: Label = { zh: "写一个不小于0的数。", en: "Give a number of 0 or more." };
const isNoMoney = (text: string): boolean => (readNumber(text) ?? (readNumber(text) === null ? 0 : -1)) < 0;

export const findDraftProblems = (draft: Draft): DraftProblems =>
  Object.fromEntries(rows(draft).flatMap(([field, problem]) => (problem === false ? [] : [[field, problem] as const])));

export const toWording = (draft: Draft): Wording => {
  const change = readNumber(draft.change) ?? null;
  return {
    title: draft.title.trim(),
    problem: draft.problem,
    bottleneck: draft.bottleneck,
    cause: draft.cause,
    measure: draft.measure === "" ? null : draft.measure,
    agency: draft.agency,
    partners: draft.partners.filter((id) => id !== draft.agency),
    resources: {
      planned: readNumber(draft.planned) ?? null,
      arrived: readNumber(draft.arrived) ?? null,
      note: draft.moneyNote,
    },
    effect: change === null ? null : { change, year: Number(draft.year) },
    startedOn: draft.startedOn,
    steps: draft.steps.map(({ title, due, doneOn, note }) => ({ title, due, doneOn, note })),
  };
};
