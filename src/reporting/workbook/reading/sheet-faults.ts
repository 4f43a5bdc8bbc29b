// What can be wrong with the tables of a workbook that came back, and what to do about each.
import type { Label } from "../../../kernel/label.ts";
import { error, warning } from "./report-row.ts";

const again: Label = {
  zh: "重新下载工作簿，把数抄过去再上传。",
  en: "Download the workbook anew, copy the figures over and upload that.",
};

export const sheetFaults = {
  noFormSheet: error(
    "no-form-sheet",
    `文件里没有这张报表的工作表，可能选错了文件，或隐藏的标记被删了。选对文件，或${again.zh}`,
    `There is no sheet of this form in the file; it may be another file, or its hidden marks are gone. Choose the right file, or: ${again.en}`,
  ),
  otherForm: (title: string) =>
    error(
      "other-form",
      `这是另一张报表（${title}）的工作表，没有读入。到那张报表的页面上传。`,
      `This sheet belongs to another form (${title}) and was not read. Upload it on that form's page.`,
    ),
  otherPeriod: (period: string, wanted: string) =>
    error(
      "other-period",
      `这是${period}期的工作表，这里报的是${wanted}期，没有读入。换成${wanted}期的工作簿。`,
      `This sheet is of the period ${period}; here ${wanted} is reported. It was not read. Use the workbook of ${wanted}.`,
    ),
  otherUnit: (area: string, wanted: string) =>
    error(
      "other-unit",
      `这是${area}的工作表，这里报的是${wanted}，没有读入。换成${wanted}的工作簿。`,
      `This sheet is of ${area}; here ${wanted} is reported. It was not read. Use the workbook of ${wanted}.`,
    ),
  otherVersion: (version: number, wanted: number) =>
    error(
      "other-version",
      `这是报表第${version}版的工作表，现在用的是第${wanted}版，没有读入。${again.zh}`,
      `This sheet is of version ${version} of the form, now ${wanted} is used. It was not read. ${again.en}`,
    ),
  keysLost: error(
    "marks-lost",
    `表头上方隐藏的标记行不见了，认不出各列，没有读入。${again.zh}`,
    `The hidden row of marks above the headings is gone, so that the columns cannot be told. Not read. ${again.en}`,
  ),
  unknownColumn: error(
    "unknown-column",
    `这一列的隐藏标记不是这张表的，整列没有读入。${again.zh}`,
    `The hidden mark of this column is none of this form; the column was not read. ${again.en}`,
  ),
  shiftedColumns: (wanted: string) =>
    error(
      "shifted-columns",
      `列错位：按标记这里是“${wanted}”，没有读入。撤销移动，或${again.zh}`,
      `The columns are out of place: by its mark this is “${wanted}”. Not read. Undo the move, or: ${again.en}`,
    ),
  renamedHead: (wanted: string) =>
    warning(
      "renamed-heading",
      `表头改过，仍按“${wanted}”读入。请核对。`,
      `The heading was changed; still read as “${wanted}”. Please check.`,
    ),
  shiftedRows: (wanted: string) =>
    error(
      "shifted-rows",
      `行错位：按标记这一行是“${wanted}”，整行没有读入。撤销排序或移动，或${again.zh}`,
      `The rows are out of place: by its mark this is “${wanted}”. The row was not read. Undo the sorting, or: ${again.en}`,
    ),
  renamedRow: (wanted: string) =>
    warning(
      "renamed-row",
      `名称改过，仍按“${wanted}”读入。请核对。`,
      `The name was changed; still read as “${wanted}”. Please check.`,
    ),
  matchedByName: (label: string) =>
    warning(
      "mark-lost",
      `这一行的隐藏标记不见了，按名称认作“${label}”读入。请核对。`,
      `The hidden mark of this row is gone; by its name it was read as “${label}”. Please check.`,
    ),
  unknownRow: error(
    "unknown-row",
    "这一行认不出是谁的数，没有读入。填到这张表已有的行里，或删去这一行。",
    "It cannot be told whose figures this row holds; it was not read. Enter them in the rows of this form, or delete the row.",
  ),
  foreignRow: error(
    "unknown-row",
    `这一行的标记不在这张表里，没有读入。${again.zh}`,
    `The mark of this row is none of this form; it was not read. ${again.en}`,
  ),
  totalRow: warning(
    "total-row",
    "合计行不用报，系统自己加总，没有读入。",
    "Totals are not asked for, they are added up here; this row was not read.",
  ),
  extraColumn: warning(
    "extra-column",
    "这一列是表外加的，没有读入。要报的数填在黄色格里。",
    "This column was added beside the table and not read. Figures to be reported belong in the yellow cells.",
  ),
  extraSheet: warning(
    "extra-sheet",
    "这张工作表不是报表的，没有读入。要报的数填在报表的工作表里。",
    "This sheet is none of the form's and was not read. Figures to be reported belong on the form's own sheets.",
  ),
  hiddenSheet: warning(
    "hidden-sheet",
    "这张工作表被隐藏，没有读入。取消隐藏再上传，或不用管它。",
    "This sheet is hidden and was not read. Show it and upload again, or leave it so.",
  ),
  missingSheet: warning(
    "missing-sheet",
    "文件里没有这张工作表，它的数保持原样。",
    "This sheet is not in the file; its figures stay as they are.",
  ),
  missingRow: (label: string) =>
    warning(
      "missing-row",
      `文件里没有“${label}”这一行，它的数保持原样。`,
      `The row “${label}” is not in the file; its figures stay as they are.`,
    ),
  mergedCells: error(
    "merged-cells",
    "这里合并了格子，分不清数属于哪一格，没有读入。取消合并，每格填各自的数。",
    "Cells are merged here and it cannot be told which one the figure belongs to. Not read. Unmerge them and fill in each.",
  ),
  duplicate: (others: string) =>
    error(
      "duplicate-row",
      `同一格的数出现不止一次，互相不同（另见${others}），都没有读入。留下对的一行，删去另一行。`,
      `The same figure stands here and at ${others} with different values; none was read. Keep the right row and delete the other.`,
    ),
  repeated: (others: string) =>
    warning(
      "repeated-row",
      `同一格的数还出现在${others}，相同，只读入一次。`,
      `The same figure stands at ${others} too; they agree and it was read once.`,
    ),
  emptied: warning(
    "emptied-cell",
    "这一格原来有数，现在是空的，导入后会清空。不是有意的话，填回去。",
    "This cell held something and is blank now; loading will empty it. If that is not meant, fill it in again.",
  ),
  stateLost: warning(
    "state-lost",
    "隐藏的“状态”表不见了，分不清哪些格是这次改的；与系统里不同、又是别人填的格会列为冲突。",
    "The hidden sheet “state” is gone, so it cannot be told which cells were changed; those that differ from what somebody else filled in become conflicts.",
  ),
};
