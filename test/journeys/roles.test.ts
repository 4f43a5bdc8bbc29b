// Who one is, and what an administrator does with a district's folder. On a copy of the data.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openCopy } from "./open-copy.ts";
import { settle, startVisit } from "./visit.ts";

const district = path.resolve(import.meta.dirname, "../../districts/yizhou");

/** The district's folder with some texts exchanged, each of which must be there. */
const copyDistrict = (to: string, exchanges: readonly (readonly [string, string, string])[]): string => {
  cpSync(district, to, { recursive: true });
  for (const [name, before, after] of exchanges) {
    const file = path.join(to, name);
    const text = readFileSync(file, "utf8");
    expect(text).toContain(before);
    writeFileSync(file, text.replace(before, after));
  }
  return to;
};

const chooseRole = async (page: Page, role: string): Promise<void> => {
  await page.getByRole("combobox", { name: "演示身份" }).click();
  await page.locator(".ant-select-item-option").filter({ hasText: role }).first().click();
  await waitForRole(page, role);
};

const waitForRole = (page: Page, role: string): Promise<void> =>
  page.getByRole("banner").locator(".who").filter({ hasText: role }).filter({ visible: true }).waitFor();

test("换了身份顶上就写着；公众看得到规划，进不了导入，服务器也不收", async () => {
  const { page, base, faults, open } = await startVisit();
  await open("/import");
  await page.getByText("“妇儿工委办”不能导入").waitFor();

  await chooseRole(page, "公众");

  await page.getByText("“公众”不能导入").waitFor();
  expect(await page.getByText("选择文件夹", { exact: true }).count()).toBe(0);
  const answer = await page.request.post(`${base}/api/stats.importDistrict`, { data: { files: [], mode: "check" } });
  expect(answer.status()).toBe(403);
  await open("/plan/health");
  await waitForRole(page, "公众");
  await page.getByRole("heading", { level: 1, name: "一、儿童与健康" }).waitFor();
  expect(faults).toEqual([]);
});

test("管理员导入一个有错的文件夹：全部问题一次列出，带文件和行，什么也没有变", async () => {
  const { base, folder } = await openCopy();
  const { page, faults, open } = await startVisit({ base });
  const broken = copyDistrict(path.join(folder, "broken"), [
    ["plan/1-health.yaml", "indicator: h.nmr, comparator", "indicator: h.unknown, comparator"],
    ["plan/1-health.yaml", "id: health.g2\n", "id: health.g1\n"],
    ["plan/2-safety.yaml", "deadline: 2025", "deadline: 2031"],
    ["areas.csv", "650502,township,", "659999,township,"],
    ["published.csv", ",15500,", ",a lot,"],
  ]);
  await open("/import");
  await chooseRole(page, "管理员");

  await page.getByLabel("选择文件夹").setInputFiles(broken);

  await page.getByRole("heading", { name: /^\d+处要改，改好前不能导入/ }).waitFor();
  const rows = await page.getByRole("table", { name: "检查发现" }).locator("tbody tr").allInnerTexts();
  const places = ["plan/1-health.yaml:", "plan/2-safety.yaml:", "areas.csv:", "published.csv:"];
  const unseen = places.filter(
    (place) => !rows.some((row) => new RegExp(`${place.replace(".", "\\.")}\\d+`).test(row)),
  );
  expect(unseen).toEqual([]);
  expect(rows.some((row) => row.includes("h.unknown"))).toBe(true);
  expect(await page.getByRole("button", { name: "导入", exact: true }).count()).toBe(0);
  await open("/plan/versions");
  expect(
    await page
      .getByRole("row")
      .filter({ hasText: /第\d+版/ })
      .count(),
  ).toBe(1);
  expect(faults).toEqual([]);
});

test("改过的规划导入后成为第2版，与第1版逐条对照", async () => {
  const { base, folder } = await openCopy();
  const { page, faults, open } = await startVisit({ base });
  const changed = copyDistrict(path.join(folder, "changed"), [
    ["plan/1-health.yaml", "zh: 健康生活方式与照护人健康素养", "zh: 健康生活方式与家庭健康素养"],
    [
      "plan/1-health.yaml",
      'indicator: h.imr, comparator: "<=", value: 6.5',
      'indicator: h.imr, comparator: "<=", value: 6.1',
    ],
  ]);
  await open("/import");
  await chooseRole(page, "管理员");

  await page.getByLabel("选择文件夹").setInputFiles(changed);
  await page.getByRole("heading", { name: "可以导入。与现行版本有2处不同。" }).waitFor();
  await page.getByRole("button", { name: "导入", exact: true }).click();
  await page.getByRole("heading", { name: /^已导入，成为第2版/ }).waitFor({ timeout: 60_000 });
  await page.getByRole("link", { name: "看规划各版的不同" }).click();

  await page.getByRole("heading", { name: "第1版到第2版：2处不同" }).waitFor();
  await settle(page);
  const differences = await page.getByRole("main").getByRole("list").last().innerText();
  expect(differences).toContain("健康生活方式与照护人健康素养");
  expect(differences).toContain("健康生活方式与家庭健康素养");
  expect(differences).toMatch(/6\.5[\s\S]*6\.1/);
  await open("/plan/health");
  await page.getByText("规划第2版").waitFor();
  await page.getByRole("article", { name: /家庭健康素养/ }).waitFor();
  expect(faults).toEqual([]);
});
