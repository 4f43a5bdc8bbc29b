// Which indicators can never be computed because their formulas lead back to themselves?
// Source: depth-first search; every edge that returns to the path being walked closes one circle,
// so each knot of circles is reported, though not each of its combinations.

import type { Expression } from "./expression.ts";
import { listIndicatorReferences } from "./list-references.ts";

export function findCircularReferences(expressions: ReadonlyMap<string, Expression>): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = [];
  const finished = new Set<string>();
  const visit = (indicator: string, path: readonly string[]): void => {
    if (path.includes(indicator)) circles.push(path.slice(path.indexOf(indicator)));
    else if (!finished.has(indicator)) {
      for (const next of listNext(expressions, indicator)) visit(next, [...path, indicator]);
      finished.add(indicator);
    }
  };
  for (const indicator of [...expressions.keys()].sort()) visit(indicator, []);
  return circles;
}

function listNext(expressions: ReadonlyMap<string, Expression>, indicator: string): readonly string[] {
  const expression = expressions.get(indicator);
  return expression === undefined ? [] : listIndicatorReferences(expression);
}
