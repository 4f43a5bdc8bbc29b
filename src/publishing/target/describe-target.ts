// A target in two sentences: where it stands and how sure that is; where it will end, what is missing, who has to act
// (design, section 4, lede; principles 3 and 4).
import type { Label } from "../../kernel/label.ts";
import { statusLabels } from "../../kernel/status-class.ts";
import { printLikelihood } from "../../stats/forecast/print-probability.ts";
import { printLevel, printLimits } from "../../stats/standing/print-difference.ts";
import { findJudgedFigure } from "../../stats/standing/standing-view.ts";
import type { TargetStanding } from "../../stats/standing/standing.contract.ts";
import type { TargetLine } from "../../stats/standing/target-line.ts";
import { toTargetLine } from "../../stats/standing/target-line.ts";
import type { Phrase, Tone } from "../indicators/describe-series.ts";
import { describeOutlook, printYear } from "../indicators/describe-series.ts";
import { findDoubt } from "../why/find-doubt.ts";
import { findLevelGap, findPeopleGap } from "./people-gap.ts";

const tones: Readonly<Record<TargetStanding["status"]["class"], Tone | undefined>> = {
  met: "ok",
  onTrack: "ok",
  atRisk: "mid",
  offTrack: "bad",
  noData: undefined,
  notAssessable: undefined,
};

export const describeTarget = (standing: TargetStanding, lastYear: number): readonly Phrase[] => {
  const { status } = standing;
  const lead = describeLead(standing);
  if (status.value === null) return [plain(emptyText(standing)), plain(lead)];
  return [
    ...describeNow(standing),
    ...describeEnd(standing, toTargetLine(standing, lastYear)),
    ...(isSettled(standing) ? [] : [plain(lead)]),
  ];
};

/** Good news is one line: nobody has to act. */
const isSettled = ({ status, people }: TargetStanding): boolean =>
  status.class === "met" || (status.class === "onTrack" && (people?.count ?? 0) <= 0);

const emptyText = ({ status, indicator }: TargetStanding): Label => ({
  zh: `${indicator.name.zh}还不能判断：${status.reason.zh}`,
  en: `${indicator.name.en}: cannot be judged yet. ${status.reason.en}`,
});

/** `SY2024` is a school year, `HY2024` a year of health statistics (October to September). */
export const toPeriodKind = (period: string | null): string =>
  period?.startsWith("SY") ? "school-year" : period?.startsWith("HY") ? "health-year" : "year";

const describeNow = (standing: TargetStanding): readonly Phrase[] => {
  const { status, indicator } = standing;
  const year = findJudgedFigure(standing)?.year ?? status.asOf;
  const when = printYear(year, toPeriodKind(status.period));
  const level = printLevel(status.value ?? 0, indicator);
  const limits = status.interval && printLimits(status.interval, indicator.decimals);
  const due = describeDue(standing);
  const label = statusLabels[status.class];
  const tone = tones[status.class];
  const doubt = findDoubt(standing);
  return [
    plain({
      zh: `${when.zh}为${level.zh}${limits ? `（95%区间${limits}）` : ""}${due ? `，应走到${due.zh}` : ""}，`,
      en: `${level.en} in ${when.en}${limits ? ` (95% interval ${limits})` : ""}${due ? `, ${due.en} due by now` : ""}: `,
    }),
    { text: { zh: label.zh, en: label.en.toLowerCase() }, ...(tone ? { tone } : {}) },
    plain({ zh: `${doubt ? `，${doubt.zh}` : ""}。`, en: `${doubt ? `, ${doubt.en}` : ""}.` }),
  ];
};

const describeDue = ({ status, path, indicator }: TargetStanding): Label | undefined => {
  const last = path.at(-1);
  if (status.expected === null || !last || status.expected === last.value) return undefined;
  return printLevel(status.expected, indicator);
};

const describeEnd = (standing: TargetStanding, line: TargetLine | null): readonly Phrase[] => {
  const { outlook, refusal, indicator, status } = standing;
  const missing = describeMissing(standing, line);
  const tone = tones[status.class];
  const opening: Label = outlook
    ? withChance(describeOutlook(outlook, indicator), outlook.probability)
    : refusal
      ? { zh: `还不能预测：${refusal.zh}`, en: ` No forecast yet: ${refusal.en}` }
      : { zh: "", en: " " };
  if (!missing) return opening.zh === "" ? [] : [plain(outlook ? close(opening) : opening)];
  const text = { text: missing, ...(tone ? { tone } : {}) };
  const wanted: Label = line
    ? {
        zh: `${outlook ? "；" : ""}要达到${line.text.zh}，`,
        en: outlook ? `; to reach ${line.text.en}, ` : `${refusal ? " " : ""}To reach ${line.text.en}, `,
      }
    : { zh: outlook ? "；" : "", en: outlook ? "; " : "" };
  return [plain(opening), plain(wanted), text, plain({ zh: "。", en: "." })];
};

const withChance = ({ zh, en }: Label, probability: number | null): Label => {
  if (probability === null) return { zh, en };
  const chance = printLikelihood(probability);
  return { zh: `${zh}，${chance.zh}`, en: `${en}, ${chance.en}` };
};

/** People where they can be counted, the difference of the printed levels otherwise. */
const describeMissing = (standing: TargetStanding, line: TargetLine | null): Label | undefined => {
  const { status, indicator, people } = standing;
  const gap = findPeopleGap(standing);
  if (gap) return { zh: gap.zh, en: gap.en.replace(" needed", " are needed") };
  if (people || !line || status.value === null) return undefined;
  const level = findLevelGap(status.value, line, indicator);
  return level && { zh: `还差${level.zh}`, en: `${level.en} are still missing` };
};

const describeLead = ({ lead, kind }: TargetStanding): Label => {
  if (lead.length === 0) return { zh: "", en: "" };
  const verb = kind === "target" ? { zh: "主责", en: "Lead" } : { zh: "承诺单位", en: "Promised by" };
  return {
    zh: `${verb.zh}：${lead.map(({ name }) => name.zh).join("、")}。`,
    en: ` ${verb.en}: ${lead.map(({ name }) => name.en).join(", ")}.`,
  };
};

const close = ({ zh, en }: Label): Label => ({ zh: `${zh}。`, en: `${en}.` });
const plain = (text: Label): Phrase => ({ text });
