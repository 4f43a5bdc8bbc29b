import { loadAreas, loadSuccessions } from "../../access/area/area.store.ts";
import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import type { AreaCode } from "../../kernel/area.ts";
import type { Finding } from "../../kernel/finding.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Catalogue } from "../catalogue.ts";
import { openAreaBook } from "../fact/area-book.ts";
import { checkFacts } from "../fact/check-facts.ts";
import type { FactKey } from "../fact/fact.ts";
import { saveFacts } from "../fact/fact.store.ts";
import { toRawFacts } from "../fact/to-raw-facts.ts";
import { generateFacts } from "./generate-facts.ts";
import { readSettings } from "./read-settings.ts";
import { loadSynthetic } from "./synthetic.contract.ts";
import { loadReportedKeys } from "./synthetic.store.ts";

export const syntheticOperations = (catalogue: Catalogue): readonly Operation[] => [
  implement(loadSynthetic, async (tx, { actor, now }, { file }) => {
    const areas = await loadAreas(tx);
    const { settings, findings } = readSettings(file, catalogue, new Set(areas.map(({ code }) => code)));
    if (!settings) throw refused(findings);
    const generated = generateFacts(settings, catalogue, areas);
    const reported = new Set((await loadReportedKeys(tx, settings.area as AreaCode)).map(toKey));
    const free = generated.filter((fact) => !reported.has(toKey(fact)));
    const book = openAreaBook(areas, await loadSuccessions(tx));
    const rows = toRawFacts(free.map((fact) => ({ ...fact, reason: fact.reason ?? "", quality: "" })));
    const { facts, findings: faults } = checkFacts(rows, { catalogue, areas: book, source: "synthetic" });
    if (faults.length > 0) throw refused(faults);
    const saved = await saveFacts(tx, { facts, elements: catalogue.elements, by: actor.id, at: now });
    return {
      elements: new Set(facts.map(({ element }) => element)).size,
      facts: facts.length,
      missing: facts.filter(({ state }) => state === "missing").length,
      kept: generated.length - free.length,
      saved,
    };
  }),
];

const toKey = ({ element, period, area, cell }: FactKey): string => `${element}|${period}|${area}|${cell}`;

const refused = (findings: readonly Finding[]): Problem =>
  new Problem(
    "stats/synthetic-refused",
    422,
    {
      zh: `演示数据的设定有${findings.length}处要处理，什么也没有载入。逐条改好后再来。`,
      en: `The settings of the demonstration data have ${findings.length} findings; nothing was loaded. Correct them and try again.`,
    },
    findings,
  );
