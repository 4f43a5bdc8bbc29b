// The district's own definitions: listed, checked, saved, withdrawn, exported. Single district: they belong to the
// district that the program was set up for (decision 0019).
import { loadAgencies } from "../../access/agency/agency.store.ts";
import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import type { AreaCode } from "../../kernel/area.ts";
import type { Finding } from "../../kernel/finding.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Read } from "../../platform/database/transaction.ts";
import { findNextVersion, holdDefinitions, keepDefinition } from "../../stats/local/keep-definition.operations.ts";
import { checkDefinition } from "./check-definition.ts";
import { findChangeFindings, findUses, toDependents } from "./find-uses.operations.ts";
import { isAbout, joinLocal, joinSound } from "./join-local.ts";
import type { LiveContent, SavedDefinition } from "./live-content.operations.ts";
import { listStanding, toDefinitions } from "./live-content.operations.ts";
import {
  checkLocalDefinition,
  exportLocalDefinitions,
  listLocalDefinitions,
  saveLocalDefinition,
  withdrawLocalDefinition,
} from "./local.contract.ts";
import type { LocalDefinition } from "./local-definition.ts";
import { isSameDefinition } from "./local-definition.ts";
import { presentChoices, presentDefinition } from "./present-local.ts";
import { printDefinitions } from "./print-definitions.ts";
import { toDefinition } from "./to-definition.ts";

export const localOperations = (live: LiveContent, district: AreaCode): readonly Operation[] => [
  implement(listLocalDefinitions, async (tx) => ({
    definitions: live.saved.map((saved) => presentDefinition(saved, live.leftOut)),
    choices: presentChoices(live, await loadAgencies(tx)),
  })),

  implement(checkLocalDefinition, async (tx, _context, { definition: given }) => {
    const definition = toDefinition(given, 1);
    const standing = { parts: live.parts, definitions: live.sound, agencies: await loadAgencyIds(tx) };
    return {
      findings: [
        ...checkDefinition(definition, standing).findings,
        ...(await findChangeFindings(tx, district, definition, findSaved(live.saved, definition))),
      ],
    };
  }),

  implement(
    saveLocalDefinition,
    async (tx, { actor, now }, { definition: given, baseVersion }) => {
      const held = await holdDefinitions(tx, district);
      const saved = listStanding(held.stored);
      const version = findNextVersion(held.stored, { kind: given.kind, id: given.content.id });
      const definition = toDefinition(given, version);
      const former = findSaved(saved, definition);
      if (former && isEqual(former, toDefinition(given, former.stored.version)))
        return { version: former.stored.version, isNew: false };
      if ((former?.stored.version ?? 0) !== baseVersion) throw changedMeanwhile(definition);
      const { sound } = joinSound(live.parts, toDefinitions(saved));
      const standing = { parts: live.parts, definitions: sound, agencies: await loadAgencyIds(tx) };
      const { content, findings } = checkDefinition(definition, standing);
      const all = [...findings, ...(await findChangeFindings(tx, district, definition, former))];
      if (all.length > 0) throw faulty(definition, all);
      await keepDefinition(tx, held, {
        definition: { ...toRow(definition), savedAt: now, savedBy: actor.id },
        withdrawnFor: null,
        catalogue: content.catalogue,
      });
      return { version, isNew: true };
    },
    { findAreas: async () => [district] },
  ),

  implement(
    withdrawLocalDefinition,
    async (tx, { actor, now }, { kind, id, reason }) => {
      const held = await holdDefinitions(tx, district);
      const saved = listStanding(held.stored);
      const found = saved.find(({ stored }) => stored.kind === kind && stored.id === id);
      if (!found) throw notDefined(id);
      const rest = joinSound(live.parts, toDefinitions(saved)).sound.filter(
        (each) => !isSameDefinition(each, found.definition),
      );
      const { catalogue, findings } = joinLocal(live.parts, rest);
      const uses = [
        ...(await findUses(tx, held.tk, found.definition, live.catalogue)),
        ...toDependents(rest.filter((each) => findings.some((finding) => isAbout(finding, each)))),
      ];
      if (uses.length > 0) throw inUse(found.definition, uses);
      const version = await keepDefinition(tx, held, {
        definition: { ...toRow(found.definition), savedAt: now, savedBy: actor.id },
        withdrawnFor: reason,
        catalogue,
      });
      return { version };
    },
    { findAreas: async () => [district] },
  ),

  implement(exportLocalDefinitions, async () => ({
    file: { name: "local.ts", text: printDefinitions(toDefinitions(live.saved)) },
  })),
];

const findSaved = (saved: readonly SavedDefinition[], definition: LocalDefinition): SavedDefinition | undefined =>
  saved.find((each) => isSameDefinition(each.definition, definition));

/** The same words, in whatever order the database keeps them. */
const isEqual = (former: SavedDefinition, definition: LocalDefinition): boolean =>
  printDefinitions([former.definition]) === printDefinitions([definition]);

const toRow = ({ kind, content }: LocalDefinition) => ({ kind, id: content.id, content });

const loadAgencyIds = async (tx: Read): Promise<ReadonlySet<string>> =>
  new Set((await loadAgencies(tx)).map(({ id }) => id));

const faulty = ({ content: { id } }: LocalDefinition, findings: readonly Finding[]): Problem =>
  new Problem(
    "reporting/faulty-definition",
    422,
    {
      zh: `“${id}”有${findings.length}处要改，没有保存。`,
      en: `“${id}” has ${findings.length} findings and was not saved.`,
    },
    findings,
  );

const inUse = ({ content: { id } }: LocalDefinition, findings: readonly Finding[]): Problem =>
  new Problem(
    "reporting/definition-in-use",
    422,
    { zh: `“${id}”还在用，不能撤销。`, en: `“${id}” is in use and cannot be withdrawn.` },
    findings,
  );

const changedMeanwhile = ({ content: { id } }: LocalDefinition): Problem =>
  new Problem("reporting/definition-changed", 409, {
    zh: `“${id}”已经有人保存过新的一版。重新打开再改。`,
    en: `Somebody has saved “${id}” meanwhile. Open it again and change that version.`,
  });

const notDefined = (id: string): Problem =>
  new Problem("reporting/no-definition", 404, {
    zh: `没有自定义“${id}”，或者已经撤销。`,
    en: `There is no definition “${id}”, or it has been withdrawn.`,
  });
