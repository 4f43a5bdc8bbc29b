// Why a figure cannot be given: the reasons that people choose from; they may also write their own. [D]
import type { Label } from "../../kernel/label.ts";

export const missingReasons: readonly Label[] = [
  { zh: "尚未统计", en: "Not counted yet" },
  { zh: "系统未上线", en: "No system yet" },
  { zh: "资料遗失", en: "Records lost" },
  { zh: "调查未开展", en: "No survey held" },
  { zh: "其他", en: "Other" },
];
