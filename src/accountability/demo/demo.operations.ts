import { loadAreas, loadTenants } from "../../access/area/area.store.ts";
import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import type { Finding } from "../../kernel/finding.ts";
import type { Day } from "../../kernel/period.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Write } from "../../platform/database/transaction.ts";
import { readYaml } from "../../plan/read-yaml.ts";
import { getArea } from "../../stats/standing/standing.operations.ts";
import type { Changed, Moment } from "../intervention/change-intervention.ts";
import { close, moveTo, reportOn } from "../intervention/change-intervention.ts";
import type { InterventionRow } from "../intervention/intervention-row.ts";
import { hasInterventions, saveIntervention } from "../intervention/intervention.store.ts";
import type { Occasion } from "../intervention/open-intervention.operations.ts";
import { saveOpening } from "../intervention/open-intervention.operations.ts";
import { listLineage } from "../intervention/present-intervention.ts";
import type { WarningContent } from "../warning/load-world.operations.ts";
import type { DemoIntervention, Happening } from "./demo-interventions.ts";
import { demoInterventionsSchema } from "./demo-interventions.ts";
import { loadDemoInterventions } from "./demo.contract.ts";

export const demoInterventionOperations = (content: WarningContent): readonly Operation[] => [
  implement(loadDemoInterventions, async (tx, { actor, today }, { file, area }) => {
    const { value, findings } = readYaml(file, demoInterventionsSchema);
    if (!value || findings.length > 0) throw unreadable(findings);
    const tree = await loadAreas(tx);
    const { code } = getArea(tree, area);
    const areas = new Map(tree.map((each) => [each.code, each]));
    const outside = value.interventions.find(({ opening }) => !listLineage(areas, opening.area).includes(code));
    if (outside) throw elsewhere(outside.opening.area, code);
    if (await hasInterventions(tx, (await loadTenants(tx, [code])).get(code) ?? 0)) throw notEmpty();
    // What the clock has not reached yet has not happened.
    const past = value.interventions.filter(({ openedOn }) => openedOn <= today);
    let events = 0;
    for (const each of past) events += await loadOne(tx, each, { content, actor, today });
    return { interventions: past.length, events };
  }),
];

type Setting = Pick<Occasion, "content" | "actor" | "today">;

const loadOne = async (
  tx: Write,
  { openedOn, openedBy, opening, events: listed }: DemoIntervention,
  { content, actor, today }: Setting,
): Promise<number> => {
  const happened = listed.filter(({ on }) => on <= today);
  const occasion = { content, actor, by: openedBy, at: toInstant(openedOn), today: openedOn as Day };
  let row = await saveOpening(tx, opening, occasion);
  for (const happening of happened) {
    const changed = apply(row, happening);
    await saveIntervention(tx, changed.row, changed.event);
    row = changed.row;
  }
  return happened.length + 1;
};

const apply = (row: InterventionRow, happening: Happening): Changed => {
  const moment: Moment = { by: happening.by, at: toInstant(happening.on), today: happening.on as Day };
  switch (happening.kind) {
    case "progress":
      return reportOn(row, happening, moment);
    case "moved":
      return moveTo(row, { to: happening.to, reason: happening.text }, moment);
    case "closed":
      return close(row, happening, moment);
  }
};

/** Ten in the morning of Beijing. */
const toInstant = (day: string): string => `${day}T02:00:00.000Z`;

const unreadable = (findings: readonly Finding[]): Problem =>
  new Problem(
    "accountability/demo-refused",
    422,
    {
      zh: `演示用的干预有${findings.length}处要处理，什么也没有载入。逐条改好后再来。`,
      en: `The interventions for the demonstration have ${findings.length} findings; nothing was loaded. Correct them and try again.`,
    },
    findings,
  );

const elsewhere = (area: string, district: string): Problem =>
  new Problem("accountability/demo-elsewhere", 422, {
    zh: `文件里的地区${area}不在${district}之内。`,
    en: `The area ${area} of the file does not lie in ${district}.`,
  });

const notEmpty = (): Problem =>
  new Problem("accountability/not-empty", 409, {
    zh: "已经有干预了，不再载入演示用的。",
    en: "There are interventions already; those of a demonstration are not loaded on top.",
  });
