import { Hono } from "hono";
import { expect, test } from "vitest";
import type { Origin } from "../access/audit/origin.ts";
import { readOrigin } from "./origin.ts";

const ask = async (
  headers: Readonly<Record<string, string>>,
  { trustsProxy = false, socket = "10.0.0.9" } = {},
): Promise<Origin> => {
  const app = new Hono();
  app.get("/", (c) => c.json(readOrigin(c, "web", { trustsProxy })));
  const incoming = { socket: { remoteAddress: socket, remotePort: 1, remoteFamily: "IPv4" } };
  const response = await app.request("/", { headers }, { incoming });
  return (await response.json()) as Origin;
};

test.each([
  ["the socket's", {}, {}, "10.0.0.9"],
  ["the socket's, written as IPv6", {}, { socket: "::ffff:10.0.0.9" }, "10.0.0.9"],
  ["the socket's, whatever a header says", { "x-forwarded-for": "1.2.3.4" }, {}, "10.0.0.9"],
  [
    "the last one that a trusted proxy wrote",
    { "x-forwarded-for": "6.6.6.6, 1.2.3.4" },
    { trustsProxy: true },
    "1.2.3.4",
  ],
  ["the socket's where the proxy says nothing", {}, { trustsProxy: true }, "10.0.0.9"],
])("the address is %s", async (_what, headers, given, address) => {
  expect((await ask(headers, given)).address).toBe(address);
});

test("a purpose may be Chinese, and one that is badly encoded is kept as it came", async () => {
  expect((await ask({ "x-purpose": encodeURIComponent("月度检查") })).purpose).toBe("月度检查");
  expect((await ask({ "x-purpose": "%E6%9" })).purpose).toBe("%E6%9");
  expect((await ask({})).purpose).toBeNull();
});

test("every request has a number of its own", async () => {
  expect((await ask({})).requestId).not.toBe((await ask({})).requestId);
});
