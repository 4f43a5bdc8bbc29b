// Drafted targets as files: a table for the spreadsheet, and the lines that a plan's own file takes.
import type { Label } from "../../kernel/label.ts";
import { printCsv } from "../../kernel/print-csv.ts";
import type { DraftAnswer, DraftRow } from "../../stats/scenario/scenario.contract.ts";

/** Values that the reader put in, by target. */
export type Edited = Readonly<Record<string, number>>;

export const findDrafted = ({ target, suggested }: Pick<DraftRow, "target" | "suggested">, edited: Edited): number =>
  edited[target] ?? suggested;

type Write = (text: Label) => string;

export const printDraftCsv = ({ drafts, start, end, year }: DraftAnswer, edited: Edited, t: Write): string => {
  const kinds = [
    ...new Map(drafts.flatMap(({ proposals }) => proposals.map(({ name }) => [name.en, name] as const))).values(),
  ];
  const head = [
    { zh: "目标编号", en: "Target" },
    { zh: "指标", en: "Indicator" },
    { zh: "单位", en: "Unit" },
    { zh: `${year}年`, en: String(year) },
    { zh: "本轮目标", en: "This plan" },
    ...kinds,
    { zh: `${start}—${end}年建议值`, en: `Proposed ${start}–${end}` },
  ].map(t);
  const rows = drafts.map((draft) => [
    draft.target,
    t(draft.indicator.name),
    draft.unit,
    draft.figure?.value ?? null,
    t(draft.targetText),
    ...kinds.map(({ en }) => draft.proposals.find(({ name }) => name.en === en)?.value ?? null),
    findDrafted(draft, edited),
  ]);
  return printCsv([head, ...rows]);
};

/** The targets by domain, as `plan/*.yaml` has them; the ids are still this plan's. */
export const printDraftYaml = ({ drafts, start, end }: DraftAnswer, edited: Edited): string => {
  const domains = [...new Map(drafts.map(({ domain, domainTitle }) => [domain, domainTitle])).entries()];
  const lines = domains.flatMap(([domain, title]) => [
    `# ${title.zh} ${title.en}`,
    `${domain}:`,
    ...drafts.filter((draft) => draft.domain === domain).flatMap((draft) => printTarget(draft, { start, end }, edited)),
  ]);
  return [`# 建议值，不是决定；${start}—${end}。Proposals, not decisions.`, ...lines, ""].join("\n");
};

const printTarget = (
  draft: DraftRow,
  { start, end }: { readonly start: number; readonly end: number },
  edited: Edited,
): readonly string[] => [
  `  # ${draft.indicator.name.zh}`,
  `  - {id: ${draft.target}, indicator: ${draft.indicator.id}, comparator: "${draft.opens === "up" ? ">=" : "<="}", value: ${findDrafted(draft, edited)}, unit: ${JSON.stringify(draft.unit)},`,
  `     scope: ${draft.scope}, deadline: ${end}, baseline_year: ${start - 1}, strength: ${draft.strength}}`,
];
