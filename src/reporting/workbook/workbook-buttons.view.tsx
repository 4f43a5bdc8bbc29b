// Filling in away from the screen: the form as a workbook, and the way back.
import { useState } from "react";
import { call, UiProblem } from "../../ui/call.ts";
import { Dialog } from "../../ui/frame/dialog.view.tsx";
import { toBlob } from "../../ui/frame/file-bytes.ts";
import { saveFile } from "../../ui/frame/save-file.ts";
import { useLanguage, useWords } from "../../ui/language.tsx";
import { useAsOf } from "../../ui/use-as-of.ts";
import { UploadDialog } from "./upload-dialog.view.tsx";
import type { FormCopy } from "./use-upload.view.tsx";
import { downloadWorkbook } from "./workbook.contract.ts";

interface WorkbookButtonsProps {
  readonly copy: FormCopy;
  /** Whether the person may fill in now; else there is only the way out. */
  readonly mayFill: boolean;
  /** Keeps what was typed on the screen, so that the workbook starts from it. */
  readonly onBefore: () => Promise<unknown>;
  readonly onLoaded: () => Promise<void>;
}

export const WorkbookButtons = ({ copy, mayFill, onBefore, onLoaded }: WorkbookButtonsProps) => {
  const t = useWords();
  const language = useLanguage();
  const asOf = useAsOf();
  const { form, period, area } = copy;
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<UiProblem>();
  const act = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await onBefore();
      await work();
    } catch (error) {
      if (!(error instanceof UiProblem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const download = async (): Promise<void> => {
    const input = { form, period, area, language };
    const { file } = await call(downloadWorkbook, asOf === undefined ? input : Object.assign({}, input, { asOf }));
    saveFile(file.name, toBlob(file.base64, file.mediaType), file.mediaType);
  };
  return (
    <>
      <button type="button" className="btn sm" disabled={isBusy} onClick={() => void act(download)}>
        {t({ zh: "下载工作簿", en: "Download workbook" })}
      </button>
      {mayFill && (
        <button type="button" className="btn sm" disabled={isBusy} onClick={() => void act(async () => setOpen(true))}>
          {t({ zh: "上传工作簿", en: "Upload workbook" })}
        </button>
      )}
      {problem && (
        <span role="alert" className="off s13">
          {t(problem.texts)}
        </span>
      )}
      <Dialog label={t({ zh: "上传工作簿", en: "Upload a workbook" })} isOpen={isOpen} onClose={() => setOpen(false)}>
        <UploadDialog copy={{ form, period, area }} onLoaded={onLoaded} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
};
