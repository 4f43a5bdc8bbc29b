// The areas directly below one, by level, as they stood on a day: one version per code.
import type { Area, AreaCode, AreaLevel } from "../../kernel/area.ts";
import { isValidOn, listAncestors } from "../../kernel/area.ts";
import type { Day } from "../../kernel/period.ts";

interface Place {
  readonly code: AreaCode;
  readonly level: AreaLevel | undefined;
  readonly on: Day;
}

export const listAreasBelow = (tree: readonly Area[], { code: top, level, on }: Place): readonly Area[] => {
  const standing = tree.filter((version) => isValidOn(version, on));
  const byCode = new Map(standing.map((area) => [area.code, area]));
  return standing.filter(
    ({ code, level: own }) => own === level && listAncestors(byCode, code).some((area) => area.code === top),
  );
};
