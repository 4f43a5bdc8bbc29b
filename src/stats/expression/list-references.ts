// Which data elements and which other indicators does a formula read?
// Source: DHIS2's #{…} and N{…} references; each is listed once, in the order of its text.

import type { ElementReference, Expression } from "./expression.ts";

export function listReferences(expression: Expression): readonly ElementReference[] {
  const references = listParts(expression).flatMap((part) => (part.kind === "element" ? toReference(part) : []));
  const byText = new Map(references.map((reference) => [`${reference.element}.${reference.cell ?? ""}`, reference]));
  return [...byText.keys()].sort().flatMap((text) => byText.get(text) ?? []);
}

export function listIndicatorReferences(expression: Expression): readonly string[] {
  const indicators = listParts(expression).flatMap((part) => (part.kind === "indicator" ? part.indicator : []));
  return [...new Set(indicators)].sort();
}

function toReference({ element, cell }: ElementReference): ElementReference {
  return cell === undefined ? { element } : { element, cell };
}

function listParts(expression: Expression): readonly Expression[] {
  return [expression, ...listChildren(expression).flatMap(listParts)];
}

function listChildren(expression: Expression): readonly Expression[] {
  if (expression.kind === "unary") return [expression.operand];
  if (expression.kind === "binary") return [expression.left, expression.right];
  return expression.kind === "call" ? expression.inputs : [];
}
