// The line breaks, the server falls over: what was typed stays on the device and arrives once.
import { expect, test } from "vitest";
import type { FormKey } from "./clerk.ts";
import { findCell, loadEntries, toAddress, typeInto, waitUntilSaved } from "./clerk.ts";
import { openCopy, startForTest } from "./open-copy.ts";
import type { Visit } from "./visit.ts";
import { become, closePage, settle, startVisit } from "./visit.ts";

const key: FormKey = { form: "nine-year-cohort", period: "SY2026", area: "650502" };

const startClerk = async (base: string): Promise<Visit> => {
  const visit = await startVisit({ base });
  await become(visit, "demo-edu");
  await visit.open(toAddress(key));
  return visit;
};

const list = async (visit: Visit): Promise<readonly (readonly [number | null, number])[]> =>
  (await loadEntries(visit, key))
    .map(({ value, version }): readonly [number | null, number] => [value, version])
    .toSorted(([one], [other]) => Number(other) - Number(one));

/** What the browser itself says of a line that is down. */
const isLineDown = (fault: string): boolean => /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_FAILED/.test(fault);

test("断网时照常填，写着几格存在本机；关了页面，联网后再打开，自己上传", async () => {
  const { base } = await openCopy();
  const visit = await startClerk(base);
  const { page } = visit;
  const context = page.context();

  await context.setOffline(true);
  for (const [row, text] of ["3000", "320", "213"].entries()) await typeInto(page, row, text);
  await page.getByText("断网：3格存在本机，联网后自动上传").waitFor();
  await findCell(page, 3).click();
  await page.keyboard.type("2951");
  await closePage(page);
  expect(await list(visit)).toEqual([]);
  await context.setOffline(false);

  const again = await context.newPage();
  await again.goto(base + toAddress(key));
  await settle(again);
  await findCell(again, 3).getByText("2,951", { exact: true }).waitFor();

  await expect
    .poll(() => list(visit))
    .toEqual([
      [3000, 1],
      [2951, 1],
      [320, 1],
      [213, 1],
    ]);
  expect(visit.faults.filter((fault) => !isLineDown(fault))).toEqual([]);
});

test("同一个人断网时开着两个窗口，两边填的都留得住", async () => {
  const { base } = await openCopy();
  const visit = await startClerk(base);
  const context = visit.page.context();
  const second = await context.newPage();
  await second.goto(base + toAddress(key));
  await settle(second);

  await context.setOffline(true);
  await typeInto(visit.page, 0, "3000");
  await typeInto(second, 1, "320");
  await typeInto(visit.page, 2, "213");
  for (const page of [visit.page, second]) {
    await page.getByText(/^断网：\d格存在本机/).waitFor();
    await closePage(page);
  }
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(base + toAddress(key));
  await settle(again);

  await expect
    .poll(() => list(visit))
    .toEqual([
      [3000, 1],
      [320, 1],
      [213, 1],
    ]);
});

test("网一通就自己上传，不用点什么", async () => {
  const { base } = await openCopy();
  const visit = await startClerk(base);

  await visit.page.context().setOffline(true);
  await typeInto(visit.page, 0, "3000");
  await visit.page.getByText("断网：1格存在本机，联网后自动上传").waitFor();
  await visit.page.context().setOffline(false);
  await waitUntilSaved(visit.page);

  expect(await list(visit)).toEqual([[3000, 1]]);
});

test("服务器正存着被强行杀掉，在原来的数据上再起来：一格不少，一格不重", async () => {
  const server = await openCopy();
  const visit = await startClerk(server.base);
  const { page } = visit;
  // The first batch arrives and its answer is lost; what follows finds nobody.
  let lost = 0;
  await page.route("**/api/reporting.saveEntries", async (route) => {
    if (lost++ === 0) await route.fetch();
    await route.abort();
  });

  await typeInto(page, 0, "3000");
  await typeInto(page, 1, "320");
  await expect.poll(() => lost).toBeGreaterThan(0);
  await expect
    .poll(() => list(visit))
    .toEqual([
      [3000, 1],
      [320, 1],
    ]);
  await server.stop("SIGKILL");
  await typeInto(page, 2, "213");
  await page.getByText("断网：3格存在本机，联网后自动上传").waitFor();
  await page.unroute("**/api/reporting.saveEntries");
  await startForTest(server.dataFolder, Number(new URL(server.base).port));

  await waitUntilSaved(page);
  expect(await list(visit)).toEqual([
    [3000, 1],
    [320, 1],
    [213, 1],
  ]);
  expect(await page.getByText("两人同改").count()).toBe(0);
  expect(visit.faults.filter((fault) => !isLineDown(fault))).toEqual([]);
});
