// Opening a round, its progress, one person's desk.
import type { Actor } from "../../access/actor.ts";
import { loadAgencies } from "../../access/agency/agency.store.ts";
import { loadAreas, loadTenants } from "../../access/area/area.store.ts";
import { loadTenantsUnder } from "../../access/area/tenant.store.ts";
import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import type { AreaCode } from "../../kernel/area.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import { expectFacts } from "../../stats/expectation/expect-facts.operations.ts";
import type { FormBook } from "../form/form-book.ts";
import { saveFormVersion } from "../form/form.store.ts";
import { listFormerPeriods } from "../submission/former-periods.ts";
import type { SubmissionKey, SubmissionRow } from "../submission/submission.ts";
import { loadFilledSubmissions, loadSubmissions } from "../submission/submission.store.ts";
import { announceReminders, announceRound } from "./announce-round.operations.ts";
import { listExpectations, listExpectedFacts } from "./list-expectations.ts";
import { countChanges, countFindings, loadLastSteps } from "./desk.store.ts";
import { presentRound } from "./present-round.ts";
import type { Directory } from "./present-submission.ts";
import { openDirectory, presentSubmission } from "./present-submission.ts";
import type { SubmissionHead } from "./round.contract.ts";
import { getDesk, getRound, listRounds, openRound, remind } from "./round.contract.ts";
import { loadRounds, saveExpectations, saveRound } from "./round.store.ts";
import { isOpenTo, listSeated, sortDesk, toSubmissionText } from "./sort-desk.ts";
import { tallySubmissions } from "./tally.ts";

export const roundOperations = (book: FormBook, catalogue: Catalogue): readonly Operation[] => [
  implement(openRound, async (tx, context, input) => {
    const forms = [...book.forms.values()].filter(({ id }) => input.forms === undefined || input.forms.includes(id));
    const tk = await loadTenant(tx, input.area as AreaCode);
    const expected = listExpectations(forms, await loadAreas(tx), input, { book, catalogue });
    if (expected.length === 0) throw nothingExpected(input.period);
    const asked = new Set(expected.map(({ form }) => form));
    for (const form of forms.filter(({ id }) => asked.has(id))) await saveFormVersion(tx, tk, form, context.now);
    await saveRound(tx, { tk, id: input.period, openedAt: context.now, openedBy: context.actor.id, note: input.note });
    const fresh = await saveExpectations(tx, tk, context.now, expected);
    const isFresh = new Set(fresh.map(toSubmissionText));
    const told = expected.filter((each) => isFresh.has(toSubmissionText(each)));
    await expectFacts(tx, { tk, expected: listExpectedFacts(told, book, catalogue), elements: catalogue.elements });
    const notices = await announceRound(tx, input.period, told, {
      tk,
      at: context.now,
      directory: await loadDirectory(tx, book),
    });
    return {
      round: input.period,
      expected: fresh.length,
      forms: new Set(fresh.map(({ form }) => form)).size,
      notices,
    };
  }),

  implement(listRounds, async (tx, { actor, today }) => {
    const tks = await loadOwnTenants(tx, actor);
    const submissions = await loadSubmissions(tx, { tks });
    const rounds = await loadRounds(tx, tks);
    const last = rounds.map(({ id }) => id).find((id) => /^\d{4}$/.test(id));
    return {
      rounds: rounds.map((round) =>
        presentRound(
          round,
          submissions.filter((each) => each.round === round.id),
          today,
        ),
      ),
      next: last === undefined ? String(Number(today.slice(0, 4)) - 1) : String(Number(last) + 1),
    };
  }),

  implement(getRound, async (tx, { actor, today }, { id }) => {
    const tks = await loadOwnTenants(tx, actor);
    const round = (await loadRounds(tx, tks)).find((each) => each.id === id);
    if (!round) throw noRound(id);
    const submissions = await loadFilledSubmissions(tx, { tks, round: id });
    const directory = await loadDirectory(tx, book);
    const heads = submissions.map((submission) => ({
      ...presentSubmission(submission, directory, today),
      mayOpen: isOpenTo(submission, actor, directory),
    }));
    const townships = [...new Set(heads.flatMap(({ township }) => township ?? []))].toSorted();
    const agencies = (await loadAgencies(tx)).filter((agency) => heads.some((head) => head.agency === agency.id));
    return {
      round: presentRound(round, submissions, today),
      byAgency: agencies.map((agency) => ({
        agency: agency.id,
        name: agency.name,
        tally: tallySubmissions(
          submissions.filter((each) => each.agency === agency.id),
          today,
        ),
      })),
      byTownship: townships.map((area) => ({
        area,
        name: directory.nameOf(area as AreaCode),
        tally: tallySubmissions(
          submissions.filter((_, index) => heads[index]?.township === area),
          today,
        ),
      })),
      submissions: heads,
    };
  }),

  implement(remind, async (tx, { actor, now, today }, { round, ...wanted }) => {
    const tks = await loadOwnTenants(tx, actor);
    const directory = await loadDirectory(tx, book);
    const open = (await loadFilledSubmissions(tx, { tks, round, states: ["draft", "returned"] })).filter((row) =>
      isWanted(presentSubmission(row, directory, today), wanted),
    );
    let reminded = 0;
    for (const tk of tks) {
      const rows = open.filter((row) => row.tk === tk);
      reminded += await announceReminders(tx, rows, today, { tk, at: now, directory });
    }
    return { reminded, submissions: open.length };
  }),

  implement(getDesk, async (tx, { actor, today }) => {
    const tks = await loadOwnTenants(tx, actor);
    const submissions = await loadFilledSubmissions(tx, { tks });
    const steps = await loadLastSteps(tx, tks);
    const findings = await countFindings(tx, tks);
    const directory = await loadDirectory(tx, book);
    const changes = await loadChanges(tx, listSeated(submissions, actor, directory));
    return sortDesk({ submissions, steps, findings, changes, actor, today, directory });
  }),
];

/** What an actor's area belongs to, and all below it. */
const loadOwnTenants = async (tx: Read, { area }: Actor): Promise<readonly number[]> =>
  (await loadTenantsUnder(tx, area)).map(({ tk }) => tk);

const loadDirectory = async (tx: Read, book: FormBook): Promise<Directory> => openDirectory(book, await loadAreas(tx));

type Wanted = { readonly [Key in "agency" | "township" | "form" | "area"]?: string | undefined };

const isWanted = (head: SubmissionHead, wanted: Wanted): boolean =>
  (["agency", "township", "form", "area"] as const).every(
    (key) => wanted[key] === undefined || head[key] === wanted[key],
  );

/** Only of what waits at the actor's own desk. */
const loadChanges = async (
  tx: Read,
  seated: ReturnType<typeof listSeated>,
): Promise<readonly (SubmissionKey & { readonly count: number })[]> => {
  const waiting = seated.flatMap(({ submission, seats }) =>
    submission.state === "submitted" && seats.includes(submission.desk) ? [submission] : [],
  );
  return countChanges(tx, waiting.flatMap(withPeriodBefore), notable);
};

const withPeriodBefore = ({ tk, form, period, area }: SubmissionRow) =>
  listFormerPeriods(period, 1).map((before) => ({ tk, form, period, area, before }));

/** [D] What the accepting desk is told about: a fifth more or less than before, and five at least. */
const notable = { share: 0.2, least: 5 };

export const loadTenant = async (tx: Read, area: AreaCode): Promise<number> => {
  const tk = (await loadTenants(tx, [area])).get(area);
  if (tk === undefined) throw noDistrict(area);
  return tk;
};

const noDistrict = (area: string): Problem =>
  new Problem("reporting/unknown-area", 422, {
    zh: `没有“${area}”这个地区，不能开启报送。`,
    en: `There is no area “${area}”; the round cannot be opened.`,
  });

const nothingExpected = (period: string): Problem =>
  new Problem("reporting/nothing-expected", 422, {
    zh: `“${period}”没有要报的表。时期写2025、2025Q3或2025-06，地区写县区，并查看报表目录。`,
    en: `No form is due for “${period}”. Write 2025, 2025Q3 or 2025-06 and a county’s code; see the list of forms.`,
  });

const noRound = (id: string): Problem =>
  new Problem("reporting/no-round", 404, { zh: `没有“${id}”这期报送。`, en: `There is no round “${id}”.` });
