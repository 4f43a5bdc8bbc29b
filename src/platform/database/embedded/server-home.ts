import { randomUUID } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { embeddedUnavailable } from "../database-problem.ts";
import { canReach, findServerAccount, makePrivateFolder, type ServerAccount } from "./server-account.ts";

/** `home` holds everything of the server: lock, data, socket, linked program, log. */
export type ServerHome = {
  readonly home: string;
  readonly dataFolder: string;
  readonly account: ServerAccount | undefined;
  readonly elsewhere: boolean;
};

const elsewhereName = "database-location.txt";
const systemFolder = "/var/lib/miaopu";
// sun_path holds 104 bytes on macOS and 108 on Linux; PostgreSQL adds its own file name.
const socketPathLimit = 100;
const socketFileName = "/.s.PGSQL.5432";

/** The home is `folder` itself, unless root chose a folder its borrowed account cannot walk to (below /root). */
export function openHome(folder: string): ServerHome {
  makePassableFolder(folder);
  const chosen = realpathSync(folder);
  const recorded = findHome(chosen);
  const account = findServerAccount(path.join(recorded, "pgdata"));
  const home = recorded === chosen && canReach(chosen, account) ? chosen : openElsewhere(chosen, recorded, account);
  return { home, dataFolder: path.join(home, "pgdata"), account, elsewhere: home !== chosen };
}

/** Where the server of `folder` lives, for a process that only wants to find it. */
export function findHome(folder: string): string {
  const record = path.join(folder, elsewhereName);
  return existsSync(record) ? readFileSync(record, "utf8").trim() : folder;
}

/** A socket path is short by law of the system: a long home gets a private folder in the temporary one. */
export function makeSocketFolder({ home, account }: ServerHome): string {
  const inside = path.join(home, "socket");
  const fits = Buffer.byteLength(inside + socketFileName) <= socketPathLimit;
  const folder = fits ? inside : mkdtempSync(path.join(findShortFolder(account), "miaopu-"));
  makePrivateFolder(folder, account);
  return folder;
}

function findShortFolder(account: ServerAccount | undefined): string {
  const own = os.tmpdir();
  return own.length <= 40 && canReach(own, account) ? own : "/tmp";
}

function openElsewhere(chosen: string, recorded: string, account: ServerAccount | undefined): string {
  const home = recorded === chosen ? chooseElsewhere(chosen) : recorded;
  if (!existsSync(home)) throw lostHome(chosen, home);
  if (!canReach(home, account)) throw unreachableFolder(chosen);
  return home;
}

// A new name each time: who removes a data folder and starts again expects an empty database.
function chooseElsewhere(chosen: string): string {
  const home = path.join(systemFolder, `${path.basename(chosen)}-${randomUUID().slice(0, 8)}`);
  try {
    makePassableFolder(home);
    writeFileSync(path.join(chosen, elsewhereName), `${home}\n`, { flag: "wx" });
  } catch {
    throw unreachableFolder(chosen);
  }
  return home;
}

// A strict umask would make a new folder impassable for the borrowed account.
function makePassableFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (process.getuid?.() !== 0) return;
  for (let current = folder; first && current.startsWith(first); current = path.dirname(current))
    chmodSync(current, 0o755);
  chmodSync(folder, (statSync(folder).mode & 0o777) | 0o011);
}

function unreachableFolder(folder: string): Error {
  return embeddedUnavailable(
    `数据库不能以 root 身份运行，而其他账号进不了目录 ${folder}。请把程序放到 /opt 等公共目录，或为数据另选目录，或用普通账号启动。`,
    `The server may not run as root, and no other account can enter ${folder}. Put the program under /opt or the like, choose another data folder, or start as an ordinary account.`,
  );
}

function lostHome(folder: string, home: string): Error {
  const record = path.join(folder, elsewhereName);
  return embeddedUnavailable(
    `数据原存放在 ${home}，该目录现已不存在。请恢复该目录；若要从空数据库开始，请删除 ${record}。`,
    `The data was kept in ${home}, which is gone. Restore that folder, or delete ${record} to begin with an empty database.`,
  );
}
