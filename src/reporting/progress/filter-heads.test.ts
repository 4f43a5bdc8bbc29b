import { expect, test } from "vitest";
import { givenHead } from "../../../test/world/given-head.ts";
import { countBy, filterHeads } from "./filter-heads.ts";

const heads = [
  givenHead({ form: "preschool", agency: "edu", state: "draft", daysLate: 3 }),
  givenHead({ form: "schools", agency: "edu", state: "submitted", daysLate: 2 }),
  givenHead({ form: "child-homes", agency: "women", state: "returned", area: "990100001", township: "990100001" }),
  givenHead({ form: "clinics", agency: "health", state: "accepted", area: "990100002", township: "990100002" }),
];

test.each([
  ["nothing asked shows all", {}, ["preschool", "schools", "child-homes", "clinics"]],
  ["an agency", { owner: "edu" }, ["preschool", "schools"]],
  ["a township", { township: "990100001" }, ["child-homes"]],
  ["a state", { state: "submitted" }, ["schools"]],
  ["open is not handed in or returned", { state: "open" }, ["preschool", "child-homes"]],
  ["late is only what is not handed in", { late: "yes" }, ["preschool"]],
  ["a form", { group: "clinics" }, ["clinics"]],
  ["words of title and place, in any width", { text: "ＣＬＩＮＩＣＳ 990100002" }, ["clinics"]],
  ["all together", { owner: "edu", late: "yes", text: "schools" }, []],
])("%s", (_what, filter, forms) => {
  expect(filterHeads(heads, filter).map(({ form }) => form)).toEqual(forms);
});

test("a copy of the whole district belongs to no township", () => {
  expect([...countBy(heads, ({ township }) => township)]).toEqual([
    ["990100001", 1],
    ["990100002", 1],
  ]);
});
