// Uploading a filled-in workbook: choose or drop it, read what the dry run says, load it with one click.
import { useState } from "react";
import { useWords } from "../../ui/language.tsx";
import { UploadReport } from "./upload-report.view.tsx";
import type { FormCopy, LoadChoice, UploadState } from "./use-upload.view.tsx";
import { useUpload } from "./use-upload.view.tsx";
import type { WorkbookReport } from "./workbook.contract.ts";
import "./workbook.css";

interface UploadProps {
  readonly copy: FormCopy;
  readonly onLoaded: () => Promise<void>;
  readonly onClose: () => void;
}

export const UploadDialog = ({ copy, onLoaded, onClose }: UploadProps) => {
  const t = useWords();
  const { state, check, load, reset } = useUpload(copy, onLoaded);
  return (
    <div className="upload pad">
      <h2 className="sec">{t({ zh: "上传工作簿", en: "Upload a workbook" })}</h2>
      {state.kind === "empty" || state.kind === "refused" ? (
        <>
          {state.kind === "refused" && <Refusal {...state} />}
          <DropPlace onFile={(file) => void check(file)} />
        </>
      ) : (
        <Progress
          key={state.kind}
          state={state}
          onLoad={(choice) => state.kind === "checked" && void load(state.file, choice)}
          onOther={reset}
        />
      )}
      <p className="acts">
        <button type="button" className="btn sm" onClick={onClose}>
          {t({ zh: "关闭", en: "Close" })}
        </button>
      </p>
    </div>
  );
};

const Refusal = ({ name, problem }: Extract<UploadState, { kind: "refused" }>) => {
  const t = useWords();
  return (
    <div role="alert">
      <p className="off">
        {name}：{t(problem.texts)}
      </p>
      <p className="cap">{problem.code}</p>
    </div>
  );
};

const DropPlace = ({ onFile }: { readonly onFile: (file: File) => void }) => {
  const t = useWords();
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={isOver ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <p>
        {t({
          zh: "把填好的工作簿拖到这里，或选一个文件。先检查，不会马上导入。",
          en: "Drop the filled-in workbook here, or choose a file. It is checked first and not loaded yet.",
        })}
      </p>
      <label className="btn pri">
        {t({ zh: "选文件", en: "Choose a file" })}
        <input
          type="file"
          className="vh"
          accept=".xlsx"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) onFile(file);
            target.value = "";
          }}
        />
      </label>
      <p className="cap">{t({ zh: "只收.xlsx，最大20MB。", en: "Only .xlsx, at most 20 MB." })}</p>
    </div>
  );
};

interface ProgressProps {
  readonly state: Exclude<UploadState, { kind: "empty" | "refused" }>;
  readonly onLoad: (choice: LoadChoice) => void;
  readonly onOther: () => void;
}

const Progress = ({ state, onLoad, onOther }: ProgressProps) => {
  const t = useWords();
  if (state.kind === "busy")
    return (
      <p role="status" aria-busy="true">
        {state.isLoading
          ? t({ zh: `正在导入${state.name}…`, en: `Loading ${state.name} …` })
          : t({ zh: `正在检查${state.name}…`, en: `Checking ${state.name} …` })}
      </p>
    );
  if (state.kind === "loaded")
    return (
      <>
        <p role="status" className="good">
          {t({
            zh: `已导入${state.saved}格，都在这张表里，还没有提交。`,
            en: `${state.saved} cells loaded into the form; it is not handed in yet.`,
          })}
        </p>
        {state.report.counts.conflicts > 0 && <UploadReport report={state.report} name={state.name} />}
      </>
    );
  return (
    <>
      <UploadReport report={state.report} name={state.file.name} />
      <Loading report={state.report} onLoad={onLoad} onOther={onOther} />
    </>
  );
};

const Loading = ({
  report: { counts, conflicts },
  onLoad,
  onOther,
}: Pick<Extract<UploadState, { kind: "checked" }>, "report"> & Omit<ProgressProps, "state">) => {
  const t = useWords();
  const [takesMine, setTakesMine] = useState(false);
  const count = counts.changed + (takesMine ? counts.conflicts : 0);
  const goodCellsOnly = counts.errors > 0;
  return (
    <div className="acts">
      {counts.conflicts > 0 && (
        <label className="ck">
          <input type="checkbox" checked={takesMine} onChange={({ target }) => setTakesMine(target.checked)} />
          {t({ zh: "冲突的格以工作簿为准", en: "In conflicts the workbook stands" })}
        </label>
      )}
      {count === 0 ? (
        <p>
          {goodCellsOnly
            ? t({
                zh: "没有能导入的格。改好错误再上传。",
                en: "No cell can be loaded. Correct the errors and upload it again.",
              })
            : t({ zh: "没有变化，不用导入。", en: "Nothing has changed; there is nothing to load." })}
        </p>
      ) : (
        <button
          type="button"
          className={goodCellsOnly ? "btn" : "btn pri"}
          onClick={() => onLoad({ goodCellsOnly, decided: takesMine ? conflicts.map(toDecided) : [] })}
        >
          {goodCellsOnly
            ? t({ zh: `只导入没有错的${count}格`, en: `Load only the ${count} cells without errors` })
            : t({ zh: `导入${count}格`, en: `Load ${count} cells` })}
        </button>
      )}
      <button type="button" className="btn txt" onClick={onOther}>
        {t({ zh: "换一个文件", en: "Another file" })}
      </button>
    </div>
  );
};

const toDecided = ({ yours: { area, element, cell }, version }: WorkbookReport["conflicts"][number]) => ({
  area,
  element,
  cell,
  version,
});
