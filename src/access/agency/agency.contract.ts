import { z } from "zod";
import { labelSchema, query } from "../../kernel/contract.ts";

export const agencySchema = z.object({ id: z.string(), kind: z.string(), name: labelSchema, duties: labelSchema });

export const listAgencies = query("access.listAgencies", {
  summary: { zh: "列出成员单位", en: "List the agencies" },
  permission: "agencies.read",
  input: z.object({}),
  output: z.object({ agencies: z.array(agencySchema) }),
});
