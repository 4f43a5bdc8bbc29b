// The server entrance: settings, database, world, HTTP; says what it does, stops cleanly.
import path from "node:path";
import { serve } from "@hono/node-server";
import { openInterventionRounds } from "../accountability/intervention/intervention.jobs.ts";
import { openWarningRounds } from "../accountability/warning/warning.jobs.ts";
import { openSealer } from "../access/audit/audit.jobs.ts";
import { getRole } from "../access/role.ts";
import type { Label } from "../kernel/label.ts";
import { Problem } from "../kernel/problem.ts";
import { backUpBeforeUpgrade } from "../platform/backup/back-up-before-upgrade.ts";
import { readBackupSettings } from "../platform/backup/backup-settings.ts";
import type { Database } from "../platform/database/connect.ts";
import { openDatabase } from "../platform/database/connect.ts";
import { openImportWorker } from "../reporting/bulk/import.jobs.ts";
import { openHandoverRounds } from "../reporting/handover/handover.jobs.ts";
import { openNoticeRounds } from "../reporting/notice/notice.jobs.ts";
import { buildApp } from "./app.ts";
import type { Repetition } from "./repeat.ts";
import { repeat } from "./repeat.ts";
import type { Settings } from "./settings.ts";
import { readSettings } from "./settings.ts";
import { listGauges } from "./watch/list-gauges.ts";
import { openLog } from "./watch/log.ts";
import { openMetrics } from "./watch/metrics.ts";
import { stopServer } from "./watch/stop-server.ts";
import type { Watch } from "./watch/watch.ts";
import { openWatch } from "./watch/watch.ts";
import type { World } from "./world.ts";
import { openWorld } from "./world.ts";

const log = openLog(process.env["LOG_LEVEL"] ?? "warn");
const metrics = openMetrics();
const say = (text: Label): void => void process.stderr.write(`  ${text.zh} · ${text.en}\n`);

const start = async (): Promise<void> => {
  const settings = readSettings(process.env, import.meta.dirname);
  const database = await openDatabase({
    databaseUrl: settings.databaseUrl,
    folder: settings.dataFolder,
    onProgress: say,
  });
  const opened = await prepareWorld(settings, database).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const watch = watchRequests(database, opened);
  const world = { ...opened, gate: watch.watchGate(opened.gate) };
  const imports = openImportWorker({
    transactions: world.transactions,
    findContent: world.findContent,
    clock: () => new Date(),
    onFault: reportFault("import"),
  });
  await imports.start();
  const app = buildApp({ world, webFolder: path.join(settings.programFolder, "dist", "web"), log });
  let rounds: Rounds | undefined;
  const server = serve(
    { fetch: watch.watchDoor(app.fetch), hostname: settings.host, port: settings.port },
    ({ port }) => {
      announce(settings.host, port, world);
      rounds = startRounds(world, settings);
    },
  );

  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    say({ zh: "正在停止", en: "Stopping" });
    setTimeout(() => process.exit(1), stopWithinMs).unref();
    const endJobs = async (): Promise<void> => {
      // A file on its way is not waited for: its try is counted and made again.
      void rounds?.handovers.stop();
      await Promise.all([
        imports.stop(),
        rounds?.notices.stop(),
        rounds?.warnings.stop(),
        rounds?.interventions.stop(),
      ]);
    };
    const close = async (): Promise<void> => {
      await rounds?.seals.stop();
      // The last rows are sealed too.
      await openSealing(world)().catch(reportFault("seals"));
      await database.close();
    };
    void stopServer({ server, refuseNew: watch.refuseNew, endJobs, close }).then(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  server.on("error", (error: NodeJS.ErrnoException) => {
    say(toListenFault(error, settings.port));
    void database.close().then(() => process.exit(1));
  });
};

const toListenFault = (error: NodeJS.ErrnoException, port: number): Label =>
  error.code === "EADDRINUSE"
    ? {
        zh: `端口${port}已被占用。用PORT换一个，例如PORT=8081 npm start。`,
        en: `Port ${port} is taken. Choose another: PORT=8081 npm start.`,
      }
    : { zh: `无法监听：${error.message}`, en: `Cannot listen: ${error.message}` };

/** [D] After this even a request that hangs ends; the database takes its transaction back. */
const stopWithinMs = 40_000;

const prepareWorld = async (settings: Settings, database: Database): Promise<World> => {
  await backUpBeforeUpgrade(database.pool, { ...settings, backup: readBackupSettings(process.env), onProgress: say });
  return openWorld({ settings, database, onProgress: say });
};

const watchRequests = ({ pool }: Database, { transactions }: World): Watch =>
  openWatch({
    log,
    metrics,
    printMetrics: (inFlight) => metrics.print(listGauges({ pool, transactions, inFlight })),
    metricsToken: process.env["METRICS_TOKEN"] === "" ? undefined : process.env["METRICS_TOKEN"],
    isAddressLogged: process.env["LOG_ADDRESSES"] === "1",
  });

interface Rounds {
  readonly notices: Repetition;
  readonly handovers: Repetition;
  readonly warnings: Repetition;
  readonly interventions: Repetition;
  readonly seals: Repetition;
}

const startRounds = (world: World, settings: Settings): Rounds => ({
  notices: repeatNotices(world),
  handovers: repeatHandovers(world, settings),
  warnings: repeatWarnings(world),
  interventions: repeatInterventions(world),
  seals: repeat(noted("seals", openSealing(world)), betweenSeals, reportFault("seals")),
});

const openSealing = ({ transactions }: World) => openSealer({ transactions, clock: () => new Date() });

/** [D] Until then a row stands outside the chain. */
const betweenSeals = 5_000;

const reportFault =
  (job: string) =>
  (error: unknown): void =>
    log.error({ job, error: error instanceof Error ? error.stack : String(error) });

const noted = (job: string, work: () => Promise<void>) => async (): Promise<void> => {
  let isFault = true;
  try {
    await work();
    isFault = false;
  } finally {
    metrics.noteJob(job, isFault, Date.now());
  }
};

const repeatNotices = ({ gate, transactions, actors, sending }: World): Repetition =>
  repeat(
    noted("notices", openNoticeRounds({ ...sending, transactions, actors, run: gate.run, clock: () => new Date() })),
    betweenNotices,
    reportFault("notices"),
  );

/** [D] Reminders and messages go out a few minutes after their time. */
const betweenNotices = 3 * 60_000;

const repeatHandovers = (
  { gate, transactions, sending: { messenger } }: World,
  { handoverCredential: credential }: Settings,
): Repetition =>
  repeat(
    noted(
      "handovers",
      openHandoverRounds({ transactions, messenger, credential, run: gate.run, clock: () => new Date() }),
    ),
    betweenHandovers,
    reportFault("handovers"),
  );

/** [D] Somebody may be looking at the page and wait for the answer. */
const betweenHandovers = 10_000;

const repeatWarnings = ({ gate }: World): Repetition =>
  repeat(noted("warnings", openWarningRounds(gate.run)), betweenWarnings, reportFault("warnings"));

/** [D] Warnings are derived whenever they are read; this only lets their owners know. */
const betweenWarnings = 10 * 60_000;

const repeatInterventions = ({ gate }: World): Repetition =>
  repeat(
    noted("interventions", openInterventionRounds({ run: gate.run, clock: () => new Date() })),
    betweenInterventions,
    reportFault("interventions"),
  );

/** [D] It reminds once a day; this only finds the hour. */
const betweenInterventions = 10 * 60_000;

const announce = (host: string, port: number, { actors }: World): void => {
  const address = `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`;
  const roles = actors.map(
    ({ id, name, role }) => `    ${id.padEnd(16)} ${name.zh} · ${name.en} (${getRole(role).name.en})`,
  );
  process.stdout.write(
    [
      "",
      `  苗圃 Miaopu  ${address}`,
      "",
      "  演示身份 · demo roles (choose at the top right):",
      ...roles,
      "",
      "  演示数据为合成数字 · the district's figures are synthetic",
      "  Ctrl-C 停止 · stops",
      "",
      "",
    ].join("\n"),
  );
};

start().catch((error: unknown) => {
  if (error instanceof Problem) {
    process.stderr.write(`\n  ${error.texts.zh}\n  ${error.texts.en}\n`);
    for (const { place, message } of error.findings.slice(0, 20)) {
      process.stderr.write(
        `    ${place.file ?? ""}:${place.line ?? ""} ${place.field ?? ""}  ${message.zh} · ${message.en}\n`,
      );
    }
  } else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
