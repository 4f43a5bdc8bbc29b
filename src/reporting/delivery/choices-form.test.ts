import { expect, test } from "vitest";
import type { ChoicesForm } from "./choices-form.ts";
import { readChoicesForm, toChoicesForm } from "./choices-form.ts";

const empty: ChoicesForm = { mail: "", messenger: "", url: "", digest: "daily", language: "zh", muted: [] };
const url = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1";

test("empty fields choose no channel; an address without a messenger is not used", () => {
  expect(readChoicesForm({ ...empty, url })).toEqual({
    choices: { mail: null, webhook: null, digest: "daily", language: "zh", muted: [] },
  });
});

test("blanks around an address are dropped, and the form shows what was chosen", () => {
  const read = readChoicesForm({ ...empty, mail: " edu@example.org ", messenger: "wecom", url: ` ${url}` });

  expect(read).toMatchObject({ choices: { mail: "edu@example.org", webhook: { messenger: "wecom", url } } });
  expect("choices" in read && toChoicesForm(read.choices)).toEqual({
    ...empty,
    mail: "edu@example.org",
    messenger: "wecom",
    url,
  });
});

test.each([
  [{ mail: "edu@" }, "邮箱“edu@”不对"],
  [{ mail: "a@example.org,b@example.org" }, "邮箱"],
  [{ messenger: "wecom" as const, url: "" }, "机器人地址“”不对"],
  [{ messenger: "wecom" as const, url: "qyapi" }, "机器人地址“qyapi”不对"],
])("%j is explained", (fields, words) => {
  expect(readChoicesForm({ ...empty, ...fields })).toMatchObject({ fault: { zh: expect.stringContaining(words) } });
});
