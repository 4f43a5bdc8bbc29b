import { listAncestors } from "../../kernel/area.ts";
import type { Day } from "../../kernel/period.ts";
import type { Label } from "../../kernel/label.ts";
import type { Write } from "../../platform/database/transaction.ts";
import type { Operation } from "../gate.operations.ts";
import { implement } from "../gate.operations.ts";
import { listAreas } from "./area.contract.ts";
import type { AreaTree, SavedAreas } from "./area.store.ts";
import { loadAreasOn, saveAreas } from "./area.store.ts";

/** This room's part of a district's import; the gate ran once, at the contract of the import. */
export const importAreas = (tx: Write, tree: AreaTree): Promise<SavedAreas> => saveAreas(tx, tree);

export const areaOperations = (kindNames: ReadonlyMap<string, Label>): readonly Operation[] => [
  implement(listAreas, async (tx, { today }, { on, under, level }) => {
    const day = (on ?? today) as Day;
    const areas = await loadAreasOn(tx, day);
    const byCode = new Map(areas.map((area) => [area.code, area]));
    const wanted = areas.filter(
      (area) =>
        (level === undefined || area.level === level) &&
        (under === undefined ||
          area.code === under ||
          listAncestors(byCode, area.code).some(({ code }) => code === under)),
    );
    return {
      on: day,
      areas: wanted.map((area) => ({
        ...area,
        kindName: kindNames.get(area.kind) ?? { zh: area.kind, en: area.kind },
      })),
    };
  }),
];
