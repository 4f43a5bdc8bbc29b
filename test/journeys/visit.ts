// A reader at the browser: opens pages of the server and remembers what went wrong meanwhile.
import { parse } from "csv-parse/sync";
import type { Browser, Download, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { inject, onTestFinished } from "vitest";

export const desk = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

export interface Look {
  readonly base?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly theme?: "light" | "dark";
}

export interface Visit {
  readonly page: Page;
  readonly base: string;
  /** Errors in the console, uncaught errors, requests that would leave this machine. */
  readonly faults: string[];
  readonly open: (path: string) => Promise<void>;
}

let shared: Promise<Browser> | undefined;

/** The shared browser, one connection per test file. */
const openBrowser = (): Promise<Browser> => (shared ??= chromium.connect(inject("browser")));

/** A fresh reader, without cookies; gone when the test ends. */
export const startVisit = async ({
  base = inject("base"),
  size = desk,
  theme = "light",
}: Look = {}): Promise<Visit> => {
  const browser = await openBrowser();
  const context = await browser.newContext({
    viewport: size,
    colorScheme: theme,
    locale: "zh-CN",
    reducedMotion: "reduce",
  });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`uncaught: ${error.message}`));
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${base}/`) && !/^(data|blob):/.test(url)) faults.push(`left the machine: ${url}`);
  });
  return {
    page,
    base,
    faults,
    open: async (path) => {
      await page.goto(base + path);
      await settle(page);
    },
  };
};

/** In the demonstration, whose eyes the next page is seen through. */
export const become = ({ page, base }: Pick<Visit, "page" | "base">, actor: string): Promise<void> =>
  page.context().addCookies([{ name: "miaopu_demo_role", value: actor, url: base }]);

/** As a reader closes it: with everything a page does on the way out. */
export const closePage = async (page: Page): Promise<void> => {
  await Promise.all([page.waitForEvent("close"), page.close({ runBeforeUnload: true })]);
};

/** The page has its answer: a heading is there and nothing is on its way. */
export const settle = async (page: Page): Promise<void> => {
  await page.getByRole("heading", { level: 1 }).first().waitFor({ state: "attached" });
  await page.locator(".waiting").waitFor({ state: "detached" });
  await page.locator(".stale").waitFor({ state: "detached" });
};

/** Path and state in the address. */
export const readAddress = (page: Page): string => {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
};

/** A downloaded table, row by row, without its byte order mark. */
export const readCsv = async (download: Download): Promise<readonly (readonly string[])[]> => {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return parse(Buffer.concat(chunks), { bom: true });
};

/** "66.0%" → 66.0 as the reader sees it. */
export const readNumber = (text: string): number => Number.parseFloat(text.replaceAll(",", "").replace("−", "-"));
