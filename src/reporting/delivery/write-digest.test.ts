import { expect, test } from "vitest";
import type { Day } from "../../kernel/period.ts";
import { messengerKinds } from "./channel.ts";
import type { DigestNotice } from "./write-digest.ts";
import { printDigest, writeDigest } from "./write-digest.ts";
import { writeWebhook } from "./write-webhook.ts";

const given = (kind: DigestNotice["kind"], due: string | null, name = kind as string): DigestNotice => ({
  kind,
  title: { zh: `“${name}表”`, en: `“${name}”` },
  body: { zh: "甲镇，2025年。", en: "Town A, 2025." },
  path: `/forms/${name}`,
  due: due as Day | null,
});

const zh = { language: "zh", publicUrl: "https://miaopu.example" } as const;

test("many notices: counted, the earliest due day named, the pressing kinds first", () => {
  const digest = writeDigest(
    [
      given("accepted", "2026-01-02", "甲"),
      given("due-soon", "2026-02-03", "乙"),
      given("overdue", "2026-01-20", "丙"),
      given("due-soon", "2026-01-30", "丁"),
    ],
    zh,
  );

  expect(digest.subject).toBe("苗圃：4条通知，最早1月20日到期");
  expect(printDigest(digest)).toBe(
    [
      "4条通知，最早1月20日到期。",
      "",
      "已逾期（1条）",
      "· “丙表”。甲镇，2025年。",
      "  https://miaopu.example/forms/丙",
      "",
      "快到期（2条）",
      "· “丁表”。甲镇，2025年。",
      "  https://miaopu.example/forms/丁",
      "· “乙表”。甲镇，2025年。",
      "  https://miaopu.example/forms/乙",
      "",
      "已验收（1条）",
      "· “甲表”。甲镇，2025年。",
      "  https://miaopu.example/forms/甲",
      "",
      "全部通知：https://miaopu.example/inbox",
      "改发送方式：https://miaopu.example/inbox/settings",
    ].join("\n"),
  );
});

test("one notice is its own subject, in the reader's language, without links where no address is set", () => {
  const digest = writeDigest([given("returned", null, "A")], { language: "en", publicUrl: undefined });

  expect(digest.subject).toBe("Miaopu: “A”");
  expect(printDigest(digest)).not.toContain("http");
});

test("the eleventh of a kind is counted only", () => {
  const many = Array.from({ length: 13 }, (_, index) => given("due-soon", "2026-01-30", String(index)));

  const [group] = writeDigest(many, zh).groups;

  expect(group?.heading).toBe("快到期（13条）");
  expect(group?.lines).toHaveLength(11);
  expect(group?.lines.at(-1)).toEqual({ text: "还有3条，登录后看。" });
});

test("each messenger gets the body that it accepts", () => {
  const digest = writeDigest([given("returned", null, "甲")], zh);
  const [wecom, dingtalk, feishu, plain] = messengerKinds.map((kind) => writeWebhook(digest, kind));

  const markdown = expect.stringMatching(
    /^\*\*苗圃：“甲表”\*\*[^]*- \[“甲表”。甲镇，2025年。\]\(https:\/\/miaopu\.example\/forms\/甲\)/,
  );
  const text = expect.stringMatching(
    /^苗圃：“甲表”\n[^]*· “甲表”。甲镇，2025年。\n {2}https:\/\/miaopu\.example\/forms\/甲/,
  );
  expect(wecom).toEqual({ msgtype: "markdown", markdown: { content: markdown } });
  expect(dingtalk).toEqual({ msgtype: "markdown", markdown: { title: "苗圃：“甲表”", text: markdown } });
  expect(feishu).toEqual({ msg_type: "text", content: { text } });
  expect(plain).toEqual({ title: "苗圃：“甲表”", text });
});

test("WeCom never gets more than 4,096 bytes, and still every count", () => {
  const kinds = ["overdue", "returned", "due-soon", "submitted", "accepted"] as const;
  const many = kinds.flatMap((kind) =>
    Array.from({ length: 30 }, (_, index) => given(kind, "2026-01-30", `名字很长的一张报表${index}`)),
  );

  const body = writeWebhook(writeDigest(many, zh), "wecom") as { readonly markdown: { readonly content: string } };

  const { content } = body.markdown;
  expect(Buffer.byteLength(content)).toBeLessThanOrEqual(4096);
  expect(Buffer.byteLength(content)).toBeGreaterThan(3500);
  expect(content.match(/（30条）/g)).toHaveLength(5);
});

test("a title cannot make a link of its own", () => {
  const sly = { ...given("returned", null), title: { zh: "[点我](https://evil.example)", en: "" } };

  const body = writeWebhook(writeDigest([sly], zh), "dingtalk") as { readonly markdown: { readonly text: string } };

  expect(body.markdown.text).toContain("点我");
  expect(body.markdown.text).not.toContain("](https://evil");
});
