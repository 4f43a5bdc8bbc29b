import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { loadAreas } from "../../access/area/area.store.ts";
import { labelPeriod, parsePeriod } from "../../kernel/period.ts";
import type { OrderRule } from "../../reporting/sweep/check-published.ts";
import { checkPublished } from "../../reporting/sweep/check-published.ts";
import { loadPublishedRows } from "../../reporting/sweep/published.store.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { IndicatorId } from "../../stats/indicator/indicator.ts";
import { listSources } from "./sources.contract.ts";
import { countSyntheticFacts, loadSourceRows } from "./sources.store.ts";

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
      findings: checkPublished(values, catalogue, orders).map(({ rule, severity, place, figure, about, message }) => {
        const known = parsePeriod(about.period);
        const when = known ? labelPeriod(known) : { zh: about.period, en: about.period };
        const where = names.get(about.area) ?? { zh: about.area, en: about.area };
        return {
          rule,
          severity,
          place,
          figure,
          message: {
            zh: `${where.zh}${name(about.indicator).zh}，${when.zh}：${message.zh}`,
            en: `${name(about.indicator).en}, ${where.en}, ${when.en}: ${message.en}`,
          },
        };
      }),
    };
  }),
];
