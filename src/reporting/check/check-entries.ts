// Which rules do the figures of a form break, and which of its cells are blank? The one check of all doors.
import type { CheckWorld, EntryFinding } from "./check-world.ts";
import { judgeCompare } from "./judge-compare.ts";
import { judgeBounds, judgeChange, judgeOutlier } from "./judge-series.ts";
import type { Operands } from "./operands.ts";
import { openOperands } from "./operands.ts";
import type { Rule } from "./rule.ts";

/** A rule that names an element which the form has not is another form's business. */
export const checkEntries = (world: CheckWorld): readonly EntryFinding[] => {
  const operands = openOperands(world.sections);
  return world.rules.flatMap((rule) => judgeRule(world, operands, rule));
};

const judgeRule = (world: CheckWorld, operands: Operands, rule: Rule): readonly EntryFinding[] => {
  const { test } = rule;
  switch (test.kind) {
    case "compare":
      return judgeCompare(world, operands, rule, test);
    case "change":
      return judgeChange(world, operands, rule, test);
    case "bounds":
      return judgeBounds(world, operands, rule, test);
    case "outlier":
      return judgeOutlier(world, operands, rule, test);
  }
};

/** Cells with nothing at all: nobody may hand in a form that leaves open whether it is zero or unknown. */
export const findBlanks = ({ sections, areas, find }: CheckWorld): readonly EntryFinding[] => {
  const operands = openOperands(sections);
  const elements = sections.flatMap((section) => section.elements);
  return areas.flatMap((area) =>
    elements.flatMap(({ id, name }): readonly EntryFinding[] => {
      const blanks = operands.listPlaces(area.code, id, "").filter((place) => find(place) === undefined);
      if (blanks.length === 0) return [];
      const cells = blanks.map(({ cell }) => operands.nameCell(cell)).filter(({ zh }) => zh !== "");
      const [zh, en] = [cells.map((cell) => cell.zh).join("、"), cells.map((cell) => cell.en).join(", ")];
      return [
        {
          rule: "reporting/blank",
          severity: "error",
          place: { field: `${area.code} ${id}` },
          message: {
            zh: `${area.name.zh}：${name.zh}${zh === "" ? "" : `（${zh}）`}没有填。没有发生填0，查不到选“缺报”并写明原因。`,
            en: `${area.name.en}: ${name.en}${en === "" ? "" : ` (${en})`} is blank. Enter 0 if there was none, or mark it missing with the reason.`,
          },
          key: `blank|${area.code}||${id}`,
          fingerprint: blanks.map(({ cell }) => cell).join(" "),
          cells: blanks,
        },
      ];
    }),
  );
};
