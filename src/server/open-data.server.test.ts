import { afterAll, beforeAll, expect, test } from "vitest";
import type { Door } from "../../test/world/ask-http.ts";
import { openDoor } from "../../test/world/ask-http.ts";
import { importSynthetic, submitVisits, townships, villages } from "../../test/world/given-visits.ts";
import type { TestWorld } from "../../test/world/open-test-world.ts";
import { openTestWorld, readDistrictTable } from "../../test/world/open-test-world.ts";
import { parseCsv } from "../kernel/csv.ts";

let world: TestWorld;
let door: Door;
beforeAll(async () => {
  world = await openTestWorld();
  door = openDoor(world);
  await submitVisits(world);
  await importSynthetic(world, "HY2022");
});
afterAll(() => world.close());

const plan = "yizhou-child-plan-2021-2025";
const visits = "/open/v1/indicators/h.newborn_visit";

const readJson = async <Body>(path: string): Promise<Body> => {
  const response = await door.get(path);
  expect([path, response.status, response.headers.get("content-type")]).toEqual([path, 200, "application/json"]);
  return (await response.json()) as Body;
};

const readCsv = async (path: string, headers = {}) => {
  const response = await door.get(path, headers);
  expect([path, response.status, response.headers.get("content-type")]).toEqual([path, 200, "text/csv; charset=utf-8"]);
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
  const table = parseCsv(new TextDecoder().decode(bytes));
  if ("fault" in table) throw new Error(table.fault);
  return { disposition: response.headers.get("content-disposition"), ...table };
};

interface OpenStatus {
  readonly class: string;
  readonly value: number | null;
  readonly period: string | null;
  readonly reason: string;
  readonly method: string;
}
interface OpenAim {
  readonly id: string;
  readonly indicator: string;
  readonly comparator: string;
  readonly value: number | null;
  readonly status: OpenStatus;
  readonly synthetic: boolean;
}
interface OpenPlanAnswer {
  readonly notice: string | null;
  readonly domains: readonly {
    readonly id: string;
    readonly goals: readonly { readonly id: string; readonly text: string; readonly targets: readonly OpenAim[] }[];
    readonly measures: readonly { readonly id: string; readonly commitments: readonly OpenAim[] }[];
  }[];
}
interface OpenValues {
  readonly notice: string | null;
  readonly values: readonly {
    readonly area: string;
    readonly areaName: string;
    readonly year: number;
    readonly period: string;
    readonly cell: string;
    readonly value: number | null;
    readonly numerator: number | null;
    readonly denominator: number | null;
    readonly source: string | null;
    readonly state: string;
    readonly status: string | null;
    readonly synthetic: boolean;
  }[];
}

test("the plans are listed with their size, in one language", async () => {
  expect(await readJson("/open/v1/plans")).toEqual({
    plans: [
      {
        id: plan,
        title: "伊州区儿童发展规划(2021-2025年)",
        area: "650502",
        start: 2021,
        end: 2025,
        version: 1,
        state: "in-force",
        goals: 69,
        measures: 88,
        targets: 35,
        commitments: 93,
      },
    ],
  });
  expect(await readJson("/open/v1/plans?lang=en")).toMatchObject({
    plans: [{ title: "Yizhou District child development plan 2021-2025" }],
  });
});

test("a plan carries its goals with targets and its measures with commitments, each with its status", async () => {
  const answer = await readJson<OpenPlanAnswer>(`/open/v1/plans/${plan}`);
  const goals = answer.domains.flatMap((domain) => domain.goals);
  const measures = answer.domains.flatMap((domain) => domain.measures);
  const aims = [...goals.flatMap(({ targets }) => targets), ...measures.flatMap(({ commitments }) => commitments)];

  expect(answer.domains.map(({ id }) => id)).toEqual([
    "health",
    "safety",
    "education",
    "welfare",
    "family",
    "environment",
    "law",
  ]);
  expect([goals.length, measures.length, aims.length]).toEqual([69, 88, 35 + 93]);
  for (const { id, indicator, comparator, status } of aims) {
    expect([id, indicator, comparator]).toEqual([id, expect.stringMatching(/^\w\.\w+/), expect.any(String)]);
    expect(Object.keys(status).sort()).toEqual(["class", "method", "period", "reason", "value"]);
    expect([id, status.reason]).toEqual([id, expect.stringMatching(/\p{Script=Han}/u)]);
  }
  expect(goals.filter(({ text }) => /[[\]{}]/.test(text))).toEqual([]);
  expect(aims.find(({ id }) => id === "health.m4.t1")).toMatchObject({
    indicator: "h.newborn_visit",
    comparator: ">=",
    value: 90,
    synthetic: true,
    status: { value: 87.5, period: "HY2023" },
  });
});

test("a plan in English has no Chinese in its reasons and titles", async () => {
  const text = JSON.stringify(await readJson(`/open/v1/plans/${plan}?lang=en`));

  expect([...text.matchAll(/"(?:title|reason|indicatorName|notice)":"([^"]*\p{Script=Han}[^"]*)"/gu)]).toEqual([]);
});

test("an indicator's values carry numerator, denominator, source and status over the span asked for", async () => {
  const { values, notice } = await readJson<OpenValues>(`${visits}?area=650502&from=2021&to=2024`);

  expect(values.map(({ year, state }) => [year, state])).toEqual([
    [2021, "noFigures"],
    [2022, "value"],
    [2023, "value"],
    [2024, "noFigures"],
  ]);
  expect(values[2]).toMatchObject({
    area: "650502",
    areaName: "伊州区",
    period: "HY2023",
    cell: "",
    value: 87.5,
    numerator: 28,
    denominator: 32,
    source: "reported",
    synthetic: false,
    status: expect.stringMatching(/^(met|onTrack|atRisk|offTrack)$/),
  });
  expect(values[1]).toMatchObject({ value: 95, source: "synthetic", synthetic: true });
  expect(notice).toMatch(/演示数据/);
});

test("without synthetic figures there is no notice", async () => {
  expect(await readJson(`${visits}?from=2023&to=2023`)).toMatchObject({ notice: null });
  expect(await readJson(`${visits}?from=2022&to=2022&lang=en`)).toMatchObject({
    notice: expect.stringMatching(/^Synthetic/),
  });
});

test("published figures of the nation stand at its own code, with their quality", async () => {
  const { values } = await readJson<OpenValues>(`${visits}?area=000000&from=2020&to=2021`);

  expect(values).toMatchObject([
    { area: "000000", year: 2020, value: 95.5, source: "derived", quality: "derived", numerator: null },
    { area: "000000", year: 2021, value: 96.2, source: "published", quality: "official" },
  ]);
});

test("by a dimension the categories follow the total, and they add up to it", async () => {
  const { values } = await readJson<OpenValues>(`${visits}?from=2023&to=2023&by=sex`);

  expect(values.map(({ cell, numerator, denominator }) => [cell, numerator, denominator])).toEqual([
    ["", 28, 32],
    ["female", 16, 17],
    ["male", 12, 15],
  ]);
});

test("by area the townships follow the district; a count of one to four children is withheld", async () => {
  const below = await readJson<OpenValues>(`${visits}?from=2023&to=2023&by=area`);
  const inTown = await readJson<OpenValues>(`${visits}?area=${townships[1]}&from=2023&to=2023&by=area`);
  const find = ({ values }: OpenValues, code: string) => values.find(({ area }) => area === code);

  expect(below.values).toHaveLength(1 + 32);
  expect(find(below, townships[0])).toMatchObject({ value: 90, numerator: 18, denominator: 20, status: null });
  expect(find(below, townships[1])).toMatchObject({ numerator: 10, denominator: 12 });
  expect(find(inTown, villages[1])).toMatchObject({ value: 90, numerator: 9, denominator: 10 });
  expect(find(inTown, villages[2])).toMatchObject({
    value: null,
    numerator: null,
    denominator: null,
    state: "withheld",
  });
});

test("every area that stands today is listed: 237 of the district and above it, and those it is compared with", async () => {
  const { areas } = await readJson<{ areas: readonly Record<string, unknown>[] }>("/open/v1/areas");
  const standing = (file: string) =>
    readDistrictTable(file).flatMap((line) => (line.endsWith(",") ? [line.split(",", 1)[0]] : []));
  const codes = areas.map(({ code }) => code);

  expect(standing("areas.csv")).toHaveLength(237);
  expect(codes).toHaveLength(237 + standing("reference-areas.csv").length);
  expect(new Set(codes)).toEqual(new Set([...standing("areas.csv"), ...standing("reference-areas.csv")]));
  expect(areas.find(({ code }) => code === "650502")).toEqual({
    code: "650502",
    parent: "650500",
    level: "county",
    kind: "district",
    name: "伊州区",
    validFrom: "2016-10-31",
    validTo: null,
  });
  expect(areas.find(({ code }) => code === "000000")).toMatchObject({ parent: null, level: "nation" });
});

test("areas can be asked for by day, level and the area above", async () => {
  const count = async (question: string) =>
    (await readJson<{ areas: readonly { code: string; name: string }[] }>(`/open/v1/areas?${question}`)).areas;

  expect(await count("under=650502")).toHaveLength(1 + 32 + 201);
  expect(await count("under=650502&level=township")).toHaveLength(32);
  expect(await count("under=650502&level=township&on=2018-01-01")).toHaveLength(34);
  expect((await count("on=2018-01-01&level=township")).find(({ code }) => code === "650502003")?.name).toBe(
    "新市区街道",
  );
  expect(await count("on=1950-01-01")).toEqual([]);
});

test.each([
  ["plans", "/open/v1/plans", 1],
  [plan, `/open/v1/plans/${plan}`, 35 + 93],
  ["h.newborn_visit", `${visits}?from=2022&to=2023`, 2],
  ["areas", "/open/v1/areas", 255],
])("%s comes as a table by ending and by Accept, with a byte order mark", async (name, path, rows) => {
  const [address, question = ""] = path.split("?");
  const byEnding = await readCsv(`${address}.csv?${question}`);
  const byAccept = await readCsv(path, { accept: "text/csv, */*;q=0.1" });

  expect(byEnding.rows).toHaveLength(rows);
  expect(byAccept.rows).toEqual(byEnding.rows);
  expect(byEnding.disposition).toBe(`attachment; filename="${name}.csv"`);
});

test("each row of a table says whether it is synthetic", async () => {
  const values = await readCsv(`${visits}.csv?from=2022&to=2023`);
  const aims = await readCsv(`/open/v1/plans/${plan}.csv`);

  expect(values.rows.map(({ cells }) => [cells["year"], cells["value"], cells["synthetic"]])).toEqual([
    ["2022", "95", "演示数据/synthetic"],
    ["2023", "87.5", ""],
  ]);
  expect(aims.header.at(-1)).toBe("synthetic");
});

test.each([
  ["application/json", "application/json"],
  ["*/*", "application/json"],
  ["text/csv;q=0.1, application/json", "application/json"],
  ["text/html, text/csv;q=0.9, application/json;q=0.8", "text/csv; charset=utf-8"],
  [';;,,=/"', "application/json"],
])("Accept: %s is answered in %s", async (accept, type) => {
  const response = await door.get("/open/v1/plans", { accept });

  expect([response.status, response.headers.get("content-type")]).toEqual([200, type]);
  expect(response.headers.get("vary")?.toLowerCase()).toContain("accept");
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
});

test.each([
  ["/open/v1/plans/nothing", 404, "plan/unknown-plan"],
  ["/open/v1/plans/%F0%9F%91%B6", 404, "plan/unknown-plan"],
  [`/open/v1/plans/${plan}?area=999999`, 404, "access/unknown-area"],
  [`/open/v1/plans/${plan}?year=3000`, 400, "access/invalid-input"],
  ["/open/v1/plans?lang=fr", 400, "access/invalid-input"],
  ["/open/v1/indicators/nothing", 404, "stats/unknown-indicator"],
  ["/open/v1/indicators/nothing.csv", 404, "stats/unknown-indicator"],
  [`${visits}?area=650503`, 404, "access/unknown-area"],
  [`${visits}?from=2025&to=2020`, 400, "publishing/invalid-span"],
  [`${visits}?from=1950&to=2090`, 400, "publishing/invalid-span"],
  [`${visits}?from=soon`, 400, "access/invalid-input"],
  [`${visits}?from=`, 400, "access/invalid-input"],
  [`${visits}?by=stage`, 400, "publishing/unknown-breakdown"],
  ["/open/v1/areas?on=2023-02-29", 400, "access/invalid-input"],
  ["/open/v1/areas?on=yesterday", 400, "access/invalid-input"],
])("GET %s is refused in both languages", async (path, status, code) => {
  const response = await door.get(path);

  expect([response.status, await response.json()]).toEqual([
    status,
    {
      problem: {
        code,
        message: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]{3}/) },
        findings: [],
      },
    },
  ]);
});
