// One search over goals, measures, indicators, systems, areas and agencies.
import { z } from "zod";
import { labelSchema, query } from "../../kernel/contract.ts";

export const searchKinds = ["goal", "measure", "indicator", "system", "area", "agency"] as const;

export const search = query("publishing.search", {
  summary: { zh: "搜索（中文、英文、拼音、首字母）", en: "Search (Chinese, English, pinyin, initials)" },
  permission: "search.run",
  input: z.object({ text: z.string().max(100), limit: z.coerce.number().int().min(1).max(50).default(20) }),
  output: z.object({
    hits: z.array(
      z.object({ kind: z.enum(searchKinds), id: z.string(), title: labelSchema, hint: labelSchema, path: z.string() }),
    ),
  }),
});
