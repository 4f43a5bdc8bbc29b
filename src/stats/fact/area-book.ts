// Which areas stood when, and which code to use instead of one that did not (区划沿革).
import type { Area, AreaCode, AreaSuccession } from "../../kernel/area.ts";
import { isValidOn } from "../../kernel/area.ts";
import type { Day } from "../../kernel/period.ts";

export interface AreaBook {
  readonly versionsOf: (code: AreaCode) => readonly Area[];
  readonly stood: (code: AreaCode, day: Day) => boolean;
  /** Codes tied to this one by successions, however many steps away, that stood on the day. */
  readonly findInstead: (code: AreaCode, day: Day) => readonly AreaCode[];
}

export const openAreaBook = (areas: readonly Area[], successions: readonly AreaSuccession[]): AreaBook => {
  const versions = new Map<AreaCode, Area[]>();
  for (const area of areas) versions.set(area.code, [...(versions.get(area.code) ?? []), area]);
  const answers = new Map<string, boolean>();

  const stood = (code: AreaCode, day: Day): boolean => {
    const key = `${code}|${day}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = (versions.get(code) ?? []).some((version) => isValidOn(version, day));
    answers.set(key, answer);
    return answer;
  };

  return {
    versionsOf: (code) => versions.get(code) ?? [],
    stood,
    findInstead: (code, day) => {
      const later = (versions.get(code) ?? []).every(({ validTo }) => validTo !== null && validTo < day);
      return listReachable(code, (from) => listNext(successions, from, later)).filter((other) => stood(other, day));
    },
  };
};

const listNext = (successions: readonly AreaSuccession[], code: AreaCode, later: boolean): readonly AreaCode[] =>
  later
    ? successions.flatMap(({ predecessor, successor }) =>
        predecessor === code && successor !== null ? [successor] : [],
      )
    : successions.flatMap(({ predecessor, successor }) => (successor === code ? [predecessor] : []));

const listReachable = (start: AreaCode, next: (code: AreaCode) => readonly AreaCode[]): readonly AreaCode[] => {
  const reached = new Set<AreaCode>();
  const open = [start];
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    for (const other of next(code)) {
      if (reached.has(other) || other === start) continue;
      reached.add(other);
      open.push(other);
    }
  }
  return [...reached];
};
