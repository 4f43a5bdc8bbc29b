// Whether the audit trail holds, in one sentence for whoever answers for it; where it does not, the place and what it is.
import type { Label } from "../../kernel/label.ts";
import type { ChainView } from "./audit.contract.ts";

type Broken = NonNullable<ChainView["broken"]>;

const words: Readonly<Record<Broken["what"], Label>> = {
  "row-changed": { zh: "记录被改过", en: "the row was changed" },
  "row-missing": { zh: "记录被删了", en: "the row is missing" },
  "row-added": { zh: "记录是事后插进来的", en: "the row was put in afterwards" },
  "seal-changed": { zh: "封签被改过", en: "the seal was changed" },
  "seal-missing": { zh: "封签缺失", en: "the seal is missing" },
  order: { zh: "顺序被调换过", en: "the order was changed" },
  trim: { zh: "之前的记录被清理，但没有清理的记载", en: "the rows before it were removed without a record" },
};

export const printChain = (chain: ChainView): Label => {
  const { broken, last, checked, seals } = chain;
  if (broken) return printBroken(broken);
  if (!last) return { zh: "还没有审计记录。", en: "There is no audit row yet." };
  const isWhole = checked === seals;
  const trimmed = printTrim(chain);
  return {
    zh: `审计记录完整：${isWhole ? `${checked}条全部核对` : `最近${checked}条核对`}，与封签一致。最后一枚是第${last.number}号。${trimmed.zh}`,
    en: `The audit trail is whole: ${isWhole ? `all ${checked} rows` : `the newest ${checked} rows`} agree with their seals. The last one has the number ${last.number}.${trimmed.en}`,
  };
};

const printBroken = ({ number, what, row, at }: Broken): Label => ({
  zh: `审计记录从第${number}号封签起对不上：${words[what].zh}${row === null ? "" : `（记录${row}${at === null ? "" : `，${at}`}）`}。`,
  en: `The audit trail does not hold from seal ${number} on: ${words[what].en}${row === null ? "" : ` (row ${row}${at === null ? "" : `, ${at}`})`}.`,
});

const printTrim = ({ trimmed }: ChainView): Label =>
  trimmed
    ? {
        zh: `第${trimmed.number}号及以前的已由${trimmed.by}于${trimmed.at.slice(0, 10)}清理。`,
        en: ` Those up to seal ${trimmed.number} were removed on ${trimmed.at.slice(0, 10)} by ${trimmed.by}.`,
      }
    : { zh: "", en: "" };
