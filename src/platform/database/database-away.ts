import { Problem } from "../../kernel/problem.ts";

/** Connections that were refused, lost or not given in time; SQLSTATE classes 08 and 57P (PostgreSQL, appendix A). */
const awayCode =
  /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|08\w{3}|57P0[123]|53300)$/;
const awayMessage =
  /^Connection terminated|^timeout exceeded when trying to connect|connection error and is not queryable/;
const diskFullCode = "53100";

/** A database that is gone for a while, or has no room, said in words; every other error as it is. */
export const toDatabaseProblem = (error: unknown): unknown => {
  if (!(error instanceof Error) || error instanceof Problem) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === diskFullCode) return diskFull();
  const isSocketMissing = code === "ENOENT" && "syscall" in error && error.syscall === "connect";
  return awayCode.test(code) || isSocketMissing || awayMessage.test(error.message) ? databaseAway() : error;
};

const databaseAway = (): Problem =>
  new Problem("platform/database-away", 503, {
    zh: "数据库暂时没有回应，请过一会儿再试。如果刚才正在保存，请先核对是否已经保存。",
    en: "The database does not answer at the moment, try again in a while. If you were saving something, look first whether it was saved.",
  });

const diskFull = (): Problem =>
  new Problem("platform/database-disk-full", 503, {
    zh: "数据库所在的磁盘已满，没有保存。请通知管理员腾出空间后再试。",
    en: "The disk of the database is full, nothing was saved. Ask the administrator to free some space, then try again.",
  });
