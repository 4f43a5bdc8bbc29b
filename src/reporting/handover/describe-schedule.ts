// A schedule as a sentence: which rounds, when, in which format, where to.
import type { Label } from "../../kernel/label.ts";
import { nameRound } from "../round/present-round.ts";
import type { HandoverFormat } from "./handover.ts";
import { handoverFormatNames } from "./handover.ts";

interface Scheduled {
  readonly round: string | null;
  readonly format: HandoverFormat;
  readonly day: string | null;
  readonly host: string;
}

export const describeSchedule = ({ round, format, day, host }: Scheduled): Label => {
  const whose = round === null ? { zh: "每个年度", en: "Every year" } : nameRound(round);
  const when = describeDay(round, day);
  const kind = handoverFormatNames[format];
  return {
    zh: `${whose.zh}：${when.zh}自动发往${host}，${kind.zh}。`,
    en: `${whose.en}: sent to ${host} ${when.en}, as ${lowerFirst(kind.en)}.`,
  };
};

const describeDay = (round: string | null, day: string | null): Label => {
  if (day === null) return { zh: "全部验收后", en: "once all forms are accepted" };
  if (round !== null) return { zh: day, en: `on ${day}` };
  const [month, date] = day.split("-").map(Number);
  return { zh: `次年${month}月${date}日`, en: `on ${day} of the year after` };
};

const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
