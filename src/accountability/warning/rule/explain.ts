// Why a warning stands: which rule, the figures, why it is as severe as it is. The same text goes into reports.
import type { Label } from "../../../kernel/label.ts";
import type { Explanation } from "../../../stats/standing/explanation.ts";
import { severityNames, warningKindNames } from "../warning.ts";
import type { DerivedWarning } from "./derive-warnings.ts";
import type { WarningDraft } from "./draft.ts";
import { handful, isImplied, lastingFrom, toSeverity } from "./draft.ts";
import { graveFrom } from "./late-data.ts";
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
  const why = explainGravity(draft);
  return {
    zh: `程度是“${zh}”：${lasting.zh}，${certain.zh}${why.zh}。`,
    en: `${en}: ${lasting.en}, ${certain.en}${why.en}.`,
  };
};

/** Why it is urgent, or what keeps a certain and lasting one from being so. */
const explainGravity = (draft: WarningDraft): Label => {
  const { isCertain, periods, isGrave, people, kind } = draft;
  if (!isCertain || periods < lastingFrom) return { zh: "", en: "" };
  if (isImplied(draft))
    return {
      zh: `；规划没有写数，最多到“${severityNames.act.zh}”`,
      en: "; the plan prints no number, so it is never urgent",
    };
  if (kind === "lateData")
    return isGrave
      ? { zh: `，逾期满${graveFrom}天`, en: `, overdue by ${graveFrom} days or more` }
      : { zh: `；没有逾期满${graveFrom}天`, en: `; not overdue by ${graveFrom} days` };
  if (people === null)
    return isGrave
      ? { zh: "，已经到期", en: ", its day has passed" }
      : { zh: "；数不出差多少", en: "; nobody is counted" };
  return isGrave
    ? { zh: `，差${handful}以上`, en: `, more than ${handful} missing` }
    : { zh: `；差的不超过${handful}`, en: `; no more than ${handful} missing` };
};
