// The place to put a file: dropped there or chosen; what cannot be sent is refused in words before it is.
import { useState } from "react";
import type { Label } from "../../kernel/label.ts";
import { saveFile } from "../../ui/frame/save-file.ts";
import { useWords } from "../../ui/language.tsx";
import { printEmptyTable } from "../bulk/import-report.ts";
import { refuseUpload } from "./check-upload.ts";

export interface Upload {
  readonly name: string;
  readonly text?: string;
  readonly base64?: string;
}

interface DropProps {
  readonly isBusy: boolean;
  readonly onFile: (file: Upload) => void;
}

export const DropFile = ({ isBusy, onFile }: DropProps) => {
  const t = useWords();
  const [isOver, setOver] = useState(false);
  const [refusal, setRefusal] = useState<Label>();
  const take = async (file: File | undefined): Promise<void> => {
    setOver(false);
    setRefusal(undefined);
    if (!file || isBusy) return;
    const read = await readUpload(file);
    if ("refusal" in read) setRefusal(read.refusal);
    else onFile(read.upload);
  };
  return (
    <>
      <div
        className={`drop ${isOver ? "over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer.files[0]);
        }}
      >
        <span>{t({ zh: "把CSV文件拖到这里，或者", en: "Drop a CSV file here, or" })}</span>
        <label className="btn">
          {t({ zh: "选择文件", en: "Choose a file" })}
          <input
            type="file"
            className="vh"
            accept=".csv,.txt,text/csv"
            onChange={(event) => {
              void take(event.currentTarget.files?.[0]);
              // The same file may be chosen again after it was corrected.
              event.currentTarget.value = "";
            }}
          />
        </label>
        <button
          type="button"
          className="btn txt"
          onClick={() => saveFile("facts.csv", `\uFEFF${printEmptyTable()}`, "text/csv;charset=utf-8")}
        >
          {t({ zh: "下载空表", en: "Download an empty table" })}
        </button>
        <span className="cap">
          {t({
            zh: "一行一个数：数据元、地区代码、时期、分组、数值、状态、原因。UTF-8或GBK编码，不超过30MB。",
            en: "One figure a row: element, area code, period, cell, value, state, reason. UTF-8 or GBK, at most 30 MB.",
          })}
        </span>
      </div>
      {refusal && (
        <p className="off" role="alert" style={{ marginTop: 12 }}>
          {t(refusal)}
        </p>
      )}
    </>
  );
};

const readUpload = async (file: File): Promise<{ readonly upload: Upload } | { readonly refusal: Label }> => {
  const early = refuseUpload(file.name, file.size, true);
  if (early) return { refusal: early };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = decodeStrictly(bytes);
  const refusal = refuseUpload(file.name, file.size, text !== undefined);
  if (refusal) return { refusal };
  return { upload: { name: file.name, ...(text === undefined ? { base64: toBase64(bytes) } : { text }) } };
};

/** Undefined where the bytes are no UTF-8, or no text at all: the server names what they are. */
const decodeStrictly = (bytes: Uint8Array): string | undefined => {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
};

const chunk = 32_768;

const toBase64 = (bytes: Uint8Array): string => {
  let binary = "";
  for (let start = 0; start < bytes.length; start += chunk)
    binary += String.fromCharCode(...bytes.subarray(start, start + chunk));
  return btoa(binary);
};
