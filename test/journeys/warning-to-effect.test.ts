// From a warning to what came of it: taken up, worked on in steps, looked at against what was expected, closed, signed.
import { expect, test } from "vitest";
import { openCopy } from "./open-copy.ts";
import { become, startVisit } from "./visit.ts";

test("a warning is taken up, worked on, measured and closed", async () => {
  const { base } = await openCopy();
  const visit = await startVisit({ base });
  const { page } = visit;
  await become(visit, "demo-office");
  // A year back, so that the figure of the expected year is there already, and complete.
  await visit.open("/warnings?year=2024");

  const first = page.locator("article.w", { hasText: "初中生近视率" }).first();
  const headline = await first.getByRole("heading").innerText();
  await first.getByRole("button", { name: "认领" }).click();
  await page
    .getByRole("status")
    .filter({ hasText: `已认领：${headline}` })
    .waitFor();

  await page.locator("article.w", { hasText: headline }).first().getByRole("link", { name: "新建干预" }).click();
  await page.getByRole("button", { name: "新建干预" }).click();
  await page.getByText("写一个题目，至少2个字。").waitFor();
  await page.getByLabel("题目").fill("把课间还给孩子");
  await page.getByLabel("做什么").fill("核定课间时段");
  await page.locator("[data-field=change] input").fill("−1.5");
  expect(await page.locator("[data-field=year] input").inputValue()).toBe("2025");
  await page.getByRole("button", { name: "新建干预" }).click();
  await page.getByRole("heading", { level: 1, name: "把课间还给孩子" }).waitFor();
  expect(await page.locator("#evidence").innerText()).toContain(headline);

  await page.getByLabel("做到了哪里").fill("时段已写进课表。");
  await page.getByLabel("这次完成的步骤").selectOption("1");
  await page.getByRole("button", { name: "更新进展" }).click();
  await page.getByRole("status").filter({ hasText: "第1步已完成。" }).waitFor();

  await page.getByRole("button", { name: "看效果" }).click();
  await page.getByLabel("为什么现在看效果").fill("2025年的数已经到了。");
  await page.getByRole("dialog").getByRole("button", { name: "看效果" }).click();
  await page.getByRole("status").filter({ hasText: "已记下：看效果。" }).waitFor();
  expect(await page.locator("#effect").innerText()).toContain("2025年比2024年");
  expect(await page.locator("#effect").getByRole("img").getAttribute("aria-label")).toMatch(/^预计−1\.5，实测[−+]?\d/);

  await page.getByRole("button", { name: "写结论并关闭" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "签字并关闭" }).click();
  await dialog.getByText("关闭前：选结果，写结论，写依据").waitFor();
  await dialog.getByLabel("看不出").check();
  await dialog.getByLabel("结论").fill("和没有干预的地区差不多，转为日常。");
  await dialog.getByLabel("依据（文件、清点、检查）").fill("课表和抽查记录各一份。");
  await dialog.getByRole("button", { name: "签字并关闭" }).click();
  await page.getByRole("status").filter({ hasText: "已关闭，结果：看不出。" }).waitFor();

  await visit.open("/warnings?state=closed");
  expect(await page.getByRole("region", { name: "干预" }).innerText()).toContain("把课间还给孩子");
  expect(visit.faults).toEqual([]);
});
