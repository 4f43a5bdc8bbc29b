import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { phone, readAddress, settle, startVisit } from "./visit.ts";

const readAll = async (page: Page): Promise<string> => {
  await settle(page);
  const parts = await page.locator("main, [role=dialog]").allInnerTexts();
  return parts.join("\n");
};

test("a deep view is a link: area, year, language and origin show the same to another reader and after a reload", async () => {
  const one = await startVisit();
  await one.open("/areas/650502106?year=2024&lang=en");
  await one.page.getByRole("link", { name: "Junior-secondary myopia rate" }).first().click();
  await one.page.getByRole("heading", { level: 1, name: "Junior-secondary myopia rate" }).waitFor();
  await settle(one.page);
  await one.page
    .getByRole("button", { name: /^Junior-secondary myopia rate .*origin$/ })
    .first()
    .click();
  const origin = one.page.getByRole("dialog", { name: "Origin of the number" });
  await origin.getByRole("heading", { name: "Source" }).waitFor();
  const address = readAddress(one.page);
  const seen = await readAll(one.page);

  expect(new URLSearchParams(address.split("?")[1]).get("area")).toBe("650502106");
  for (const part of ["year=2024", "lang=en", "origin=h.myopia_junior~650502106~SY2024"])
    expect(address).toContain(part);
  expect(seen).toContain("Sandaoling Town");
  const other = await startVisit();
  await other.open(address);
  await other.page.getByRole("dialog").getByRole("heading", { name: "Source" }).waitFor();
  expect(await readAll(other.page)).toBe(seen);
  await one.page.reload();
  await origin.getByRole("heading", { name: "Source" }).waitFor();
  expect(await readAll(one.page)).toBe(seen);
  expect([...one.faults, ...other.faults]).toEqual([]);
});

test("一章的读法、排序和筛选都在地址里", async () => {
  const { page, faults, open } = await startVisit();
  await open("/plan/health?view=table");
  await page.getByRole("checkbox", { name: "只看需要处理的" }).check();
  await page.getByRole("columnheader", { name: "最新值" }).getByRole("button").click();
  await expect.poll(() => readAddress(page)).toContain("sort=");
  const seen = await readAll(page);

  const other = await startVisit();
  await other.open(readAddress(page));

  expect(await readAll(other.page)).toBe(seen);
  expect(seen).toContain("滞后");
  expect(faults).toEqual([]);
});

test("手机上也走得到每一页：规划的各章、体系、来源、演示身份", async () => {
  const { page, faults, open } = await startVisit({ size: phone });
  await open("/");

  await page.getByRole("navigation", { name: "主导航（手机）" }).getByRole("link", { name: "规划" }).click();
  await page.getByRole("navigation", { name: "目录" }).getByRole("link", { name: /^三、/ }).click();
  await page.getByRole("heading", { level: 1, name: "三、儿童与教育" }).waitFor();
  await page.getByRole("navigation", { name: "更多" }).getByRole("link", { name: "来源" }).click();
  await page.getByRole("heading", { name: "要核对的2处" }).waitFor();
  await page.getByRole("combobox", { name: "演示身份" }).waitFor();
  expect(faults).toEqual([]);
});

test.each(["/", "/plan/health", "/indicators/h.myopia_junior", "/areas/650502106"])(
  "%s印出来有页眉和“演示数据”，没有导航和按钮",
  async (address) => {
    const { page, faults, open } = await startVisit();
    await open(address);
    await page.emulateMedia({ media: "print" });

    const dateline = page.getByRole("group", { name: "地区和时期" });
    expect(await dateline.isVisible()).toBe(true);
    expect(await dateline.innerText()).toContain("2025年度");
    expect(await page.getByText("演示数据", { exact: true }).first().isVisible()).toBe(true);
    expect(await page.getByText("本区数字全部为合成").isVisible()).toBe(true);
    expect(await page.getByRole("navigation", { name: "主导航" }).count()).toBe(0);
    expect(await page.getByRole("button", { name: /^(下载CSV|打印|链接|PNG|表)$/ }).count()).toBe(0);
    expect(faults).toEqual([]);
  },
);
