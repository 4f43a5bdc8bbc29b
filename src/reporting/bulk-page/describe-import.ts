// One sentence for the state of an import: what happened, what is stored, what to do next.
import type { Label } from "../../kernel/label.ts";
import { printNumber } from "../../kernel/quantity.ts";
import type { ImportHead } from "../bulk/import.contract.ts";

export const describeImport = (head: ImportHead): Label => {
  const { errors, faultyRows } = head;
  const [rows, found] = [count(head.rowsTotal), count(errors)];
  switch (head.state) {
    case "waiting":
      return { zh: "前面还有别的导入，排队中……", en: "Waiting for another import to end…" };
    case "running":
      return describeRun(head);
    case "checked":
      return errors === 0
        ? { zh: `${rows}行都没有问题，可以导入。`, en: `All ${rows} rows are in order and can be loaded.` }
        : {
            zh: `${rows}行里有${count(faultyRows)}行要改，共${found}处。还没有存任何数。`,
            en: `${count(faultyRows)} of ${rows} rows are to be corrected, ${found} findings in all. Nothing is stored yet.`,
          };
    case "refused":
      return {
        zh: `有${found}处要改，${describeStored(head).zh}`,
        en: `${found} to be corrected. ${describeStored(head).en}`,
      };
    case "done":
      return describeDone(head);
    case "cancelled":
      return { zh: `已停止，${describeStored(head).zh}`, en: `Stopped. ${describeStored(head).en}` };
    case "interrupted":
      return {
        zh: `程序中途停了，${describeStored(head).zh}`,
        en: `The program ended on the way. ${describeStored(head).en}`,
      };
    case "failed":
      return {
        zh: `服务器出错，没有做完，${describeStored(head).zh}`,
        en: `The server failed before the end. ${describeStored(head).en}`,
      };
  }
};

const describeRun = ({ phase, rowsDone, rowsTotal }: ImportHead): Label => {
  if (phase === "saving")
    return { zh: `检查完了，正在存${count(rowsTotal)}行……`, en: `Checked; storing ${count(rowsTotal)} rows…` };
  if (rowsTotal === 0) return { zh: "正在读文件……", en: "Reading the file…" };
  return {
    zh: `已处理${count(rowsDone)}行，共${count(rowsTotal)}行……`,
    en: `${count(rowsDone)} of ${count(rowsTotal)} rows…`,
  };
};

const describeDone = ({ saved, faultyRows }: ImportHead): Label => {
  const [added, corrected, unchanged] = [count(saved.added), count(saved.corrected), count(saved.unchanged)];
  const rest =
    faultyRows === 0
      ? { zh: "", en: "" }
      : {
          zh: `另有${count(faultyRows)}行有错，没有存；下载改好后只交这些行。`,
          en: ` ${count(faultyRows)} faulty rows were left out; download them, correct them and hand in no more than these.`,
        };
  return {
    zh: `已导入：新增${added}个数，更正${corrected}个，没有变化${unchanged}个。${rest.zh}`,
    en: `Loaded: ${added} added, ${corrected} corrected, ${unchanged} unchanged.${rest.en}`,
  };
};

const describeStored = ({ storedThrough, mode }: ImportHead): Label => {
  if (storedThrough > 0)
    return {
      zh: `文件前${count(storedThrough)}行里没有问题的数已经存了，其余没有存。`,
      en: `What was in order up to line ${count(storedThrough)} is stored, the rest is not.`,
    };
  return mode === "check"
    ? { zh: "还没有检查完，没有存任何数。", en: "The check did not come to its end; nothing is stored." }
    : { zh: "没有存任何数。", en: "Nothing is stored." };
};

const count = (value: number): string => printNumber(value, 0);
