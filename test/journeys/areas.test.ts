import { expect, test } from "vitest";
import { settle, startVisit } from "./visit.ts";

test("乡镇页写着它的沿革：现名、曾用名、改名的日子；它的数能点开出处", async () => {
  const { page, faults, open } = await startVisit();
  await open("/areas/650502");
  await page.getByRole("complementary").getByRole("link", { name: "城北街道" }).click();
  await page.getByRole("heading", { level: 1, name: "城北街道" }).waitFor();
  await settle(page);

  const past = page.getByRole("complementary").getByRole("list").last();
  expect(await past.innerText()).toContain("新市区街道");
  expect(await past.innerText()).toContain("2017-10-31至2018-10-30");
  expect(await past.innerText()).toContain("改名");

  await page
    .getByRole("button", { name: /^初中生近视率 \d+\.\d%，看出处/ })
    .first()
    .click();
  const origin = page.getByRole("dialog", { name: "数的出处" });
  await origin.getByText(/^城北街道，初中生近视率/).waitFor();
  expect(faults).toEqual([]);
});

test("a figure of 2009 belongs to the county-level city of then, which has become a district since", async () => {
  const { page, faults, open } = await startVisit();
  await open("/areas/652201?lang=en");

  const row = page.getByRole("row").filter({ hasText: "Junior students promoted" });
  expect(await page.getByRole("complementary").innerText()).toContain("Yizhou District");
  expect(
    await row
      .or(page.getByRole("row").filter({ hasText: "86.6%" }))
      .first()
      .innerText(),
  ).toContain("2009");
  await page
    .getByRole("button", { name: /86\.6%/ })
    .first()
    .click();
  const origin = page.getByRole("dialog", { name: "Origin of the number" });
  await origin.getByText("Published as this number").waitFor();
  expect(await origin.locator("a[target=_blank]").first().getAttribute("href")).toMatch(/^https?:/);
  expect(await origin.innerText()).not.toContain("Synthetic");
  expect(faults).toEqual([]);
});

test("少见的事不按乡镇列出，并说明为什么", async () => {
  const { page, faults, open } = await startVisit();
  await open("/indicators/s.drown_mort");

  await page.getByRole("heading", { name: "乡级不列出" }).waitFor();
  await page.getByText("一两件事就会改变数值").waitFor();
  expect(await page.getByRole("link", { name: "陶家宫镇" }).count()).toBe(0);
  expect(faults).toEqual([]);
});

test("来源页列出两处印错的数，各自点得开出处", async () => {
  const { page, faults, open } = await startVisit();
  await open("/sources");
  const origin = page.getByRole("dialog", { name: "数的出处" });

  for (const [print, what] of [
    ["印作95.96", "九年义务教育巩固率"],
    ["印作7.89", "孕产妇死亡率"],
  ] as const) {
    const finding = page.getByRole("listitem").filter({ hasText: print });
    expect(await finding.innerText()).toContain(what);
    await finding.getByRole("link", { name: "看出处" }).click();
    await origin.getByText(new RegExp(`新疆维吾尔自治区，${what}`)).waitFor();
    await page.keyboard.press("Escape");
    await origin.waitFor({ state: "detached" });
  }
  expect(faults).toEqual([]);
});
