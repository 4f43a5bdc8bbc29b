// A definition while it is typed: what a new one starts with, and what follows from its elements and need not be asked.
import type { PeriodKind } from "../../kernel/period.ts";
import { listReferences } from "../../stats/expression/list-references.ts";
import { parseExpression } from "../../stats/expression/parse-expression.ts";
import type { Choices, DefinitionView, GivenDefinition } from "../local/local.contract.ts";
import type { LocalDefinition, LocalKind } from "../local/local-definition.ts";
import { namings } from "../local/local-definition.ts";
import { toDefinition } from "../local/to-definition.ts";

const blank = { zh: "", en: "" };

export const startDraft = (kind: LocalKind): LocalDefinition => {
  const id = namings[kind].prefix;
  switch (kind) {
    case "element":
      return toDefinition({ kind, content: { id, name: blank, agency: "" } }, 1);
    case "indicator":
      return toDefinition(
        {
          kind,
          content: {
            id,
            group: "",
            name: blank,
            unit: "%",
            better: "higher",
            definition: blank,
            owners: [],
            source: blank,
            formula: { numerator: "", factor: 100 },
          },
        },
        1,
      );
    case "form":
      return toDefinition(
        { kind, content: { id, title: blank, agency: "", sections: [{ title: blank, elements: [] }] } },
        1,
      );
  }
};

export const openDraft = ({ kind, content, version }: DefinitionView): LocalDefinition =>
  toDefinition({ kind, content } as GivenDefinition, version);

/** Clock, breakdowns and kinds of area of an indicator are its elements'; those of a form too, and its unit its first desk's. */
export const completeDraft = (draft: LocalDefinition, choices: Choices): LocalDefinition => {
  switch (draft.kind) {
    case "element":
      return draft;
    case "indicator":
      return { kind: "indicator", content: completeIndicator(draft.content, choices) };
    case "form":
      return { kind: "form", content: completeForm(draft.content, choices) };
  }
};

type ContentOf<Kind extends LocalKind> = Extract<LocalDefinition, { readonly kind: Kind }>["content"];

const completeIndicator = (content: ContentOf<"indicator">, { elements }: Choices): ContentOf<"indicator"> => {
  const { formula, ...rest } = content;
  if (!formula || formula.numerator.trim() === "") return { ...rest, availability: "source-wanted" };
  const { denominator = "", ...numerator } = formula;
  const sides = [formula.numerator, denominator].map(parseExpression);
  const references = sides.flatMap((side) => (side.ok ? listReferences(side.expression) : []));
  const used = references.flatMap(({ element }) => elements.find(({ id }) => id === element) ?? []);
  const [first] = used;
  const isWhole = references.every(({ cell }) => cell === undefined);
  return {
    ...rest,
    availability: "available",
    formula: denominator.trim() === "" ? numerator : formula,
    ...(first ? { periodKind: first.periodKind as PeriodKind, excludedKinds: first.excludedKinds } : {}),
    by: isWhole ? (first?.by ?? []).filter((dimension) => used.every(({ by }) => by.includes(dimension))) : [],
  };
};

const completeForm = (content: ContentOf<"form">, { elements, desks }: Choices): ContentOf<"form"> => {
  const asked = content.sections.flatMap((section) => section.elements as readonly string[]);
  const first = elements.find(({ id }) => id === asked[0]);
  const unit = desks.find(({ id }) => id === content.route[0])?.level ?? "county";
  const { periodKind, reportedAt, excludedKinds } = first ?? content;
  return { ...content, unit, periodKind: periodKind as PeriodKind, reportedAt, excludedKinds };
};
