import { expect, test } from "vitest";
import { z } from "zod";
import { action } from "../../kernel/contract.ts";
import { describeTarget, withAreas } from "./describe-target.ts";
import { toAuditText } from "./origin.ts";

const contract = action("room.write", {
  summary: { zh: "写", en: "Write" },
  permission: "room.write",
  input: z.object({ id: z.string(), area: z.string(), text: z.string() }),
  output: z.object({}),
  objectOf: ({ id }) => ({ kind: "thing", id }),
});

test("a request is named by its object and area, and by nothing else that it carries", () => {
  const input = { id: "7", area: "990100", text: "what nobody may read" };

  expect(describeTarget(contract, input)).toEqual({ object: { kind: "thing", id: "7" }, areas: ["990100"] });
});

test.each([
  ["what is no code", { id: "7", area: "everywhere; drop table", text: "" }, []],
  ["nothing", { id: "7", text: "" }, []],
])("an area that is %s is not kept", (_what, input, areas) => {
  expect(describeTarget(contract, input).areas).toEqual(areas);
});

test("a forged id keeps to one line of two hundred characters", () => {
  const { object } = describeTarget(contract, { id: `a\n${"b".repeat(500)}`, area: "", text: "" });

  expect(object?.id).toBe(`a\uFFFD${"b".repeat(198)}`);
});

test("of many areas the first twenty are kept, each once", () => {
  const many = Array.from({ length: 30 }, (_, index) => String(990_100 + index));

  expect(withAreas({ object: null, areas: ["990100"] }, many).areas).toEqual(many.slice(0, 20));
});

test("half a character at the cut is replaced", () => {
  expect(toAuditText("𠮷𠮷", 3)).toBe("𠮷\uFFFD");
});
