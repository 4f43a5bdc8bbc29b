// What can be wrong with a file on the disk: a backup, or the key of one.
import { Problem } from "../../kernel/problem.ts";

const refuse = (code: string, zh: string, en: string): Problem => new Problem(`platform/${code}`, 422, { zh, en });

export const keyUnreadable = (file: string): Problem =>
  refuse(
    "backup-key-unreadable",
    `密钥文件${file}读不了，或不是32个字节。可以这样生成：openssl rand -out backup.key 32`,
    `The key file ${file} cannot be read or does not hold 32 bytes. Make one with: openssl rand -out backup.key 32`,
  );

export const backupExists = (file: string): Problem =>
  refuse(
    "backup-exists",
    `${file}已经存在。备份从不覆盖旧文件，请换个文件名。`,
    `${file} exists already. A backup never replaces a file; choose another name.`,
  );

const fullCodes: readonly unknown[] = ["ENOSPC", "EDQUOT", "EFBIG"];

/** What the system said about a file, in words; anything else passes as it is. */
export const toFileProblem = (error: unknown, file: string): unknown => {
  if (error instanceof Problem || !(error instanceof Error) || !("code" in error)) return error;
  if (fullCodes.includes(error.code))
    return new Problem("platform/backup-disk-full", 503, {
      zh: `磁盘已满，备份没有做成，没有留下文件（${file}）。请腾出空间，或存到别的磁盘。`,
      en: `The disk is full: the backup was not made and left no file (${file}). Free some space or save to another disk.`,
    });
  if (error.code === "ENOENT" || error.code === "EACCES" || error.code === "EISDIR" || error.code === "EPERM")
    return new Problem("platform/backup-file", 422, {
      zh: `文件${file}打不开（${error.code}）。请检查路径和权限。`,
      en: `The file ${file} cannot be opened (${error.code}). Check the path and the permissions.`,
    });
  return error;
};
