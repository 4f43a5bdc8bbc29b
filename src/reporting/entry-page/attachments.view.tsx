// Papers behind the form or behind one cell: attach, fetch, remove.
import { useState } from "react";
import { call, UiProblem } from "../../ui/call.ts";
import { readBase64, toBlob } from "../../ui/frame/file-bytes.ts";
import { saveFile } from "../../ui/frame/save-file.ts";
import { useWords } from "../../ui/language.tsx";
import type { EntryPlace } from "../submission/entry.ts";
import { toEntryKey, toEntryPlace } from "../submission/entry.ts";
import { attachFile, getAttachment, removeAttachment } from "../submission/submission.contract.ts";
import type { OpenedSubmission } from "./use-submission.view.tsx";

interface AttachmentsProps {
  readonly opened: OpenedSubmission;
  /** Null: those of the form as a whole and of all its cells. */
  readonly place: EntryPlace | null;
}

export const Attachments = ({ opened, place }: AttachmentsProps) => {
  const t = useWords();
  const { view, words, isOpen, refresh, nameActor } = opened;
  const [problem, setProblem] = useState<UiProblem | null>(null);
  const key = { form: view.form, period: view.period, area: view.area };
  const shown = view.attachments.filter(
    (one) => place === null || (one.place !== null && toEntryKey(toEntryPlace(one.place)) === toEntryKey(place)),
  );
  const run = async (act: () => Promise<unknown>): Promise<void> => {
    setProblem(null);
    try {
      await act();
      await refresh();
    } catch (error) {
      if (!(error instanceof UiProblem)) throw error;
      setProblem(error);
    }
  };
  const attach = async (file: File): Promise<void> => {
    const base64 = await readBase64(file);
    await run(() => call(attachFile, { ...key, place, file: { name: file.name, mediaType: file.type, base64 } }));
  };
  const fetchOne = async (id: number): Promise<void> => {
    const { file } = await call(getAttachment, { ...key, id });
    saveFile(file.name, toBlob(file.base64, file.mediaType), file.mediaType);
  };
  return (
    <div className="papers">
      {shown.length === 0 && <p className="cap">{t({ zh: "还没有附件。", en: "No attachments yet." })}</p>}
      <ul>
        {shown.map((one) => (
          <li key={one.id}>
            <button type="button" className="lk" onClick={() => void run(() => fetchOne(one.id))}>
              {one.name}
            </button>{" "}
            <span className="cap">
              {Math.ceil(one.size / 1024)} KB · {t(nameActor(one.by))} · {one.at.slice(0, 10)}
              {place === null && one.place && ` · ${t(words.namePlace(toEntryPlace(one.place)))}`}
            </span>
            {isOpen && (
              <button
                type="button"
                className="lk s12"
                onClick={() => void run(() => call(removeAttachment, { ...key, id: one.id }))}
              >
                {t({ zh: "删除", en: "Remove" })}
                <span className="vh"> {one.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {isOpen && (
        <label className="btn sm">
          {t({ zh: "附上依据文件", en: "Attach a file" })}
          <input
            type="file"
            className="vh"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void attach(file);
              target.value = "";
            }}
          />
        </label>
      )}
      {problem && (
        <p role="alert" className="off s13">
          {t(problem.texts)}
        </p>
      )}
    </div>
  );
};
