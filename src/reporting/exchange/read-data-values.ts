// Data values as rows that the check of the facts reads; a row's line is its position and one. What has no
// counterpart with us is named here: deletions, attribute option combinations, options of other categories.
import type { Finding } from "../../kernel/finding.ts";
import type { Label } from "../../kernel/label.ts";
import type { RawFact } from "../../stats/fact/parse-fact-rows.ts";
import type { DataValueSet } from "./data-value-set.ts";
import type { IdBook } from "./id-book.ts";
import { isDefaultCombo } from "./id-book.ts";
import { readPeriodId } from "./period-id.ts";

export const readDataValues = (
  set: DataValueSet,
  book: IdBook,
): { readonly rows: readonly RawFact[]; readonly findings: readonly Finding[] } => {
  const findings: Finding[] = [];
  const rows = set.dataValues.flatMap((given, index): readonly RawFact[] => {
    const line = index + 1;
    const cell = book.readCombo(given.categoryOptionCombo);
    const faults = [
      ...(given.deleted === true ? [deletion(line)] : []),
      ...(isDefaultCombo(given.attributeOptionCombo ?? set.attributeOptionCombo ?? "") ? [] : [attribute(line)]),
      ...(cell === undefined ? [strangeOption(line)] : []),
      ...(given.comment.length > longestComment ? [longComment(line)] : []),
    ];
    findings.push(...faults);
    if (faults.length > 0) return [];
    const period = given.period ?? set.period ?? "";
    return [
      {
        place: { line },
        element: book.readElement(given.dataElement),
        area: book.readArea(given.orgUnit ?? set.orgUnit ?? ""),
        period: readPeriodId(period)?.code ?? period,
        cell: cell ?? "",
        value: given.value,
        state: "",
        reason: given.comment,
        quality: "",
        sourceTitle: "",
        sourceUrl: "",
      },
    ];
  });
  return { rows, findings };
};

const longestComment = 500;

const deletion = (line: number): Finding =>
  error(line, "deletion", "deleted", {
    zh: "这里的数不能删除，只能改正。没有数就不填value，并在comment里说明原因。",
    en: "Figures are never deleted here, only corrected. Where there is none, leave value out and say why in comment.",
  });

const attribute = (line: number): Finding =>
  error(line, "attribute-option-combo", "attributeOptionCombo", {
    zh: "只支持default这一种attributeOptionCombo。请去掉这一项。",
    en: "The only attribute option combination is default. Leave it out.",
  });

const strangeOption = (line: number): Finding =>
  error(line, "strange-option", "cell", {
    zh: "分组和类别对不上，或没有这样的分组。请核对categoryOptionCombo。",
    en: "An option does not belong to its category, or there is no such category. Check categoryOptionCombo.",
  });

const longComment = (line: number): Finding =>
  error(line, "long-comment", "reason", {
    zh: `comment最多${longestComment}个字。请缩短。`,
    en: `A comment has at most ${longestComment} characters. Shorten it.`,
  });

const error = (line: number, reason: string, field: string, message: Label): Finding => ({
  rule: `reporting/${reason}`,
  severity: "error",
  place: { line, field },
  message,
});
