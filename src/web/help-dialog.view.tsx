// The keys, and the switch that turns single letters off.
import { Dialog } from "../ui/frame/dialog.view.tsx";
import { useWords } from "../ui/language.tsx";
import { keyHelp } from "./keyboard.ts";

interface HelpDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly areLettersOn: boolean;
  readonly onLetters: (on: boolean) => void;
}

export const HelpDialog = ({ isOpen, onClose, areLettersOn, onLetters }: HelpDialogProps) => {
  const t = useWords();
  return (
    <Dialog label={t({ zh: "键盘", en: "Keyboard" })} isOpen={isOpen} onClose={onClose}>
      <div className="pad">
        <h2 className="sec">{t({ zh: "键盘", en: "Keyboard" })}</h2>
        <dl className="keys">
          {keyHelp.map(({ keys, what }) => (
            <div key={keys} style={{ display: "contents" }}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{t(what)}</dd>
            </div>
          ))}
        </dl>
        <label className="ck">
          <input type="checkbox" checked={areLettersOn} onChange={(event) => onLetters(event.target.checked)} />
          {t({ zh: "用单个字母当快捷键", en: "Use single letters as shortcuts" })}
        </label>
      </div>
    </Dialog>
  );
};
