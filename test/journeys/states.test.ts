// What a reader meets when there is nothing, when the address is wrong, when the server is gone.
import path from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import { copyDataFolder, makeFolder, removeFolder, startServer } from "./server-process.ts";
import { startVisit } from "./visit.ts";

test.each([
  ["/indicators/h.nothing", "指标目录里没有h.nothing"],
  ["/areas/650599", "650599"],
  ["/plan/goals/health.g99", "health.g99"],
  ["/plan/nothing", "nothing"],
])("%s没有这一页：说清楚缺什么，给一条回去的路", async (address, words) => {
  const { page, open } = await startVisit();
  await open(address);

  await page.getByRole("heading", { level: 1, name: "没有这一页" }).waitFor();
  expect(await page.getByRole("alert").innerText()).toContain(words);
  await page.getByRole("link", { name: "回概览" }).click();
  await page.getByRole("heading", { level: 1, name: "概览" }).waitFor({ state: "attached" });
});

test("没有数的地区说还没有数，不给空表", async () => {
  const { page, faults, open } = await startVisit();
  await open("/areas/650502500");

  await page.getByRole("heading", { name: "这里还没有数" }).waitFor();
  expect(await page.getByRole("main").getByRole("table").count()).toBe(0);
  expect(faults).toEqual([]);
});

test("the server goes away and comes back: the page says so, keeps its place and goes on when asked", async () => {
  const folder = makeFolder();
  onTestFinished(() => removeFolder(folder));
  const dataFolder = copyDataFolder(inject("seed"), path.join(folder, "data"));
  const first = await startServer({ dataFolder });
  onTestFinished(async () => void (await first.stop()));
  const { page, open } = await startVisit({ base: first.base });
  await open("/plan/health?lang=en");

  await first.stop();
  await page.getByRole("link", { name: /^II\. / }).click();
  await page.getByRole("alert").filter({ hasText: "the server did not answer" }).waitFor();
  expect(page.url()).toBe(`${first.base}/plan/safety?lang=en`);
  await page.getByRole("link", { name: "Sources", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "This page failed" }).waitFor();

  const second = await startServer({ dataFolder, port: Number(new URL(first.base).port) });
  onTestFinished(async () => void (await second.stop()));
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("heading", { name: /public documents/ }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: /Children and safety/ }).waitFor();
});
