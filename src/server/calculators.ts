// The calculators under /open/v1/calc: anyone may ask, also pages of other sites. Nothing is read or kept, so they
// answer while the database is away.
import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { Problem } from "../kernel/problem.ts";
import { mostItems } from "../publishing/calculator/calculator.contract.ts";
import type { Calculator } from "../publishing/calculator/calculator.ts";
import {
  calculateAll,
  calculators,
  describeCalculator,
  getCalculator,
  parseItems,
} from "../publishing/calculator/calculators.ts";

const largestBody = 8 * 1024 * 1024;
/** So many at a time, that a long list does not keep other readers waiting [D]. */
const itemsAtATime = 50;

export const addCalculators = (app: Hono): void => {
  app.use("/open/v1/calc/*", async (c, next) => {
    await next();
    c.res.headers.set("access-control-allow-origin", "*");
  });
  app.use("/open/v1/calc/*", bodyLimit({ maxSize: largestBody, onError: (c) => refuseWith(c, tooLarge) }));
  app.get("/open/v1/calc", (c) => c.json({ calculators: calculators.map(describeCalculator) }));
  app.get("/open/v1/calc/:name", (c) =>
    answer(c, () => Promise.resolve(describeCalculator(getCalculator(c.req.param("name"))))),
  );
  app.post("/open/v1/calc/:name", (c) =>
    answer(c, async () => {
      const calculator = getCalculator(c.req.param("name"));
      const items = parseItems(await c.req.text());
      if (items.length > mostItems) throw tooMany(items.length);
      return calculateInTurns(calculator, items);
    }),
  );
  app.options("/open/v1/calc/:name", (c) =>
    c.body(null, 204, {
      "access-control-allow-methods": "GET, POST, OPTIONS",
      "access-control-allow-headers": "content-type",
      "access-control-max-age": "86400",
    }),
  );
};

/** A refusal is answered here, so that a page of another site may read it too. */
const answer = async (c: Context, compute: () => Promise<object>): Promise<Response> => {
  try {
    return c.json(await compute());
  } catch (error) {
    if (error instanceof Problem) return refuseWith(c, error);
    throw error;
  }
};

const refuseWith = (c: Context, { code, texts, status }: Problem): Response =>
  c.json({ problem: { code, message: texts, findings: [] } }, status);

const calculateInTurns = async (calculator: Calculator, items: readonly unknown[]): Promise<readonly object[]> => {
  const results: object[] = [];
  for (let from = 0; from < items.length; from += itemsAtATime) {
    results.push(...calculateAll(calculator, items.slice(from, from + itemsAtATime)));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return results;
};

const tooLarge = new Problem("calc/too-large", 413, {
  zh: "内容超过8 MB，没有接收。分几次送，或用命令行。",
  en: "More than 8 MB; not accepted. Send it in parts, or use the command line.",
});

const tooMany = (count: number): Problem =>
  new Problem("calc/too-many-items", 413, {
    zh: `一次最多${mostItems}项，这里有${count}项。分几次送，或用命令行。`,
    en: `At most ${mostItems} items at a time; there are ${count}. Send them in parts, or use the command line.`,
  });
