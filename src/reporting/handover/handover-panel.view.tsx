// Handing a round over (上报): in which format, downloaded or sent, by itself or at once, and the receipts.
import { useState } from "react";
import type { Label } from "../../kernel/label.ts";
import { call, UiProblem } from "../../ui/call.ts";
import { toBlob } from "../../ui/frame/file-bytes.ts";
import { saveFile } from "../../ui/frame/save-file.ts";
import { Segmented } from "../../ui/frame/segmented.view.tsx";
import { useLanguage, useWords } from "../../ui/language.tsx";
import { useAnswer, useForgetAnswers } from "../../ui/use-answer.tsx";
import { exportRound, handOverRound, listHandovers } from "./handover.contract.ts";
import type { HandoverFormat } from "./handover.ts";
import { handoverFormatNames, handoverFormats } from "./handover.ts";
import { ReceiptsList } from "./receipts-list.view.tsx";
import { SendForm } from "./send-form.view.tsx";
import "./handover.css";

interface HandoverPanelProps {
  readonly round: string;
  /** The district. */
  readonly area: string;
  readonly accepted: number;
  readonly expected: number;
  /** Whether the person may hand over; everybody else may look and download. */
  readonly mayManage: boolean;
}

/** [D] A file that waits is sent within seconds. */
const betweenLooks = 10_000;

export const HandoverPanel = ({ round, area, accepted, expected, mayManage }: HandoverPanelProps) => {
  const t = useWords();
  const language = useLanguage();
  const { said, isBusy, run } = useRun();
  const [format, setFormat] = useState<HandoverFormat>("xlsx");
  const { handovers = [], schedules = [] } = useAnswer(listHandovers, { round }, { every: betweenLooks }).data ?? {};
  const download = async (): Promise<Label> => {
    const order = { round, format, language };
    const { file } = mayManage ? await call(handOverRound, { ...order, area }) : await call(exportRound, order);
    if (file) saveFile(file.name, toBlob(file.base64, file.mediaType), file.mediaType);
    return { zh: "已下载。", en: "Downloaded." };
  };
  const send = async (address: string): Promise<Label> => {
    const { receipt } = await call(handOverRound, { area, round, format, language, address });
    return {
      zh: `第${receipt.number}号上报正在发送，结果写在下面。`,
      en: `Handover ${receipt.number} is on its way; what comes of it is written below.`,
    };
  };
  return (
    <section className="handover">
      <h2 className="sec rule">{t({ zh: "上报", en: "Hand over" })}</h2>
      <p className="about i2">{t(describeContent(accepted, expected - accepted))}</p>
      <div className="acts">
        <Segmented
          label={t({ zh: "格式", en: "Format" })}
          value={format}
          choices={handoverFormats.map((value) => ({ value, label: t(handoverFormatNames[value]) }))}
          onChange={setFormat}
        />
        <button type="button" className="btn" disabled={isBusy || accepted === 0} onClick={() => run(download)}>
          {t({ zh: "下载", en: "Download" })}
        </button>
      </div>
      {mayManage && (
        <SendForm
          {...{ round, area, format, schedules, isBusy, onRun: run }}
          onSend={accepted === 0 ? undefined : (address) => run(() => send(address))}
        />
      )}
      <p className={said?.isProblem ? "said off" : "said"} role={said?.isProblem ? "alert" : "status"}>
        {said && t(said.text)}
      </p>
      <ReceiptsList round={round} receipts={handovers} onRun={run} />
    </section>
  );
};

const describeContent = (accepted: number, outstanding: number): Label => {
  if (accepted === 0)
    return {
      zh: "还没有验收的表，验收后才有数据可以上报。",
      en: "No form is accepted yet; there is nothing to hand over.",
    };
  const rest = {
    zh: outstanding === 0 ? "" : `另有${outstanding}张没有验收，不在内。`,
    en: outstanding === 0 ? "" : ` ${outstanding} more are not accepted and left out.`,
  };
  return {
    zh: `${accepted}张已验收的表，连同缺数原因一起上报。${rest.zh}`,
    en: `${accepted} accepted forms are handed over, with the reasons of what is missing.${rest.en}`,
  };
};

interface Said {
  readonly text: Label;
  readonly isProblem: boolean;
}

/** One thing at a time; what came of it is said, and every answer is asked anew. */
const useRun = () => {
  const forget = useForgetAnswers();
  const [said, setSaid] = useState<Said>();
  const [isBusy, setBusy] = useState(false);
  const start = async (work: () => Promise<Label>): Promise<void> => {
    setBusy(true);
    setSaid(undefined);
    try {
      setSaid({ text: await work(), isProblem: false });
      await forget();
    } catch (error) {
      if (!(error instanceof UiProblem)) throw error;
      setSaid({ text: error.texts, isProblem: true });
    } finally {
      setBusy(false);
    }
  };
  return { said, isBusy, run: (work: () => Promise<Label>) => void start(work) };
};
