// The list of warnings and what people do about one.
import type { Actor } from "../../access/actor.ts";
import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { addDays } from "../../kernel/day.ts";
import type { Day } from "../../kernel/period.ts";
import { Problem } from "../../kernel/problem.ts";
import type { WarningContent } from "./load-world.operations.ts";
import type { LoadedWarnings } from "./load-warnings.operations.ts";
import { isOwn, loadWarnings } from "./load-warnings.operations.ts";
import { toAttention } from "./mark-state.ts";
import { noteWarningsOf } from "./note-warnings.operations.ts";
import { tellRecord } from "./rule/record.ts";
import { ruleWords } from "./rule/rule-words.ts";
import { findCause } from "./rule/warning-world.ts";
import { warningKindNames, warningKinds, warningStates } from "./warning.ts";
import type { Warning, WarningsAnswer } from "./warning.contract.ts";
import { listWarnings, markWarning, noteWarnings } from "./warning.contract.ts";
import { loadMarks, saveMark } from "./warning.store.ts";

export const warningOperations = (content: WarningContent): readonly Operation[] => [
  implement(listWarnings, async (tx, { actor, today }, { agency, kind, state, target, ...request }) => {
    const loaded = await loadWarnings(tx, content, { ...request, actor, today });
    const { frame, world, warnings } = loaded;
    const isAbout = aboutTarget(loaded, target);
    return {
      plan: frame.version.planId,
      area: world.area,
      year: frame.year,
      years: [...frame.years],
      synthetic: world.standings.some(({ synthetic }) => synthetic),
      warnings: warnings.filter(
        (each) =>
          (agency === undefined || each.owner?.id === agency) &&
          (kind === undefined || each.kind === kind) &&
          (state === undefined || each.state === state) &&
          isAbout(each),
      ),
      counts: {
        states: countBy(warningStates, (name) => warnings.filter((each) => each.state === name).length),
        kinds: countBy(warningKinds, (name) => warnings.filter((each) => each.kind === name).length),
      },
      agencies: listOwners(warnings),
      rules: warningKinds.map((name) => ({
        kind: name,
        name: warningKindNames[name],
        says: ruleWords[name].says,
        record: tellRecord(world, name),
      })),
    };
  }),

  implement(
    markWarning,
    async (tx, { actor, now, today }, { key, area, year, mark, agency = null, until = null, note }) => {
      const loaded = await loadWarnings(tx, content, { area, year, actor, today });
      const warning = getWarning(loaded, key);
      checkOwn(actor, warning);
      checkMark({ until: until as Day | null, agency }, loaded, today);
      const kept = {
        agency: mark === "passed" ? agency : null,
        until: mark === "muted" ? (until as Day | null) : null,
      };
      await saveMark(tx, loaded.tk, {
        key,
        mark,
        ...kept,
        note,
        severity: warning.severity,
        year,
        by: actor.id,
        at: now,
      });
      const { state } = toAttention({
        marks: await loadMarks(tx, loaded.tk, [key]),
        severity: warning.severity,
        today,
        sighting: loaded.sightings.get(key),
        intervention: warning.intervention,
      });
      return { state };
    },
  ),

  implement(noteWarnings, (tx, context, { area }) => noteWarningsOf(tx, content, { ...context, area })),
];

const countBy = <Name extends string>(names: readonly Name[], count: (name: Name) => number): Record<Name, number> =>
  Object.fromEntries(names.map((name) => [name, count(name)])) as Record<Name, number>;

/** A warning speaks of every target that shares its indicator. */
const aboutTarget = ({ world }: LoadedWarnings, target: string | undefined): ((warning: Warning) => boolean) => {
  if (target === undefined) return () => true;
  const asked = world.standings.find(({ id }) => id === target);
  if (!asked) return () => false;
  const cause = findCause(world, asked);
  return (warning) => {
    const own = world.standings.find(({ id }) => id === warning.target?.id);
    return own !== undefined ? findCause(world, own) === cause : warning.indicator?.id === asked.indicator.id;
  };
};

const listOwners = (warnings: readonly Warning[]): WarningsAnswer["agencies"] => {
  const owners = new Map(warnings.flatMap(({ owner }) => (owner ? [[owner.id, owner] as const] : [])));
  return [...owners.values()].map((owner) => ({
    ...owner,
    count: warnings.filter((each) => each.owner?.id === owner.id).length,
  }));
};

const getWarning = ({ warnings }: LoadedWarnings, key: string): Warning => {
  const found = warnings.find((each) => each.key === key);
  if (found) return found;
  throw new Problem("accountability/no-such-warning", 404, {
    zh: "这条预警现在不在了，数据可能已经改正。刷新页面看最新的。",
    en: "This warning does not stand any more; the figures may have been corrected. Reload the page.",
  });
};

/** Told here, where the warnings are derived already: to derive them is what costs. */
const checkOwn = (actor: Actor, { owner }: Warning): void => {
  if (isOwn(actor, owner?.id ?? null)) return;
  throw new Problem("access/not-permitted", 403, {
    zh: "这条预警归别的单位处理。",
    en: "Another agency answers for this warning.",
  });
};

/** Muted for a year at most: a cause that lasts is looked at again. */
const longestMuting = 366;

const checkMark = (
  { until, agency }: { readonly until: Day | null; readonly agency: string | null },
  { frame }: LoadedWarnings,
  today: Day,
): void => {
  if (until !== null && (until < today || until > addDays(today, longestMuting)))
    throw new Problem("accountability/mute-too-long", 422, {
      zh: `静音的最后一天要在今天和${addDays(today, longestMuting)}之间。`,
      en: `The last day of a muting lies between today and ${addDays(today, longestMuting)}.`,
    });
  if (agency !== null && !frame.agencies.has(agency))
    throw new Problem("accountability/unknown-agency", 422, {
      zh: `没有“${agency}”这个单位。`,
      en: `There is no agency “${agency}”.`,
    });
};
