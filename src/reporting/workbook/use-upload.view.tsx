// A filled-in workbook on its way into a form: read, looked at, loaded.
import { useState } from "react";
import type { z } from "zod";
import { call, UiProblem } from "../../ui/call.ts";
import { readBase64 } from "../../ui/frame/file-bytes.ts";
import type { WorkbookReport } from "./workbook.contract.ts";
import { checkWorkbook, largestWorkbook, loadWorkbook, workbookType } from "./workbook.contract.ts";

export interface FormCopy {
  readonly form: string;
  readonly period: string;
  readonly area: string;
}

type Sent = z.input<typeof checkWorkbook.input>["file"];

export type UploadState =
  | { readonly kind: "empty" }
  | { readonly kind: "busy"; readonly name: string; readonly isLoading: boolean }
  | { readonly kind: "refused"; readonly name: string; readonly problem: UiProblem }
  | { readonly kind: "checked"; readonly file: Sent; readonly report: WorkbookReport }
  | { readonly kind: "loaded"; readonly name: string; readonly saved: number; readonly report: WorkbookReport };

export type LoadChoice = Pick<z.input<typeof loadWorkbook.input>, "goodCellsOnly" | "decided">;

export const useUpload = (copy: FormCopy, onLoaded: () => Promise<void>) => {
  const [state, setState] = useState<UploadState>({ kind: "empty" });
  const attempt = async (name: string, isLoading: boolean, work: () => Promise<UploadState>): Promise<void> => {
    setState({ kind: "busy", name, isLoading });
    try {
      setState(await work());
    } catch (error) {
      setState({ kind: "refused", name, problem: toProblem(error) });
    }
  };
  const check = (file: File): Promise<void> =>
    attempt(file.name, false, async () => {
      if (file.size > largestWorkbook) throw tooLarge(file.size);
      const sent = { name: file.name, mediaType: workbookType, base64: await readBase64(file) };
      return { kind: "checked", file: sent, report: await call(checkWorkbook, { ...copy, file: sent }) };
    });
  const load = (file: Sent, choice: LoadChoice): Promise<void> =>
    attempt(file.name, true, async () => {
      const { saved, ...report } = await call(loadWorkbook, { ...copy, ...choice, file });
      await onLoaded();
      return { kind: "loaded", name: file.name, saved, report };
    });
  return { state, check, load, reset: () => setState({ kind: "empty" }) };
};

const tooLarge = (size: number): UiProblem => {
  const [megabytes, most] = [(size / 1_000_000).toFixed(0), largestWorkbook / 1_000_000];
  return new UiProblem("spreadsheet/file-too-large", 413, {
    zh: `文件有${megabytes}MB，最大${most}MB，没有上传。删去图片和无关的工作表再传。`,
    en: `The file has ${megabytes} MB; at most ${most} MB are taken. It was not uploaded. Remove pictures and unrelated sheets.`,
  });
};

/** A file that was changed or moved while it was read gives no problem of the server's. */
const toProblem = (error: unknown): UiProblem =>
  error instanceof UiProblem
    ? error
    : new UiProblem("ui/unreadable-file", 0, {
        zh: "这个文件读不出来，可能正被打开或已移走。关闭文件再选一次。",
        en: "This file cannot be read; it may be open or was moved. Close it and choose it again.",
      });
