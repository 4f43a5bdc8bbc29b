// A digest over one channel, in the words and the format that it wants.
import type { Messenger } from "../../platform/message/messenger.ts";
import type { SendResult } from "../../platform/message/send-result.ts";
import type { ChannelChoice } from "./channel.ts";
import type { Digest } from "./write-digest.ts";
import { printDigest } from "./write-digest.ts";
import { writeWebhook } from "./write-webhook.ts";

/** How messages leave the program and where they lead back to. */
export interface Sending {
  readonly messenger: Messenger;
  readonly publicUrl: string | undefined;
}

export const sendDigest = (
  { messenger }: Sending,
  { channel, address, messenger: kind }: ChannelChoice,
  digest: Digest,
): Promise<SendResult> =>
  channel === "mail"
    ? messenger.mail({ to: address, subject: digest.subject, text: printDigest(digest) })
    : messenger.post(address, writeWebhook(digest, kind ?? "plain"));
