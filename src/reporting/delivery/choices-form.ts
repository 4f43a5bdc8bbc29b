// What a person types into the notice settings, and what is wrong with it before it is sent.
import type { Label } from "../../kernel/label.ts";
import type { MessengerKind } from "./channel.ts";
import type { NoticeChoices } from "./delivery.contract.ts";
import { setNoticeSettings } from "./delivery.contract.ts";

/** Fields as they stand on screen: an empty one is not chosen. */
export interface ChoicesForm extends Pick<NoticeChoices, "digest" | "language" | "muted"> {
  readonly mail: string;
  readonly messenger: MessengerKind | "";
  readonly url: string;
}

export const toChoicesForm = ({ mail, webhook, ...rest }: NoticeChoices): ChoicesForm => ({
  ...rest,
  mail: mail ?? "",
  messenger: webhook?.messenger ?? "",
  url: webhook?.url ?? "",
});

export type ReadChoices = { readonly choices: NoticeChoices } | { readonly fault: Label };

export const readChoicesForm = ({ mail, messenger, url, ...rest }: ChoicesForm): ReadChoices => {
  const parsed = setNoticeSettings.input.safeParse({
    ...rest,
    mail: mail.trim() === "" ? null : mail.trim(),
    webhook: messenger === "" ? null : { messenger, url: url.trim() },
  });
  if (parsed.success) return { choices: parsed.data };
  return parsed.error.issues.some(({ path }) => path[0] === "mail")
    ? {
        fault: {
          zh: `邮箱“${mail}”不对，写成name@example.org这样的一个地址。`,
          en: `“${mail}” is no mail address; write one address like name@example.org.`,
        },
      }
    : {
        fault: {
          zh: `机器人地址“${url}”不对，从群机器人的设置里整段复制，以https://开头。`,
          en: `“${url}” is no address of a robot; copy all of it from the robot’s settings, beginning with https://.`,
        },
      };
};
