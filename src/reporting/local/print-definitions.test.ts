// What is exported reads like a content file and, put there, gives the same definitions.
import { build } from "esbuild";
import { expect, test } from "vitest";
import { defineElement } from "../../stats/element/element.ts";
import { defineIndicator } from "../../stats/indicator/indicator.ts";
import { defineForm } from "../form/form.ts";
import type { LocalDefinition } from "./local-definition.ts";
import { printDefinitions } from "./print-definitions.ts";

const definitions: readonly LocalDefinition[] = [
  {
    kind: "element",
    content: defineElement("local_posts", {
      name: { zh: "“儿童驿站”数", en: 'Posts "for children"' },
      agency: "women",
      unit: "count",
      by: ["sex", "residence"],
      bounds: { minimum: 0, maximum: 9 },
      acrossTime: "last",
    }),
  },
  { kind: "element", content: defineElement("local_plain", { name: { zh: "人数", en: "People" }, agency: "stat" }) },
  {
    kind: "indicator",
    content: defineIndicator("family", "local.posts", {
      name: { zh: "驿站覆盖率", en: "Coverage" },
      unit: "%",
      better: "context",
      definition: { zh: "占比。".repeat(40), en: `line\nbreak \\ \${x} \`` },
      owners: ["women"],
      source: { zh: "名录", en: "register" },
      formula: { numerator: "#{local_posts}", denominator: "#{local_plain}", factor: 100 },
    }),
  },
  {
    kind: "indicator",
    content: defineIndicator("family", "local.published", {
      name: { zh: "公布", en: "Published" },
      unit: "%",
      better: "higher",
      definition: { zh: "见年鉴", en: "see the yearbook" },
      owners: [],
      source: { zh: "", en: "" },
    }),
  },
  {
    kind: "form",
    content: defineForm("local-posts", {
      version: 3,
      title: { zh: "驿站年报", en: "Posts, yearly" },
      agency: "women",
      sections: [{ title: { zh: "驿站", en: "Posts" }, elements: ["local_posts", "local_plain"] }],
      deadline: { from: "start", workingDays: 10 },
      note: { zh: "从名录数。", en: "Count the register." },
    }),
  },
];

const evaluate = async (contents: string): Promise<Record<string, readonly unknown[]>> => {
  const { outputFiles } = await build({
    stdin: { contents, loader: "ts", resolveDir: "content" },
    bundle: true,
    write: false,
    format: "esm",
  });
  const code = outputFiles[0]?.text ?? "";
  return import(`data:text/javascript,${encodeURIComponent(code)}`) as Promise<Record<string, readonly unknown[]>>;
};

const listContents = (kind: LocalDefinition["kind"]) =>
  definitions.filter((each) => each.kind === kind).map(({ content }) => content);

test("the exported file gives the same definitions", async () => {
  // The database keeps no order of keys.
  const stored = definitions.map(
    (each) => ({ ...each, content: Object.fromEntries(Object.entries(each.content).reverse()) }) as LocalDefinition,
  );

  const file = await evaluate(printDefinitions(stored));

  expect({ ...file }).toEqual({
    localElements: listContents("element"),
    localIndicators: listContents("indicator"),
    localForms: listContents("form"),
  });
});

test("what goes without saying is not said, and a kind without definitions has no list", () => {
  expect(printDefinitions(definitions.filter(({ content }) => content.id === "local_posts")))
    .toBe(`// Elements, indicators and forms of the district's own, as they were made on screen.
import { defineElement, type Element } from "../src/stats/element/element.ts";

export const localElements: readonly Element[] = [
  defineElement("local_posts", {
    name: { zh: "“儿童驿站”数", en: "Posts \\"for children\\"" },
    unit: "count",
    agency: "women",
    bounds: { minimum: 0, maximum: 9 },
    by: ["sex", "residence"],
    acrossTime: "last",
  }),
];
`);
});
