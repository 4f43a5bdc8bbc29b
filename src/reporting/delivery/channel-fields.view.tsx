// Mail and messenger: an address each, and how the last messages went.
import { printMinute } from "../../kernel/day.ts";
import { useWords } from "../../ui/language.tsx";
import { messengerKinds } from "./channel.ts";
import type { ChoicesForm } from "./choices-form.ts";
import type { ChannelCondition, NoticeSettings } from "./delivery.contract.ts";
import { messengerNames } from "./write-webhook.ts";

interface ChannelFieldsProps {
  readonly form: ChoicesForm;
  readonly settings: NoticeSettings;
  readonly onChange: (part: Partial<ChoicesForm>) => void;
}

export const ChannelFields = ({ form, settings, onChange }: ChannelFieldsProps) => {
  const t = useWords();
  return (
    <>
      <fieldset>
        <legend>{t({ zh: "邮件", en: "Mail" })}</legend>
        {!settings.hasMail && (
          <p className="risk">
            {t({
              zh: "还没有设置邮件服务器，暂时发不出邮件。地址可以先填，管理员设置SMTP_URL和MAIL_FROM后开始发。",
              en: "No mail server is set, so no mail is sent yet. You can give your address now; sending starts once the administrator sets SMTP_URL and MAIL_FROM.",
            })}
          </p>
        )}
        <label className="field">
          {t({ zh: "邮箱", en: "Mail address" })}
          <input
            type="email"
            autoComplete="email"
            value={form.mail}
            onChange={(event) => onChange({ mail: event.target.value })}
          />
        </label>
        <Condition condition={settings.mail} />
      </fieldset>
      <fieldset>
        <legend>{t({ zh: "工作群", en: "Group chat" })}</legend>
        <div className="pair">
          <label className="field">
            {t({ zh: "软件", en: "Messenger" })}
            <select
              value={form.messenger}
              onChange={(event) =>
                onChange({ messenger: messengerKinds.find((kind) => kind === event.target.value) ?? "" })
              }
            >
              <option value="">{t({ zh: "不用", en: "None" })}</option>
              {messengerKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(messengerNames[kind])}
                </option>
              ))}
            </select>
          </label>
          {form.messenger !== "" && (
            <label className="field">
              {t({ zh: "群机器人地址", en: "Address of the robot" })}
              <input type="url" value={form.url} onChange={(event) => onChange({ url: event.target.value })} />
            </label>
          )}
        </div>
        {form.messenger !== "" && (
          <p className="cap">
            {t({
              zh: "在群里添加机器人，把它的Webhook地址复制过来。机器人要关键词时填“苗圃”。群里的人都看得到。",
              en: "Add a robot to the group and copy its webhook address. If it asks for a keyword, give “苗圃”. Everyone in the group sees the messages.",
            })}
          </p>
        )}
        <Condition condition={settings.webhook} />
      </fieldset>
    </>
  );
};

const Condition = ({ condition }: { readonly condition: ChannelCondition | null }) => {
  const t = useWords();
  if (!condition) return null;
  const { fault, attempts, retryAt, sentAt } = condition;
  if (fault) {
    const next = retryAt === null ? "" : printMinute(retryAt);
    return (
      <p className="off">
        {t({
          zh: `没有发出去：${fault.zh}已试${attempts}次，${next}再试。通知都在，不会丢。`,
          en: `Not sent: ${fault.en} Tried ${attempts} times, again at ${next}. Nothing is lost.`,
        })}
      </p>
    );
  }
  if (sentAt === null) return null;
  return (
    <p className="cap">{t({ zh: `上次发出：${printMinute(sentAt)}`, en: `Last sent: ${printMinute(sentAt)}` })}</p>
  );
};
