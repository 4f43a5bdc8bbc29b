// Against a real server on this machine: what is posted, what is refused, what counts as accepted.
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { postWebhook } from "./post-webhook.ts";

let server: Server;
let address: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let bodies: unknown[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      bodies.push(JSON.parse(Buffer.concat(parts).toString("utf8")));
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});
beforeEach(() => {
  bodies = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const withLoopback = { mayReachLoopback: true };
const inEarnest = { mayReachLoopback: false };

test("a message arrives as it was written", async () => {
  answer = (_, response) => void response.end('{"errcode":0,"errmsg":"ok"}');

  const result = await postWebhook(address, { text: "3条通知“最早”" }, withLoopback);

  expect(result).toEqual({ isSent: true });
  expect(bodies).toEqual([{ text: "3条通知“最早”" }]);
});

test.each([
  [200, '{"errcode":93000,"errmsg":"secret of the other side"}', "93000"],
  [200, '{"code":19024,"msg":"Key Words Not Found"}', "19024"],
  [500, "", "500"],
  [302, "", "302"],
])("an answer of %i with %s is a fault that keeps %s and no words of theirs", async (status, text, kept) => {
  answer = (_, response) => {
    response.writeHead(status, { location: `${address}/elsewhere` });
    response.end(text);
  };

  const result = await postWebhook(address, {}, withLoopback);

  expect(result).toMatchObject({ isSent: false });
  expect(JSON.stringify(result)).toContain(kept);
  expect(JSON.stringify(result)).not.toMatch(/secret|Key Words/);
  expect(bodies).toHaveLength(1);
});

test("who does not answer is left after five seconds", async () => {
  answer = () => undefined;

  const result = await postWebhook(address, {}, withLoopback);

  expect(result).toMatchObject({ fault: { zh: "对方5秒内没有回应。" } });
}, 10_000);

test("an answer without end is cut off", async () => {
  answer = (_, response) => {
    response.on("error", () => undefined);
    const more = (): void => void (response.writable && response.write("x".repeat(20_000), () => setImmediate(more)));
    more();
  };

  const result = await postWebhook(address, {}, withLoopback);

  expect(result).toEqual({ isSent: true });
});

const port = (): string => new URL(address).port;

test.each([
  ["this machine", () => `https://127.0.0.1:${port()}/`],
  ["this machine as one number", () => `https://2130706433:${port()}/`],
  ["this machine in hexadecimal", () => `https://0x7f.1:${port()}/`],
  ["this machine in IPv6", () => `https://[::1]:${port()}/`],
  ["IPv4 inside IPv6", () => `https://[::ffff:127.0.0.1]:${port()}/`],
  ["a name of this machine", () => `https://localhost:${port()}/`],
  ["the metadata service", () => "https://169.254.169.254/latest/meta-data/"],
  ["a private network", () => "https://10.0.0.1/"],
  ["a private network of homes", () => "https://192.168.0.1/"],
])("%s is refused", async (_, toAddress) => {
  const result = await postWebhook(toAddress(), {}, inEarnest);

  expect(result).toMatchObject({ isSent: false, fault: { zh: expect.stringContaining("不在公网上") } });
  expect(bodies).toEqual([]);
});

test.each(["http://example.org/", "ftp://example.org/", "file:///etc/passwd", "javascript:1", "example.org", ""])(
  "%j does not begin with https",
  async (text) => {
    expect(await postWebhook(text, {}, inEarnest)).toMatchObject({ fault: { zh: "地址要以https://开头。" } });
  },
);
