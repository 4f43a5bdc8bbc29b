import { expect, test } from "vitest";
import { readAddress, settle, startVisit } from "./visit.ts";

const wanted = [
  { typed: "jinshi", kind: "指标", title: "初中生近视率" },
  { typed: "czsjsl", kind: "指标", title: "初中生近视率" },
  { typed: "学生近视率与", kind: "主要目标", title: "学生近视率与0-6岁视力检查" },
  { typed: "xueshengjinshi", kind: "主要目标", title: "学生近视率与0-6岁视力检查" },
  { typed: "jsfkysl", kind: "策略措施", title: "近视防控与视力档案" },
  { typed: "etjkfwtx", kind: "体系", title: "儿童健康服务体系" },
  { typed: "taojiagong", kind: "地区", title: "陶家宫镇" },
  { typed: "tjgz", kind: "地区", title: "陶家宫镇" },
  { typed: "jyj", kind: "单位", title: "教育局" },
] as const;

test("汉字、拼音、首字母都搜得到目标、措施、指标、体系、地区和单位", async () => {
  const { page, faults, open } = await startVisit();
  await open("/plan/versions");
  await page.getByRole("button", { name: "搜目标、指标、地区" }).click();
  const field = page.getByRole("combobox", { name: "搜目标、指标、地区" });

  for (const { typed, kind, title } of wanted) {
    await field.fill(typed);
    const found = page.getByRole("group", { name: kind }).getByRole("option").filter({ hasText: title });
    await expect
      .poll(() => found.count(), { message: `${typed} → ${kind} ${title}`, timeout: 5000 })
      .toBeGreaterThan(0);
  }
  expect(faults).toEqual([]);
});

test("搜到的体系带到体系表里它自己那一行；没有的词说明怎么办", async () => {
  const { page, faults, open } = await startVisit();
  await open("/");
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "搜目标、指标、地区" });

  await field.fill("zzzzqq");
  await page.getByText("没有叫“zzzzqq”的").waitFor();
  await field.fill("儿童健康服务体系");
  await page.getByRole("group", { name: "体系" }).getByRole("option").first().click();

  await page.getByRole("heading", { level: 1, name: /313/ }).waitFor();
  await settle(page);
  expect(readAddress(page)).toBe("/plan/systems");
  const id = new URL(page.url()).hash.slice(1);
  await expect.poll(() => page.locator(`[id="${id}"]`).isVisible()).toBe(true);
  expect(await page.locator(`[id="${id}"]`).innerText()).toContain("儿童健康服务体系");
  expect(faults).toEqual([]);
});
