import { expect, test } from "vitest";
import { readAddress, settle, startVisit } from "./visit.ts";

// The district's plan as its files have it: goals and measures by domain.
const domains = [
  { id: "health", goals: 12, measures: 14 },
  { id: "safety", goals: 10, measures: 12 },
  { id: "education", goals: 9, measures: 14 },
  { id: "welfare", goals: 11, measures: 14 },
  { id: "family", goals: 8, measures: 9 },
  { id: "environment", goals: 9, measures: 11 },
  { id: "law", goals: 10, measures: 14 },
];

const listMarks = `[...document.querySelectorAll(".m a")].map((mark) => mark.getAttribute("aria-describedby") ?? "?")`;
const listNotes = `[...document.querySelectorAll("[data-note]")].map((note) => note.id)`;

test("规划的七个领域共69条目标、88项措施，条文里每个带数的短语都有它的批注", async () => {
  const { page, faults, open } = await startVisit();
  const seen: { readonly id: string; readonly goals: number; readonly measures: number }[] = [];

  for (const { id } of domains) {
    await open(`/plan/${id}`);
    const rows = page.getByRole("main").locator("article");
    const measures = await page.locator("#measures ~ article").count();
    seen.push({ id, goals: (await rows.count()) - measures, measures });
    const wanted = await page.evaluate<string[]>(listMarks);
    const notes = new Set(await page.evaluate<string[]>(listNotes));
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((note) => !notes.has(note))).toEqual([]);
  }

  expect(seen).toEqual(domains);
  expect(seen.reduce((sum, { goals }) => sum + goals, 0)).toBe(69);
  expect(seen.reduce((sum, { measures }) => sum + measures, 0)).toBe(88);
  expect(faults).toEqual([]);
});

test("一章可以只看需要处理的、通读、看表，地址记着读法", async () => {
  const { page, faults, open } = await startVisit();
  await open("/plan/health");
  const goals = page.getByRole("main").locator("article");
  const all = await goals.count();

  await page.getByRole("checkbox", { name: "只看需要处理的" }).check();
  await expect.poll(() => readAddress(page)).toBe("/plan/health?hot=1");
  const urgent = await goals.count();
  expect(urgent).toBeGreaterThan(0);
  expect(urgent).toBeLessThan(all);
  await page.getByRole("checkbox", { name: "只看需要处理的" }).uncheck();

  await page.getByRole("button", { name: "通读" }).click();
  await expect.poll(() => readAddress(page)).toBe("/plan/health?view=text");
  expect(await goals.count()).toBe(all);
  expect(await page.locator("[data-note]").count()).toBe(0);

  await page.getByRole("button", { name: "表格" }).click();
  await expect.poll(() => readAddress(page)).toBe("/plan/health?view=table");
  const table = page.getByRole("table", { name: "本章的目标和承诺" });
  expect(await table.locator("tbody tr").count()).toBeGreaterThan(40);

  await page.goBack();
  await page.getByRole("button", { name: "通读", pressed: true }).waitFor();
  expect(faults).toEqual([]);
});

test("总则页列出8条组织实施和5条监测评估，从那里走得到规划的版本", async () => {
  const { page, faults, open } = await startVisit();
  await open("/plan");
  await expect.poll(() => readAddress(page)).toBe("/plan/frame");
  await settle(page);

  expect(await page.locator("#implementation ~ article").count()).toBe(8);
  expect(await page.locator("#monitoring ~ article").count()).toBe(5);

  await page.getByRole("link", { name: "规划的版本" }).click();
  await page.getByRole("heading", { level: 1, name: "规划的版本" }).waitFor();
  await page.getByRole("cell", { name: "第1版" }).waitFor();
  expect(await page.getByRole("row").filter({ hasText: "第1版" }).innerText()).toContain("首次启动");
  expect(faults).toEqual([]);
});
