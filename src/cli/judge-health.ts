// When a number about the machine or the database is a reason to act. The limits are ours to decide.
import type { NotedBackup } from "../platform/backup/backup-ledger.ts";
import type { HealthLine } from "./health-line.ts";
import { sayOk, sayWrong } from "./health-line.ts";

const gigabyte = 1024 ** 3;
/** [D] PostgreSQL stops when it cannot write its log; a rebuild and a backup need room beside the data. */
const disk = { fail: 0.5 * gigabyte, warn: 2 * gigabyte };
/** [D] Deadlines and the audit trail are read by the minute. */
const clock = { failMs: 60_000, warnMs: 5_000 };
/** [D] A night's backup that was missed once, and for a week. */
const backup = { failHours: 7 * 24, warnHours: 36 };
/** PostgreSQL of which statements and permissions are used. */
const oldestPostgres = 15;

export const judgeDisk = (freeBytes: number, place: string): HealthLine => {
  const free = `${(freeBytes / gigabyte).toFixed(1)} GB`;
  const zh = `${place}所在磁盘剩余${free}`;
  const en = `${free} free where ${place} lies`;
  if (freeBytes >= disk.warn) return sayOk("disk", zh, en);
  return sayWrong(
    "disk",
    freeBytes < disk.fail ? "fail" : "warn",
    { zh, en },
    { zh: "删去不用的文件，或换一块大的磁盘", en: "remove what is not needed or move to a larger disk" },
  );
};

export const judgeClock = (aheadMs: number): HealthLine => {
  const seconds = (Math.abs(aheadMs) / 1000).toFixed(1);
  const zh = `程序与数据库的时钟相差${seconds}秒`;
  const en = `the clocks of program and database differ by ${seconds} s`;
  if (Math.abs(aheadMs) < clock.warnMs) return sayOk("clock", zh, en);
  return sayWrong(
    "clock",
    Math.abs(aheadMs) < clock.failMs ? "warn" : "fail",
    { zh, en },
    { zh: "在两台机器上都打开网络校时（NTP）", en: "let both machines keep network time (NTP)" },
  );
};

const makeOne = {
  zh: "运行npm run -s cli -- backup --save 文件，并排进每晚的定时任务",
  en: "run npm run -s cli -- backup --save <file>, and let the machine do so every night",
};

export const judgeBackup = (last: NotedBackup | undefined, now: Date): HealthLine => {
  if (!last) {
    return sayWrong("backup", "warn", { zh: "还没有备份", en: "there is no backup yet" }, makeOne);
  }
  const hours = Math.max(0, (now.getTime() - new Date(last.at).getTime()) / 3_600_000);
  const kind = last.isEncrypted ? { zh: "", en: "" } : { zh: "，未加密", en: ", not encrypted" };
  const zh = `最近一次备份在${hours.toFixed(0)}小时前（${last.file}${kind.zh}）`;
  const en = `the last backup is ${hours.toFixed(0)} hours old (${last.file}${kind.en})`;
  if (hours < backup.warnHours) return sayOk("backup", zh, en);
  return sayWrong("backup", hours < backup.failHours ? "warn" : "fail", { zh, en }, makeOne);
};

export interface Versions {
  readonly program: string;
  readonly node: string;
  readonly postgres: string;
}

export const judgeVersions = ({ program, node, postgres }: Versions): HealthLine => {
  const zh = `苗圃${program}，Node ${node}，PostgreSQL ${postgres}`;
  const en = `Miaopu ${program}, Node ${node}, PostgreSQL ${postgres}`;
  if (Number.parseInt(postgres, 10) >= oldestPostgres) return sayOk("versions", zh, en);
  return sayWrong(
    "versions",
    "fail",
    { zh, en },
    { zh: `改用PostgreSQL ${oldestPostgres}或更新的版本`, en: `use PostgreSQL ${oldestPostgres} or newer` },
  );
};

export interface Ledgers {
  /** What the program brings. */
  readonly known: readonly { readonly name: string; readonly checksum: string }[];
  readonly applied: readonly { readonly name: string; readonly checksum: string }[];
}

export const judgeMigrations = ({ known, applied }: Ledgers): HealthLine => {
  const checksums = new Map(known.map(({ name, checksum }) => [name, checksum]));
  const foreign = applied.filter(({ name }) => !checksums.has(name)).map(({ name }) => name);
  const edited = applied.filter(({ name, checksum }) => checksums.has(name) && checksums.get(name) !== checksum);
  const names = new Set(applied.map(({ name }) => name));
  const pending = known.filter(({ name }) => !names.has(name)).map(({ name }) => name);
  const [newer] = foreign;
  const [changed] = edited;
  if (newer !== undefined)
    return sayWrong(
      "migrations",
      "fail",
      { zh: `数据库由更新版本的程序改过（${newer}）`, en: `a newer program has changed this database (${newer})` },
      { zh: "安装那个版本的程序", en: "install that version of the program" },
    );
  if (changed)
    return sayWrong(
      "migrations",
      "fail",
      {
        zh: `迁移文件${changed.name}执行后被改动`,
        en: `the migration ${changed.name} was edited after it was applied`,
      },
      { zh: "恢复原来的程序文件", en: "restore the program’s own file" },
    );
  if (pending.length === 0)
    return sayOk("migrations", `${applied.length}个迁移全部执行`, `all ${applied.length} migrations are applied`);
  return sayWrong(
    "migrations",
    "warn",
    { zh: `还有${pending.length}个迁移未执行`, en: `${pending.length} migrations are still to be applied` },
    { zh: "下次启动时会先备份再执行", en: "the next start backs up and applies them" },
  );
};
