// The work list of findings: reading it, answering, giving one to somebody; and what a copy of a form adds to it.
import type { Actor } from "../../access/actor.ts";
import { loadAgencies } from "../../access/agency/agency.store.ts";
import { loadAreas, loadTenants } from "../../access/area/area.store.ts";
import { loadTenantsUnder } from "../../access/area/tenant.store.ts";
import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import type { Area, AreaCode } from "../../kernel/area.ts";
import { listAncestors } from "../../kernel/area.ts";
import type { Label } from "../../kernel/label.ts";
import { labelPeriod, parsePeriod } from "../../kernel/period.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { ElementId } from "../../stats/element/element.ts";
import type { FormBook } from "../form/form-book.ts";
import { listFormElements } from "../form/form.ts";
import { listElementCells } from "../form/list-form-slots.ts";
import { announceAssigned } from "../notice/announce-assigned.operations.ts";
import type { SubmissionKey } from "../submission/submission.ts";
import type { EntryFindingView } from "../submission/submission.contract.ts";
import type { EntryFinding } from "../check/check-world.ts";
import { findOpenCopies } from "./find-open-copies.operations.ts";
import type { ListedFinding } from "./finding.contract.ts";
import { answerFinding, assignFinding, listFindings } from "./finding.contract.ts";
import type { FindingPlace } from "./finding-list.store.ts";
import { countFindings, findFinding, loadFindingFacets, loadFindings } from "./finding-list.store.ts";
import type { FindingRow, FoundAnswer } from "./finding.store.ts";
import { closeFindingsOf, loadAnswers, saveAnswer, saveFindings, saveOwner } from "./finding.store.ts";
import { openOperands } from "../check/operands.ts";
import type { RuleBook } from "../check/rule-book.ts";

interface FindingContent {
  readonly book: FormBook;
  readonly rules: RuleBook;
  readonly catalogue: Catalogue;
}

export const findingOperations = (content: FindingContent): readonly Operation[] => [
  implement(listFindings, async (tx, { actor }, { state, area, limit, ...filters }) => {
    const versions = await loadAreas(tx);
    const areas = new Map(versions.map((one) => [one.code, one]));
    const tks = (await loadTenantsUnder(tx, actor.area)).map(({ tk }) => tk);
    const own = { tks, areas: listCommon(areas, [actor.area, area]) };
    const question = { ...filters, ...own, states: state ? [state] : openStates };
    const rows = await loadFindings(tx, question, limit);
    const counted = await countFindings(tx, question);
    const facets = await loadFindingFacets(tx, own);
    const agencies = new Map((await loadAgencies(tx)).map(({ id, name }) => [id, name]));
    const mayOpen = await findOpenCopies(tx, { tks, actor, book: content.book, areas: versions });
    const present = openPresenter(content, { areas, agencies, mayOpen });
    return {
      findings: rows.map(present),
      counts: { open: 0, answered: 0, gone: 0, ...Object.fromEntries(counted.map((one) => [one.state, one.count])) },
      agencies: facets.agencies.map((id) => ({ id, name: agencies.get(id) ?? { zh: id, en: id } })),
      periods: [...facets.periods],
    };
  }),

  implement(
    answerFinding,
    async (tx, { actor, now }, { text, ...place }) => {
      const answer = { text, by: actor.id, at: now };
      await saveAnswer(tx, await getFinding(tx, place), answer);
      return { answer };
    },
    {
      findRefusal: async (tx, { actor }, place) => refuseOthers(actor, await getFinding(tx, place)),
    },
  ),

  implement(assignFinding, async (tx, { now }, { owner, ...place }) => {
    const finding = await getFinding(tx, place);
    await saveOwner(tx, finding, owner);
    if (owner !== null) await announceAssigned(tx, { finding, book: content.book, at: now });
    return { owner };
  }),
];

interface Refreshing {
  readonly tk: number;
  readonly key: SubmissionKey;
  readonly agency: string;
  readonly findings: readonly EntryFinding[];
  /** ISO instant. */
  readonly at: string;
}

/** Brings the list up to what was found in one copy just now; answers the findings with the answers that still hold. */
export const refreshFindings = async (
  tx: Write,
  { tk, key, agency, findings, at }: Refreshing,
): Promise<readonly EntryFindingView[]> => {
  const copy = { form: key.form, period: key.period, unit: key.area };
  const news = findings.map((finding) => ({ ...toNewFinding(finding), ...copy, agency }));
  await saveFindings(tx, { tk, findings: news, at });
  await closeFindingsOf(
    tx,
    tk,
    copy,
    findings.map((finding) => finding.key),
  );
  return joinAnswers(findings, await loadAnswers(tx, tk, copy));
};

/** The same without writing, for a page that only reads. */
export const readAnswers = async (
  tx: Read,
  { tk, key, findings }: Pick<Refreshing, "tk" | "key" | "findings">,
): Promise<readonly EntryFindingView[]> =>
  joinAnswers(findings, await loadAnswers(tx, tk, { form: key.form, period: key.period, unit: key.area }));

/** An answer holds for one fingerprint. */
const joinAnswers = (
  findings: readonly EntryFinding[],
  answers: readonly FoundAnswer[],
): readonly EntryFindingView[] => {
  const byKey = new Map(answers.map((answer) => [answer.key, answer]));
  return findings.map((finding) => {
    const found = byKey.get(finding.key);
    const answer = found?.fingerprint === finding.fingerprint ? { text: found.text, by: found.by, at: found.at } : null;
    return { ...finding, place: { ...finding.place }, cells: [...finding.cells], answer };
  });
};

/** Where it points: the one cell that its figures share, or the total when it is about several. */
export const toNewFinding = ({ rule, severity, key, fingerprint, message, cells }: EntryFinding) => {
  const [first] = cells;
  const isOneCell = cells.every(({ cell }) => cell === first?.cell);
  return {
    rule,
    severity,
    key,
    fingerprint,
    message,
    area: first?.area ?? "",
    element: first?.element ?? "",
    cell: isOneCell ? (first?.cell ?? "") : "",
  };
};

const openStates: readonly FindingRow["state"][] = ["open", "answered"];

/** Areas that lie in every one of these; null and undefined leave everything in. */
const listCommon = (
  areas: ReadonlyMap<AreaCode, Area>,
  tops: readonly (string | null | undefined)[],
): readonly string[] => {
  const wanted = tops.filter((top) => top !== null && top !== undefined);
  return [...areas.keys()].filter((code) => {
    const lineage = new Set<string>([code, ...listAncestors(areas, code).map((ancestor) => ancestor.code)]);
    return wanted.every((top) => lineage.has(top));
  });
};

const getFinding = async (tx: Read, place: FindingPlace): Promise<FindingRow> => {
  const tenants = await loadTenants(tx, [place.area as AreaCode]);
  const row = await findFinding(tx, tenants.get(place.area as AreaCode) ?? -1, place);
  if (!row) {
    throw new Problem("reporting/no-such-finding", 404, {
      zh: "清单里没有这一条，可能已经改正。刷新页面看最新的清单。",
      en: "The list does not have this finding; it may have been corrected. Reload the page.",
    });
  }
  return row;
};

/** A department answers for its own figures. */
const refuseOthers = (actor: Actor, { agency }: FindingRow): Label | undefined =>
  actor.role === "agency" && actor.agency !== agency
    ? {
        zh: "这条归别的单位答复。",
        en: "Another agency answers for this one.",
      }
    : undefined;

interface Surroundings {
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly agencies: ReadonlyMap<string, Label>;
  readonly mayOpen: (copy: SubmissionKey) => boolean;
}

const openPresenter = (
  { book, rules, catalogue }: FindingContent,
  { areas, agencies, mayOpen }: Surroundings,
): ((row: FindingRow) => ListedFinding) => {
  const forms = [...book.forms.values()];
  const byId = new Map(rules.map((rule) => [`reporting/${rule.id}`, rule]));
  const { nameCell } = openOperands([{ dimensions: [...catalogue.dimensions.values()], cells: [], elements: [] }]);
  return (row) => {
    const { key, period, rule, severity, message, area, element, cell, agency, owner, state } = row;
    const known = byId.get(rule);
    const span = parsePeriod(period);
    const form = forms.find((each) => listFormElements(each).some((one) => (one as string) === element));
    const [firstCell = ""] = listElementCells(element as ElementId, catalogue);
    const own = areas.get(area as AreaCode);
    const unit = own && [own, ...listAncestors(areas, own.code)].find(({ level }) => level === form?.unit);
    const copy = form && unit && span && { form: form.id, period: span.code, area: unit.code };
    return {
      key,
      period,
      rule,
      severity,
      message,
      area,
      element,
      cell,
      agency,
      owner,
      state,
      periodLabel: span ? labelPeriod(span) : { zh: period, en: period },
      ruleName: known?.name ?? null,
      why: known?.why ?? null,
      areaName: areas.get(area as AreaCode)?.name ?? { zh: area, en: area },
      form:
        form && unit
          ? {
              id: form.id,
              title: form.title,
              unit: unit.code,
              cell: cell || firstCell,
              mayOpen: copy !== undefined && mayOpen(copy),
            }
          : null,
      cellName: nameCell(cell),
      agencyName: agencies.get(agency) ?? { zh: agency, en: agency },
      since: row.firstSeen,
      answer: row.answer === null ? null : { text: row.answer, by: row.answeredBy ?? "", at: row.answeredAt ?? "" },
    };
  };
};
