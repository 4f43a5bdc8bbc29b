import { Problem } from "../../kernel/problem.ts";

const useUrl = {
  zh: "也可以设置 DATABASE_URL，改用 PostgreSQL 15 以上的服务器。",
  en: "Or set DATABASE_URL to a PostgreSQL >= 15 server.",
};

/** Why the embedded server cannot run here, and what to do. `zh` and `en` say the reason as a full sentence. */
export function embeddedUnavailable(zh: string, en: string): Problem {
  return new Problem("platform/embedded-database-unavailable", 503, {
    zh: `内置数据库无法启动。${zh}${useUrl.zh}`,
    en: `The embedded database cannot start. ${en} ${useUrl.en}`,
  });
}

export function folderInUse(folder: string, pid: number): Problem {
  return new Problem("platform/database-folder-in-use", 503, {
    zh: `数据目录 ${folder} 正被另一个进程（${pid}）使用。请先停止该进程，或另选数据目录。`,
    en: `The data folder ${folder} is in use by another process (${pid}). Stop that process first, or choose another folder.`,
  });
}

export function databaseUnreachable(reason: string): Problem {
  return new Problem("platform/database-unreachable", 503, {
    zh: `无法连接 DATABASE_URL 所指的数据库：${reason}`,
    en: `The database named by DATABASE_URL cannot be reached: ${reason}`,
  });
}

export function databaseTooOld(version: string): Problem {
  return new Problem("platform/database-too-old", 503, {
    zh: `数据库版本为 PostgreSQL ${version}，本程序需要 15 或以上版本。`,
    en: `The database is PostgreSQL ${version}; this program needs version 15 or newer.`,
  });
}
