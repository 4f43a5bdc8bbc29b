// The HTTP door: named operations under /api, open data under /open/v1, the web files, health.
import { randomBytes } from "node:crypto";
import path from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { setCookie } from "hono/cookie";
import { secureHeaders } from "hono/secure-headers";
import type { Logger } from "pino";
import { z } from "zod";
import { Problem } from "../kernel/problem.ts";
import { addDhis2 } from "./dhis2.ts";
import { addOpenData } from "./open-data.ts";
import { describeOpenApi } from "./openapi.ts";
import { readOrigin } from "./origin.ts";
import { findActor, parseJson, readJson, refuseOtherSites, roleCookie } from "./visitor.ts";
import type { World } from "./world.ts";

export interface AppOptions {
  readonly world: World;
  readonly webFolder: string;
  readonly log: Logger;
}

const roleChoice = z.object({ role: z.string() });
/** District folders with all their tables fit well below this. */
const largestBody = 32 * 1024 * 1024;

export const buildApp = ({ world, webFolder, log }: AppOptions): Hono => {
  const app = new Hono();
  const { gate, actors } = world;
  app.use(compress());
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        frameAncestors: ["'none'"],
      },
    }),
  );
  app.use("/:door{api|dhis2}/*", bodyLimit({ maxSize: largestBody, onError: () => fail(tooLarge, log) }));
  app.onError((error) => fail(error, log));

  app.get("/healthz", async (c) => {
    await world.transactions
      .read((tx) => tx.query("select 1"))
      .catch((error: unknown) => {
        log.error({ error: String(error) });
        throw databaseAway;
      });
    return c.json({ status: "ok" });
  });
  app.get("/openapi.json", (c) => c.json(describeOpenApi(gate.contracts)));
  app.post("/api/demo-role", async (c) => {
    refuseOtherSites(c);
    const chosen = roleChoice.safeParse(await readJson(c));
    const actor = actors.find(({ id }) => id === chosen.data?.role);
    if (!actor)
      throw new Problem("server/unknown-demo-role", 400, {
        zh: "没有这个演示身份。",
        en: "There is no such demo role.",
      });
    setCookie(c, roleCookie, actor.id, { httpOnly: true, sameSite: "Lax", path: "/" });
    return c.json({ role: actor.id });
  });
  app.get("/api/:name", async (c) => {
    const contract = gate.contracts.find(({ name }) => name === c.req.param("name"));
    if (contract?.kind === "action")
      throw new Problem("server/use-post", 400, { zh: "改动要用POST。", en: "Use POST for an action." });
    const input = parseJson(c.req.query("input") ?? "{}");
    return c.json(await gate.run(c.req.param("name"), findActor(c, actors), input, readOrigin(c, "web", world)), 200, {
      "cache-control": "no-store",
    });
  });
  app.post("/api/:name", async (c) => {
    refuseOtherSites(c);
    const input = await readJson(c);
    return c.json(await gate.run(c.req.param("name"), findActor(c, actors), input, readOrigin(c, "web", world)));
  });
  addOpenData(app, world);
  addDhis2(app, world, (error) => fail(error, log));
  app.all("/api/*", () => fail(notFound, log));
  app.all("/open/*", () => fail(notFound, log));
  addWeb(app, webFolder);
  app.notFound(() => fail(notFound, log));
  return app;
};

/** A problem answers in its own words; anything else is our fault and carries a reference to the log. */
const fail = (error: unknown, log: Logger): Response => {
  if (error instanceof Problem) {
    const problem = { code: error.code, message: error.texts, findings: error.findings };
    return Response.json({ problem }, { status: error.status });
  }
  const reference = randomBytes(3).toString("hex").toUpperCase();
  log.error({
    reference,
    error: error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : String(error),
  });
  const message = { zh: `服务器出错了，编号${reference}。`, en: `The server failed. Reference ${reference}.` };
  return Response.json({ problem: { code: "server/fault", message, findings: [] } }, { status: 500 });
};

const notFound = new Problem("server/not-found", 404, {
  zh: "没有这个地址。",
  en: "There is nothing at this address.",
});
const databaseAway = new Problem("server/database-away", 503, {
  zh: "数据库没有回应。",
  en: "The database does not answer.",
});
const tooLarge = new Problem("server/too-large", 413, {
  zh: "内容超过32 MB，没有接收。",
  en: "More than 32 MB; not accepted.",
});

const addWeb = (app: Hono, webFolder: string): void => {
  const root = path.relative(process.cwd(), webFolder);
  app.use("/assets/*", async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set("cache-control", "public, max-age=31536000, immutable");
  });
  app.use("*", serveStatic({ root }));
  app.get("*", serveStatic({ root, path: "index.html" }));
};
