// Who is not meant by a page of reporting: refused calmly, without a request that the server would have to refuse.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { findCell, toAddress } from "./clerk.ts";
import { become, startVisit } from "./visit.ts";

const closed = [
  "/reporting",
  "/rounds/2026",
  "/findings",
  "/inbox",
  "/inbox/settings",
  "/reporting/forms",
  "/reporting/forms/child-homes",
  "/reporting/local",
  "/forms/child-homes/2026/650502104200",
];

test("公众走到填报的每一页：说清楚看不了，不露一个数，控制台也没有报错", async () => {
  const visit = await startVisit();
  await become(visit, "demo-public");
  const asked: string[] = [];
  visit.page.on("request", (request) => asked.push(request.url()));

  for (const path of closed) {
    await visit.open(path);

    await visit.page.getByRole("heading", { level: 1, name: "这里看不了" }).waitFor();
    expect(await visit.page.getByRole("main").innerText()).not.toMatch(/\d/);
    expect(await visit.page.getByRole("button", { name: "再试一次" }).count()).toBe(0);
  }
  expect(asked.filter((url) => url.includes("/api/reporting."))).toEqual([]);

  await visit.open("/reporting/imports");
  await visit.page.getByText("“公众”不报数，不能导入。").waitFor();
  await visit.open("/releases");
  await visit.page.getByRole("heading", { level: 1, name: "数据发布" }).waitFor();
  expect(await visit.page.getByRole("button", { name: "发布", exact: true }).count()).toBe(0);
  expect(visit.faults).toEqual([]);
});

test("在填报页上换成公众再换回来：先没有了，再回来了，中间没有一次被拒的请求", async () => {
  const { page, faults, open } = await startVisit();
  const refused: string[] = [];
  page.on("response", (response) => response.status() === 403 && refused.push(response.url()));
  await open("/inbox");
  await page.getByRole("heading", { level: 1, name: "通知" }).waitFor();

  await chooseRole(page, "公众");
  await page.getByRole("heading", { level: 1, name: "这里看不了" }).waitFor();
  expect(await page.getByRole("banner").getByRole("link", { name: /^通知/ }).count()).toBe(0);
  await chooseRole(page, "成员单位");
  await page.getByRole("heading", { level: 1, name: "通知" }).waitFor();

  expect(refused).toEqual([]);
  expect(faults).toEqual([]);
});

/** At an address typed by hand only the server can tell whose form it is: the one answer in the console. */
const oneRefusal = [expect.stringContaining("403")];

test.each([
  { actor: "demo-edu", name: "教育局", form: "mch-child-deaths", period: "HY2026", area: "650502" },
  { actor: "demo-taojiagong", name: "陶家宫镇", form: "rural-toilets", period: "2026", area: "650502105" },
])("$name打开别人的$form：说清楚为什么看不到，硬写也不收", async ({ actor, name, ...key }) => {
  const visit = await startVisit();
  await become(visit, actor);

  await visit.open(toAddress(key));

  const refusal = visit.page.getByRole("alert");
  await refusal.getByText(`${name}不经办这张报表，也不跟进这一期，看不到里面的数。`).waitFor();
  expect(await refusal.getByRole("button").count()).toBe(0);
  expect(await visit.page.getByRole("grid").count()).toBe(0);
  expect(visit.faults).toEqual(oneRefusal);
  for (const step of ["saveEntries", "submitForm", "passSubmission"]) {
    const entries = [{ area: key.area, element: "rural_toilets", cell: "", state: "value", value: 7, baseVersion: 0 }];
    const answer = await visit.page.request.post(`${visit.base}/api/reporting.${step}`, { data: { ...key, entries } });
    expect([step, answer.status()]).toEqual([step, 403]);
  }
});

test("跟进全期的人打开任何一张报表都只能看", async () => {
  const visit = await startVisit();
  const { page } = visit;
  await become(visit, "demo-leader");

  await visit.open(toAddress({ form: "rural-toilets", period: "2026", area: "650502105" }));

  await page.getByText("现在由乡镇街道填报，这里只能看。").waitFor();
  expect(await page.locator("td[role=gridcell]:not([aria-readonly=true])").count()).toBe(0);
  const steps = page.getByRole("button", { name: /^(提交|验收|审核通过|退回|重新打开|上传工作簿)$/ });
  expect(await steps.count()).toBe(0);
  await findCell(page, 0).click();
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  expect(await findCell(page, 0).innerText()).toBe("");
  expect(visit.faults).toEqual([]);
});

test.each([
  { actor: "demo-edu", path: "/rounds/2026" },
  { actor: "demo-stat", path: "/findings" },
])("$actor在$path看到的报表链接，没有一个是打不开的", async ({ actor, path }) => {
  const visit = await startVisit();
  const { page, base, open } = visit;
  await become(visit, actor);

  await open(path);

  const forms = page.getByRole("main").locator('a[href^="/forms/"]');
  const hrefs = await forms.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const links = new Set(hrefs.map((href) => href.split("?")[0] ?? ""));
  const closedLinks: string[] = [];
  for (const link of links) {
    const [, , form, period, area] = link.split("/");
    const input = encodeURIComponent(JSON.stringify({ form, period, area }));
    const answer = await page.request.get(`${base}/api/reporting.getSubmission?input=${input}`);
    if (!answer.ok()) closedLinks.push(link);
  }
  expect(links.size).toBeGreaterThan(3);
  expect(closedLinks).toEqual([]);
});

const chooseRole = async (page: Page, role: string): Promise<void> => {
  await page.getByRole("combobox", { name: "演示身份" }).click();
  await page.locator(".ant-select-item-option").filter({ hasText: role }).first().click();
  await page.getByRole("banner").locator(".who").filter({ hasText: role }).filter({ visible: true }).waitFor();
};
