import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import type { Label } from "../../kernel/label.ts";
import { Problem } from "../../kernel/problem.ts";
import { createData, hasData, removePartialData } from "./embedded/data-folder.ts";
import { embeddedUnavailable } from "./database-problem.ts";
import { findFolderLock, takeFolderLock, type FolderLock, type ServerAddress } from "./embedded/folder-lock.ts";
import { keepRunning } from "./embedded/keep-running.ts";
import { answers, clearLeftOver, startPostmaster, type Postmaster } from "./embedded/postmaster.ts";
import { isAlive } from "./embedded/process-identity.ts";
import { findHome, makeSocketFolder, openHome, type ServerHome } from "./embedded/server-home.ts";
import { findPackageFolder, prepareProgram, type ServerProgram } from "./embedded/server-program.ts";

/** What `pg` needs; nothing secret, the folder of the socket is the protection. */
export type Connection = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
};

export type EmbeddedServer = {
  readonly connection: Connection;
  readonly pid: number;
  stop(): Promise<void>;
};

export type EmbeddedServerOptions = {
  readonly folder: string;
  readonly onProgress?: (text: Label) => void;
  /** The package of the binaries when it is not the installed one. */
  readonly packageFolder?: string;
};

const texts = {
  create: { zh: "首次启动，正在建立数据库", en: "First start: creating the database" },
  start: { zh: "正在启动数据库", en: "Starting the database" },
  recover: {
    zh: "上次未正常关闭，数据库正在恢复",
    en: "The database is recovering after an unclean stop",
  },
} satisfies Record<string, Label>;

/**
 * PostgreSQL of our own on a private socket, for one owner process at a time.
 * @example const server = await startEmbeddedServer({ folder: '/srv/miaopu/data' }); … await server.stop()
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  if (process.platform === "win32") throw notOnWindows();
  try {
    const home = openHome(path.resolve(options.folder));
    if (home.elsewhere) options.onProgress?.(elsewhereText(home.home));
    return await startInside(home, options);
  } catch (error) {
    throw error instanceof Problem ? error : toProblem(error);
  }
}

/** The live server another process keeps on this folder, for a command that works beside it. */
export async function findRunningServer(folder: string): Promise<Connection | undefined> {
  const lock = findFolderLock(findHome(path.resolve(folder)));
  if (!lock?.address || !isAlive(lock)) return undefined;
  return (await answers(lock.address)) ? toConnection(lock.address) : undefined;
}

async function startInside(home: ServerHome, options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const lock = takeFolderLock(home.home);
  try {
    const stopped = await clearLeftOver(home);
    if (lock.abandoned?.address) removeFolder(lock.abandoned.address.socketFolder);
    await removePartialData(home.home);
    const program = prepareProgram(home.home, options.packageFolder ?? findPackageFolder(), home.account);
    if (!hasData(home, program)) {
      options.onProgress?.(texts.create);
      await createData(home, program);
    }
    options.onProgress?.(stopped === "unclean" ? texts.recover : texts.start);
    return await listen(home, program, lock, options);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function listen(
  home: ServerHome,
  program: ServerProgram,
  lock: FolderLock,
  options: EmbeddedServerOptions,
): Promise<EmbeddedServer> {
  const address: ServerAddress = { socketFolder: makeSocketFolder(home), user: "postgres", database: "postgres" };
  const launch = (): Promise<Postmaster> => startPostmaster(home, program, address);
  const restart = async (): Promise<Postmaster> => {
    options.onProgress?.(texts.recover);
    await clearLeftOver(home);
    return launch();
  };
  const onLost = (reason: unknown): void => options.onProgress?.(toProblem(reason).texts);
  try {
    lock.record(address);
    const kept = keepRunning(await launch(), { restart, onLost });
    const close = async (): Promise<void> => {
      await kept.stop();
      removeFolder(address.socketFolder);
      lock.release();
    };
    let closing: Promise<void> | undefined;
    return {
      connection: toConnection(address),
      get pid() {
        return kept.pid();
      },
      stop: () => (closing ??= close()),
    };
  } catch (error) {
    removeFolder(address.socketFolder);
    throw error;
  }
}

function elsewhereText(home: string): Label {
  return {
    zh: `数据目录不能被数据库账号进入，数据存放在 ${home}`,
    en: `The server's account cannot enter the data folder; the data is kept in ${home}`,
  };
}

function toConnection({ socketFolder, user, database }: ServerAddress): Connection {
  return { host: socketFolder, port: 5432, user, database };
}

function removeFolder(folder: string): void {
  if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
}

function toProblem(error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return embeddedUnavailable(`原因：${reason}。`, `Reason: ${reason}.`);
}

function notOnWindows(): Problem {
  return embeddedUnavailable(
    "内置数据库暂不支持 Windows，请在 WSL 中运行。",
    "It does not run on Windows yet; run the program inside WSL.",
  );
}
