// The ways out of the program: mail, where a server for it is set, webhooks, and files to other servers.
import type { Label } from "../../kernel/label.ts";
import type { Parcel, Reply } from "./post-guarded.ts";
import { findAddressFault, postGuarded } from "./post-guarded.ts";
import { postWebhook } from "./post-webhook.ts";
import type { Mail, MailServer } from "./send-mail.ts";
import { openMailer } from "./send-mail.ts";
import type { SendResult } from "./send-result.ts";
import { failed } from "./send-result.ts";

export interface Messenger {
  /** Without a mail server none is sent. */
  readonly hasMail: boolean;
  mail(mail: Mail): Promise<SendResult>;
  post(address: string, body: unknown): Promise<SendResult>;
  /** A file to a server; what it answers is the caller's to judge. */
  sendParcel(address: string, parcel: Parcel): Promise<Reply | { readonly fault: Label }>;
  /** Why nothing can ever be posted to an address, as far as it shows. */
  findFault(address: string): Label | undefined;
}

export interface MessengerOptions {
  readonly mailServer: MailServer | undefined;
  readonly mayReachLoopback?: boolean;
}

export const openMessenger = ({ mailServer, mayReachLoopback = false }: MessengerOptions): Messenger => {
  const mailer = mailServer && openMailer(mailServer);
  return {
    hasMail: mailer !== undefined,
    mail: async (mail) => mailer?.send(mail) ?? failed("没有设置邮件服务器。", "No mail server is set."),
    post: (address, body) => postWebhook(address, body, { mayReachLoopback }),
    sendParcel: (address, parcel) => postGuarded(address, parcel, { mayReachLoopback }),
    findFault: (address) => findAddressFault(address, { mayReachLoopback }),
  };
};
