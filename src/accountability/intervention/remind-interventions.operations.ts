import { loadAreas } from "../../access/area/area.store.ts";
import { loadTenantsUnder } from "../../access/area/tenant.store.ts";
import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { announce } from "../../reporting/notice/announce.operations.ts";
import type { NoticeDraft } from "../../reporting/notice/notice.ts";
import { writeNotice } from "../../reporting/notice/write-notice.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import { getArea } from "../../stats/standing/standing.operations.ts";
import { loadEffects, toEffectKey } from "../effect/load-effects.operations.ts";
import type { InterventionRow } from "./intervention-row.ts";
import { printId } from "./intervention-row.ts";
import { remindInterventions } from "./intervention.contract.ts";
import { loadInterventions } from "./intervention.store.ts";
import type { StepReminder } from "./list-step-reminders.ts";
import { listStepReminders } from "./list-step-reminders.ts";
import { listLineage } from "./present-intervention.ts";

export const remindingOperations = (catalogue: Catalogue): readonly Operation[] => [
  implement(remindInterventions, async (tx, { now, today }, { area: code }) => {
    const tree = await loadAreas(tx);
    const area = getArea(tree, code);
    const areas = new Map(tree.map((each) => [each.code, each]));
    const all = await loadInterventions(tx, { tks: (await loadTenantsUnder(tx, area.code)).map(({ tk }) => tk) });
    const rows = all.filter((row) => listLineage(areas, row.area).includes(area.code));
    const waiting = rows.filter(({ state, effect }) => effect !== null && state !== "reviewing" && state !== "closed");
    const lastYear = Number(today.slice(0, 4));
    const effects = await loadEffects(tx, { catalogue, tree, all, rows: waiting, lastYear });
    let written = 0;
    for (const tk of new Set(rows.map((row) => row.tk))) {
      const own = rows.filter((row) => row.tk === tk);
      const notices = own.flatMap((row) => [
        ...listStepReminders(row, today).map((reminder) => toStepNotice(row, reminder)),
        ...(effects.get(toEffectKey(row))?.after ? [toEffectNotice(row)] : []),
      ]);
      written += await announce(tx, { tk, at: now, notices });
    }
    return { written };
  }),
];

const toStepNotice = ({ id, area, agency }: InterventionRow, reminder: StepReminder): NoticeDraft => {
  const { step, due, daysLate, once } = reminder;
  return writeNotice(
    { kind: "step-due", area, intervention: printId(id), step, due, daysLate },
    { seat: `agency:${agency}`, once },
  );
};

/** Told once for the year that the effect was expected in. */
const toEffectNotice = ({ id, area, agency, effect }: InterventionRow): NoticeDraft => {
  const intervention = printId(id);
  const notice = writeNotice(
    { kind: "intervention", area, intervention },
    { seat: `agency:${agency}`, once: `effect ${effect?.year ?? ""}` },
  );
  return {
    ...notice,
    title: { zh: `干预${intervention}可以看效果了`, en: `The effect of intervention ${intervention} can be looked at` },
    body: {
      zh: `${effect?.year ?? ""}年的数已经到了。对照预计，写出结论。`,
      en: `The figure of ${effect?.year ?? ""} has come. Compare it with what was expected and conclude.`,
    },
  };
};
