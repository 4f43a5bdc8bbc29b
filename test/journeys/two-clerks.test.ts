// Two people of one desk in one form: neither overwrites the other silently, and no key that was typed is lost.
import { expect, test } from "vitest";
import type { FormKey } from "./clerk.ts";
import { findCell, loadEntries, toAddress, typeInto, waitUntilSaved } from "./clerk.ts";
import { openCopy } from "./open-copy.ts";
import type { Visit } from "./visit.ts";
import { become, closePage, settle, startVisit } from "./visit.ts";

const key: FormKey = { form: "nine-year-cohort", period: "SY2026", area: "650502" };

const startClerk = async (base: string): Promise<Visit> => {
  const visit = await startVisit({ base });
  await visit.page.clock.install();
  await become(visit, "demo-edu");
  await visit.open(toAddress(key));
  return visit;
};

const waitForValue = (visit: Visit, row: number, value: string): Promise<void> =>
  findCell(visit.page, row).getByText(value, { exact: true }).waitFor();

test("两人同改一格：后存的人看到两个数，刷新也还在，选定以后两边一样", async () => {
  const { base } = await openCopy();
  const [first, second] = [await startClerk(base), await startClerk(base)];

  await typeInto(first.page, 0, "3000");
  await waitUntilSaved(first.page);
  await typeInto(second.page, 0, "3100");
  const choice = second.page.getByRole("listitem").filter({ hasText: "两人同改" });
  await choice.getByText(/你填3100，教育局\d\d:\d\d改成3000。/).waitFor();
  expect(await findCell(second.page, 0).innerText()).toMatch(/3100\s*3000/);

  // Nothing is typed over two values that wait for a choice, and both outlast a reload.
  await typeInto(second.page, 0, "7");
  await second.page.reload();
  await settle(second.page);
  await choice.getByText(/你填3100，教育局\d\d:\d\d改成3000。/).waitFor();
  await second.page.getByRole("button", { name: "提交", exact: true }).click();
  expect(await second.page.getByText("处未选").count()).toBe(1);

  await choice.getByRole("button", { name: "用3000" }).click();
  await waitForValue(second, 0, "3,000");
  await typeInto(first.page, 1, "320");
  await waitUntilSaved(first.page);
  await typeInto(second.page, 1, "330");
  await choice.getByText(/你填330，教育局\d\d:\d\d改成320。/).waitFor();
  await choice.getByRole("button", { name: "用330（我的）" }).click();
  await waitUntilSaved(second.page);

  // The other one, who has gone on meanwhile, is told within his next look at the server.
  await typeInto(first.page, 2, "213");
  await waitUntilSaved(first.page);
  await first.page.clock.fastForward("00:20");
  await waitForValue(first, 1, "330");
  await second.page.reload();
  for (const visit of [first, second]) {
    await waitForValue(visit, 0, "3,000");
    await waitForValue(visit, 1, "330");
    await waitForValue(visit, 2, "213");
    expect(visit.faults).toEqual([]);
  }
  expect((await loadEntries(first, key)).map(({ value, version }) => [value, version])).toEqual([
    [3000, 1],
    [330, 2],
    [213, 1],
  ]);
});

test("打字打到一半点后退、刷新、关掉页面：打了的都在", async () => {
  const { base } = await openCopy();
  const visit = await startVisit({ base });
  const { page, faults } = visit;
  await become(visit, "demo-edu");
  await visit.open("/reporting");
  await page.getByRole("link", { name: "九年义务教育同届学生" }).first().click();
  await settle(page);

  await findCell(page, 0).click();
  await page.keyboard.type("2998");
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "填报" }).waitFor({ state: "attached" });
  await page.goForward();
  await waitForValue(visit, 0, "2,998");

  await findCell(page, 1).click();
  await page.keyboard.type("318");
  await page.reload();
  await waitForValue(visit, 1, "318");

  await page.getByRole("button", { name: "状态、备注、公布数" }).click();
  await findCell(page, 1).click();
  await page.getByLabel("备注", { exact: true }).fill("含转学回来的");
  await page.reload();
  await findCell(page, 1).getByRole("img", { name: "有备注" }).waitFor();

  await findCell(page, 2).click();
  await page.keyboard.type("205");
  await closePage(page);
  const again = await page.context().newPage();
  await again.goto(base + toAddress(key));
  await waitForValue({ ...visit, page: again }, 2, "205");
  await expect.poll(async () => (await loadEntries({ ...visit, page: again }, key)).length).toBe(3);
  expect(faults).toEqual([]);
});
