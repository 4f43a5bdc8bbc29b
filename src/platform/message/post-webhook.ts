// Posts JSON to an address that a person has chosen. The address is judged after its name is resolved, and the very
// address that was judged is connected to. No redirects; the answer is read for success and never shown.
import type { LookupAddress } from "node:dns";
import type { IncomingMessage, RequestOptions } from "node:http";
import type { LookupFunction } from "node:net";
import { lookup } from "node:dns";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import type { Label } from "../../kernel/label.ts";
import { isLoopback, isPublicAddress } from "./public-address.ts";
import type { SendResult } from "./send-result.ts";
import { failed } from "./send-result.ts";

export interface WebhookOptions {
  /** Also http, also this machine: for tests. */
  readonly mayReachLoopback: boolean;
}

const timeout = 5000;
/** Messengers answer with a few words; whoever sends more is cut off. */
const longestAnswer = 65_536;

const notPublic: Label = {
  zh: "地址不在公网上，不能发送。填办公软件机器人给出的https地址。",
  en: "The address is not on the public internet and is not sent to. Give the https address of the messenger’s robot.",
};

/** What can be seen of an address before its name is resolved. */
export const findAddressFault = (address: string, options: WebhookOptions): Label | undefined => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isPermitted = url?.protocol === "https:" || (options.mayReachLoopback && url?.protocol === "http:");
  if (!url || !isPermitted) return { zh: "地址要以https://开头。", en: "The address must begin with https://." };
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(host) !== 0 && !mayReach(host, options) ? notPublic : undefined;
};

const mayReach = (ip: string, { mayReachLoopback }: WebhookOptions): boolean =>
  isPublicAddress(ip) || (mayReachLoopback && isLoopback(ip));

export const postWebhook = async (address: string, body: unknown, options: WebhookOptions): Promise<SendResult> => {
  const fault = findAddressFault(address, options);
  if (fault) return { isSent: false, fault };
  try {
    return judge(await post(new URL(address), JSON.stringify(body), { lookup: guardLookup(options) }));
  } catch (error) {
    return explain(error);
  }
};

class RefusedAddress extends Error {}

/** Every address of the name must be reachable for us: a name with one public and one private address is refused. */
const guardLookup =
  (permitted: WebhookOptions): LookupFunction =>
  (host, options, done) =>
    lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [first] = addresses ?? [];
      if (error) done(error, "");
      else if (!first || !addresses.every(({ address }) => mayReach(address, permitted)))
        done(new RefusedAddress(host), "");
      else if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });

interface Reply {
  readonly status: number;
  readonly text: string;
}

const post = (url: URL, body: string, options: Pick<RequestOptions, "lookup">): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    const headers = { "content-type": "application/json; charset=utf-8", "content-length": Buffer.byteLength(body) };
    const signal = AbortSignal.timeout(timeout);
    const request = send(url, { ...options, method: "POST", headers, signal, agent: false }, (response) => {
      readText(response).then((text) => resolve({ status: response.statusCode ?? 0, text }), reject);
    });
    request.on("error", reject);
    request.end(body);
  });

const readText = async (response: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part);
    if (parts.reduce((sum, { length }) => sum + length, 0) > longestAnswer) break;
  }
  return Buffer.concat(parts).toString("utf8");
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

const explain = (error: unknown): SendResult => {
  if (error instanceof RefusedAddress) return { isSent: false, fault: notPublic };
  if (error instanceof Error && error.name === "AbortError")
    return failed("对方5秒内没有回应。", "There was no answer within 5 seconds.");
  const { code = "" } = error as NodeJS.ErrnoException;
  return failed(
    `连不上对方的服务器${code && `（${code}）`}。`,
    `The server could not be reached${code && ` (${code})`}.`,
  );
};
