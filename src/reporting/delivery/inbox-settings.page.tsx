// Where a person's notices are sent besides the inbox, how often, and whether that works.
import { useState } from "react";
import type { Label } from "../../kernel/label.ts";
import { call, UiProblem } from "../../ui/call.ts";
import { Segmented } from "../../ui/frame/segmented.view.tsx";
import { Answered } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAnswer, useForgetAnswers } from "../../ui/use-answer.tsx";
import { ChannelFields } from "./channel-fields.view.tsx";
import type { ChoicesForm } from "./choices-form.ts";
import { readChoicesForm, toChoicesForm } from "./choices-form.ts";
import type { NoticeSettings, TestOutcome } from "./delivery.contract.ts";
import { getNoticeSettings, setNoticeSettings, testNotice } from "./delivery.contract.ts";
import { MutedKinds } from "./muted-kinds.view.tsx";
import "../notice/inbox.css";

export const InboxSettingsPage = () => {
  const t = useWords();
  usePageTitle(t({ zh: "通知设置", en: "Notice settings" }));
  const answer = useAnswer(getNoticeSettings, {});
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取通知设置……", en: "Loading the settings…" })}>
      {(settings) => (
        <div className="wrap inbox">
          <nav className="crumb" aria-label={t({ zh: "路径", en: "Path" })}>
            <Link path="/inbox">{t({ zh: "通知", en: "Notices" })}</Link>
            <span aria-hidden="true">/</span>
            <span className="i2">{t({ zh: "设置", en: "Settings" })}</span>
          </nav>
          <h1 className="title">{t({ zh: "通知设置", en: "Notice settings" })}</h1>
          <p className="i2">
            {t({
              zh: "通知总会出现在通知页里。这里决定要不要再发到邮箱或工作群。发出去的内容只有报表、时期、地区和日期，没有个人信息和退回原因。",
              en: "Notices always stand in the inbox. Choose here whether they also go to your mail or a group chat. What is sent names forms, periods, areas and days only: no personal data, no reasons.",
            })}
          </p>
          <SettingsForm settings={settings} />
        </div>
      )}
    </Answered>
  );
};

const SettingsForm = ({ settings }: { readonly settings: NoticeSettings }) => {
  const t = useWords();
  const forget = useForgetAnswers();
  const [form, setForm] = useState<ChoicesForm>(() => toChoicesForm(settings.choices));
  const [news, setNews] = useState<readonly Label[]>([]);
  const change = (part: Partial<ChoicesForm>): void => setForm({ ...form, ...part });

  const save = async (): Promise<boolean> => {
    const read = readChoicesForm(form);
    if ("fault" in read) {
      setNews([read.fault]);
      return false;
    }
    await call(setNoticeSettings, read.choices);
    setNews([{ zh: "已保存。", en: "Saved." }]);
    return true;
  };
  const sendTest = async (): Promise<void> => {
    if (!(await save())) return;
    const { mail, webhook } = await call(testNotice, {});
    setNews([
      ...describe(mail, { zh: "邮件", en: "Mail" }),
      ...describe(webhook, { zh: "工作群", en: "Group chat" }),
      ...(mail || webhook ? [] : [{ zh: "邮箱和机器人都没填，没有可测的。", en: "Neither mail nor robot is given." }]),
    ]);
  };
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    setNews([]);
    try {
      await work();
      await forget();
    } catch (error) {
      if (!(error instanceof UiProblem)) throw error;
      setNews([error.texts]);
    }
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void attempt(save);
      }}
    >
      <ChannelFields form={form} settings={settings} onChange={change} />
      <fieldset>
        <legend>{t({ zh: "多久发一次", en: "How often" })}</legend>
        <div className="acts">
          <Segmented
            label={t({ zh: "多久发一次", en: "How often" })}
            value={form.digest}
            choices={[
              { value: "at-once", label: t({ zh: "随时", en: "At once" }) },
              { value: "daily", label: t({ zh: "每天9点", en: "Daily at 9:00" }) },
              { value: "weekly", label: t({ zh: "每周一9点", en: "Mondays at 9:00" }) },
            ]}
            onChange={(digest) => change({ digest })}
          />
          <Segmented
            label={t({ zh: "用哪种语言", en: "Language" })}
            value={form.language}
            choices={[
              { value: "zh", label: "中文" },
              { value: "en", label: "English" },
            ]}
            onChange={(language) => change({ language })}
          />
        </div>
        <p className="cap">{t({ zh: "几条通知合成一条发。", en: "Several notices go out as one message." })}</p>
      </fieldset>
      <MutedKinds muted={form.muted} onChange={(muted) => change({ muted: [...muted] })} />
      <div className="acts">
        <button type="submit" className="btn pri">
          {t({ zh: "保存", en: "Save" })}
        </button>
        <button type="button" className="btn" onClick={() => void attempt(sendTest)}>
          {t({ zh: "保存并发一条测试", en: "Save and send a test" })}
        </button>
      </div>
      <div aria-live="polite">
        {news.map((each) => (
          <p key={each.en} style={{ marginTop: 12 }}>
            {t(each)}
          </p>
        ))}
      </div>
    </form>
  );
};

const describe = (outcome: TestOutcome | null, channel: Label): readonly Label[] => {
  if (!outcome) return [];
  const words = outcome.fault ?? {
    zh: "测试消息已发出，去看收到没有。",
    en: "the test went out; see whether it arrived.",
  };
  return [{ zh: `${channel.zh}：${words.zh}`, en: `${channel.en}: ${words.en}` }];
};
