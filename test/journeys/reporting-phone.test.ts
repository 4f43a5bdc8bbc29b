// A form on the phone: the village fills it in and hands it in, the township sends it back with a reason.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { loadEntries, toAddress, waitUntilSaved } from "./clerk.ts";
import { openCopy } from "./open-copy.ts";
import { become, phone, settle, startVisit } from "./visit.ts";

const key = { form: "child-homes", period: "2026", area: "650502104200" };
const title = "儿童之家";

/** What a finger is meant to hit, too small or beside the screen. Heads of tables are there for the ear only. */
const listMisses = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`(() => {
    const misses = document.documentElement.scrollWidth > innerWidth ? ["sideways scroll"] : [];
    const targets = "main button, main input, main textarea, main select, main a.btn, main summary, nav.bottom a";
    for (const target of document.querySelectorAll(targets)) {
      const hit = target.closest("label.ck, .ant-select") ?? target;
      const { width, height } = hit.getBoundingClientRect();
      if (width === 0 || target.closest(".vh, thead")) continue;
      const name = target.ariaLabel ?? (target.innerText || target.labels?.[0]?.innerText || target.className);
      if (height < 44 || width < 44) misses.push(name.trim() + " " + Math.round(width) + "×" + Math.round(height));
    }
    return [...new Set(misses)];
  })()`);

test("村里用手机填好交上去，镇上用手机写理由退回，村里看到理由改好再交", async () => {
  const { base } = await openCopy();
  const visit = await startVisit({ base, size: phone });
  const { page, faults, open } = visit;
  const misses: (readonly string[])[] = [];
  const look = async (): Promise<void> => void misses.push(await listMisses(page));

  await become(visit, "demo-village");
  await open("/reporting");
  await look();
  await page
    .getByRole("link", { name: new RegExp(title) })
    .first()
    .click();
  await settle(page);
  await page.getByText("改动会自动保存").waitFor();
  await look();
  const fields = page.locator(".phoneform input");
  const fill = async (texts: readonly string[]): Promise<void> => {
    expect(await fields.count()).toBe(texts.length);
    for (const [at, text] of texts.entries()) await fields.nth(at).fill(text);
  };
  await fill(["0", "1", "0", "1"]);
  await fields.first().fill("一个");
  await fields.first().blur();
  await page.getByText("不是数").first().waitFor();
  await look();
  await page.getByRole("button", { name: "提交", exact: true }).click();
  expect(await page.getByText("已提交").count()).toBe(0);
  await fields.first().fill("0");
  await page.getByRole("button", { name: "儿童之家的人员和开放" }).click();
  await fill(["1", "1", "14"]);
  await page
    .getByRole("button", { name: /状态和备注/ })
    .first()
    .click();
  const panel = page.getByRole("dialog", { name: "这一格" });
  await panel.getByLabel("备注").fill("新建的");
  await look();
  await panel.getByRole("button", { name: "关闭" }).click();
  await waitUntilSaved(page);
  expect((await loadEntries(visit, key)).length).toBe(7);
  await page.getByRole("button", { name: "提交", exact: true }).click();
  await page.getByText(/已提交，正等乡镇街道/).waitFor();

  await become(visit, "demo-taojiagong");
  await open("/reporting");
  await look();
  await page
    .getByRole("link", { name: new RegExp(title) })
    .first()
    .click();
  await settle(page);
  await page.getByRole("button", { name: "退回", exact: true }).click();
  await page.getByText("先写理由，对方才知道改什么。").waitFor();
  await page.getByLabel("退回理由").fill("面积填错了");
  await look();
  await page.getByRole("button", { name: "退回", exact: true }).click();
  await page.getByText(/已退回村（社区）改正/).waitFor();

  await become(visit, "demo-village");
  await open("/inbox");
  await look();
  await open(toAddress(key));
  await page.getByText("陶家宫镇退回：").waitFor();
  await page.getByText("面积填错了").first().waitFor();
  await look();
  await page.getByRole("button", { name: "提交", exact: true }).click();
  await page.getByText(/已提交，正等乡镇街道/).waitFor();
  expect(misses.flat()).toEqual([]);
  expect(faults).toEqual([]);
});
