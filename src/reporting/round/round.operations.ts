// Opening a round, its progress, one person's desk.
import type { Actor } from "../../access/actor.ts";
import { loadAgencies } from "../../access/agency/agency.store.ts";
import { loadAreas, loadTenants } from "../../access/area/area.store.ts";
import { loadTenantsUnder } from "../../access/area/tenant.store.ts";
import type { Context, Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import type { Area, AreaCode } from "../../kernel/area.ts";
import type { PeriodCode } from "../../kernel/period.ts";
import { labelPeriod, parsePeriod, toPeriod } from "../../kernel/period.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import { computeDueDay } from "../form/due-day.ts";
import type { FormBook } from "../form/form-book.ts";
import type { Form } from "../form/form.ts";
import { saveFormVersion } from "../form/form.store.ts";
import { listFormSlots } from "../form/list-form-slots.ts";
import type { FilledSubmission } from "../submission/submission.ts";
import { loadLastSteps, loadSubmissions } from "../submission/submission.store.ts";
import { findFormPeriod, listExpected } from "./list-expected.ts";
import { sortDesk } from "./sort-desk.ts";
import type { Directory } from "./present-submission.ts";
import { openDirectory, presentSubmission } from "./present-submission.ts";
import { getDesk, getRound, listRounds, openRound } from "./round.contract.ts";
import type { Expectation, Round } from "./round.store.ts";
import { loadRounds, saveExpectations, saveRound } from "./round.store.ts";
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
    return {
      round: input.period,
      expected: fresh.length,
      forms: new Set(fresh.map(({ form }) => form)).size,
      notices: 0,
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
    const submissions = await loadSubmissions(tx, { tks, round: id });
    const directory = await loadDirectory(tx, book);
    const heads = submissions.map((submission) => presentSubmission(submission, directory, today));
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
        name: directory.nameOf(area),
        tally: tallySubmissions(
          submissions.filter((_, index) => heads[index]?.township === area),
          today,
        ),
      })),
      submissions: heads,
    };
  }),

  implement(getDesk, async (tx, { actor, today }) => {
    const tks = await loadOwnTenants(tx, actor);
    const submissions = await loadSubmissions(tx, { tks });
    const steps = await loadLastSteps(tx, tks);
    const findings = await loadFindingCounts(tx, tks);
    return sortDesk({ submissions, steps, findings, actor, today, directory: await loadDirectory(tx, book) });
  }),
];
