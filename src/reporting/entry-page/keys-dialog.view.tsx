// What the keys do in the grid.
import type { Label } from "../../kernel/label.ts";
import { Dialog } from "../../ui/frame/dialog.view.tsx";
import { useWords } from "../../ui/language.tsx";

const keys: readonly { readonly keys: string; readonly what: Label }[] = [
  { keys: "↑ ↓ ← →", what: { zh: "移动，加Shift选一片，加Ctrl到边", en: "Move; Shift extends, Ctrl to the edge" } },
  { keys: "Enter / Shift Enter", what: { zh: "下一格、上一格", en: "Down, up" } },
  { keys: "Tab / Shift Tab", what: { zh: "右一格、左一格", en: "Right, left" } },
  { keys: "F2", what: { zh: "改这一格的数", en: "Edit the cell" } },
  { keys: "Esc", what: { zh: "放弃正在写的", en: "Drop what is typed" } },
  { keys: "Ctrl C / X / V", what: { zh: "复制、剪切、从Excel或WPS粘贴", en: "Copy, cut, paste from a spreadsheet" } },
  { keys: "Ctrl Z / Y", what: { zh: "撤销、重做", en: "Undo, redo" } },
  { keys: "Ctrl D", what: { zh: "用上面的数填满", en: "Fill down" } },
  { keys: "Delete", what: { zh: "清空", en: "Clear" } },
  { keys: "-", what: { zh: "标为缺，写原因", en: "Mark as missing, give the reason" } },
  { keys: "Alt ↓ / Alt ↑", what: { zh: "下一个、上一个问题", en: "Next, previous finding" } },
  { keys: "Ctrl Enter", what: { zh: "提交", en: "Hand in" } },
];

export const KeysDialog = ({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) => {
  const t = useWords();
  return (
    <Dialog label={t({ zh: "填表的键盘", en: "Keys of the grid" })} isOpen={isOpen} onClose={onClose}>
      <div className="pad">
        <h2 className="sec">{t({ zh: "填表的键盘", en: "Keys of the grid" })}</h2>
        <dl className="keys">
          {keys.map((one) => (
            <div key={one.keys}>
              <dt>
                <kbd>{one.keys}</kbd>
              </dt>
              <dd>{t(one.what)}</dd>
            </div>
          ))}
        </dl>
        <p>
          <button type="button" className="btn" onClick={onClose}>
            {t({ zh: "关闭", en: "Close" })}
          </button>
        </p>
      </div>
    </Dialog>
  );
};
