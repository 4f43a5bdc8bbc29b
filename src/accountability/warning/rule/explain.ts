// Why a warning stands: which rule, the figures, why it is as severe as it is. The same text goes into reports.
import type { Label } from "../../../kernel/label.ts";
import type { Explanation } from "../../../stats/standing/explanation.ts";
import { severityNames, warningKindNames } from "../warning.ts";
import type { DerivedWarning } from "./derive-warnings.ts";
import type { WarningDraft } from "./draft.ts";
import { toSeverity } from "./draft.ts";
import { ruleWords } from "./rule-words.ts";

export const explainWarning = ({ lead, gravest }: DerivedWarning): Explanation => {
  const { says, source } = ruleWords[lead.kind];
  const graver = gravest === lead ? [] : [ruleWords[gravest.kind].says, gravest.sentence];
  return {
    title: warningKindNames[lead.kind],
    sentences: [says, lead.sentence, ...graver, explainSeverity(gravest)],
    formula: lead.formula,
    figures: [...lead.figures],
    source,
  };
};

const explainSeverity = (draft: WarningDraft): Label => {
  const { zh, en } = severityNames[toSeverity(draft)];
  const lasting =
    draft.periods > 1
      ? { zh: `连续${draft.periods}期`, en: `${draft.periods} periods in a row` }
      : { zh: "第1期", en: "the first period" };
  const certain = draft.isCertain
    ? { zh: "不是偶然", en: "more than chance" }
    : { zh: "还不能排除偶然", en: "chance cannot be ruled out yet" };
  return {
    zh: `程度是“${zh}”：${lasting.zh}，${certain.zh}。`,
    en: `${en}: ${lasting.en}, ${certain.en}.`,
  };
};
