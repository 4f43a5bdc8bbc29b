// Reads and checks the settings of the demo figures: every element, area, category and base must be known,
// and no element may build on itself.
import type { Finding, Place } from "../../kernel/finding.ts";
import type { Label } from "../../kernel/label.ts";
import type { TextFile } from "../../kernel/table.ts";
import { readYaml } from "../../plan/read-yaml.ts";
import type { Catalogue } from "../catalogue.ts";
import type { ElementId } from "../element/element.ts";
import type { Path, Paths, Rule, Settings } from "./settings.ts";
import { isSingle, listBases, listRules, settingsSchema } from "./settings.ts";

export interface SettingsReading {
  readonly settings: Settings | undefined;
  readonly findings: readonly Finding[];
}

export const readSettings = (file: TextFile, catalogue: Catalogue, areas: ReadonlySet<string>): SettingsReading => {
  const { value: settings, findings: unreadable } = readYaml(file, settingsSchema);
  if (!settings || unreadable.length > 0) return { settings: undefined, findings: unreadable };
  const rules = listRules(settings);
  const report = (field: string, message: Label): Finding => ({
    rule: "stats/synthetic-settings",
    severity: "error",
    place: findPlace(file, field),
    message,
  });
  const unknownAreas = listAreaCodes(settings).filter((code) => !areas.has(code));
  const findings = [
    ...[...new Set(unknownAreas)].map((code) =>
      report(code, { zh: `没有代码为${code}的地区。`, en: `There is no area with the code ${code}.` }),
    ),
    ...listTwice(settings).map((id) =>
      report(id, { zh: `数据元${id}写了两次。`, en: `The element ${id} stands here twice.` }),
    ),
    ...[...rules].flatMap(([id, rule]) =>
      checkRule(id, rule, { settings, catalogue, rules }).map((message) => report(id, message)),
    ),
    ...settings.gaps
      .flatMap(({ elements = [], except = [] }) => [...elements, ...except])
      .filter((id) => !rules.has(id))
      .map((id) => report(id, { zh: `缺漏里的数据元${id}没有设定。`, en: `The element ${id} of a gap has no rule.` })),
  ];
  return { settings: findings.length === 0 ? settings : undefined, findings };
};

interface World {
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  readonly rules: ReadonlyMap<string, Rule>;
}

const checkRule = (id: string, rule: Rule, { settings, catalogue, rules }: World): readonly Label[] => {
  const element = catalogue.elements.get(id as ElementId);
  if (!element) return [{ zh: `目录里没有数据元${id}。`, en: `The catalogue has no element ${id}.` }];
  const categories = new Set(
    element.by.flatMap((each) => catalogue.dimensions.get(each)?.categories.map(({ code }) => code) ?? []),
  );
  const named = [
    ...Object.keys(rule.split ?? {}),
    ...Object.keys(rule.offsets ?? {}),
    ...listPaths(rule).flatMap((paths) => (isSingle(paths) ? [] : Object.keys(paths))),
  ];
  const short = listPaths(rule)
    .flatMap(listNumbers)
    .filter((path) => Array.isArray(path) && path.length !== settings.years.length);
  return [
    ...listBases(rule)
      .filter((base) => !rules.has(base))
      .map((base) => ({ zh: `${id}所依据的${base}没有设定。`, en: `${id} builds on ${base}, which has no rule.` })),
    ...named
      .filter((code) => !categories.has(code))
      .map((code) => ({ zh: `${id}不按“${code}”分组。`, en: `${id} has no category “${code}”.` })),
    ...short.map(() => ({
      zh: `${id}的数列要有${settings.years.length}个数。`,
      en: `A path of ${id} needs ${settings.years.length} numbers.`,
    })),
    ...(buildsOnItself(id, rules)
      ? [{ zh: `${id}经由其他数据元依据了自己。`, en: `${id} builds on itself by way of others.` }]
      : []),
  ];
};

const listPaths = ({ total, events, each, percent, ratio }: Rule): readonly Paths[] =>
  [total, events, each, percent, ratio].filter((paths) => paths !== undefined);

const listNumbers = (paths: Paths): readonly Path[] => (isSingle(paths) ? [paths] : Object.values(paths));

const buildsOnItself = (id: string, rules: ReadonlyMap<string, Rule>): boolean => {
  const reached = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const rule = rules.get(next);
    for (const base of rule ? listBases(rule) : []) {
      if (base === id) return true;
      if (!reached.has(base)) open.push(base);
      reached.add(base);
    }
  }
  return false;
};

const listAreaCodes = (settings: Settings): readonly string[] => [
  settings.area,
  ...settings.townships.map(({ code }) => code),
  ...settings.gaps.flatMap(({ areas = [] }) => areas),
  ...[...listRules(settings).values()].flatMap(({ areas = {} }) => Object.keys(areas)),
];

const listTwice = ({ elements }: Settings): readonly string[] => {
  const ids = Object.values(elements).flatMap((group) => Object.keys(group));
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
};

/** The line that the element or area opens, else the first that names it. */
const findPlace = ({ path, text }: TextFile, field: string): Place => {
  const lines = text.split("\n");
  const opening = lines.findIndex((line) => line.trimStart().startsWith(`${field}:`));
  const line = opening < 0 ? lines.findIndex((each) => each.includes(field)) : opening;
  return line < 0 ? { file: path, field } : { file: path, line: line + 1, field };
};
