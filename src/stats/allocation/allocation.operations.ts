import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import type { Label } from "../../kernel/label.ts";
import { Problem } from "../../kernel/problem.ts";
import { getAsk } from "../../plan/asks.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { Catalogue } from "../catalogue.ts";
import { countBeyond } from "../gap/count-beyond.ts";
import type { TargetFrame, TargetRequest } from "../gap/load-target.operations.ts";
import { isCounted, listBelow, loadTarget, toAreaHead } from "../gap/load-target.operations.ts";
import type { Figure } from "../indicator/figure.ts";
import { loadFigures } from "../indicator/load-figures.operations.ts";
import { findLevelName, toHead } from "../indicator/present-indicator.ts";
import { findAllocationBar } from "../standing/allocated-line.ts";
import { proposalWords } from "./print-proposal.ts";
import { allocateTarget, getAllocation } from "./allocation.contract.ts";
import { findTenant, loadAllocations, lockAllocations, saveAllocation } from "./allocation.store.ts";
import { addUp } from "./allocation.ts";
import { checkAllocation, checkWhole, hasPeople } from "./check-allocation.ts";
import { proposalMethods, proposeAllocation } from "./propose-allocation.ts";

export const allocationOperations = (catalogue: Catalogue): readonly Operation[] => [
  implement(allocateTarget, async (tx, { actor, now }, input) => {
    const frame = await loadTarget(tx, catalogue, input);
    const { area, version, indicator } = frame;
    const below = listBelow(catalogue, frame.tree, area, frame);
    const parts = input.parts.map(({ area: code, unit = null, value, weight = null }) => ({
      area: code,
      unit,
      value,
      weight,
    }));
    const fault =
      (parts.length > 0 ? findBar(frame) : undefined) ??
      checkAllocation(parts, {
        area: area.code,
        below: new Map(
          below.areas.filter((each) => isCounted(indicator, each)).map(({ code, name }) => [code as string, name]),
        ),
        bounds: indicator.bounds,
        isRate: isRate(frame),
      });
    if (fault) throw new Problem("stats/allocation-refused", 422, fault);
    const tk = await findTenant(tx, area.code);
    if (tk === undefined)
      throw new Problem("stats/allocation-refused", 422, {
        zh: `${area.name.zh}在县级以上，目标不从这里往下分。`,
        en: `${area.name.en} lies above the county level; nothing is handed down from there.`,
      });
    await lockAllocations(tx, tk);
    const key = { plan: version.planId, target: input.target, area: area.code };
    const [latest] = await loadAllocations(tx, key);
    const number = (latest?.number ?? 0) + 1;
    await saveAllocation(tx, tk, { ...key, number, parts, note: input.note, at: now, by: actor.id });
    return { number };
  }),

  implement(getAllocation, async (tx, _context, input) => {
    const { frame, areas, figures, levelName } = await loadAllocationFrame(tx, catalogue, input);
    const { version, area, indicator, standing, writing, counted, year } = frame;
    const refusal = findBar(frame) ?? null;
    const line =
      frame.line && !refusal
        ? {
            value: frame.line.value,
            opens: frame.line.opens,
            isAllocated: standing.isAllocated,
            text: frame.line.text,
          }
        : null;
    const rate = isRate(frame);
    const head = toHead(indicator, catalogue);
    const history = await loadAllocations(tx, { plan: version.planId, target: standing.id, area: area.code });
    const names = new Map([area, ...areas].map((each) => [each.code as string, each]));
    const parts = (history[0]?.parts ?? []).map((part) => {
      const figure = part.unit === null ? figures.get(part.area) : undefined;
      const place = names.get(part.area);
      return {
        area: place ? toAreaHead(place) : { code: part.area, name: { zh: part.area, en: part.area } },
        unit: part.unit,
        value: part.value,
        weight: part.weight ?? (part.unit === null ? (figure?.denominator ?? 0) : null),
        current: figure?.value ?? null,
        people:
          counted && line && figure
            ? countBeyond(figure, { value: part.value, opens: line.opens }, writing.factor)
            : null,
      };
    });
    const given = new Set(parts.map((part) => part.area.code));
    const isSplitByArea = parts.every(({ unit }) => unit === null);
    const weighed = areas.filter(({ code }) => !rate || hasPeople(figures.get(code)));
    const missing = isSplitByArea ? weighed.filter(({ code }) => !given.has(code)).map(toAreaHead) : [];
    const current = areas.flatMap(({ code }) => {
      const figure = figures.get(code);
      return figure?.value == null || !figure.denominator
        ? []
        : [{ area: code, value: figure.value, weight: figure.denominator }];
    });
    const weights = new Map(current.map((each) => [each.area as string, each.weight]));
    return {
      target: standing.id,
      indicator: head,
      area: toAreaHead(area),
      year,
      levelName,
      refusal,
      isRate: rate,
      splits: listSplits(area.level === catalogue.tenantLevel, areas.length > 0),
      counted: counted && { word: counted.word, factor: writing.factor },
      areas: areas.map((each) => ({ ...toAreaHead(each), figure: figures.get(each.code) ?? null })),
      line,
      parts,
      check: {
        missing,
        ...checkWhole({
          indicator: head,
          line,
          parts,
          missing: missing.length,
          empty: isSplitByArea ? areas.length - weighed.length : 0,
          isRate: rate,
          levelName,
        }),
      },
      proposals:
        !line || !rate || current.length === 0
          ? []
          : proposalMethods.map((method) => {
              const proposed = proposeAllocation(method, current, { ...line, decimals: head.decimals });
              const weighted = proposed.map(({ area: code, value }) => ({ value, weight: weights.get(code) ?? null }));
              return { method, ...proposalWords[method], sum: addUp(weighted, true), parts: [...proposed] };
            }),
      note: history[0]?.note ?? "",
      history: history.map(({ number, at, by, note, parts: all }) => ({ number, at, by, note, parts: all.length })),
    };
  }),
];

const findBar = ({ version, standing, isEach }: TargetFrame): Label | undefined =>
  isEach
    ? {
        zh: "这个目标要求每个地区都达到同一条线，不用分。",
        en: "The target asks the same line of every area; there is nothing to split.",
      }
    : findAllocationBar(getAsk(version.plan, standing.id).target);

/** A township has schools and clinics before it has villages with figures of their own. */
const listSplits = (isDistrict: boolean, hasAreas: boolean): ("areas" | "units")[] => {
  if (!hasAreas) return ["units"];
  return isDistrict ? ["areas"] : ["units", "areas"];
};

const isRate = ({ writing, indicator }: Pick<TargetFrame, "writing" | "indicator">): boolean =>
  writing.isShare || indicator.formula?.denominator !== undefined;

const loadAllocationFrame = async (tx: Read, catalogue: Catalogue, request: TargetRequest) => {
  const frame = await loadTarget(tx, catalogue, request);
  const { area, tree, indicator, year } = frame;
  const below = listBelow(catalogue, tree, area, { indicator, year });
  const areas = below.areas.filter((each) => isCounted(indicator, each));
  const table = await loadFigures(tx, catalogue, tree, {
    indicators: [indicator],
    areas: areas.map(({ code }) => code),
    years: [year],
  });
  const figures = new Map<string, Figure>(
    areas.flatMap(({ code }) => table.series(indicator, code).map((figure) => [code, figure] as const)),
  );
  return { frame, areas, figures, levelName: findLevelName(catalogue, below.level) };
};
