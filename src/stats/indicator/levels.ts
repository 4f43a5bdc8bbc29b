// At which levels of the area tree an indicator's yearly value is shown: rare events are not shown where
// one case would move the rate (indicator-rules §0.4: township mortality is never published yearly).
import type { AreaLevel } from "../../kernel/area.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Indicator } from "./indicator.ts";

export const isShownAt = ({ areaLevels }: Catalogue, { finestLevel }: Indicator, level: AreaLevel): boolean => {
  const rank = (id: string): number => areaLevels.findIndex((each) => each.id === id);
  return rank(level) < 0 || rank(level) <= rank(finestLevel);
};

export const getLevelBelow = ({ areaLevels }: Catalogue, level: AreaLevel): AreaLevel | undefined => {
  const rank = areaLevels.findIndex(({ id }) => id === level);
  return rank < 0 ? undefined : areaLevels[rank + 1]?.id;
};
