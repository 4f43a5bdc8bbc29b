import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { folderInUse } from "../database-problem.ts";
import { identifySelf, isAlive, type ProcessIdentity } from "./process-identity.ts";

/** Where the server of this folder listens; recorded so that another process may find it. */
export type ServerAddress = {
  readonly socketFolder: string;
  readonly user: string;
  readonly database: string;
};

export type LockContent = ProcessIdentity & { readonly address?: ServerAddress };

export type FolderLock = { record(address: ServerAddress): void; release(): void };

const lockName = "server.lock";

/**
 * Takes the folder for this process, or throws the problem `platform/database-folder-in-use`.
 * A lock of a dead process is taken over; one of a live process never is.
 * @example const lock = takeFolderLock('/srv/miaopu/data'); … lock.release()
 */
export function takeFolderLock(folder: string): FolderLock & { readonly abandoned: LockContent | undefined } {
  const file = path.join(folder, lockName);
  const mine = identifySelf();
  const abandoned = findFolderLock(folder);
  if (abandoned && isAlive(abandoned)) throw folderInUse(folder, abandoned.pid);
  if (abandoned) removeAbandoned(folder, abandoned);
  // A hard link appears with its content or not at all, so nobody reads a half written lock.
  const draft = `${file}.${mine.pid}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw folderInUse(folder, findFolderLock(folder)?.pid ?? 0);
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    abandoned,
    record: (address) => {
      writeFileSync(draft, JSON.stringify({ ...mine, address }));
      renameSync(draft, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

export function findFolderLock(folder: string): LockContent | undefined {
  const file = path.join(folder, lockName);
  return existsSync(file) ? readLock(file) : undefined;
}

// Only a power cut can leave a lock without its content; its owner is gone.
function readLock(file: string): LockContent {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as LockContent;
  } catch {
    return { pid: 0, startedAt: "" };
  }
}

// Two starters may see the same dead lock: the rename lets one of them have it, and a live lock caught by mistake goes back.
function removeAbandoned(folder: string, abandoned: LockContent): void {
  const file = path.join(folder, lockName);
  const aside = `${file}.abandoned-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const caught = readLock(aside);
  if (caught.pid !== abandoned.pid || caught.startedAt !== abandoned.startedAt) {
    linkSync(aside, file);
    rmSync(aside);
    throw folderInUse(folder, caught.pid);
  }
  rmSync(aside);
}
