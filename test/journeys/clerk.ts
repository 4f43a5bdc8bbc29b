// What a clerk does with a form in the browser, and what the server holds of it.
import type { Locator, Page } from "playwright-core";
import type { Visit } from "./visit.ts";

export interface FormKey {
  readonly form: string;
  readonly period: string;
  readonly area: string;
}

export const toAddress = ({ form, period, area }: FormKey): string => `/forms/${form}/${period}/${area}`;

export const findCell = (page: Page, row: number, column = 0): Locator =>
  page.locator(`td[data-row="${row}"][data-column="${column}"]`);

/** As a clerk types it: over what stands there, taken over with Enter. */
export const typeInto = async (page: Page, row: number, text: string): Promise<void> => {
  await findCell(page, row).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
};

export const waitUntilSaved = (page: Page): Promise<void> => page.getByText(/^已保存 /).waitFor();

export interface StoredEntry {
  readonly element: string;
  readonly cell: string;
  readonly state: string;
  readonly value: number | null;
  readonly reason: string | null;
  readonly version: number;
}

/** Asked of the server, past the page. */
export const loadEntries = async ({ page, base }: Visit, key: FormKey): Promise<readonly StoredEntry[]> => {
  const input = encodeURIComponent(JSON.stringify(key));
  const answer = await page.request.get(`${base}/api/reporting.getSubmission?input=${input}`);
  const { entries } = (await answer.json()) as { readonly entries: readonly StoredEntry[] };
  return entries;
};
