// The rules of warnings in words, as whoever is warned reads them, with the published method behind each.
import type { Label } from "../../../kernel/label.ts";
import type { Severity, WarningKind } from "../warning.ts";
import { handful } from "./draft.ts";
import { graveFrom } from "./late-data.ts";

interface RuleWords {
  readonly says: Label;
  readonly source: Label;
}

const practice: Label = {
  zh: "预警规则的通行做法：连续两期或区间排除偶然才升级，同一原因只报一条",
  en: "Common practice of alert rules: escalate after two periods or an interval that excludes chance; one alert a cause",
};

export const ruleWords: Readonly<Record<WarningKind, RuleWords>> = {
  worstUnit: {
    says: {
      zh: "规划要求每个乡镇都达标的，有一个不达标就报；全区达标的，有乡镇低于目标线且区间排除偶然，或差20人以上，也报。",
      en: "Where every township has to reach the line, one below is enough; where the district meets it, a township below beyond chance or 20 people short.",
    },
    source: { zh: "Wilson区间（1927）", en: "Wilson interval (1927)" },
  },
  offPath: {
    says: {
      zh: "到期前，离应走的路差出全程的5%以上（事件少于20的，还要区间排除偶然）；到期后或年年要达到的，没有达到。",
      en: "Before the deadline, off the due path by more than 5% of the way (with fewer than 20 events also beyond chance); after it, or for duties of every year, missed.",
    },
    source: practice,
  },
  unlikely: {
    says: {
      zh: "按趋势推到截止年（年年要达到的，推后一年），达到的可能性不到一半而现在看不算滞后，或者不到20%。不足5个单位的比例不推。",
      en: "Carried on to the deadline (a year ahead for duties of every year), less than even odds though not off track today, or below 20%. Shares of fewer than 5 units are left out.",
    },
    source: { zh: "Theil–Sen趋势（Sen 1968）与预测区间", en: "Theil–Sen trend (Sen 1968) with a prediction interval" },
  },
  wideGap: {
    says: {
      zh: "最高与最低乡镇之差，或城乡之差，比上年扩大一成以上，且两头的区间不重合。不足30人的乡镇不比。",
      en: "The gap between the highest and lowest township, or town and country, grew by over a tenth, and the two are distinct beyond chance. Townships below 30 people are left out.",
    },
    source: { zh: "Newcombe（1998）差值区间", en: "Newcombe (1998), interval of a difference" },
  },
  volatile: {
    says: {
      zh: "最近一年的变动和往年的变动差得多（修正z值超过3.5），口径没有改。不足13期的写明“试算”。",
      en: "The latest change is unlike those before (modified z beyond 3.5) with no break in the definition; “trial” below 13 periods.",
    },
    source: { zh: "Iglewicz和Hoaglin（1993）", en: "Iglewicz and Hoaglin (1993)" },
  },
  contradiction: {
    says: {
      zh: "核对时发现的错误还没有改正，或公开数字互相不符。同一规则、同一数据只报一条。",
      en: "Errors found by checks stand uncorrected, or published figures disagree. One warning for a rule and what it is about.",
    },
    source: practice,
  },
  lateData: {
    says: {
      zh: "报表过了到期日没有交，或者指标没有当年的数而没有逾期的报表能说明；一个单位一轮只报一条。",
      en: "Forms not handed in after their day, and indicators without the year's figure that no late form explains; one warning an agency and round.",
    },
    source: practice,
  },
};

/** When a warning is how severe, one sentence each. */
export const severityWords: Readonly<Record<Severity, Label>> = {
  urgent: {
    zh: `不是偶然，连续两期，差${handful}以上（数不出差多少的，已经到期；报表逾期满${graveFrom}天），而且规划写明了要求。`,
    en: `More than chance, for two periods, more than ${handful} missing (where nobody is counted, its day has passed; forms overdue by ${graveFrom} days), and the plan asks for it in its own words.`,
  },
  act: {
    zh: "不是偶然，或者连续两期。规划没有写数、线是读出来的承诺，最多到这一级。",
    en: "More than chance, or for two periods. Commitments whose line is a reading go no higher.",
  },
  watch: { zh: "第1期，还不能排除偶然。", en: "The first period, and chance cannot be ruled out." },
};
