import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { loadAreas } from "../../access/area/area.store.ts";
import { labelPeriod, parsePeriod } from "../../kernel/period.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { IndicatorId } from "../../stats/indicator/indicator.ts";
import type { OrderRule } from "./check-published.ts";
import { checkPublished } from "./check-published.ts";
import { listSources } from "./sources.contract.ts";
import { countSyntheticFacts, loadPublishedRows, loadSourceRows } from "./sources.store.ts";

export const sourcesOperations = (catalogue: Catalogue, orders: readonly OrderRule[]): readonly Operation[] => [
  implement(listSources, async (tx) => {
    const names = new Map<string, { zh: string; en: string }>(
      (await loadAreas(tx)).map(({ code, name }) => [code, name]),
    );
    const rows = await loadSourceRows(tx);
    const values = await loadPublishedRows(tx);
    const name = (id: string) => catalogue.indicators.get(id as IndicatorId)?.name ?? { zh: id, en: id };
    return {
      published: values.length,
      derived: values.filter(({ quality }) => quality === "derived").length,
      synthetic: await countSyntheticFacts(tx),
      sources: rows.map(({ areas, indicators, ...row }) => ({
        ...row,
        areas: areas.map((code) => ({ code, name: names.get(code) ?? { zh: code, en: code } })),
        indicators: indicators.map((id) => ({ id, name: name(id) })),
      })),
      findings: checkPublished(values, catalogue, orders).map(({ message, place, ...finding }) => {
        const [id = "", area = "", period = ""] = (place.field ?? "").split(" ");
        const known = parsePeriod(period);
        const when = known ? labelPeriod(known) : { zh: period, en: period };
        const where = names.get(area) ?? { zh: area, en: area };
        return {
          ...finding,
          place,
          message: {
            zh: `${where.zh}${name(id).zh}，${when.zh}：${message.zh}`,
            en: `${name(id).en}, ${where.en}, ${when.en}: ${message.en}`,
          },
        };
      }),
    };
  }),
];
