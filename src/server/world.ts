// Opens the one world that every door leads into: database, migrations, catalogue, operations, gate.
import path from "node:path";
import type { Actor } from "../access/actor.ts";
import { usualMonths } from "../access/audit/keep-from.ts";
import { agencyOperations } from "../access/agency/agency.operations.ts";
import { areaOperations } from "../access/area/area.operations.ts";
import type { Gate, GateWorld, Operation } from "../access/gate.operations.ts";
import { openGate } from "../access/gate.operations.ts";
import { readActors } from "../access/read-actors.ts";
import { sessionOperations } from "../access/session.operations.ts";
import type { AreaCode } from "../kernel/area.ts";
import type { Label } from "../kernel/label.ts";
import { Problem } from "../kernel/problem.ts";
import type { TextFile } from "../kernel/table.ts";
import type { Database } from "../platform/database/connect.ts";
import { migrate } from "../platform/database/migrate.ts";
import type { Read, Transactions } from "../platform/database/transaction.ts";
import { openTransactions } from "../platform/database/transaction.ts";
import { openMessenger } from "../platform/message/messenger.ts";
import type { Sending } from "../reporting/delivery/send-digest.operations.ts";
import { openLiveContent } from "../reporting/local/live-content.operations.ts";
import { localOperations } from "../reporting/local/local.operations.ts";
import { findReleasedAt } from "../reporting/release/release.operations.ts";
import { content } from "./content.ts";
import { fillDistrict } from "./fill-district.ts";
import { listOperations } from "./operations.ts";
import type { Settings } from "./settings.ts";
import { readDistrictFolder } from "./district-folder.ts";

export interface World {
  readonly gate: Gate;
  readonly actors: readonly Actor[];
  readonly transactions: Transactions;
  /** With the district's own definitions, for work that does not pass the gate. */
  readonly findContent: (tx: Read) => Promise<Pick<typeof content, "catalogue" | "ruleBook">>;
  readonly sending: Sending;
  /** Whether the proxy’s word on where a request came from is taken. */
  readonly trustsProxy: boolean;
}

export interface WorldOptions {
  readonly settings: Settings;
  readonly database: Database;
  readonly clock?: () => Date;
  readonly answers?: "strict" | "trusted";
  readonly onProgress?: (text: Label) => void;
}

/** Migrates, brings the catalogue up to date and, in an empty database, loads the district and its demo figures. */
export const openWorld = async ({
  settings,
  database,
  clock = () => new Date(),
  answers = "trusted",
  onProgress = () => undefined,
}: WorldOptions): Promise<World> => {
  const [fault] = content.findings;
  if (fault) throw new Problem("server/faulty-catalogue", 500, fault.message, content.findings);
  await migrate(database.pool, { folder: path.join(settings.programFolder, "migrations"), onProgress });
  const transactions = openTransactions(database.pool);
  const files = readDistrictFolder(settings.districtFolder);
  const { trustsProxy, auditKeepMonths } = settings;
  const sending = openSending(settings);
  const parts = { transactions, files, sending, trustsProxy, auditKeepMonths, clock, answers, findReleasedAt };
  const world = joinWorld(parts);
  await fillDistrict({ gate: world.gate, transactions, files, catalogue: content.catalogue, clock, onProgress });
  return world;
};

const openSending = ({ mailServer, publicUrl }: Pick<Settings, "mailServer" | "publicUrl">): Sending => ({
  messenger: openMessenger({ mailServer }),
  publicUrl,
});

export interface WorldParts extends Pick<GateWorld, "transactions" | "clock" | "answers" | "findReleasedAt"> {
  /** The district's files; of them only the demo actors are read here. */
  readonly files: readonly TextFile[];
  /** Left out: webhooks only, no mail. */
  readonly sending?: Sending;
  readonly trustsProxy?: boolean;
  readonly auditKeepMonths?: number;
}

const withoutMail = openSending({ mailServer: undefined, publicUrl: undefined });

/** Every operation behind one gate, on a database that has our tables. */
export const joinWorld = ({
  files,
  sending = withoutMail,
  trustsProxy = false,
  auditKeepMonths = usualMonths,
  ...parts
}: WorldParts): World => {
  const { actors } = readActors(files.find((file) => file.path === "actors.csv") ?? { path: "actors.csv", text: "" });
  const homeArea = actors.find(({ area }) => area !== null && area.length === 6)?.area ?? ("000000" as AreaCode);
  const live = openLiveContent(content, homeArea, (current) => {
    const operations: readonly Operation[] = [
      ...sessionOperations(actors, homeArea),
      ...areaOperations(current.catalogue.areaKinds),
      ...agencyOperations,
      ...localOperations(current, homeArea),
      ...listOperations(current, {
        sending,
        actors,
        audit: { keepMonths: auditKeepMonths, listContracts: () => gate.contracts },
      }),
    ];
    const byName = new Map<string, Operation>(operations.map((operation) => [operation.contract.name, operation]));
    return { content: current, operations, byName };
  });
  const gate = openGate({
    ...parts,
    operations: live.bare.operations,
    findOperation: async (tx, name) => (await live.find(tx)).byName.get(name),
  });
  const findContent: World["findContent"] = async (tx) => (await live.find(tx)).content;
  return { gate, actors, transactions: parts.transactions, findContent, sending, trustsProxy };
};
