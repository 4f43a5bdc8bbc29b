// From the overview to the grounds of a judgement: why it stands so, where it will end, what is missing.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { become, desk, phone, readAddress, settle, startVisit } from "./visit.ts";

const readTexts = (page: Page, selector: string): Promise<string[]> => page.locator(selector).allInnerTexts();

test("从概览点判断看为什么，Esc关掉焦点回来，再到目标页看依据和预测", async () => {
  const visit = await startVisit();
  const { page, faults, open } = visit;
  await become(visit, "demo-office");
  await open("/?year=2024");
  const row = page.locator("table.att tbody tr", { hasText: "初中生近视率" });
  const missing = (await row.innerText()).match(/还需再减少([\d,]+)名/)?.[1];
  expect(missing).toBeDefined();

  const sign = row.locator("[data-why]");
  await sign.click();
  await expect.poll(() => readAddress(page)).toBe("/?year=2024&why=health.g9.t3");
  const panel = page.getByRole("dialog", { name: "为什么这样判断" });
  await panel.locator(".formula").first().waitFor();
  const said = await panel.innerText();
  expect(said).toContain("滞后");
  expect(said).toContain("到2025年的预测");

  await page.keyboard.press("Escape");
  await expect.poll(() => readAddress(page)).toBe("/?year=2024");
  await expect.poll(() => page.evaluate("document.activeElement?.dataset.why")).toBe("health.g9.t3");

  await sign.click();
  await panel.getByRole("link", { name: "看判断与依据" }).click();
  await expect.poll(() => readAddress(page)).toBe("/targets/health.g9.t3?year=2024");
  await settle(page);
  const [lede] = await readTexts(page, ".fin");
  expect(lede).toContain(`还需再减少${missing}名`);

  const strip = await readTexts(page, ".facts > div");
  const value = strip[0]?.match(/([\d.]+)%/)?.[1];
  const foreseen = strip.find((text) => text.startsWith("2025年预测"))?.match(/\n([\d.]+)%/)?.[1];
  expect(lede).toContain(`2024学年为${value}%`);
  expect(lede).toContain(`2025年会停在${foreseen}%左右`);
  const [why] = await readTexts(page, "#why");
  expect(why).toContain(`2024年${value}%`);
  expect(why).toContain(`${foreseen}%`);
  expect(await page.locator(".chart .desk svg text").allTextContents()).toContain(`预测${foreseen}%`);
  expect(faults).toEqual([]);
});

test("图的表和CSV里，预测和观测分列，预测带“预”", async () => {
  const { page, open } = await startVisit();
  await open("/targets/health.g9.t3?year=2024");

  await page.locator(".chart").getByRole("button", { name: "表" }).click();
  const heads = await readTexts(page, ".chart thead th");
  const last = page.locator(".chart tbody tr").last();

  expect(heads.map((head) => head.trim())).toEqual([
    "年",
    "初中生近视率",
    "95%下限",
    "95%上限",
    "应走的路",
    "预测",
    "预测90%下限",
    "预测90%上限",
  ]);
  expect(await last.innerText()).toMatch(/2025[\s\S]*%\s*预/);
});

test("公众也看得到判断和依据，看不到预警、干预和差距表", async () => {
  const visit = await startVisit();
  const { page, faults, open } = visit;
  await become(visit, "demo-public");
  await open("/targets/health.g9.t3?year=2024");

  expect(await page.locator(".explained").count()).toBeGreaterThan(1);
  expect(await page.locator("#gaps").count()).toBe(0);
  expect(await page.getByRole("link", { name: "新建干预" }).count()).toBe(0);
  expect(faults).toEqual([]);
});

test.each([
  ["light", desk],
  ["dark", desk],
  ["light", phone],
  ["dark", phone],
] as const)("axe finds nothing on the judgement, %s, %j", async (theme, size) => {
  const visit = await startVisit({ theme, size });
  await become(visit, "demo-office");
  const problems: string[] = [];
  for (const path of ["/targets/health.g9.t3?year=2024", "/?year=2024&why=health.g9.t3&lang=en"]) {
    await visit.open(path);
    await visit.page.locator(".explained").first().waitFor();
    const { violations } = await new AxeBuilder({ page: visit.page }).analyze();
    problems.push(...violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`));
    const overflow = await visit.page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
    if (overflow > 0) problems.push(`${path} overflows by ${overflow}`);
  }

  expect(problems).toEqual([]);
});
