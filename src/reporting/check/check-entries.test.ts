import { expect, test } from "vitest";
import { listGridCells } from "../../kernel/cell.ts";
import type { EntryPlace } from "../submission/entry.ts";
import type { CheckElement, CheckSection, CheckWorld } from "./check-world.ts";
import { checkEntries, findBlanks } from "./check-entries.ts";
import type { MissingPolicy, Rule, RuleTest } from "./rule.ts";
import { defineRule } from "./rule.ts";

const dimensions = {
  sex: {
    id: "sex",
    name: { zh: "性别", en: "Sex" },
    categories: [
      { code: "female", name: { zh: "女", en: "Girls" } },
      { code: "male", name: { zh: "男", en: "Boys" } },
    ],
  },
  grade: {
    id: "grade",
    name: { zh: "年级", en: "Grade" },
    categories: [
      { code: "grade_4", name: { zh: "四年级", en: "Grade 4" } },
      { code: "grade_5", name: { zh: "五年级", en: "Grade 5" } },
    ],
  },
};

const element = (id: string, zh: string, en: string): CheckElement => ({
  id,
  name: { zh, en },
  suffix: { zh: "人", en: "" },
  decimals: 0,
});

const section = (elements: readonly CheckElement[], by: readonly (keyof typeof dimensions)[] = []): CheckSection => {
  const grid = by.map((id) => dimensions[id]);
  return { dimensions: grid, cells: grid.length === 0 ? [""] : listGridCells(grid), elements };
};

/** `1 2`, by element and cell: a number, `m` missing with a reason, `n` not applicable; what is not said is blank. */
type Values = Readonly<Record<string, number | "m" | "n">>;

interface Given {
  readonly sections: readonly CheckSection[];
  readonly values: Values;
  readonly rules?: readonly Rule[];
  readonly former?: Readonly<Record<string, readonly (number | null)[]>>;
}

const toKey = ({ element: id, cell }: EntryPlace): string => (cell === "" ? id : `${id}.${cell}`);

const givenWorld = ({ sections, values, rules = [], former = {} }: Given): CheckWorld => ({
  sections,
  areas: [{ code: "650502101", name: { zh: "五堡镇", en: "Wubu" } }],
  period: "2024",
  rules,
  find: (place) => {
    const value = values[toKey(place)];
    if (value === undefined) return undefined;
    return typeof value === "number"
      ? { state: "value", value }
      : { state: value === "m" ? "missing" : "not-applicable", value: null };
  },
  previous: (place) => former[toKey(place)]?.at(-1) ?? undefined,
  history: (place) => former[toKey(place)] ?? [],
});

const rule = (ruleTest: RuleTest, severity: Rule["severity"] = "error"): Rule =>
  defineRule("rule", {
    name: { zh: "规则", en: "Rule" },
    severity,
    test: ruleTest,
    why: { zh: "", en: "" },
    source: "",
  });

const compare = (
  left: string,
  operator: Extract<RuleTest, { kind: "compare" }>["operator"],
  right: string,
  missing: { left: MissingPolicy; right: MissingPolicy } = { left: "skip", right: "skip" },
): Rule => rule({ kind: "compare", left, operator, right, missing });

const tell = (given: Given): readonly string[] => checkEntries(givenWorld(given)).map(({ message }) => message.zh);

const eyes = section(
  [element("myopic", "筛查性近视", "Myopia"), element("reduced", "视力不良", "Reduced vision")],
  ["sex", "grade"],
);
const subset = compare("#{myopic}", "<=", "#{reduced}");

test("a part above its whole is named with its cell and both numbers, in both languages", () => {
  const cells = ["female+grade_4", "female+grade_5", "grade_4+male", "grade_5+male"];
  const values = Object.fromEntries(
    cells.flatMap((cell) => [
      [`myopic.${cell}`, 900],
      [`reduced.${cell}`, 905],
    ]),
  );

  const findings = checkEntries(
    givenWorld({ sections: [eyes], rules: [subset], values: { ...values, "myopic.female+grade_4": 977 } }),
  );

  expect(findings).toEqual([
    {
      rule: "reporting/rule",
      severity: "error",
      place: { field: "650502101 female+grade_4" },
      message: {
        zh: "五堡镇（女·四年级）：筛查性近视977人多于视力不良905人。查原始资料，改正后再提交。",
        en: "Wubu (Girls · Grade 4): Myopia (977) exceeds Reduced vision (905). Check the records and correct it before handing in.",
      },
      key: "rule|650502101|female+grade_4",
      fingerprint: "977 905",
      cells: [
        { area: "650502101", element: "myopic", cell: "female+grade_4" },
        { area: "650502101", element: "reduced", cell: "female+grade_4" },
      ],
    },
  ]);
});

test("what is broken down differently is held against each other in the cells both have", () => {
  const births = section([element("births", "活产数", "Births")], ["sex", "grade"]);
  const seen = section([element("seen", "访视人数", "Visited")], ["sex"]);
  const values: Values = {
    "seen.female": 12,
    "seen.male": 10,
    "births.female+grade_4": 5,
    "births.female+grade_5": 6,
    "births.grade_4+male": 9,
    "births.grade_5+male": 9,
  };

  expect(tell({ sections: [births, seen], rules: [compare("#{seen}", "<=", "#{births}")], values })).toEqual([
    "五堡镇（女）：访视人数12人多于活产数11人。查原始资料，改正后再提交。",
  ]);
});

const deaths = section([
  element("neonatal", "新生儿死亡数", "Neonatal deaths"),
  element("infant", "婴儿死亡数", "Infant deaths"),
  element("under_5", "5岁以下死亡数", "Under-five deaths"),
]);
const order = [compare("#{neonatal}", "<=", "#{infant}"), compare("#{infant}", "<=", "#{under_5}")];

// [neonatal, infant, under five, findings]
test.each<[number, number, number, number]>([
  [3, 5, 7, 0],
  [5, 5, 5, 0],
  [0, 0, 0, 0],
  [6, 5, 7, 1],
  [3, 8, 7, 1],
  [9, 8, 7, 2],
])("order of deaths %d, %d, %d: %d findings", (neonatal, infant, under5, count) => {
  expect(tell({ sections: [deaths], rules: order, values: { neonatal, infant, under_5: under5 } })).toHaveLength(count);
});

const parts = section([element("a", "甲", "A"), element("b", "乙", "B"), element("whole", "总数", "Whole")]);

// [operator, a, b, whole, findings]
test.each<[Parameters<typeof compare>[1], number, number, number, number]>([
  ["==", 4, 6, 10, 0],
  ["==", 4, 6, 11, 1],
  ["<=", 4, 6, 10, 0],
  ["<", 4, 6, 10, 1],
  [">=", 4, 6, 10, 0],
  [">", 4, 6, 10, 1],
  ["!=", 4, 6, 10, 1],
  ["==", 0.1, 0.2, 0.3, 0],
])("a sum of parts %s its whole: %d + %d against %d, %d findings", (operator, a, b, whole, count) => {
  const rules = [compare("#{a} + #{b}", operator, "#{whole}")];

  expect(tell({ sections: [parts], rules, values: { a, b, whole } })).toHaveLength(count);
});

// [policy left, policy right, values, findings]
test.each<[string, MissingPolicy, MissingPolicy, Values, number]>([
  ["skip leaves the rule out", "skip", "skip", { a: "m", b: 6, whole: 1 }, 0],
  ["zero counts the missing part as none", "zero", "skip", { a: "m", b: 6, whole: 1 }, 1],
  ["zero counts a blank part as none", "zero", "skip", { b: 6, whole: 1 }, 1],
  ["zero counts a part that is not applicable as none", "zero", "skip", { a: "n", b: 6, whole: 6 }, 0],
  ["report asks for the missing part", "report", "skip", { a: "m", b: 6, whole: 10 }, 1],
  ["report does not ask for what is not yet filled in", "report", "report", { b: 6, whole: 10 }, 0],
  ["report does not ask for what is not applicable", "report", "skip", { a: "n", b: "n", whole: 10 }, 0],
  ["the right side has its own policy: skip", "report", "skip", { a: 4, b: 6, whole: "m" }, 0],
  ["the right side has its own policy: report", "skip", "report", { a: 4, b: 6, whole: "m" }, 1],
  ["the right side has its own policy: zero", "skip", "zero", { a: 4, b: 6, whole: "m" }, 1],
  ["a side where nothing stands is not judged", "zero", "zero", { whole: 10 }, 0],
  ["a zero is a value", "skip", "skip", { a: 0, b: 1, whole: 0 }, 1],
])("%s", (_, left, right, values, count) => {
  const rules = [compare("#{a} + #{b}", "<=", "#{whole}", { left, right })];

  expect(tell({ sections: [parts], rules, values })).toHaveLength(count);
});

test("a part that is asked for is named beside the figure that stands", () => {
  const rules = [compare("#{a}", "<=", "#{whole}", { left: "report", right: "skip" })];

  expect(tell({ sections: [parts], rules, values: { a: "m", whole: 1200 } })).toEqual([
    "五堡镇：有总数1,200人，但“甲”缺报。查原始资料，改正后再提交。",
  ]);
});

test("a rule with one element of another form is not judged", () => {
  expect(tell({ sections: [parts], rules: [compare("#{a}", "<=", "#{elsewhere}")], values: { a: 1 } })).toEqual([]);
});

test("a rate is told as a formula, without a unit", () => {
  const rules = [compare("#{a} / #{whole} * 100", "<=", "105")];

  expect(tell({ sections: [parts], rules, values: { a: 107, whole: 100 } })).toEqual([
    "五堡镇：甲 ÷ 总数 × 100＝107多于105。查原始资料，改正后再提交。",
  ]);
});

const staff = section([element("staff", "在岗人数", "Staff")]);
const change = rule({ kind: "change", element: "staff", percent: 30, least: 20 }, "warning");

// [before, now, findings]
test.each<[number | null, number | "m", number]>([
  [100, 130, 0],
  [100, 131, 1],
  [100, 69, 1],
  [100, 70, 0],
  [30, 49, 0],
  [30, 50, 1],
  [0, 19, 0],
  [0, 20, 1],
  [100, 0, 1],
  [100, "m", 0],
  [null, 500, 0],
])("from %s to %s: %d findings of change", (before, now, count) => {
  expect(
    tell({ sections: [staff], rules: [change], values: { staff: now }, former: { staff: [before] } }),
  ).toHaveLength(count);
});

test("a change names both figures and the share", () => {
  expect(tell({ sections: [staff], rules: [change], values: { staff: 60 }, former: { staff: [100] } })).toEqual([
    "五堡镇：在岗人数由上期100人变为60人（−40%），变动超过30%。查原始资料；没有错就写明原因。",
  ]);
});

const outlier = rule({ kind: "outlier", element: "staff" }, "warning");

test.each<[string, readonly (number | null)[], number, number]>([
  ["a slip in a level series", [952, 955, 951, 954, 953], 80, 1],
  ["a slip of a fourteenth, for its z of −33 (methods.md §2.6)", [952, 955, 951, 954, 953], 880, 1],
  ["a figure among its like", [952, 955, 951, 954, 880], 953, 0],
  ["a series shorter than five", [95.2, 95.5, 95.1], 20, 0],
  ["a series whose gaps leave it too short", [95.2, null, 95.1, 95.3], 20, 0],
  ["a series without spread", [20, 20, 20, 20, 20], 80, 0],
  ["a trend that goes on", [100, 110, 121, 130, 141], 152, 0],
  ["a trend that breaks", [100, 110, 121, 130, 141], 60, 1],
  ["counts too small to judge", [1, 2, 1, 3, 2], 40, 0],
  ["a small step in a very even series", [1000, 1001, 1000, 1002, 1001], 1010, 0],
])("%s: %s then %d, %d findings", (_, former, now, count) => {
  expect(tell({ sections: [staff], rules: [outlier], values: { staff: now }, former: { staff: former } })).toHaveLength(
    count,
  );
});

test("bounds are stored with a rule and hold in every cell", () => {
  const rules = [rule({ kind: "bounds", element: "myopic", minimum: 1, maximum: 900 })];
  const values = { "myopic.female+grade_4": 901, "myopic.grade_4+male": 900, "myopic.grade_5+male": 0 };

  expect(tell({ sections: [eyes], rules, values })).toEqual([
    "五堡镇（女·四年级）：筛查性近视901人，高于900人。查原始资料，改正后再提交。",
    "五堡镇（男·五年级）：筛查性近视0人，低于1人。查原始资料，改正后再提交。",
  ]);
});

test("a blank is neither zero nor missing nor not applicable", () => {
  const world = givenWorld({ sections: [parts], values: { a: 0, b: "m" } });

  expect(findBlanks(world).map(({ message }) => message.zh)).toEqual([
    "五堡镇：总数没有填。没有发生填0，查不到选“缺报”并写明原因。",
  ]);
});
