// Whether a file may be sent at all, told before anything leaves the browser. Text goes as it is; bytes of another
// encoding have to be wrapped for the way and grow by a third.
import type { Label } from "../../kernel/label.ts";
import { largestImport } from "../bulk/import.ts";

const largestWrapped = Math.floor(largestImport * 0.75);

/** Undefined: it may. `isText` when its bytes are UTF-8. */
export const refuseUpload = (name: string, size: number, isText: boolean): Label | undefined => {
  if (/\.(xlsx?|et|ods)$/i.test(name))
    return {
      zh: "这是工作簿。请在表格软件里另存为CSV，或从报表页上传。",
      en: "This is a workbook. Save it as CSV in your spreadsheet program, or hand it in on the page of its form.",
    };
  if (size === 0) return { zh: "文件是空的。", en: "The file is empty." };
  if (size > largestImport)
    return {
      zh: `文件有${printSize(size)}MB，超过30MB。请按年份或地区分成几个文件。`,
      en: `The file has ${printSize(size)} MB, more than 30 MB. Divide it by year or area.`,
    };
  if (!isText && size > largestWrapped)
    return {
      zh: `文件有${printSize(size)}MB，又不是UTF-8编码。请另存为“CSV UTF-8”，或分成几个文件。`,
      en: `The file has ${printSize(size)} MB and is not in UTF-8. Save it as “CSV UTF-8”, or divide it.`,
    };
  return undefined;
};

const printSize = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
