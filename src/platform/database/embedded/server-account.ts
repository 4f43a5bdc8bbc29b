import { chownSync, existsSync, lchownSync, mkdirSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { embeddedUnavailable } from "../database-problem.ts";

/** Who the server runs as. PostgreSQL refuses to run as root, so root borrows an unprivileged account. */
export type ServerAccount = {
  readonly uid: number;
  readonly gid: number;
  readonly borrowed: boolean;
};

/** `dataFolder` may not exist yet; when it does, its owner decides. Undefined where accounts have no numbers (Windows). */
export function findServerAccount(dataFolder: string): ServerAccount | undefined {
  const uid = process.getuid?.();
  const gid = process.getgid?.();
  if (uid === undefined || gid === undefined) return undefined;
  const owner = existsSync(dataFolder) ? statSync(dataFolder) : undefined;
  if (uid !== 0) {
    if (owner && owner.uid !== uid) throw foreignFolder(dataFolder, owner.uid);
    return { uid, gid, borrowed: false };
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, borrowed: true };
  return { ...findUnprivileged(), borrowed: true };
}

// initdb wants an account with a passwd entry.
function findUnprivileged(): { readonly uid: number; readonly gid: number } {
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid >= 0);
  const account = accounts.find(({ name }) => name === "nobody") ?? accounts[0];
  if (account) return account;
  throw embeddedUnavailable(
    "以 root 运行时需要一个非特权系统账号（如 nobody），本机没有。",
    "Running as root needs an unprivileged account such as nobody, and this machine has none.",
  );
}

/** Whether the account may walk into the folder: each folder on the way must let it pass. */
export function canReach(folder: string, account: ServerAccount | undefined): boolean {
  if (!account?.borrowed) return true;
  const parent = path.dirname(folder);
  return (parent === folder || canReach(parent, account)) && maySearch(folder, account);
}

function maySearch(folder: string, { uid, gid }: ServerAccount): boolean {
  if (!existsSync(folder)) return true;
  const status = statSync(folder);
  if (status.uid === uid) return (status.mode & 0o100) !== 0;
  return (status.mode & (status.gid === gid ? 0o010 : 0o001)) !== 0;
}

/** A folder that only the account may open. */
export function makePrivateFolder(folder: string, account: ServerAccount | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account?.borrowed) chownSync(folder, account.uid, account.gid);
}

/** Hands a tree over, so that a later start by the account's own user may replace it. */
export function handOver(tree: string, account: ServerAccount | undefined): void {
  if (!account?.borrowed) return;
  lchownSync(tree, account.uid, account.gid);
  for (const entry of readdirSync(tree, { withFileTypes: true, recursive: true }))
    lchownSync(path.join(entry.parentPath, entry.name), account.uid, account.gid);
}

function foreignFolder(folder: string, uid: number): Error {
  return embeddedUnavailable(
    `数据目录 ${folder} 属于另一个系统账号（uid ${uid}）。请用该账号或 root 启动。`,
    `The data folder ${folder} belongs to another account (uid ${uid}). Start as that account or as root.`,
  );
}
