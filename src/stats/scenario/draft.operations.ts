import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { listAncestors } from "../../kernel/area.ts";
import { Problem } from "../../kernel/problem.ts";
import { listAsks } from "../../plan/asks.ts";
import type { Catalogue } from "../catalogue.ts";
import { printRefusal } from "../forecast/print-refusal.ts";
import { countBeyond } from "../gap/count-beyond.ts";
import { isCounted, listBelow, readTarget, toAreaHead } from "../gap/load-target.operations.ts";
import type { Figure } from "../indicator/figure.ts";
import { loadFigures } from "../indicator/load-figures.operations.ts";
import { findLimits } from "../standing/judge-series.ts";
import { loadStandings } from "../standing/load-standings.operations.ts";
import { loadPlanFrame } from "../standing/standing.operations.ts";
import { draftTarget } from "./draft-target.ts";
import { foreseeSeries, listKnownYears } from "./foresee-series.ts";
import type { DraftRow } from "./scenario.contract.ts";
import { draftTargets } from "./scenario.contract.ts";

export const draftOperation = (catalogue: Catalogue): Operation =>
  implement(draftTargets, async (tx, _context, { plan, start, end }) => {
    if (end < start || end - start > longestPlan)
      throw new Problem("stats/invalid-span", 400, {
        zh: `下一轮规划${start}—${end}的年份不对。`,
        en: `The years ${start}–${end} of the next plan are not valid.`,
      });
    const { version, area, year, tree, agencies } = await loadPlanFrame(tx, { plan });
    const standings = await loadStandings(tx, catalogue, { plan: version.plan, tree, agencies, area: area.code, year });
    const asks = new Map(listAsks(version.plan).map((ask) => [ask.target.id, ask]));
    const wanted = standings.flatMap((standing) => {
      const ask = asks.get(standing.id);
      const read = readTarget(catalogue, standing, year);
      return ask && read.line && standing.targetValue !== null ? [{ ask, standing, ...read, line: read.line }] : [];
    });
    const indicators = [...new Set(wanted.map(({ indicator }) => indicator))];
    const above = listAncestors(new Map(tree.map((each) => [each.code, each])), area.code);
    const below = new Map(
      indicators.map((indicator) => [
        indicator,
        listBelow(catalogue, tree, area, { indicator, year }).areas.filter((each) => isCounted(indicator, each)),
      ]),
    );
    const codes = [...new Set([...below.values()].flat().map(({ code }) => code))];
    const levels = await loadFigures(tx, catalogue, tree, { indicators, areas: codes, years: [year] });
    const published = await loadFigures(tx, catalogue, tree, {
      indicators,
      areas: above.map(({ code }) => code),
      years: Array.from({ length: yearsLookedAt }, (_, index) => year - yearsLookedAt + 1 + index),
    });
    const drafts = wanted.map(({ ask, standing, indicator, named, line, counted, writing }): DraftRow => {
      const limits = findLimits(ask.target, named);
      const known = listKnownYears(standing.series);
      const figure: Figure | undefined = standing.series.findLast(({ value }) => value !== null);
      const forecast = foreseeSeries({ series: standing.series, indicator: named, limits, line, to: end });
      const last = "forecast" in forecast ? forecast.forecast.points.at(-1) : undefined;
      const draft = draftTarget({
        indicator: standing.indicator,
        line,
        base: known[0] ?? null,
        now: figure?.value ?? null,
        end,
        forecast: last
          ? { value: last.value }
          : { refusal: "refused" in forecast ? printRefusal(forecast.refused) : { zh: "没有数。", en: "No figures." } },
        isCount: indicator.formula !== undefined && indicator.formula.denominator === undefined,
        areas: (below.get(indicator) ?? []).flatMap(({ code }) => levels.series(indicator, code)[0]?.value ?? []),
        benchmarks: above.flatMap(({ code, name }) => {
          const found = published.series(indicator, code).findLast(({ value }) => value !== null);
          return found?.value == null || found.source === "synthetic"
            ? []
            : [{ name, year: found.year, value: found.value }];
        }),
        limits,
      });
      const people =
        counted && figure && named === indicator && indicator.formula?.denominator !== undefined
          ? countBeyond(figure, { value: draft.suggested, opens: line.opens }, writing.factor)
          : null;
      return {
        target: standing.id,
        domain: ask.domain,
        domainTitle: ask.domainTitle,
        indicator: standing.indicator,
        unit: ask.target.unit,
        scope: ask.target.scope,
        strength: ask.target.strength,
        opens: line.opens,
        targetText: standing.targetText,
        line: line.value,
        figure: figure ?? null,
        proposals: [...draft.proposals],
        suggested: draft.suggested,
        reason: draft.reason,
        people,
        word: people === null ? null : (counted?.word ?? null),
      };
    });
    return {
      plan: version.planId,
      area: toAreaHead(area),
      year,
      start,
      end,
      drafts,
      synthetic: drafts.some(({ figure }) => figure?.source === "synthetic"),
    };
  });

const longestPlan = 30;
/** Published figures come late. */
const yearsLookedAt = 5;
