// The form for the next release: what changed in words, an embargo, and why it cannot wait where forms are outstanding.
import { useId, useState } from "react";
import { call, UiProblem } from "../../ui/call.ts";
import { useWords } from "../../ui/language.tsx";
import { useForgetAnswers } from "../../ui/use-answer.tsx";
import { makeRelease } from "./release.contract.ts";

interface MakeReleaseProps {
  readonly area: string;
  readonly outstanding: number;
}

export const MakeRelease = ({ area, outstanding }: MakeReleaseProps) => {
  const t = useWords();
  const forget = useForgetAnswers();
  const id = useId();
  const [note, setNote] = useState("");
  const [embargo, setEmbargo] = useState("");
  const [reason, setReason] = useState("");
  const [said, setSaid] = useState<{ readonly text: string; readonly isProblem: boolean }>();
  const isWanted = outstanding > 0;
  const wanted = [
    ...(note.trim().length < 2 ? [t({ zh: "写几句这次改了什么", en: "say what changed" })] : []),
    ...(isWanted && reason.trim().length < 2
      ? [t({ zh: "写明为什么不等没验收的表", en: "say why it does not wait for the outstanding forms" })]
      : []),
  ];
  const send = async (): Promise<void> => {
    if (wanted.length > 0) {
      setSaid({
        text: t({ zh: `发布前：${wanted.join("，")}。`, en: `First ${wanted.join(" and ")}.` }),
        isProblem: true,
      });
      return;
    }
    try {
      const made = await call(makeRelease, {
        area,
        note,
        ...(embargo === "" ? {} : { embargo }),
        ...(isWanted ? { outstandingReason: reason } : {}),
      });
      setSaid({
        text: t({
          zh: `${made.title.zh}已完成，锁定${made.accepted}张报表。`,
          en: `${made.title.en} is made; ${made.accepted} forms are locked.`,
        }),
        isProblem: false,
      });
      setNote("");
      setReason("");
      await forget();
    } catch (error) {
      const text =
        error instanceof UiProblem
          ? t(error.texts)
          : t({ zh: "没有发布成，再试一次。", en: "Not released; try again." });
      setSaid({ text, isProblem: true });
    }
  };
  return (
    <section style={{ marginTop: 32, maxWidth: 720 }}>
      <h2 className="sec rule">{t({ zh: "做一次发布", en: "Make a release" })}</h2>
      <label className="typelabel" htmlFor={`${id}-note`}>
        {t({ zh: "这次改了什么（给读者看）", en: "What changed (for its readers)" })}
      </label>
      <textarea
        id={`${id}-note`}
        className="typein"
        rows={3}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <label className="typelabel" htmlFor={`${id}-embargo`}>
        {t({ zh: "从哪天起公开（不填就是现在）", en: "Public from (at once when empty)" })}
      </label>
      <input
        id={`${id}-embargo`}
        className="typein"
        type="date"
        style={{ width: 200 }}
        value={embargo}
        onChange={(event) => setEmbargo(event.target.value)}
      />
      {isWanted && (
        <>
          <label className="typelabel" htmlFor={`${id}-reason`}>
            {t({
              zh: `还有${outstanding}张表没有验收。为什么现在就发布`,
              en: `${outstanding} forms are not accepted. Why release now`,
            })}
          </label>
          <textarea
            id={`${id}-reason`}
            className="typein"
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      )}
      <p style={{ marginTop: 12 }}>
        <button type="button" className="btn pri" onClick={() => void send()}>
          {t({ zh: "发布", en: "Release" })}
        </button>
      </p>
      <p role={said?.isProblem ? "alert" : "status"} className={said?.isProblem ? "off" : "good"}>
        {said?.text}
      </p>
    </section>
  );
};
