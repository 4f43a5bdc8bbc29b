// The district's definitions as the content file that somebody would have written for them: what `define…` says by
// itself is left out. Put into content/ and into its lists, the file stands in the place of what was made on screen.
import { defineElement } from "../../stats/element/element.ts";
import { defineIndicator } from "../../stats/indicator/indicator.ts";
import { defineForm } from "../form/form.ts";
import type { LocalDefinition, LocalKind } from "./local-definition.ts";

const lists = [
  {
    kind: "element",
    name: "localElements",
    module: "stats/element/element.ts",
    define: "defineElement",
    type: "Element",
  },
  {
    kind: "indicator",
    name: "localIndicators",
    module: "stats/indicator/indicator.ts",
    define: "defineIndicator",
    type: "Indicator",
  },
  { kind: "form", name: "localForms", module: "reporting/form/form.ts", define: "defineForm", type: "Form" },
] as const satisfies readonly { readonly kind: LocalKind; readonly [part: string]: string }[];

export const printDefinitions = (definitions: readonly LocalDefinition[]): string => {
  const shown = lists.flatMap((list) => {
    const own = definitions.filter(({ kind }) => kind === list.kind);
    return own.length > 0 ? [{ ...list, own }] : [];
  });
  return [
    "// Elements, indicators and forms of the district's own, as they were made on screen.",
    ...shown.map(({ define, type, module }) => `import { ${define}, type ${type} } from "../src/${module}";`),
    ...shown.map(
      ({ name, type, own }) =>
        `\nexport const ${name}: readonly ${type}[] = [\n${own.map((each) => `  ${printCall(each)},`).join("\n")}\n];`,
    ),
    "",
  ].join("\n");
};

const printCall = (definition: LocalDefinition): string => {
  const { kind, content } = definition;
  const words = kind === "indicator" ? [content.group, content.id] : [content.id];
  const plain = new Map<string, unknown>(Object.entries(definePlain(definition)));
  const said = Object.entries(content).filter(
    ([key, value]) => mustBeSaid[kind].includes(key) || print(value, 0, 0) !== print(plain.get(key), 0, 0),
  );
  const { define } = lists.find((list) => list.kind === kind) ?? lists[0];
  return `${define}(${words.map((word) => JSON.stringify(word)).join(", ")}, ${printLines(Object.fromEntries(said), 2)})`;
};

const mustBeSaid: Readonly<Record<LocalKind, readonly string[]>> = {
  element: ["name", "agency"],
  indicator: ["name", "unit", "better", "definition", "owners", "source", "formula"],
  form: ["title", "agency", "sections"],
};

/** With nothing said but what has to be. */
const definePlain = ({ kind, content }: LocalDefinition): object => {
  switch (kind) {
    case "element": {
      const { id, name, agency } = content;
      return defineElement(id, { name, agency });
    }
    case "indicator": {
      const { id, group, name, unit, better, definition, owners, source, formula } = content;
      const parts = { name, unit, better, definition, owners, source, ...(formula ? { formula } : {}) };
      return defineIndicator(group, id, parts);
    }
    case "form": {
      const { id, title, agency, sections } = content;
      return defineForm(id, { title, agency, sections });
    }
  }
};

/** As the formatter has it: on one line where that fits. */
const print = (value: unknown, indent: number, used: number): string => {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const line = printLine(value);
  return indent + used + line.length <= width ? line : printLines(value, indent);
};

const width = 118;

const printLine = (value: object): string =>
  Array.isArray(value)
    ? `[${value.map((each) => print(each, 0, -Infinity)).join(", ")}]`
    : `{ ${listParts(value)
        .map(([key, part]) => `${key}: ${print(part, 0, -Infinity)}`)
        .join(", ")} }`;

const printLines = (value: object, indent: number): string => {
  const inner = " ".repeat(indent + 2);
  const rows = Array.isArray(value)
    ? value.map((each) => print(each, indent + 2, 0))
    : listParts(value).map(([key, part]) => `${key}: ${print(part, indent + 2, key.length + 2)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${rows.map((row) => `${inner}${row},`).join("\n")}\n${" ".repeat(indent)}${close}`;
};

const listParts = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value).sort(([one], [other]) => rank(one) - rank(other));

/** The order in which content files say things; the database keeps none. */
const order = `zh en version name short title unit decimals better agency periodKind frequency definition from
  workingDays minimum maximum numerator denominator factor formula bounds mayExceedDenominator reportedAt by acrossAreas
  acrossTime owners source availability proxy national deadline route excludedKinds finestLevel sections elements
  note`.split(/\s+/);

const rank = (key: string): number => order.indexOf(key);
