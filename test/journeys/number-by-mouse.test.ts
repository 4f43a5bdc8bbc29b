// The main road through the product, in Chinese, with the mouse.
import { expect, test } from "vitest";
import { readCsv, readNumber, settle, startVisit } from "./visit.ts";

test("从概览里最急的一项走到规划条文、指标、数的出处，再把数下载回去", async () => {
  const { page, faults, open } = await startVisit();
  await open("/");
  const hottest = page.getByRole("table").filter({ hasText: "指标和原因" }).getByRole("row").nth(1);
  const name = await hottest.getByRole("link").innerText();
  const shown = await hottest.getByRole("button", { name: /看出处$/ }).innerText();
  expect(await hottest.innerText()).toContain("滞后");

  await hottest.getByRole("link").click();
  await page.getByRole("article").getByRole("link", { name, exact: true }).first().waitFor();
  expect(await page.getByRole("article").locator("p.plan.text").innerText()).toContain("60%");

  await page.getByRole("article").getByRole("link", { name, exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
  await settle(page);
  await page
    .getByRole("button", { name: `${name} ${shown}，看出处` })
    .first()
    .click();
  const origin = page.getByRole("dialog", { name: "数的出处" });
  await origin.getByRole("heading", { name: `${shown}的出处` }).waitFor();
  const [numerator = 0, denominator = 1] = (await origin.locator(".ratio b").allInnerTexts()).map(readNumber);
  expect(((numerator / denominator) * 100).toFixed(1)).toBe(readNumber(shown).toFixed(1));
  expect(await origin.innerText()).toContain("演示数据");

  await origin.getByRole("button", { name: "关闭" }).click();
  await origin.waitFor({ state: "detached" });
  const [table] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "各年CSV" }).click(),
  ]);
  const [head = [], ...rows] = await readCsv(table);
  const last = rows.findLast((row) => row[head.indexOf("value")] !== "") ?? [];
  const cell = (column: string): string => last[head.indexOf(column)] ?? "";
  expect(Number(cell("value")).toFixed(1)).toBe(readNumber(shown).toFixed(1));
  expect([Number(cell("numerator")), Number(cell("denominator"))]).toEqual([numerator, denominator]);
  expect(cell("synthetic")).toContain("演示数据");
  expect(faults).toEqual([]);
});

test("图旁边的表下载下来，就是屏幕上的那张表，并写明演示数据", async () => {
  const { page, faults, open } = await startVisit();
  await open("/indicators/h.myopia_junior");
  const trend = page.getByRole("figure").filter({ hasText: "空心点为演示数据" }).first();

  await trend.getByRole("button", { name: "表", exact: true }).click();
  const onScreen = await trend.getByRole("table").locator("tbody tr").allInnerTexts();
  const [table] = await Promise.all([
    page.waitForEvent("download"),
    trend.getByRole("button", { name: "下载CSV" }).click(),
  ]);

  const [head = [], ...rows] = await readCsv(table);
  expect(rows).toHaveLength(onScreen.length);
  expect(onScreen.length).toBeGreaterThan(5);
  const nature = head.indexOf("数据性质");
  expect(nature).toBeGreaterThan(0);
  expect(rows.filter((row) => row[nature] === "演示数据").length).toBeGreaterThan(5);
  expect(faults).toEqual([]);
});
