// The receipts of a round's handovers: when, what, where to, what came of it; each can be printed.
import { printMinute } from "../../kernel/day.ts";
import type { Label } from "../../kernel/label.ts";
import { call } from "../../ui/call.ts";
import type { Column } from "../../ui/frame/data-table.view.tsx";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { toBlob } from "../../ui/frame/file-bytes.ts";
import { saveFile } from "../../ui/frame/save-file.ts";
import { Empty } from "../../ui/frame/state.view.tsx";
import type { Words } from "../../ui/language.tsx";
import { useLanguage, useWords } from "../../ui/language.tsx";
import type { ReceiptView } from "./handover.contract.ts";
import { getReceipt } from "./handover.contract.ts";
import { handoverFormatNames } from "./handover.ts";
import { describeImport, handoverStateNames } from "./print-receipt.ts";

interface ReceiptsProps {
  readonly round: string;
  readonly receipts: readonly ReceiptView[];
  /** Does the work and shows what went wrong with it. */
  readonly onRun: (work: () => Promise<Label>) => void;
}

export const ReceiptsList = ({ round, receipts, onRun }: ReceiptsProps) => {
  const t = useWords();
  const language = useLanguage();
  const save = async (number: number): Promise<Label> => {
    const { file } = await call(getReceipt, { number, language });
    saveFile(file.name, toBlob(file.base64, file.mediaType), file.mediaType);
    return { zh: `回执${number}已保存。`, en: `Receipt ${number} is saved.` };
  };
  return (
    <DataTable
      id="handovers"
      caption={t({ zh: "上报记录", en: "Handovers" })}
      fileName={`round-${round}-handovers`}
      density="work"
      rows={receipts}
      rowKey={({ number }) => String(number)}
      batch={10}
      columns={[
        ...listColumns(t),
        {
          id: "receipt",
          title: t({ zh: "回执", en: "Receipt" }),
          cell: ({ number }) => (
            <button type="button" className="btn txt sm" onClick={() => onRun(() => save(number))}>
              {t({ zh: `回执${number}`, en: `Receipt ${number}` })}
            </button>
          ),
        },
      ]}
      empty={<Empty>{t({ zh: "这一期还没有上报过。", en: "This round has not been handed over yet." })}</Empty>}
    />
  );
};

const listColumns = (t: Words): readonly Column<ReceiptView>[] => [
  {
    id: "at",
    title: t({ zh: "时间", en: "Time" }),
    cell: ({ at, isScheduled }) => (
      <span className="nw">
        {printMinute(at)}
        {isScheduled && <span className="cap"> {t({ zh: "按计划", en: "on schedule" })}</span>}
      </span>
    ),
    text: ({ at }) => at,
  },
  {
    id: "format",
    title: t({ zh: "格式", en: "Format" }),
    cell: ({ format }) => <span className="nw">{t(handoverFormatNames[format])}</span>,
    text: ({ format }) => t(handoverFormatNames[format]),
  },
  {
    id: "facts",
    title: t({ zh: "内容", en: "Content" }),
    cell: (receipt) => t(nameContent(receipt)),
    text: (receipt) => t(nameContent(receipt)),
  },
  {
    id: "result",
    title: t({ zh: "结果", en: "Result" }),
    cell: (receipt) => (
      <span className={resultClass[receipt.state]}>
        {t(handoverStateNames[receipt.state])}
        {receipt.host !== null && <span className="cap"> {receipt.host}</span>}
        <Answer receipt={receipt} />
      </span>
    ),
    text: ({ state, host }) => `${t(handoverStateNames[state])} ${host ?? ""}`.trim(),
  },
  {
    id: "sha256",
    title: "SHA-256",
    cell: ({ sha256 }) => (
      <code className="cap" title={sha256}>
        {sha256.slice(0, 8)}
      </code>
    ),
    text: ({ sha256 }) => sha256,
  },
];

const nameContent = ({ submissions, facts, synthetic }: ReceiptView): Label => ({
  zh: `${submissions}张表，${facts}个数据${synthetic === 0 ? "" : "，含演示数据"}`,
  en: `${submissions} forms, ${facts} facts${synthetic === 0 ? "" : ", some synthetic"}`,
});

const resultClass: Readonly<Record<ReceiptView["state"], string>> = {
  fetched: "i2",
  waiting: "i2",
  sent: "good",
  failed: "off",
};

/** What the other side said, in short, and whether it is tried again. */
const Answer = ({
  receipt: { state, status, importCount, fault, attempts, retryAt },
}: {
  readonly receipt: ReceiptView;
}) => {
  const t = useWords();
  const said = fault ?? (status === null ? undefined : { zh: `HTTP ${status}。`, en: `HTTP ${status}.` });
  const next =
    retryAt === null
      ? { zh: `试了${attempts}次，不再发送。`, en: `Tried ${attempts} times and given up.` }
      : {
          zh: `第${attempts}次没有成，${printMinute(retryAt)}再发。`,
          en: `Try ${attempts} failed; the next is at ${printMinute(retryAt)}.`,
        };
  return (
    <>
      {importCount && <span className="cap block">{t(describeImport(importCount))}</span>}
      {state === "failed" && (
        <span className="cap block">
          {said && t(said)} {t(next)}
        </span>
      )}
    </>
  );
};
