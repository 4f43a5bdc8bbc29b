// What a request is about, as the audit trail names it: an object's kind and id and the areas, never the content
// of the input (registers.md §3: the log never contains the data itself).
import type { AnyContract, ObjectName } from "../../kernel/contract.ts";
import { isAreaCode } from "../../kernel/area.ts";
import { toAuditText } from "./origin.ts";

export interface AuditTarget {
  readonly object: ObjectName | null;
  readonly areas: readonly string[];
}

export const noTarget: AuditTarget = { object: null, areas: [] };

/** [D] An id is short; more than this is not one. */
const longestId = 200;
/** [D] A table may carry the figures of a thousand villages; the first ones say whose it is. */
const mostAreas = 20;

export const describeTarget = (contract: AnyContract, input: unknown): AuditTarget => {
  const object = contract.objectOf?.(input);
  return {
    object: object ? { kind: object.kind, id: toAuditText(object.id, longestId) } : null,
    areas: listOwnArea(input),
  };
};

export const withAreas = ({ object, areas }: AuditTarget, more: readonly string[]): AuditTarget => ({
  object,
  areas: [...new Set([...areas, ...more])].slice(0, mostAreas),
});

const listOwnArea = (input: unknown): readonly string[] => {
  const area = typeof input === "object" && input !== null && "area" in input ? input.area : undefined;
  return typeof area === "string" && isAreaCode(area) ? [area] : [];
};
