// Posts to an address that a person has chosen. The address is judged after its name is resolved, and the very
// address that was judged is connected to. No redirects; a long answer is cut off.
import type { LookupAddress } from "node:dns";
import type { IncomingMessage, RequestOptions } from "node:http";
import type { LookupFunction } from "node:net";
import { lookup } from "node:dns";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import type { Label } from "../../kernel/label.ts";
import { isLoopback, isPublicAddress } from "./public-address.ts";

export interface GuardOptions {
  /** Also http, also this machine: for tests. */
  readonly mayReachLoopback: boolean;
}

export interface Parcel {
  readonly body: string | Uint8Array;
  readonly mediaType: string;
  readonly authorization?: string | undefined;
  readonly seconds: number;
}

export interface Reply {
  readonly status: number;
  readonly text: string;
}

/** Whoever answers more is cut off. */
const longestAnswer = 65_536;

const notPublic: Label = {
  zh: "地址不在公网上，不能发送。填对方给出的https地址。",
  en: "The address is not on the public internet and is not sent to. Give the https address that the other side names.",
};

/** What can be seen of an address before its name is resolved. */
export const findAddressFault = (address: string, options: GuardOptions): Label | undefined => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isPermitted = url?.protocol === "https:" || (options.mayReachLoopback && url?.protocol === "http:");
  if (!url || !isPermitted) return { zh: "地址要以https://开头。", en: "The address must begin with https://." };
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(host) !== 0 && !mayReach(host, options) ? notPublic : undefined;
};

const mayReach = (ip: string, { mayReachLoopback }: GuardOptions): boolean =>
  isPublicAddress(ip) || (mayReachLoopback && isLoopback(ip));

/** What the other side answered, whatever its status, or why nothing came of it. */
export const postGuarded = async (
  address: string,
  parcel: Parcel,
  options: GuardOptions,
): Promise<Reply | { readonly fault: Label }> => {
  const fault = findAddressFault(address, options);
  if (fault) return { fault };
  try {
    return await post(new URL(address), parcel, { lookup: guardLookup(options) });
  } catch (error) {
    return { fault: explain(error, parcel.seconds) };
  }
};

class RefusedAddress extends Error {}

/** Every address of the name must be reachable for us: a name with one public and one private address is refused. */
const guardLookup =
  (permitted: GuardOptions): LookupFunction =>
  (host, options, done) =>
    lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [first] = addresses ?? [];
      if (error) done(error, "");
      else if (!first || !addresses.every(({ address }) => mayReach(address, permitted)))
        done(new RefusedAddress(host), "");
      else if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });

const post = (url: URL, parcel: Parcel, options: Pick<RequestOptions, "lookup">): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { body, mediaType, authorization, seconds } = parcel;
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    const headers = {
      "content-type": mediaType,
      "content-length": Buffer.byteLength(body),
      ...(authorization === undefined ? {} : { authorization }),
    };
    const signal = AbortSignal.timeout(seconds * 1000);
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

const explain = (error: unknown, seconds: number): Label => {
  if (error instanceof RefusedAddress) return notPublic;
  if (error instanceof Error && error.name === "AbortError")
    return { zh: `对方${seconds}秒内没有回应。`, en: `There was no answer within ${seconds} seconds.` };
  const { code = "" } = error as NodeJS.ErrnoException;
  return {
    zh: `连不上对方的服务器${code && `（${code}）`}。`,
    en: `The server could not be reached${code && ` (${code})`}.`,
  };
};
