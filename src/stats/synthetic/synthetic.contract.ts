// Loading demo figures (演示数据) from a district's settings. Every one is stored with the source "synthetic",
// which goes with it to each page, export and answer.
import { z } from "zod";
import { action } from "../../kernel/contract.ts";
import { readYaml } from "../../plan/read-yaml.ts";
import { settingsSchema } from "./settings.ts";

export const loadSynthetic = action("stats.loadSynthetic", {
  summary: {
    zh: "按设定生成并载入演示数据（合成数字）",
    en: "Generate and load demonstration data (synthetic figures)",
  },
  permission: "district.import",
  input: z.object({ file: z.object({ path: z.string().max(200), text: z.string().max(1_000_000) }) }),
  output: z.object({
    elements: z.number().int(),
    facts: z.number().int(),
    /** Of these, reported as missing for a reason. */
    missing: z.number().int(),
    /** Places where a reported figure stands already and stays. */
    kept: z.number().int(),
    saved: z.object({ added: z.number().int(), corrected: z.number().int(), unchanged: z.number().int() }),
  }),
  areasOf: ({ file }) => {
    const { value } = readYaml(file, settingsSchema);
    return value ? [value.area] : [];
  },
});
