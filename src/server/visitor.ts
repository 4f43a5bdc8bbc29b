// Who sends a request, and whether another site made them send it. While there are no accounts, a visitor is one of
// the district's demo actors.
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Actor } from "../access/actor.ts";
import { Problem } from "../kernel/problem.ts";

export const roleCookie = "miaopu_demo_role";

/** Whoever a program names by `Authorization: Basic` (the id of a demo actor, any password), else the demo role of the cookie, else the first. */
export const findActor = (c: Context, actors: readonly Actor[]): Actor => {
  const named = readBasicName(c.req.header("authorization") ?? "");
  const chosen = named ?? getCookie(c, roleCookie);
  const actor = actors.find(({ id }) => id === chosen) ?? (named === undefined ? actors[0] : undefined);
  if (!actor)
    throw new Problem("server/no-actor", 401, { zh: "没有可用的身份。", en: "There is no one to sign in as." });
  return actor;
};

const readBasicName = (header: string): string | undefined => {
  const encoded = /^basic ([\w+/=-]+)$/i.exec(header)?.[1];
  return encoded === undefined ? undefined : Buffer.from(encoded, "base64").toString("utf8").replace(/:.*$/s, "");
};

/** A change must come from this site's own pages or from a program, never from a page elsewhere. */
export const refuseOtherSites = (c: Context): void => {
  const site = c.req.header("sec-fetch-site");
  const origin = c.req.header("origin");
  const isForeign =
    (site !== undefined && site !== "same-origin" && site !== "none") ||
    (origin !== undefined && toHost(origin) !== c.req.header("host"));
  if (isForeign)
    throw new Problem("server/foreign-origin", 403, {
      zh: "请求来自别的网站，已拒绝。",
      en: "The request came from another site and was refused.",
    });
};

const toHost = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);

export const readJson = async (c: Context): Promise<unknown> => parseJson(await c.req.text());

export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text === "" ? "{}" : text);
  } catch {
    throw new Problem("server/unreadable-json", 400, { zh: "请求内容不是JSON。", en: "The request is not JSON." });
  }
};
