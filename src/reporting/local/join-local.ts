// The content with the district's own definitions in it, read and checked as one whole, as the content itself is.
import type { Finding } from "../../kernel/finding.ts";
import type { Catalogue, CatalogueParts } from "../../stats/catalogue.ts";
import { readCatalogue } from "../../stats/catalogue.ts";
import type { RuleBook, RuleParts } from "../check/rule-book.ts";
import { readRules } from "../check/rule-book.ts";
import type { FormBook, FormBookParts } from "../form/form-book.ts";
import { readFormBook } from "../form/form-book.ts";
import type { LocalDefinition } from "./local-definition.ts";

export interface ContentParts {
  readonly catalogue: CatalogueParts;
  readonly forms: FormBookParts;
  readonly rules: RuleParts;
}

export interface ReadContent {
  readonly catalogue: Catalogue;
  readonly formBook: FormBook;
  readonly ruleBook: RuleBook;
  readonly findings: readonly Finding[];
}

export const readContent = (parts: ContentParts): ReadContent => {
  const { catalogue, findings } = readCatalogue(parts.catalogue);
  const { book: formBook, findings: formFindings } = readFormBook(parts.forms, catalogue);
  const { rules: ruleBook, findings: ruleFindings } = readRules(parts.rules, catalogue);
  return { catalogue, formBook, ruleBook, findings: listOnce([...findings, ...formFindings, ...ruleFindings]) };
};

/** A formula that names an unknown element on both sides is told so once. */
const listOnce = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((finding) => [finding.rule + finding.message.en, finding])).values(),
];

/** The content's own findings are none, so those that come back are the definitions'. */
export const joinLocal = (
  { catalogue, forms, rules }: ContentParts,
  definitions: readonly LocalDefinition[],
): ReadContent =>
  readContent({
    catalogue: {
      ...catalogue,
      elements: [
        ...catalogue.elements,
        ...definitions.flatMap(({ kind, content }) => (kind === "element" ? [content] : [])),
      ],
      indicators: [
        ...catalogue.indicators,
        ...definitions.flatMap(({ kind, content }) => (kind === "indicator" ? [content] : [])),
      ],
    },
    forms: {
      ...forms,
      forms: [...forms.forms, ...definitions.flatMap(({ kind, content }) => (kind === "form" ? [content] : []))],
    },
    rules,
  });

export interface SoundContent {
  readonly content: ReadContent;
  readonly sound: readonly LocalDefinition[];
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut {
  readonly definition: LocalDefinition;
  readonly findings: readonly Finding[];
}

/**
 * Definitions that were in order when they were saved. One that a newer release of the content contradicts is left
 * out, with what hangs on it, and says why; the rest goes on.
 */
export const joinSound = (parts: ContentParts, definitions: readonly LocalDefinition[]): SoundContent => {
  const leftOut: LeftOut[] = [];
  for (let sound = definitions; ;) {
    const content = joinLocal(parts, sound);
    if (content.findings.length === 0 || sound.length === 0) return { content, sound, leftOut };
    const faulty = sound.flatMap((definition): readonly LeftOut[] => {
      const findings = content.findings.filter((finding) => isAbout(finding, definition));
      return findings.length > 0 ? [{ definition, findings }] : [];
    });
    // A finding that names none of them could be any one's.
    const out = faulty.length > 0 ? faulty : sound.map((definition) => ({ definition, findings: content.findings }));
    leftOut.push(...out);
    sound = sound.filter((each) => !out.some(({ definition }) => definition === each));
  }
};

/** A finding's field is the id, with a column behind it in a formula, with the kind before it in the form book. */
export const isAbout = ({ place: { field = "" } }: Finding, { content: { id } }: LocalDefinition): boolean =>
  field === id || field.startsWith(`${id}:`) || field.endsWith(` ${id}`);
