// What must hold on every page, at the desk and on the phone, light and dark, in both languages.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { become, desk, phone, settle, startVisit } from "./visit.ts";

interface Place {
  readonly path: string;
  /** Whether made-up figures stand on it. */
  readonly synthetic: boolean;
  /** Who looks at it. */
  readonly actor: string;
}

/** By the committee office where nobody is named. */
const looked: readonly (Omit<Place, "actor"> & Partial<Place>)[] = [
  { path: "/", synthetic: true },
  { path: "/plan/frame", synthetic: true },
  { path: "/plan/health", synthetic: true },
  { path: "/plan/law?view=text", synthetic: true },
  { path: "/plan/family?view=table", synthetic: true },
  { path: "/plan/goals/health.g9", synthetic: true },
  { path: "/plan/measures/health.m11", synthetic: true },
  { path: "/plan/systems?domain=law", synthetic: false },
  { path: "/plan/versions", synthetic: false },
  { path: "/import", synthetic: false },
  { path: "/indicators?group=health", synthetic: true },
  { path: "/indicators/h.myopia_junior", synthetic: true },
  { path: "/indicators/h.myopia_junior?origin=h.myopia_junior~650502~SY2025~", synthetic: true },
  { path: "/indicators/s.drown_mort", synthetic: true },
  { path: "/targets/health.g9.t3?year=2024", synthetic: true },
  { path: "/targets/health.g9.t3", synthetic: true, actor: "demo-public" },
  { path: "/?why=health.g9.t3", synthetic: true },
  { path: "/targets", synthetic: true },
  { path: "/what-if/health.g9.t3?year=2024", synthetic: true },
  { path: "/next-plan", synthetic: true },
  { path: "/areas/650502106", synthetic: true },
  { path: "/areas/650502500", synthetic: false },
  { path: "/sources", synthetic: true },
  { path: "/audit", synthetic: false, actor: "demo-admin" },
  { path: "/calc", synthetic: false, actor: "demo-public" },
  { path: "/calc/status", synthetic: false, actor: "demo-public" },
  { path: "/reporting", synthetic: true, actor: "demo-stat" },
  { path: "/reporting", synthetic: true, actor: "demo-taojiagong" },
  { path: "/rounds/2026", synthetic: true, actor: "demo-stat" },
  { path: "/forms/nine-year-cohort/SY2026/650502", synthetic: true, actor: "demo-edu" },
  { path: "/forms/student-checkups-fitness/SY2025/650502", synthetic: true, actor: "demo-stat" },
  { path: "/findings", synthetic: true, actor: "demo-stat" },
  { path: "/findings", synthetic: false, actor: "demo-public" },
  { path: "/releases", synthetic: true, actor: "demo-stat" },
  { path: "/releases", synthetic: false, actor: "demo-public" },
  { path: "/reporting/forms", synthetic: false },
  { path: "/reporting/forms/student-checkups-fitness", synthetic: false },
  { path: "/reporting/imports", synthetic: false, actor: "demo-edu" },
  { path: "/reporting/local", synthetic: false, actor: "demo-stat" },
  { path: "/inbox", synthetic: false, actor: "demo-health" },
  { path: "/inbox/settings", synthetic: false },
  { path: "/warnings", synthetic: true },
  { path: "/warnings?area=650502104", synthetic: true, actor: "demo-taojiagong" },
  { path: "/warnings?view=list", synthetic: true, actor: "demo-leader" },
  { path: "/warnings?view=time", synthetic: true },
  { path: "/interventions/2026-001", synthetic: true },
  { path: "/interventions/new?target=health.g9.t3", synthetic: true },
  { path: "/nowhere", synthetic: false },
];
const places: readonly Place[] = looked.map((place) => ({ actor: "demo-office", ...place }));

/** Every page is audited in both languages, sizes and themes; every second one with these crossed the other way. */
const audits = [
  { zh: "desk light", en: "phone dark" },
  { zh: "phone light", en: "desk dark" },
] as const;
const looks = [
  { name: "desk light", size: desk, theme: "light" },
  { name: "desk dark", size: desk, theme: "dark" },
  { name: "phone dark", size: phone, theme: "dark" },
  { name: "phone light", size: phone, theme: "light" },
] as const;

/** A page that was just made narrower lays itself out anew; what is still too wide after a moment stays too wide. */
const waitForLayout = (page: Page): Promise<unknown> =>
  page
    .waitForFunction("document.documentElement.scrollWidth <= innerWidth", undefined, { timeout: 2000 })
    .catch(() => undefined);

const measure = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(`({
    lang: document.documentElement.lang,
    headings: document.querySelectorAll("h1").length,
    mains: document.querySelectorAll("main").length,
    overflow: Math.max(0, document.documentElement.scrollWidth - innerWidth),
    hasTitle: /^.+ · (苗圃|Miaopu)$/.test(document.title),
    hasStrip: document.querySelector(".synbar")?.getBoundingClientRect().height > 0,
  })`);

/** The rows of a table are alike, so a dozen of each is enough; a round has hundreds. */
const laterRows = "tbody > tr:nth-child(n + 13)";

const listViolations = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).exclude(laterRows).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 4).map(({ target }) => `${id}: ${target.join(" ")}`));
};

const inLanguage = (path: string, language: string): string =>
  language === "en" ? `${path}${path.includes("?") ? "&" : "?"}lang=en` : path;

test.each(places)(
  "$path as $actor holds in every look: axe, one h1, title, language, no sideways scroll",
  async (place) => {
    const problems: string[] = [];
    for (const language of ["zh", "en"] as const) {
      const visit = await startVisit();
      const { page, faults, open } = visit;
      await become(visit, place.actor);
      await open(inLanguage(place.path, language));
      const sign = page.locator("main .syn, main .foot").filter({ hasText: /演示数据|Synthetic data/ });
      for (const { name, size, theme } of looks) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme: theme });
        await settle(page);
        await waitForLayout(page);
        const at = `${language} ${name}`;
        const found = await measure(page);
        const wanted = {
          lang: language === "zh" ? "zh-CN" : "en",
          headings: 1,
          mains: 1,
          overflow: 0,
          hasTitle: true,
          hasStrip: true,
        };
        const wrong = Object.entries(wanted).filter(([key, value]) => found[key] !== value);
        problems.push(...wrong.map(([key]) => `${at}: ${key} ${String(found[key])}`));
        if (place.synthetic && !(await sign.first().isVisible())) problems.push(`${at}: does not say synthetic`);
        if (audits[places.indexOf(place) % 2]?.[language] === name)
          problems.push(...(await listViolations(page)).map((violation) => `${at}: ${violation}`));
      }
      problems.push(...faults.map((fault) => `${language}: ${fault}`));
      await page.close();
    }

    expect(problems).toEqual([]);
  },
);
