// Why a file is refused as a workbook, which rule that is and what the person can do about it.
import type { Label } from "../../kernel/label.ts";

export interface SpreadsheetFault {
  readonly code: `spreadsheet/${string}`;
  readonly message: Label;
}

const messages = {
  "file-too-large": {
    zh: "文件超过允许的大小。请删去图片和无关的工作表，或分成几个文件上传。",
    en: "The file is larger than allowed. Remove pictures and unrelated sheets, or upload it in several files.",
  },
  "not-a-workbook": {
    zh: "这不是.xlsx工作簿。请在Excel或WPS中打开，另存为“Excel工作簿（*.xlsx）”后再上传。",
    en: "This is not an .xlsx workbook. Open it in Excel or WPS, save it as “Excel workbook (*.xlsx)” and upload that.",
  },
  "old-format": {
    zh: "这是旧格式（.xls或.xlsb）文件，本程序只读.xlsx。请另存为“Excel工作簿（*.xlsx）”后再上传。",
    en: "This is an old or binary format (.xls, .xlsb); only .xlsx is read. Save it as “Excel workbook (*.xlsx)” and upload that.",
  },
  "password-protected": {
    zh: "文件设有打开密码，无法读取。请在“文件—信息—保护工作簿”中取消密码，保存后再上传。",
    en: "The file needs a password to open. Remove it under File, Info, Protect Workbook, save and upload again.",
  },
  truncated: {
    zh: "文件不完整，可能上传或复制时中断。请确认文件能正常打开，然后重新上传。",
    en: "The file is incomplete; the upload or a copy may have been cut off. Check that it opens, then upload it again.",
  },
  damaged: {
    zh: "文件内容已损坏，或不合工作簿的规范。请用Excel或WPS打开并重新另存为.xlsx后再上传。",
    en: "The file is damaged or breaks the rules of workbooks. Open it in Excel or WPS, save it anew as .xlsx and upload that.",
  },
  macros: {
    zh: "文件含有宏，不予接收。请另存为不带宏的“Excel工作簿（*.xlsx）”后再上传。",
    en: "Workbooks with macros are not accepted. Save it as “Excel workbook (*.xlsx)”, which has none, and upload that.",
  },
  "external-links": {
    zh: "文件引用了其他文件或数据源，不予接收。请在“数据—编辑链接”中断开链接、删除查询连接，保存后再上传。",
    en: "Workbooks that draw on other files or data sources are not accepted. Break the links under Data, Edit Links, delete queries and connections, save and upload again.",
  },
  "unpacks-too-large": {
    zh: "文件解压后过大或压缩比异常，为安全起见不予接收。请把需要的单元格复制到新的工作簿后再上传。",
    en: "The file unpacks to more than allowed or is packed suspiciously tightly. Copy the cells you need into a new workbook and upload that.",
  },
  "too-many-parts": {
    zh: "文件内部的部件过多，不予接收。请删去图片、批注对象和无关的工作表后再上传。",
    en: "The file has more inner parts than allowed. Remove pictures, objects and unrelated sheets and upload again.",
  },
  "document-type": {
    zh: "文件的XML含有文档类型或实体声明，为安全起见不予接收。请用Excel或WPS重新另存为.xlsx后再上传。",
    en: "The XML of the file declares a document type or entities, which is not accepted. Save it anew as .xlsx in Excel or WPS and upload that.",
  },
  "too-many-cells": {
    zh: "有内容的单元格超过允许的数量。请只保留要上报的部分，或分成几个文件上传。",
    en: "The workbook has more filled cells than allowed. Keep only the part to be reported, or upload it in several files.",
  },
} satisfies Readonly<Record<string, Label>>;

export type FaultReason = keyof typeof messages;

/** Travels inside this folder only; readWorkbook turns it into a returned fault. */
export class SpreadsheetRefusal extends Error {
  readonly fault: SpreadsheetFault;

  constructor(reason: FaultReason) {
    super(`spreadsheet/${reason}`);
    this.name = "SpreadsheetRefusal";
    this.fault = { code: `spreadsheet/${reason}`, message: messages[reason] };
  }
}
