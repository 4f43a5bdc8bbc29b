import { expect, test } from "vitest";
import { phone, readAddress, settle, startVisit } from "./visit.ts";

/** The figures of the journeys were loaded when they began, so on this day nothing was known. */
const day = "2025-06-30";

test("截至某一天：选了日期，整页换成那天已知的数，跟着链接走，一点就回到今天", async () => {
  const { page, faults, open } = await startVisit();
  await open("/");
  expect(await page.getByRole("status").filter({ hasText: "正在看" }).count()).toBe(0);

  await page.getByLabel("截至哪一天已知的数").fill(day);
  const strip = page.getByRole("status").filter({ hasText: `正在看${day}那天已知的数` });
  await strip.waitFor();
  await settle(page);
  expect(readAddress(page)).toContain(`asOf=${day}`);

  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "指标" }).click();
  await page.getByRole("heading", { level: 1 }).first().waitFor({ state: "attached" });
  await strip.waitFor();
  await settle(page);
  expect(readAddress(page)).toContain(`asOf=${day}`);
  expect(await page.getByLabel("截至哪一天已知的数").inputValue()).toBe(day);

  await strip.getByRole("link", { name: "回到今天" }).click();
  await strip.waitFor({ state: "detached" });
  expect(readAddress(page)).not.toContain("asOf");
  expect(faults).toEqual([]);
});

test("手机上平时不占地方，选了日期就一直看得见；印出来也写着", async () => {
  const { page, faults, open } = await startVisit({ size: phone });
  await open("/indicators/h.mmr");
  expect(await page.getByLabel("截至哪一天已知的数").isVisible()).toBe(false);

  await open(`/indicators/h.mmr?asOf=${day}`);
  const strip = page.getByText(`正在看${day}那天已知的数`);
  expect(await page.getByLabel("截至哪一天已知的数").isVisible()).toBe(true);
  expect(await strip.isVisible()).toBe(true);

  await page.emulateMedia({ media: "print" });
  expect(await strip.isVisible()).toBe(true);
  expect(await page.getByRole("link", { name: "回到今天" }).isVisible()).toBe(false);
  expect(faults).toEqual([]);
});

test.each(["2999-01-01", "yesterday"])(
  "a day that cannot be looked at, asOf=%s, leaves today's figures",
  async (asOf) => {
    const { page, faults, open } = await startVisit();
    await open(`/sources?lang=en&asOf=${asOf}`);

    expect(await page.getByText("These are the figures as known on").count()).toBe(0);
    expect(await page.locator(".lede").innerText()).toMatch(/^[1-9]\d+ published figures/);
    expect(faults).toEqual([]);
  },
);
