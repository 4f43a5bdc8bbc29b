// Open data in REST form: stable addresses, one language per answer (`?lang=`), JSON or CSV by `Accept` or
// by the ending `.csv`; anyone may read, as the public role.
import type { Context, Hono } from "hono";
import { accepts } from "hono/accepts";
import type { z } from "zod";
import type { Actor } from "../access/actor.ts";
import { openAreas, openIndicator, openPlan, openPlans } from "../publishing/open-data/open-data.contract.ts";
import { printAreasCsv, printPlanCsv, printPlansCsv, printValuesCsv } from "../publishing/open-data/print-csv.ts";
import { addCalculators } from "./calculators.ts";
import { readOrigin } from "./origin.ts";
import type { World } from "./world.ts";

const anyone: Actor = { id: "open-data", name: { zh: "公众", en: "Public" }, role: "public", area: null, agency: null };

export const addOpenData = (app: Hono, world: World): void => {
  addCalculators(app);
  const ask = async <Output extends z.ZodType>(
    c: Context,
    contract: { readonly name: string; readonly output: Output },
    more: Record<string, string>,
  ) => {
    const input = { ...c.req.query(), ...more };
    return (await world.gate.run(contract.name, anyone, input, readOrigin(c, "open", world))) as z.output<Output>;
  };

  app.on("GET", ["/open/v1/plans", "/open/v1/plans.csv"], async (c) => {
    const answer = await ask(c, openPlans, {});
    return send(c, answer, () => printPlansCsv(answer));
  });
  app.get("/open/v1/plans/:plan", async (c) => {
    const answer = await ask(c, openPlan, { plan: withoutEnding(c.req.param("plan")) });
    return send(c, answer, () => printPlanCsv(answer));
  });
  app.get("/open/v1/indicators/:indicator", async (c) => {
    const answer = await ask(c, openIndicator, { indicator: withoutEnding(c.req.param("indicator")) });
    return send(c, answer, () => printValuesCsv(answer));
  });
  app.on("GET", ["/open/v1/areas", "/open/v1/areas.csv"], async (c) => {
    const answer = await ask(c, openAreas, {});
    return send(c, answer, () => printAreasCsv(answer));
  });
};

const json = "application/json";
const csv = "text/csv";

const withoutEnding = (id: string): string => id.replace(/\.(csv|json)$/, "");

/** CSV starts with a byte order mark, so that a spreadsheet reads Chinese without being asked. */
const send = (c: Context, answer: object, print: () => string): Response => {
  const wanted = accepts(c, { header: "Accept", supports: [json, csv], default: json });
  const wantsCsv = c.req.path.endsWith(".csv") || (wanted === csv && !c.req.path.endsWith(".json"));
  const headers = { "cache-control": "public, max-age=60", "access-control-allow-origin": "*", vary: "accept" };
  if (!wantsCsv) return c.json(answer, 200, headers);
  const name =
    c.req.path
      .split("/")
      .at(-1)
      ?.replace(/\.csv$/, "") ?? "data";
  return c.body(`\uFEFF${print()}`, 200, {
    ...headers,
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${encodeURIComponent(name)}.csv"`,
  });
};
