import type { Label } from "../../kernel/label.ts";
import { Problem } from "../../kernel/problem.ts";

const refuse = (code: string, zh: string, en: string): Problem => new Problem(`platform/${code}`, 422, { zh, en });

const takeAnother = {
  zh: "这份备份不能用，请换一份。什么都没有写入。",
  en: "This backup cannot be used, take another one. Nothing was written.",
} satisfies Label;

export const backupCut = (where: Label): Problem =>
  refuse(
    "backup-cut",
    `备份文件不完整：${where.zh}之后没有了。${takeAnother.zh}`,
    `The backup file is incomplete: it ends after ${where.en}. ${takeAnother.en}`,
  );

export const backupDamaged = (where: Label): Problem =>
  refuse(
    "backup-damaged",
    `备份文件已损坏：${where.zh}被改动、调换或丢失。${takeAnother.zh}`,
    `The backup file is damaged: ${where.en} was changed, moved or lost. ${takeAnother.en}`,
  );

export const notABackup = (file: string): Problem =>
  refuse(
    "not-a-backup",
    `${file}不是苗圃的备份文件，或开头已损坏。`,
    `${file} is no Miaopu backup, or its beginning is damaged.`,
  );

export const backupKeyMissing = (): Problem =>
  refuse(
    "backup-key-missing",
    "这份备份是加密的。用--keyFile或BACKUP_KEY_FILE指明制作备份时用的密钥文件。",
    "This backup is encrypted. Name the key file it was made with by --keyFile or BACKUP_KEY_FILE.",
  );

export const backupKeyWrong = (): Problem =>
  refuse(
    "backup-key-wrong",
    "密钥文件与这份备份不符（或文件开头已损坏）。请用制作备份时的密钥文件。什么都没有写入。",
    "The key file does not fit this backup (or the beginning of the file is damaged). Use the key it was made with. Nothing was written.",
  );

export const backupNewer = (migration: string): Problem =>
  refuse(
    "backup-newer",
    `备份来自更新版本的程序（${migration}）。请先安装那个版本。什么都没有写入。`,
    `The backup comes from a newer version of the program (${migration}). Install that version first. Nothing was written.`,
  );

export const placeNotEmpty = (table: string): Problem =>
  refuse(
    "restore-not-empty",
    `只能恢复到空的数据库，而这里已有数据（${table}）。请用DATA_DIR指定一个空文件夹，或另建一个空数据库。`,
    `A backup is restored into an empty database only, and this one has tables (${table}). Name an empty folder by DATA_DIR, or create an empty database.`,
  );

export const restoredDiffers = (table: string): Problem =>
  refuse(
    "restore-differs",
    `恢复后的表${table}与备份不一致，已全部撤回。`,
    `The table ${table} did not come out as it is in the backup; everything was taken back.`,
  );
