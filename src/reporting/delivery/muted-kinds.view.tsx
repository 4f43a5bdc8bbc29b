// Which kinds of notices are sent; all of them stand in the inbox.
import { useWords } from "../../ui/language.tsx";
import type { NoticeKind } from "../notice/notice.ts";
import { noticeKindNames, noticeKinds } from "../notice/notice.ts";

interface MutedKindsProps {
  readonly muted: readonly NoticeKind[];
  readonly onChange: (muted: readonly NoticeKind[]) => void;
}

export const MutedKinds = ({ muted, onChange }: MutedKindsProps) => {
  const t = useWords();
  const toggle = (kind: NoticeKind): void =>
    onChange(muted.includes(kind) ? muted.filter((each) => each !== kind) : [...muted, kind]);
  return (
    <fieldset>
      <legend>{t({ zh: "发哪些", en: "Which ones" })}</legend>
      <div className="checks">
        {noticeKinds.map((kind) => (
          <label key={kind} className="ck">
            <input type="checkbox" checked={!muted.includes(kind)} onChange={() => toggle(kind)} />
            {t(noticeKindNames[kind])}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
