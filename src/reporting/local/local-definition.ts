// What a district defines of its own (自定义) beside the content: elements, indicators, forms. Their ids carry a
// prefix that the content does not use, so that a later release cannot meet them; each joins it as its kind is spelled.
import type { Element } from "../../stats/element/element.ts";
import type { Indicator } from "../../stats/indicator/indicator.ts";
import type { Form } from "../form/form.ts";

export type LocalDefinition =
  | { readonly kind: "element"; readonly content: Element }
  | { readonly kind: "indicator"; readonly content: Indicator }
  | { readonly kind: "form"; readonly content: Form };

export type LocalKind = LocalDefinition["kind"];

export interface Naming {
  readonly prefix: string;
  /** What may stand behind the prefix; elements and indicators are named in formulas (tokenize.ts). */
  readonly rest: RegExp;
}

export const namings: Readonly<Record<LocalKind, Naming>> = {
  element: { prefix: "local_", rest: /^[a-z][a-z0-9_]{0,50}$/ },
  indicator: { prefix: "local.", rest: /^[a-z][a-z0-9_]{0,50}$/ },
  form: { prefix: "local-", rest: /^[a-z][a-z0-9-]{0,50}$/ },
};

export const isLocalId = (kind: LocalKind, id: string): boolean => {
  const { prefix, rest } = namings[kind];
  return id.startsWith(prefix) && rest.test(id.slice(prefix.length));
};

export const isSameDefinition = (one: LocalDefinition, other: LocalDefinition): boolean =>
  one.kind === other.kind && one.content.id === other.content.id;
