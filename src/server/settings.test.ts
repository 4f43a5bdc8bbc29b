import { expect, test } from "vitest";
import { readSettings } from "./settings.ts";

const read = (environment: NodeJS.ProcessEnv) => readSettings(environment, import.meta.dirname);

test("without settings no mail is sent and messages have no links", () => {
  expect(read({})).toMatchObject({ mailServer: undefined, publicUrl: undefined });
  expect(read({ SMTP_URL: "", PUBLIC_URL: "" })).toMatchObject({ mailServer: undefined, publicUrl: undefined });
});

test("a mail server comes with a sender, an address without its last stroke", () => {
  const settings = read({
    SMTP_URL: "smtps://name:word@mail.example.org",
    MAIL_FROM: "miaopu@example.org",
    PUBLIC_URL: "https://miaopu.example.org/",
  });

  expect(settings.mailServer).toEqual({ url: "smtps://name:word@mail.example.org", from: "miaopu@example.org" });
  expect(settings.publicUrl).toBe("https://miaopu.example.org");
});

test("audit rows stay two years, and a proxy is trusted only where somebody says so", () => {
  expect(read({})).toMatchObject({ auditKeepMonths: 24, trustsProxy: false });
  expect(read({ AUDIT_KEEP_MONTHS: "6", TRUST_PROXY: "1" })).toMatchObject({ auditKeepMonths: 6, trustsProxy: true });
});

test("a credential for the upper level comes with the one host it is meant for", () => {
  expect(read({}).handoverCredential).toBeUndefined();
  expect(read({ HANDOVER_HOST: "stats.example.org", HANDOVER_TOKEN: "ApiToken d2pat_1" }).handoverCredential).toEqual({
    host: "stats.example.org",
    authorization: "ApiToken d2pat_1",
  });
});

test.each([
  [{ HANDOVER_TOKEN: "ApiToken d2pat_1" }, "server/invalid-handover-token"],
  [{ HANDOVER_HOST: "https://stats.example.org", HANDOVER_TOKEN: "x" }, "server/invalid-handover-token"],
  [{ HANDOVER_HOST: "stats.example.org", HANDOVER_TOKEN: "x\r\ny: z" }, "server/invalid-handover-token"],
  [{ SMTP_URL: "mail.example.org", MAIL_FROM: "miaopu@example.org" }, "server/invalid-mail-server"],
  [{ SMTP_URL: "smtp://mail.example.org" }, "server/invalid-mail-server"],
  [{ PUBLIC_URL: "miaopu.example.org" }, "server/invalid-public-url"],
  [{ AUDIT_KEEP_MONTHS: "5" }, "server/invalid-audit-keep-months"],
  [{ AUDIT_KEEP_MONTHS: "never" }, "server/invalid-audit-keep-months"],
  [{ PORT: "99999" }, "server/invalid-port"],
])("%j is refused: %s", (environment, code) => {
  expect(() => read(environment)).toThrow(expect.objectContaining({ code }));
});
