// A round of which one village's form is accepted, one is a draft and one submitted; and a server of the upper level
// on this machine.
import type { IncomingMessage, Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { openMessenger } from "../../src/platform/message/messenger.ts";
import { openHandoverRounds } from "../../src/reporting/handover/handover.jobs.ts";
import type { Credential } from "../../src/reporting/handover/send-handovers.operations.ts";
import { sendHandovers } from "../../src/reporting/handover/send-handovers.operations.ts";
import { readDistrictFolder } from "../../src/server/district-folder.ts";
import type { World } from "../../src/server/world.ts";
import { joinWorld } from "../../src/server/world.ts";
import type { TestDatabase } from "../database.ts";
import { openTestDatabase } from "../database.ts";
import type { FormKey } from "./given-desk.ts";
import { childHomes, fillForm } from "./given-desk.ts";
import type { TestWorld } from "./open-test-world.ts";
import { administrator, districtFolder } from "./open-test-world.ts";

export const district = "650502";
export const accepted: FormKey = { ...childHomes, area: "650502104200" };
/** Values that no accepted form has. */
export const [draftValue, submittedValue] = [77, 88];

export interface UpperLevel {
  readonly address: string;
  readonly host: string;
  readonly received: { readonly headers: IncomingMessage["headers"]; readonly body: string }[];
  /** What it answers from now on. */
  readonly answerWith: (status: number, text: string) => void;
}

export interface HandoverTestWorld extends Pick<TestWorld, "ask" | "answer"> {
  readonly world: World;
  readonly database: TestDatabase;
  readonly upper: UpperLevel;
  readonly clock: () => Date;
  readonly setClock: (instant: string) => void;
  readonly accept: (key: FormKey, steps: number) => Promise<void>;
  /** Sends what waits. */
  readonly send: (parts?: Partial<Credential>) => Promise<number>;
  /** What the server does by itself, once. */
  readonly turn: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export const openHandoverWorld = async (): Promise<HandoverTestWorld> => {
  const database = await openTestDatabase();
  const { server, ...upper } = await openUpperLevel();
  let now = "2025-02-03T02:00:00.000Z";
  const clock = (): Date => new Date(now);
  const messenger = openMessenger({ mailServer: undefined, mayReachLoopback: true });
  const files = readDistrictFolder(districtFolder).filter((file) => file.path !== "demo.yaml");
  const { transactions } = database;
  const sending = { messenger, publicUrl: undefined };
  const world = joinWorld({ transactions, files, sending, clock, answers: "strict" });
  const ask: TestWorld["ask"] = (name, input = {}, actor = administrator) => world.gate.run(name, actor, input);
  const answer: TestWorld["answer"] = async (contract, input, actor) =>
    contract.output.parse(await ask(contract.name, input, actor));
  const accept = async (key: FormKey, steps: number): Promise<void> => {
    await ask("reporting.submitForm", key);
    for (let step = 0; step < steps; step += 1) await ask("reporting.passSubmission", key);
  };
  await ask("stats.importDistrict", { files, mode: "load" });
  await fillRound({ ask, answer, database, accept });
  const credential = { host: upper.host, authorization: "ApiToken d2pat_secret" };
  return {
    world,
    database,
    upper,
    clock,
    ask,
    answer,
    accept,
    setClock: (instant) => void (now = instant),
    send: (parts) => sendHandovers({ transactions, messenger, credential: { ...credential, ...parts }, clock }),
    turn: openHandoverRounds({ transactions, messenger, credential, clock, run: world.gate.run }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await database.close();
    },
  };
};

const openUpperLevel = async (): Promise<UpperLevel & { readonly server: Server }> => {
  const received: UpperLevel["received"] = [];
  let reply = { status: 200, text: "" };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString("utf8") });
      response.writeHead(reply.status).end(reply.text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    server,
    host,
    address: `http://${host}/api/dataValueSets?importStrategy=CREATE_AND_UPDATE`,
    received,
    answerWith: (status, text) => void (reply = { status, text }),
  };
};

const fillRound = async ({
  ask,
  answer,
  database,
  accept,
}: Pick<HandoverTestWorld, "ask" | "answer" | "database" | "accept">): Promise<void> => {
  await ask("reporting.openRound", { period: "2024", area: district, forms: [childHomes.form] });
  await fillForm({ ask, answer }, accepted, administrator, 1);
  const missing = { element: "child_home_weekly_hours", area: accepted.area, cell: "", state: "missing" };
  await ask("reporting.saveEntries", { ...accepted, entries: [{ ...missing, reason: "台账,遗失", baseVersion: 1 }] });
  await accept(accepted, 3);
  await fillForm({ ask, answer }, { ...childHomes, area: "650502104201" }, administrator, draftValue);
  const submitted = { ...childHomes, area: "650502104202" };
  await fillForm({ ask, answer }, submitted, administrator, submittedValue);
  await database.pool.query("update reporting.submissions set state = 'submitted', desk = 1 where area = $1", [
    submitted.area,
  ]);
};
