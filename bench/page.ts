// The first page in the browser of the journeys: from the navigation until its heading is to be seen.
import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";
import type { Figure } from "./figure.ts";
import { median, timed } from "./harness.ts";

const visits = 5;

/** In one process, as the package suggests for small machines, the browser ends when a context is closed. */
const browserArguments = chromium.args.filter((argument) => argument !== "--single-process");

/** Every visitor comes for the first time, to a server that has answered before. */
export const measurePage = async (address: string): Promise<Figure> => {
  const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: browserArguments });
  const visit = async (): Promise<number> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
    const page = await context.newPage();
    const elapsed = await timed(async () => {
      await page.goto(address, { waitUntil: "commit" });
      await page.locator("h1").first().waitFor({ state: "visible", timeout: 30_000 });
    });
    await context.close();
    return elapsed;
  };
  try {
    const cold = await visit();
    const warm: number[] = [];
    for (let count = 0; count < visits; count += 1) warm.push(await visit());
    const parts = { "first visit": cold };
    return {
      name: "first page usable in the browser, warm server",
      value: median(warm) / 1_000,
      unit: "s",
      bar: 2,
      parts,
    };
  } finally {
    await browser.close();
  }
};
