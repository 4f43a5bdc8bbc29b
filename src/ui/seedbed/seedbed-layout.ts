// Where the stems of a seedbed stand: plan order, hot stems 1.55 times as wide, height = share of the way from
// base to target, cut at 106 %; worse than the base grows below ground; no stem = cannot be judged (design, section 4).
import type { Label, Language } from "../../kernel/label.ts";
import type { StatusClass } from "../../kernel/status-class.ts";

export interface Stem {
  readonly id: string;
  readonly name: Label;
  readonly status: StatusClass;
  /** Share of the way gone; null where the target has no number or nothing can be judged. */
  readonly progress: number | null;
  /** Direction only, no number: a dotted stem whose height is the class alone. */
  readonly isDirectional: boolean;
  /** Written beside a hot cap, and in the table. */
  readonly value: Label;
  readonly target: Label;
  /** Path of the page it leads to. */
  readonly path: string;
}

export interface StemGroup {
  readonly id: string;
  readonly title: Label;
  readonly hint?: Label;
  readonly path?: string;
  readonly stems: readonly Stem[];
}

export interface BedFrame {
  readonly width: number;
  readonly ground: number;
  readonly targetLine: number;
  /** Room at the right for the words of the lines. */
  readonly margin: number;
  readonly language: Language;
  /** Widest stem column. */
  readonly widest: number;
  /** Letters of a label before it is cut. */
  readonly longest: number;
}

export interface PlacedStem {
  readonly stem: Stem;
  readonly x: number;
  readonly top: number;
  readonly isHot: boolean;
  readonly hasStem: boolean;
  readonly isDotted: boolean;
  readonly label: string;
  readonly value: {
    readonly x: number;
    readonly y: number;
    readonly anchor: "start" | "middle" | "end";
    readonly text: string;
  } | null;
}

export interface PlacedGroup {
  readonly group: StemGroup;
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly hint: string;
}

export interface Bed {
  readonly groups: readonly PlacedGroup[];
  readonly stems: readonly PlacedStem[];
  readonly right: number;
  readonly labelDepth: number;
}

const hotWeight = 1.55;
const cut = 1.06;
const deepest = -0.22;
const groupGap = 30;
const directionHeights: Readonly<Record<StatusClass, number>> = {
  met: 1,
  onTrack: 0.8,
  atRisk: 0.46,
  offTrack: 0.24,
  noData: 0,
  notAssessable: 0,
};
/** Mean advance of a 12.5 px letter. */
const advance: Readonly<Record<Language, number>> = { zh: 13, en: 6.8 };
export const slant = 48;

const isHot = ({ status }: Stem): boolean => status === "atRisk" || status === "offTrack";
const weigh = (stem: Stem): number => (isHot(stem) ? hotWeight : 1);
const sumWeights = (stems: readonly Stem[]): number => stems.reduce((sum, stem) => sum + weigh(stem), 0);

/** The share of the way a stem shows. */
export const toShare = (stem: Stem): number => {
  if (stem.status === "noData" || stem.status === "notAssessable") return 0;
  if (stem.isDirectional || stem.progress === null) return directionHeights[stem.status];
  const share = stem.status === "met" ? Math.max(1, stem.progress) : stem.progress;
  return Math.min(cut, Math.max(deepest, share));
};

/** A name short enough to stand under its stem: without brackets, cut with … */
export const shorten = (name: string, longest: number): string => {
  const bare = name.replace(/[（(][^）)]*[）)]/g, "").trim();
  return bare.length > longest ? `${bare.slice(0, longest - 1).trimEnd()}…` : bare;
};

export const layOutBed = (groups: readonly StemGroup[], frame: BedFrame): Bed => {
  const { language, width, margin } = frame;
  const filled = groups.filter(({ stems }) => stems.length > 0);
  const first = filled[0]?.stems[0];
  const left =
    language === "en" && first
      ? Math.max(4, shorten(first.name.en, frame.longest).length * advance.en * Math.cos((slant * Math.PI) / 180))
      : 4;
  const room = width - margin - left - groupGap * (filled.length - 1);
  const unit = Math.min(frame.widest, room / Math.max(1, sumWeights(filled.flatMap(({ stems }) => stems))));
  const titles = dropCommonStart(filled.map(({ title }) => title[language]));
  const placed: PlacedStem[] = [];
  const bands: PlacedGroup[] = [];
  let from = left;
  filled.forEach((group, index) => {
    let x = from;
    for (const stem of group.stems) {
      const span = unit * weigh(stem);
      placed.push(placeStem(stem, x + span / 2, frame));
      x += span;
    }
    const full = group.title[language];
    const fits = full.length * (language === "zh" ? 13.5 : 7.2) <= x - from + groupGap - 6;
    bands.push({
      group,
      from,
      to: x,
      title: fits ? full : (titles[index] ?? full),
      hint: group.hint?.[language] ?? "",
    });
    from = x + groupGap;
  });
  const depths = placed.map(
    ({ label }) => label.length * advance[language] * (language === "zh" ? 1 : Math.sin((slant * Math.PI) / 180)),
  );
  return {
    groups: bands,
    stems: margin > 60 ? placeValues(placed, language) : placed,
    right: from - groupGap,
    labelDepth: Math.max(0, ...depths),
  };
};

const placeStem = (stem: Stem, x: number, { ground, targetLine, language, longest }: BedFrame): PlacedStem => {
  const share = toShare(stem);
  return {
    stem,
    x,
    top: ground - share * (ground - targetLine),
    isHot: isHot(stem),
    hasStem: share !== 0,
    isDotted: stem.isDirectional,
    label: shorten(stem.name[language], longest),
    value: null,
  };
};

const valueHeight = 14;

/** Values stand above their cap, or beside it where another value or cap is in the way. */
const placeValues = (stems: readonly PlacedStem[], language: Language): readonly PlacedStem[] => {
  const taken: Box[] = stems.map(({ x, top }) => ({ left: x - 8, right: x + 8, top: top - 17, bottom: top }));
  return stems.map((placed, index) => {
    if (!placed.isHot || placed.isDotted || placed.stem.value[language] === "") return placed;
    const text = placed.stem.value[language];
    const length = text.length * 7.4;
    const last = { x: placed.x, y: placed.top - 38, anchor: "middle" as const, left: placed.x - length / 2 };
    const choices = [
      { x: placed.x, y: placed.top - 23, anchor: "middle" as const, left: placed.x - length / 2 },
      { x: placed.x + 13, y: placed.top - 4, anchor: "start" as const, left: placed.x + 13 },
      { x: placed.x - 13, y: placed.top - 4, anchor: "end" as const, left: placed.x - 13 - length },
      { x: placed.x + 8, y: placed.top - 23, anchor: "start" as const, left: placed.x + 2 },
      last,
    ];
    const toBox = ({ left, y }: { readonly left: number; readonly y: number }): Box => ({
      left,
      right: left + length,
      top: y - valueHeight,
      bottom: y + 1,
    });
    const free = choices.find((choice) => taken.every((box, each) => each === index || !overlaps(box, toBox(choice))));
    const chosen = free ?? last;
    taken.push(toBox(chosen));
    return { ...placed, value: { x: chosen.x, y: chosen.y, anchor: chosen.anchor, text } };
  });
};

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right + 3 && b.left < a.right + 3 && a.top < b.bottom && b.top < a.bottom;

/** `儿童与健康, 儿童与安全` → `健康, 安全`; English loses whole words and starts with a capital again. */
export const dropCommonStart = (titles: readonly string[]): readonly string[] => {
  const [first = "", ...rest] = titles;
  if (rest.length === 0) return titles;
  let length = 0;
  while (length < first.length && rest.every((title) => title[length] === first[length])) length++;
  const isSpaced = first.includes(" ");
  const keep = isSpaced ? first.lastIndexOf(" ", length) + 1 : length;
  return titles.map((title) => capitalise(title.slice(Math.min(keep, title.length - 1))));
};

const capitalise = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Groups in rows that fit a narrow screen, in order. */
export const packRows = (
  groups: readonly StemGroup[],
  width: number,
  unit: number,
): readonly (readonly StemGroup[])[] => {
  const rows: StemGroup[][] = [];
  let used = 0;
  for (const group of groups.filter(({ stems }) => stems.length > 0)) {
    const span = Math.max(60, sumWeights(group.stems) * unit);
    const row = rows.at(-1);
    if (row && used + groupGap + span <= width) {
      row.push(group);
      used += groupGap + span;
    } else {
      rows.push([group]);
      used = span;
    }
  }
  return rows;
};
