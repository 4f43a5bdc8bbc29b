// The calculators under /open/v1/calc: anyone may ask, also pages of other sites. Nothing is read or kept, so they
// answer while the database is away.
import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { Problem } from "../kernel/problem.ts";
import type { Calculator } from "../publishing/calculator/calculator.ts";
import { calculators, describeCalculator, getCalculator, parseItems } from "../publishing/calculator/calculators.ts";

const largestBody = 8 * 1024 * 1024;
/** Longer lists are for the command line, which has all the time it needs [D]. */
const mostItems = 10_000;
/** After so many milliseconds other readers have their turn; after so many the rest is refused [D]. */
const [longestTurn, longestAnswer] = [20, 60_000];

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
  const start = Date.now();
  let turn = start;
  for (const item of items) {
    results.push(calculator.calculate(item));
    if (Date.now() - turn < longestTurn) continue;
    if (Date.now() - start > longestAnswer) throw tooLong(results.length);
    await new Promise((resolve) => setImmediate(resolve));
    turn = Date.now();
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

const tooLong = (count: number): Problem =>
  new Problem("calc/too-long", 413, {
    zh: `一分钟只算完${count}项，没有再算。分几次送，或用命令行。`,
    en: `Only ${count} items were done in a minute; the rest was not computed. Send them in parts, or use the command line.`,
  });
