// Could chance alone have made the judgement? Said beside it, never instead of it (design, section 7).
import type { Label } from "../../kernel/label.ts";
import type { TargetStanding } from "../../stats/standing/standing.contract.ts";

/** A target without a number is compared with its base, not with a line. */
export const findDoubt = ({
  status,
  targetValue,
}: Pick<TargetStanding, "status" | "targetValue">): Label | undefined => {
  if (status.isDistinct !== false || status.class === "noData" || status.class === "notAssessable") return undefined;
  // Exactly on the line, as where all of them have it, there is nothing left to distinguish.
  if (status.class === "met" && status.value === targetValue) return undefined;
  return targetValue === null
    ? { zh: "变化在随机波动之内", en: "change within chance" }
    : { zh: "与目标无法区分", en: "not distinguishable from the target" };
};
