import { once } from "node:events";
import { Agent, createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { stopServer } from "./stop-server.ts";

test("a slow answer arrives, connections kept open are closed, and the database is closed last", async () => {
  const told: string[] = [];
  const server = createServer((_, response) => {
    response.once("finish", () => told.push("answered"));
    setTimeout(() => response.end("kept"), 300);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });
  const ask = async (): Promise<string> => {
    const [response] = await once(get({ port, agent, host: "127.0.0.1" }), "response");
    const [body] = await once(response, "data");
    return String(body);
  };
  const slow = ask();
  await once(server, "connection");
  await sleep(50);

  await stopServer({
    server,
    refuseNew: () => told.push("refused"),
    endJobs: async () => told.push("jobs"),
    close: async () => void told.push("closed"),
  });
  const answer = await slow;
  agent.destroy();

  expect(answer).toBe("kept");
  expect(told).toEqual(["refused", "jobs", "answered", "closed"]);
});
