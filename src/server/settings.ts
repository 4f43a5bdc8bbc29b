// What the environment may change; everything has a default that works on a fresh clone.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fewestMonths, usualMonths } from "../access/audit/keep-from.ts";
import { Problem } from "../kernel/problem.ts";
import type { MailServer } from "../platform/message/send-mail.ts";
import type { Credential } from "../reporting/handover/send-handovers.operations.ts";

export interface Settings {
  readonly dataFolder: string;
  readonly districtFolder: string;
  readonly programFolder: string;
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | undefined;
  /** Without one no mail is sent. */
  readonly mailServer: MailServer | undefined;
  /** Where readers reach the program; without it messages have no links. */
  readonly publicUrl: string | undefined;
  /** For the server of the upper level that rounds are handed over to. */
  readonly handoverCredential: Credential | undefined;
  /** Whether a proxy stands before the program and says where a request came from. */
  readonly trustsProxy: boolean;
  /** How long audit rows are kept at least. */
  readonly auditKeepMonths: number;
}

/** `startFolder` is the running file's: the program folder is the nearest one above it that has migrations. */
export const readSettings = (environment: NodeJS.ProcessEnv, startFolder: string): Settings => {
  const programFolder = findProgramFolder(startFolder);
  return {
    programFolder,
    dataFolder: path.resolve(environment["DATA_DIR"] ?? "data"),
    districtFolder: path.resolve(environment["DISTRICT_DIR"] ?? findDistrictFolder(programFolder)),
    host: environment["HOST"] ?? "127.0.0.1",
    port: readPort(environment["PORT"] ?? "8080"),
    databaseUrl: environment["DATABASE_URL"] === "" ? undefined : environment["DATABASE_URL"],
    mailServer: readMailServer(environment["SMTP_URL"] ?? "", environment["MAIL_FROM"] ?? ""),
    publicUrl: readPublicUrl(environment["PUBLIC_URL"] ?? ""),
    handoverCredential: readCredential(environment["HANDOVER_HOST"] ?? "", environment["HANDOVER_TOKEN"] ?? ""),
    trustsProxy: environment["TRUST_PROXY"] === "1",
    auditKeepMonths: readKeepMonths(environment["AUDIT_KEEP_MONTHS"] ?? String(usualMonths)),
  };
};

const readKeepMonths = (text: string): number => {
  if (/^\d{1,4}$/.test(text) && Number(text) >= fewestMonths) return Number(text);
  throw new Problem("server/invalid-audit-keep-months", 400, {
    zh: `AUDIT_KEEP_MONTHS“${text}”不行。审计记录至少留${fewestMonths}个月，写不小于${fewestMonths}的整数。`,
    en: `AUDIT_KEEP_MONTHS “${text}” will not do. Audit rows stay ${fewestMonths} months at least: give a whole number from ${fewestMonths} on.`,
  });
};

const readMailServer = (url: string, from: string): MailServer | undefined => {
  if (url === "") return undefined;
  if (/^smtps?:\/\/./.test(url) && URL.canParse(url) && from.includes("@")) return { url, from };
  throw new Problem("server/invalid-mail-server", 400, {
    zh: "SMTP_URL写成smtps://用户名:密码@邮件服务器，同时用MAIL_FROM写发件地址。",
    en: "Write SMTP_URL as smtps://name:password@server and give the sender’s address in MAIL_FROM.",
  });
};

const readPublicUrl = (text: string): string | undefined => {
  if (text === "") return undefined;
  if (/^https?:\/\/./.test(text) && URL.canParse(text)) return text.replace(/\/+$/, "");
  throw new Problem("server/invalid-public-url", 400, {
    zh: `PUBLIC_URL“${text}”不是网址。写成https://miaopu.example.org。`,
    en: `PUBLIC_URL “${text}” is no address. Write it like https://miaopu.example.org.`,
  });
};

/** The token is the whole header, such as `ApiToken d2pat_…`; it goes to its host alone, whatever address is typed. */
const readCredential = (host: string, authorization: string): Credential | undefined => {
  if (authorization === "") return undefined;
  if (/^[\w.-]+(:\d+)?$/.test(host) && /^[\x21-\x7e]+( [\x21-\x7e]+)*$/.test(authorization))
    return { host, authorization };
  throw new Problem("server/invalid-handover-token", 400, {
    zh: "HANDOVER_TOKEN写成“ApiToken 令牌”或“Basic …”，同时用HANDOVER_HOST写它发给哪台主机，例如tongji.example.org。",
    en: "Write HANDOVER_TOKEN as ApiToken … or Basic …, and name in HANDOVER_HOST the host it is meant for, such as stats.example.org.",
  });
};

const readPort = (text: string): number => {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new Problem("server/invalid-port", 400, {
    zh: `PORT“${text}”不是端口号。写0到65535之间的整数。`,
    en: `PORT “${text}” is no port. Give a whole number from 0 to 65535.`,
  });
};

const findProgramFolder = (folder: string): string =>
  existsSync(path.join(folder, "migrations")) || folder === path.dirname(folder)
    ? folder
    : findProgramFolder(path.dirname(folder));

/** The district that comes with the program; of several the first by name. */
const findDistrictFolder = (programFolder: string): string => {
  const folder = path.join(programFolder, "districts");
  return path.join(folder, existsSync(folder) ? (readdirSync(folder).toSorted()[0] ?? "") : "");
};
