// The same road in English, without touching the mouse.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { readAddress, settle, startVisit } from "./visit.ts";

const readFocus = (page: Page): Promise<string> =>
  page.evaluate<string>("document.activeElement?.getAttribute('data-origin') ?? document.activeElement?.id ?? ''");

test("by keyboard alone: skip link, search for myopia, arrows and Enter, O, Esc, T", async () => {
  const { page, faults, open } = await startVisit();
  const { keyboard } = page;
  await open("/?lang=en");

  await keyboard.press("Tab");
  expect(await page.evaluate<string>("document.activeElement.textContent")).toBe("Skip to content");
  await keyboard.press("Enter");
  await expect.poll(() => readFocus(page)).toBe("main");

  await keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find goals, indicators, areas" }).waitFor();
  await keyboard.type("junior myopia");
  const junior = page.getByRole("option", { name: /Junior-secondary myopia rate/ });
  await junior.waitFor();
  for (let step = 0; step < 24 && (await junior.getAttribute("aria-selected")) !== "true"; step++)
    await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Junior-secondary myopia rate" }).waitFor();
  expect(readAddress(page)).toBe("/indicators/h.myopia_junior?lang=en");
  await settle(page);

  await keyboard.press("o");
  const origin = page.getByRole("dialog", { name: "Origin of the number" });
  await origin.getByRole("heading", { name: /^Origin of \d+\.\d%$/ }).waitFor();
  const figure = new URL(page.url()).searchParams.get("origin") ?? "";
  expect(figure).toContain("h.myopia_junior");
  await keyboard.press("Escape");
  await origin.waitFor({ state: "detached" });
  await expect.poll(() => readFocus(page)).toBe(figure);

  await keyboard.press("t");
  await page.getByRole("button", { name: "Table", exact: true, pressed: true }).first().waitFor();
  expect(faults).toEqual([]);
});

test("J and K walk the margin notes, O opens the origin of the one in hand, letters rest inside a field", async () => {
  const { page, faults, open } = await startVisit();
  const { keyboard } = page;
  await open("/plan/health?lang=en");

  await keyboard.press("j");
  await keyboard.press("j");
  const second = await readFocus(page);
  await keyboard.press("k");
  const first = await readFocus(page);
  expect([first, second]).toEqual(["note-health.g3.t1", "note-health.g3.t2"]);

  await keyboard.press("o");
  await page.getByRole("dialog", { name: "Origin of the number" }).waitFor();
  expect(new URL(page.url()).searchParams.get("origin")).toContain("h.nmr~650502");
  await keyboard.press("Escape");

  await keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find goals, indicators, areas" }).waitFor();
  await keyboard.type("got");
  expect(await page.getByRole("combobox", { name: "Find goals, indicators, areas" }).inputValue()).toBe("got");
  await keyboard.press("Escape");
  await keyboard.press("g");
  await keyboard.press("i");
  await expect.poll(() => readAddress(page)).toBe("/indicators?lang=en");
  expect(faults).toEqual([]);
});
