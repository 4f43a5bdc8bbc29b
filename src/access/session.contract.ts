// Who the visitor is at this moment, and the demo roles to choose from.
import { z } from "zod";
import { labelSchema, query } from "../kernel/contract.ts";

const personSchema = z.object({
  id: z.string(),
  name: labelSchema,
  role: z.string(),
  roleName: labelSchema,
  area: z.string().nullable(),
  agency: z.string().nullable(),
});

export const getSession = query("access.getSession", {
  summary: { zh: "当前身份", en: "Who is signed in" },
  permission: "session.read",
  input: z.object({}),
  output: z.object({
    actor: personSchema,
    permissions: z.array(z.string()),
    demo: z.object({ roles: z.array(personSchema) }).nullable(),
    homeArea: z.object({ code: z.string(), name: labelSchema }),
    today: z.string(),
  }),
});
