// Mail over one SMTP server, as plain text.
import { createTransport } from "nodemailer";
import type { SendResult } from "./send-result.ts";
import { failed } from "./send-result.ts";

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface MailServer {
  /** `smtps://name:password@mail.example.org` */
  readonly url: string;
  readonly from: string;
}

export interface Mailer {
  send(mail: Mail): Promise<SendResult>;
}

const timeout = 10_000;

export const openMailer = ({ url, from }: MailServer): Mailer => {
  const transport = createTransport({
    url,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text }) => {
      try {
        // As an object the address is one recipient, whatever it contains.
        await transport.sendMail({ from, to: { name: "", address: to }, subject, text });
        return { isSent: true };
      } catch (error) {
        return explain(error);
      }
    },
  };
};

/** The server's own words may repeat what was sent: only its codes are kept. */
const explain = (error: unknown): SendResult => {
  const { code, responseCode } = error as { readonly code?: string; readonly responseCode?: number };
  const codes = [code, responseCode].filter((each) => each !== undefined).join(" ");
  return failed(`邮件没有发出${codes && `（${codes}）`}。`, `The mail was not sent${codes && ` (${codes})`}.`);
};
