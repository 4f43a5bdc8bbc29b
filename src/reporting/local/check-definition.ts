// Whether a definition can stand: what the content files are checked for (join-local.ts), and what their authors know
// without being told: its own prefix, no empty text, words that exist, one clock for a formula.
import type { Finding } from "../../kernel/finding.ts";
import type { Label } from "../../kernel/label.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { ElementId } from "../../stats/element/element.ts";
import type { ContentParts, ReadContent } from "./join-local.ts";
import { joinLocal } from "./join-local.ts";
import type { LocalDefinition } from "./local-definition.ts";
import { isLocalId, isSameDefinition, namings } from "./local-definition.ts";

export interface Standing {
  readonly parts: ContentParts;
  readonly definitions: readonly LocalDefinition[];
  readonly agencies: ReadonlySet<string>;
}

/** Answers the content as it would be, too. */
export const checkDefinition = (
  definition: LocalDefinition,
  { parts, definitions, agencies }: Standing,
): { readonly content: ReadContent; readonly findings: readonly Finding[] } => {
  const others = definitions.filter((each) => !isSameDefinition(each, definition));
  const content = joinLocal(parts, [...others, definition]);
  return {
    content,
    findings: [
      ...checkId(definition),
      ...listTexts(definition).flatMap(([field, text]) => checkText(field, text)),
      ...checkWords(definition, content.catalogue, agencies),
      ...checkBounds(definition),
      ...checkClocks(definition, content.catalogue),
      ...content.findings,
    ],
  };
};

const checkId = ({ kind, content: { id } }: LocalDefinition): readonly Finding[] => {
  if (isLocalId(kind, id)) return [];
  const { prefix } = namings[kind];
  const joint = kind === "form" ? "-" : "_";
  return [
    report("local-id", "id", {
      zh: `编号写“${prefix}”，后面用小写字母开头，只用小写字母、数字和“${joint}”，最多51个。`,
      en: `An id is “${prefix}”, then a small letter, then small letters, digits and “${joint}”, at most 51.`,
    }),
  ];
};

type NamedText = readonly [field: string, text: Label];

const listTexts = ({ kind, content }: LocalDefinition): readonly NamedText[] => {
  switch (kind) {
    case "element":
      return [["name", content.name]];
    case "indicator":
      return [
        ["name", content.name],
        ["definition", content.definition],
        ["source", content.source],
      ];
    case "form":
      return [
        ["title", content.title],
        ...content.sections.map(({ title }, index): NamedText => [`sections.${index}.title`, title]),
      ];
  }
};

const checkText = (field: string, { zh, en }: Label): readonly Finding[] => [
  ...(zh.trim() === "" ? [report("local-blank", `${field}.zh`, { zh: "填中文。", en: "Give the Chinese." })] : []),
  ...(en.trim() === "" ? [report("local-blank", `${field}.en`, { zh: "填英文。", en: "Give the English." })] : []),
];

const checkWords = (
  { kind, content }: LocalDefinition,
  { areaLevels, areaKinds, groups }: Catalogue,
  agencies: ReadonlySet<string>,
): readonly Finding[] => {
  const levels = new Set(areaLevels.map(({ id }) => id));
  const ofKinds = unknownWords(
    "excludedKinds",
    { zh: "地区类型", en: "kind of area" },
    content.excludedKinds,
    areaKinds,
  );
  const agency = { zh: "单位", en: "agency" };
  const level = { zh: "层级", en: "level" };
  switch (kind) {
    case "element":
      return [
        ...unknownWords("agency", agency, [content.agency], agencies),
        ...unknownWords("reportedAt", level, [content.reportedAt], levels),
        ...ofKinds,
      ];
    case "indicator":
      return [
        ...(content.owners.length === 0
          ? [report("local-blank", "owners", { zh: "选负责单位。", en: "Choose who answers for it." })]
          : []),
        ...unknownWords("owners", agency, content.owners, agencies),
        ...unknownWords("group", { zh: "类别", en: "group" }, [content.group], new Set(groups.map(({ id }) => id))),
        ...unknownWords("finestLevel", level, [content.finestLevel], levels),
        ...ofKinds,
      ];
    case "form":
      return [...unknownWords("agency", agency, [content.agency], agencies), ...ofKinds];
  }
};

const unknownWords = (
  field: string,
  what: Label,
  words: readonly string[],
  known: { has(word: string): boolean },
): readonly Finding[] =>
  words
    .filter((word) => !known.has(word))
    .map((word) =>
      word === ""
        ? report("local-blank", field, { zh: `选${what.zh}。`, en: `Choose the ${what.en}.` })
        : report("local-unknown", field, {
            zh: `没有“${word}”这个${what.zh}。`,
            en: `There is no ${what.en} “${word}”.`,
          }),
    );

const checkBounds = ({ kind, content }: LocalDefinition): readonly Finding[] => {
  const { minimum = -Infinity, maximum = Infinity } = kind === "form" ? {} : content.bounds;
  return minimum <= maximum
    ? []
    : [
        report("local-bounds", "bounds", {
          zh: `最小值${minimum}大于最大值${maximum}。`,
          en: `The least value ${minimum} is above the greatest, ${maximum}.`,
        }),
      ];
};

/** A formula takes its elements at the indicator's own period; of another clock it would find nothing. */
const checkClocks = ({ kind, content }: LocalDefinition, { elements, formulas }: Catalogue): readonly Finding[] => {
  if (kind !== "indicator") return [];
  const references = formulas.get(content.id)?.references ?? [];
  const other = references
    .flatMap(({ element }) => elements.get(element as ElementId) ?? [])
    .find(({ periodKind }) => periodKind !== content.periodKind);
  return other
    ? [
        report("local-clocks", "formula", {
          zh: `公式用到的“${other.name.zh}”与指标的统计时期不同，算不出数。`,
          en: `“${other.name.en}” in the formula is counted in other periods than the indicator.`,
        }),
      ]
    : [];
};

const report = (reason: string, field: string, message: Label): Finding => ({
  rule: `reporting/${reason}`,
  severity: "error",
  place: { field },
  message,
});
