// The first page in the browser of the journeys: from the navigation until its heading is to be seen, and the
// JavaScript that was fetched for it, counted compressed.
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import chromium from "@sparticuz/chromium";
import type { Browser } from "playwright-core";
import { chromium as playwright } from "playwright-core";
import type { Figure } from "./figure.ts";
import { median, sum, timed } from "./harness.ts";
import { webFolder } from "./program.ts";

const visits = 5;

/** In one process, as the package suggests for small machines, the browser ends when a context is closed. */
const browserArguments = chromium.args.filter((argument) => argument !== "--single-process");

export const measurePage = async (address: string): Promise<readonly Figure[]> => {
  const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: browserArguments });
  try {
    const first = await visit(browser, address);
    const warm: Visit[] = [];
    for (let count = 0; count < visits; count += 1) warm.push(await visit(browser, address));
    const sizes = [...first.scripts].map((script) => gzipSync(readFileSync(path.join(webFolder, script))).length);
    if (sizes.length === 0) throw new Error("the page fetched no script: nothing was measured");
    return [
      {
        name: "first page usable in the browser, warm server",
        value: median(warm.map(({ elapsed }) => elapsed)) / 1_000,
        unit: "s",
        bar: 2,
        parts: { "first visit": first.elapsed },
      },
      {
        name: "JavaScript fetched until the first page is usable, gzip",
        value: sum(sizes) / 1_000,
        unit: "kB",
        bar: 450,
        parts: { files: sizes.length },
      },
    ];
  } finally {
    await browser.close();
  }
};

interface Visit {
  readonly elapsed: number;
  readonly scripts: ReadonlySet<string>;
}

/** Every visitor comes for the first time, with nothing kept from before. */
const visit = async (browser: Browser, address: string): Promise<Visit> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  const page = await context.newPage();
  const scripts = new Set<string>();
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith(".js")) scripts.add(pathname);
  });
  const elapsed = await timed(async () => {
    await page.goto(address, { waitUntil: "commit" });
    await page.locator("h1").first().waitFor({ state: "visible", timeout: 30_000 });
  });
  const fetched = new Set(scripts);
  await context.close();
  return { elapsed, scripts: fetched };
};
