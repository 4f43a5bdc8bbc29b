// A message to the robot of an office messenger, as JSON. The answer is read for success and never shown.
import type { GuardOptions, Reply } from "./post-guarded.ts";
import { postGuarded } from "./post-guarded.ts";
import type { SendResult } from "./send-result.ts";
import { failed } from "./send-result.ts";

const seconds = 5;

export const postWebhook = async (address: string, body: unknown, options: GuardOptions): Promise<SendResult> => {
  const parcel = { body: JSON.stringify(body), mediaType: "application/json; charset=utf-8", seconds };
  const reply = await postGuarded(address, parcel, options);
  return "fault" in reply ? { isSent: false, fault: reply.fault } : judge(reply);
};

/** Messengers answer a refusal with status 200 and a number: `errcode` (WeCom, DingTalk) or `code` (Feishu). */
const judge = ({ status, text }: Reply): SendResult => {
  if (status < 200 || status > 299) return failed(`对方没有收下（${status}）。`, `It was not accepted (${status}).`);
  const [, code = "0"] = /^\s*\{[^{}]*?"(?:errcode|code)"\s*:\s*(-?\d{1,9})\b/.exec(text) ?? [];
  return Number(code) === 0
    ? { isSent: true }
    : failed(
        `对方没有收下（编号${code}）。检查机器人的关键词、签名和频率限制。`,
        `It was not accepted (code ${code}). Check the robot’s keyword, signature and rate limit.`,
      );
};
