// Why a target has its class, in a sentence that carries the figures. Differences are those of the rounded levels, so that
// a reader who subtracts finds the same.
import type { Label } from "../../kernel/label.ts";
import { printChange, printNumber, roundHalfUp } from "../../kernel/quantity.ts";
import { printLimits } from "../standing/print-difference.ts";
import type { Comparison, Reason } from "./reason.ts";

export interface Writing {
  readonly year: number | null;
  readonly value: number | null;
  readonly decimals: number;
  readonly suffix: Label;
  /** Differences of percentages are percentage points. */
  readonly pointSuffix: Label;
}

export const printReason = (reason: Reason, writing: Writing): Label => printOf(reason.kind, reason, writing);

type Kind = Reason["kind"];
type Of<Each extends Kind> = Extract<Reason, { readonly kind: Each }>;
type Reasons = { readonly [Each in Kind]: Of<Each> };
type Printers = { readonly [Each in Kind]: (reason: Reasons[Each], writing: Writing) => Label };

const printOf = <Each extends Kind>(kind: Each, reason: Reasons[Each], writing: Writing): Label =>
  printers[kind](reason, writing);

const level = (figure: number, { decimals, suffix }: Writing): Label => {
  const number = printNumber(figure, decimals);
  return { zh: `${number}${suffix.zh}`, en: `${number}${suffix.en}` };
};

const change = (figure: number, { decimals, pointSuffix }: Writing): Label => {
  const number = printChange(figure, decimals);
  return { zh: `${number}${pointSuffix.zh}`, en: `${number}${pointSuffix.en}` };
};

/** Of the levels as they are printed. */
const subtract = (from: number, { value, decimals }: Writing): number =>
  roundHalfUp(roundHalfUp(value ?? from, decimals) - roundHalfUp(from, decimals), decimals);

/** With as many digits as tell a figure from the line that it misses; none where it lies on the line. */
const sharpen = (line: number, writing: Writing): Writing | undefined =>
  Array.from({ length: mostMore + 1 }, (_, more) => ({ ...writing, decimals: writing.decimals + more })).find(
    (finer) => subtract(line, finer) !== 0,
  );
const mostMore = 6;

const size = (difference: number, { decimals, pointSuffix }: Writing): Label => {
  const number = printNumber(Math.abs(difference), decimals);
  return { zh: `${number}${pointSuffix.zh}`, en: `${number}${pointSuffix.en}` };
};

const now = (writing: Writing): Label => (writing.value === null ? { zh: "", en: "" } : level(writing.value, writing));

const since = ({ base, baseYear }: Comparison, writing: Writing): Label => {
  const difference = subtract(base, writing);
  const { zh, en } = size(difference, writing);
  const move =
    difference === 0
      ? { zh: "基本持平", en: "level with" }
      : difference > 0
        ? { zh: `上升${zh}`, en: `up ${en} on` }
        : { zh: `下降${zh}`, en: `down ${en} on` };
  const [current, then] = [now(writing), level(base, writing)];
  return {
    zh: `${writing.year}年${current.zh}，比${baseYear}年的${then.zh}${move.zh}`,
    en: `${current.en} in ${writing.year}, ${move.en} ${then.en} in ${baseYear}`,
  };
};

/** A sentence to go on from, without its stop. */
const open = ({ zh, en }: Label): Label => ({ zh: zh.replace(/。$/, ""), en: en.replace(/\.$/, "") });

const growthCauses: Readonly<Record<Of<"noGrowth">["cause"], Label>> = {
  zero: {
    zh: "基期或目标为0，算不出年均变化率，这种方法不评；可换线性法。",
    en: "The base or the target is 0, so there is no annual growth and this method does not assess; the linear one may.",
  },
  signs: {
    zh: "基期、现值与目标正负不同，算不出年均变化率，这种方法不评；可换线性法。",
    en: "Base, figure and target differ in sign, so there is no annual growth and this method does not assess.",
  },
  tooFar: {
    zh: "数值相差太大，年均变化率没有意义，这种方法不评。",
    en: "The figures lie too far apart for an annual growth to mean anything; this method does not assess.",
  },
};

const shapeWords: Readonly<Record<Of<"noShape">["shape"], Label>> = {
  linear: { zh: "直线", en: "straight" },
  geometric: { zh: "等比", en: "geometric" },
  logit: { zh: "S形", en: "logistic" },
};

const fixed = (zh: string, en: string) => (): Label => ({ zh, en });

const printers: Printers = {
  noFigure: fixed("还没有数。", "No figure yet."),
  incomplete: fixed("报送不齐，合计还不能用。", "Reports are incomplete; the total cannot be used yet."),
  stale: ({ year }) => ({ zh: `最近的数停在${year}年。`, en: `The latest figure is of ${year}.` }),
  noBase: fixed("没有可比的基期数。", "There is no base figure to compare with."),
  noNumber: fixed("规划没有定数值，暂不评。", "The plan sets no number, so it is not assessed."),
  onePoint: (_, writing) => ({
    zh: `只有${writing.year}年一个数（${now(writing).zh}），看不出进度。`,
    en: `Only ${writing.year} has a figure (${now(writing).en}), so no progress can be seen.`,
  }),
  broken: ({ year, baseYear }) => ({
    zh: `${year}年起口径变了，与${baseYear}年的数不能比，暂不评。`,
    en: `The definition changed in ${year}, so ${baseYear} cannot be compared; not assessed.`,
  }),
  beyondLimit: ({ year, value, limit }, writing) => ({
    zh: `${year}年的数是${level(value, writing).zh}，越过了${level(limit, writing).zh}的界限，先核对数。`,
    en: `The figure of ${year}, ${level(value, writing).en}, lies beyond the limit of ${level(limit, writing).en}; check it first.`,
  }),
  noGrowth: ({ cause }) => growthCauses[cause],
  noShape: ({ shape }) => ({
    zh: `基期与目标之间画不出${shapeWords[shape].zh}路径，暂不评。`,
    en: `No ${shapeWords[shape].en} path leads from the base to the target; not assessed.`,
  }),
  holds: ({ line }, writing) => ({
    zh: `${writing.year}年${now(writing).zh}，目标线${level(line, writing).zh}。`,
    en: `${now(writing).en} in ${writing.year}; the line is ${level(line, writing).en}.`,
  }),
  nearLimit: ({ line }, writing) => ({
    zh: `${writing.year}年${now(writing).zh}，离${level(line, writing).zh}不到1个百分点，按联合国方法算达标。`,
    en: `${now(writing).en} in ${writing.year}, within one point of ${level(line, writing).en}: reached by the UN method.`,
  }),
  failedBefore: ({ years }, writing) => ({
    zh: `${writing.year}年${now(writing).zh}达到，但${years.join("、")}年没有达到，规划要求年年达到。`,
    en: `${now(writing).en} in ${writing.year} holds, but ${years.join(", ")} did not; the plan asks for every year.`,
  }),
  missed: ({ line }, given) => {
    const writing = sharpen(line, given);
    if (!writing)
      return {
        zh: `${given.year}年${now(given).zh}，正好在目标线上；要求不含本数，没有达到。`,
        en: `${now(given).en} in ${given.year} is the line itself, which does not count.`,
      };
    const short = size(subtract(line, writing), writing);
    return {
      zh: `${writing.year}年${now(writing).zh}，离目标线${level(line, writing).zh}差${short.zh}。`,
      en: `${now(writing).en} in ${writing.year}, ${short.en} short of ${level(line, writing).en}.`,
    };
  },
  lost: ({ base, baseYear, line }, given) => {
    const writing = sharpen(line, given) ?? given;
    return {
      zh: `${baseYear}年${level(base, writing).zh}本已达到目标线${level(line, writing).zh}，${writing.year}年退到${now(writing).zh}。`,
      en: `${level(base, writing).en} in ${baseYear} had reached the line of ${level(line, writing).en}; ${writing.year} fell back to ${now(writing).en}.`,
    };
  },
  path: ({ base, baseYear, expected, progress, share }, writing) => ({
    zh: `${baseYear}年${level(base, writing).zh}，${writing.year}年${now(writing).zh}；此刻应到${level(expected, writing).zh}，走完路程的${percent(progress)}（应为${percent(share)}）。`,
    en: `From ${level(base, writing).en} in ${baseYear} to ${now(writing).en} in ${writing.year}; ${level(expected, writing).en} was due by now. ${percent(progress)} of the way gone, ${percent(share)} due.`,
  }),
  growth: ({ base, baseYear, line, observed, needed }, writing) => ({
    zh: `${baseYear}年${level(base, writing).zh}，${writing.year}年${now(writing).zh}，年均${pace(observed)}；到${level(line, writing).zh}要年均${pace(needed)}。`,
    en: `From ${level(base, writing).en} in ${baseYear} to ${now(writing).en} in ${writing.year}: ${pace(observed)} a year; ${level(line, writing).en} needs ${pace(needed)} a year.`,
  }),
  projection: ({ base, baseYear, line, projected, deadline }, writing) => ({
    zh: `${baseYear}年${level(base, writing).zh}，${writing.year}年${now(writing).zh}；照此速度到${deadline}年是${level(projected, writing).zh}，目标${level(line, writing).zh}。`,
    en: `From ${level(base, writing).en} in ${baseYear} to ${now(writing).en} in ${writing.year}; at this pace ${level(projected, writing).en} in ${deadline}, against ${level(line, writing).en}.`,
  }),
  change: (reason, writing) => ({ zh: `${since(reason, writing).zh}。`, en: `${since(reason, writing).en}.` }),
  steps: (reason, writing) => {
    const { back } = reason;
    const words =
      back.length === 0
        ? { zh: "各年没有回退", en: "no year fell back" }
        : { zh: `${back.join("、")}年回退`, en: `${back.join(", ")} fell back` };
    return { zh: `${since(reason, writing).zh}，${words.zh}。`, en: `${since(reason, writing).en}; ${words.en}.` };
  },
  trend: (reason, writing) => ({
    zh: `${since(reason, writing).zh}，年均${pace(reason.observed)}；按进度要年均${pace(reason.needed)}。`,
    en: `${since(reason, writing).en}; ${pace(reason.observed)} a year, on track from ${pace(reason.needed)}.`,
  }),
  pace: (reason, writing) => ({
    zh: `近期每年${change(reason.pace, writing).zh}，此前每年${change(reason.former, writing).zh}。`,
    en: `${change(reason.pace, writing).en} a year lately, ${change(reason.former, writing).en} a year before.`,
  }),
  fewEvents: ({ events, asked, askedBy, lower, upper }, writing) => {
    const counted = printEvents(events);
    const [figure, line] = [now(writing), level(asked, writing)];
    const isAbove = (writing.value ?? asked) > asked;
    const side = isAbove ? { zh: "高于", en: "above" } : { zh: "低于", en: "below" };
    const what =
      askedBy === "line" ? { zh: "目标线", en: "the line" } : { zh: "此刻应到的数", en: "what is due by now" };
    const few = events && !events.isShare ? { zh: "例数少", en: "few events" } : { zh: "数目小", en: "small numbers" };
    const limits = printLimits({ lower, upper }, writing.decimals);
    const band = { zh: `${limits}${writing.suffix.zh}`, en: `${limits}${writing.suffix.en}` };
    return {
      zh: `${writing.year}年${counted.zh}${figure.zh}，${side.zh}${line.zh}；95%区间${band.zh}含${what.zh}，${few.zh}，不判滞后。`,
      en: `${writing.year}: ${counted.en}${figure.en}, ${side.en} ${line.en}; the 95% interval ${band.en} covers ${what.en}, ${few.en}: not called off track.`,
    };
  },
  oneEvent: ({ bare }, writing) => {
    const before = open(printReason(bare, writing));
    return {
      zh: `${before.zh}；只差一例，一例说明不了什么，不判滞后。`,
      en: `${before.en}; by one event only, which proves nothing: not called off track.`,
    };
  },
  chance: ({ years, bare }, writing) => {
    const before = open(printReason(bare, writing));
    const which =
      years.length === 0
        ? { zh: "这点变化", en: "the change" }
        : { zh: `${years.join("、")}年的差`, en: `what happened in ${years.join(", ")}` };
    return {
      zh: `${before.zh}；数目小，${which.zh}在随机波动之内，不算退步。`,
      en: `${before.en}; numbers are small and ${which.en} may be chance, so it is not counted as falling back.`,
    };
  },
  parity: ({ value, bare }, writing) => {
    const { zh, en } = printReason(bare, { ...writing, value });
    const given = now(writing);
    return {
      zh: `${given.zh}按偏离均衡的程度折算。${zh}`,
      en: `${given.en} is judged by its distance from parity. ${en}`,
    };
  },
};

const printEvents = (events: Of<"fewEvents">["events"]): Label => {
  if (!events) return { zh: "", en: "" };
  const { count, of, isShare } = events;
  if (isShare) return { zh: `${of}中有${count}，`, en: `${count} of ${of}, ` };
  return { zh: `${count}例，`, en: `${count} ${count === 1 ? "event" : "events"}, ` };
};

const pace = (growth: number): string => `${printChange(Math.max(-9.99, Math.min(9.99, growth)) * 100, 2)}%`;

/** Shares far outside 0–100 % are cut so that a sentence stays readable. */
const percent = (share: number): string =>
  `${printNumber(roundHalfUp(Math.max(-9.99, Math.min(9.99, share)) * 100, 0), 0)}%`;
