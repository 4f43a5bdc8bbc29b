// Do two sides of a rule stand as they must? Cell by cell where all operands share a breakdown, else on the totals;
// a side with a missing operand goes by its policy.
import { totalCell } from "../../kernel/cell.ts";
import type { Label } from "../../kernel/label.ts";
import { evaluateExpression } from "../../stats/expression/evaluate-expression.ts";
import type { ElementReference, Expression } from "../../stats/expression/expression.ts";
import { listReferences } from "../../stats/expression/list-references.ts";
import { parseExpression } from "../../stats/expression/parse-expression.ts";
import type { EntryPlace } from "../submission/entry.ts";
import type { CheckWorld, EntryFinding } from "./check-world.ts";
import type { SideWords } from "./finding-words.ts";
import { tellComparison, tellWanted, tellWhere } from "./finding-words.ts";
import type { Operands } from "./operands.ts";
import { printFingerprint, readOperand } from "./operands.ts";
import type { CompareTest, MissingPolicy, Rule } from "./rule.ts";

export interface Side {
  readonly expression: Expression;
  readonly references: readonly ElementReference[];
}

const sides = new Map<string, Side | undefined>();

/** Read once per text; undefined when it cannot be read. */
export const readSide = (text: string): Side | undefined => {
  if (!sides.has(text)) {
    const parsed = parseExpression(text);
    const side = parsed.ok
      ? { expression: parsed.expression, references: listReferences(parsed.expression) }
      : undefined;
    sides.set(text, side);
  }
  return sides.get(text);
};

/** A side at one cell: its value under its policy, null where the rule cannot be applied. */
interface Judged extends SideWords {
  readonly isBlank: boolean;
  /** Reported as missing where the rule asks for it. */
  readonly isWanted: boolean;
  readonly places: readonly EntryPlace[];
}

export const judgeCompare = (
  world: CheckWorld,
  operands: Operands,
  rule: Rule,
  test: CompareTest,
): readonly EntryFinding[] => {
  const [left, right] = [readSide(test.left), readSide(test.right)];
  if (!left || !right) return [];
  const references = [...left.references, ...right.references];
  if (references.some(({ element }) => !operands.find(element))) return [];
  const cells = references.some(({ cell }) => cell !== undefined)
    ? [totalCell]
    : operands.listSharedCells(references.map(({ element }) => element));
  return world.areas.flatMap((area) =>
    cells.flatMap((cell): readonly EntryFinding[] => {
      const judge = (side: Side, policy: MissingPolicy): Judged =>
        judgeSide(side, policy, world, (reference) =>
          operands.listPlaces(area.code, reference.element, reference.cell ?? cell),
        );
      const [one, other] = [judge(left, test.missing.left), judge(right, test.missing.right)];
      const told = tell(one, other, test.operator, operands);
      if (!told) return [];
      const places = [...one.places, ...other.places];
      return [
        {
          rule: `reporting/${rule.id}`,
          severity: rule.severity,
          place: { field: `${area.code} ${cell}`.trim() },
          message: tellWhere(area.name, operands.nameCell(cell), told, rule.severity),
          key: `${rule.id}|${area.code}|${cell}`,
          fingerprint: printFingerprint(world, places),
          cells: places,
        },
      ];
    }),
  );
};

const judgeSide = (
  { expression, references }: Side,
  policy: MissingPolicy,
  world: CheckWorld,
  list: (reference: ElementReference) => readonly EntryPlace[],
): Judged => {
  const read = references.map((reference) => {
    const places = list(reference);
    return { reference, places, operand: readOperand(world, places) };
  });
  const value = evaluateExpression(expression, (element, cell) => {
    const operand = read.find((one) => one.reference.element === element && one.reference.cell === cell)?.operand;
    return operand && (operand.isKnown || policy === "zero") ? operand.sum : null;
  });
  return {
    expression,
    value,
    isBlank: read.length > 0 && read.every(({ operand }) => operand.isBlank),
    isWanted: policy === "report" && read.some(({ operand }) => operand.isMissing),
    places: read.flatMap(({ places }) => places),
  };
};

/** What is wrong between two sides. Where nothing has been written yet nothing is: blanks are found when handing in. */
const tell = (one: Judged, other: Judged, operator: CompareTest["operator"], operands: Operands): Label | undefined => {
  if (one.isBlank || other.isBlank) return undefined;
  if (one.value !== null && other.value !== null) {
    const left = { kind: "number", value: one.value } as const;
    const right = { kind: "number", value: other.value } as const;
    const isKept = evaluateExpression({ kind: "binary", operator, left, right }, () => null);
    return isKept === 1 ? undefined : tellComparison(one, other, operator, operands);
  }
  if (one.isWanted && other.value !== null) return tellWanted(one, other, operands);
  return other.isWanted && one.value !== null ? tellWanted(other, one, operands) : undefined;
};
