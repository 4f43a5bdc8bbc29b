import { expect, test } from "vitest";
import { readAddress, startVisit } from "./visit.ts";

test("the 313 systems are listed, a filter stands in the address and the back button takes it off", async () => {
  const { page, faults, open } = await startVisit();
  await open("/plan/systems?lang=en");
  const rows = page.getByRole("table", { name: "Named systems" }).locator("tbody tr");
  expect(await rows.count()).toBe(313);
  const counts = await page.locator(".counts dd").allInnerTexts();
  expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(313);

  await page.getByRole("combobox", { name: "Domain" }).click();
  await page.getByTitle("Children and legal protection").last().click();
  await expect.poll(() => readAddress(page)).toContain("domain=law");
  await expect.poll(() => rows.count()).toBeLessThan(313);
  const few = await rows.count();
  expect(few).toBeGreaterThan(10);
  expect(await page.getByRole("status").last().innerText()).toBe(`${few} listed`);
  await page.reload();
  await expect.poll(() => rows.count()).toBe(few);

  await page.goBack();
  await expect.poll(() => rows.count()).toBe(313);
  expect(readAddress(page)).toBe("/plan/systems?lang=en");
  expect(faults).toEqual([]);
});
