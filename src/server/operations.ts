import type { Actor } from "../access/actor.ts";
import type { AuditSettings } from "../access/audit/audit.operations.ts";
import { auditOperations } from "../access/audit/audit.operations.ts";
import type { Operation } from "../access/gate.operations.ts";
import { nameActor } from "../access/name-actor.ts";
import { demoInterventionOperations } from "../accountability/demo/demo.operations.ts";
import { interventionOperations } from "../accountability/intervention/intervention.operations.ts";
import { remindingOperations } from "../accountability/intervention/remind-interventions.operations.ts";
import { warningOperations } from "../accountability/warning/warning.operations.ts";
import { planOperations } from "../plan/plan.operations.ts";
import { areaProfileOperations } from "../publishing/area-profile/area-profile.operations.ts";
import { calculatorOperations } from "../publishing/calculator/calculator.operations.ts";
import { openDataOperations } from "../publishing/open-data/open-data.operations.ts";
import { overviewOperations } from "../publishing/overview/overview.operations.ts";
import { planDocumentOperations } from "../publishing/plan-document/plan-document.operations.ts";
import { searchOperations } from "../publishing/search/search.operations.ts";
import { sourcesOperations } from "../publishing/sources/sources.operations.ts";
import { findingOperations } from "../reporting/finding/finding.operations.ts";
import { exchangeOperations } from "../reporting/exchange/exchange.operations.ts";
import { formOperations } from "../reporting/form/form.operations.ts";
import { findClosedRows } from "../reporting/closed/find-closed-rows.operations.ts";
import { importOperations } from "../reporting/bulk/import.operations.ts";
import { deliveryOperations } from "../reporting/delivery/delivery.operations.ts";
import type { Sending } from "../reporting/delivery/send-digest.operations.ts";
import { handoverOperations } from "../reporting/handover/handover.operations.ts";
import { noticeOperations } from "../reporting/notice/notice.operations.ts";
import { reminderOperations } from "../reporting/notice/reminder.operations.ts";
import { attachmentOperations } from "../reporting/attachment/attachment.operations.ts";
import { releaseOperations } from "../reporting/release/release.operations.ts";
import { demoRoundOperations } from "../reporting/round/demo-round.operations.ts";
import { roundOperations } from "../reporting/round/round.operations.ts";
import { entryOperations } from "../reporting/submission/entry.operations.ts";
import { submissionOperations } from "../reporting/submission/submission.operations.ts";
import { sweepOperations } from "../reporting/sweep/sweep.operations.ts";
import { workbookOperations } from "../reporting/workbook/workbook.operations.ts";
import { traceOperations } from "../reporting/trace/trace.operations.ts";
import { districtOperations } from "../stats/district/district.operations.ts";
import { factOperations } from "../stats/fact/fact.operations.ts";
import { indicatorOperations } from "../stats/indicator/indicator.operations.ts";
import { gapOperations } from "../stats/gap/gap.operations.ts";
import { allocationOperations } from "../stats/allocation/allocation.operations.ts";
import { scenarioOperations } from "../stats/scenario/scenario.operations.ts";
import { originOperations } from "../stats/origin/origin.operations.ts";
import { rollupOperations } from "../stats/rollup/rollup.operations.ts";
import { statusOperations } from "../stats/standing/standing.operations.ts";
import { syntheticOperations } from "../stats/synthetic/synthetic.operations.ts";
import type { content } from "./content.ts";

/** The operations of plan, stats, reporting and publishing, bound to the catalogue. */
export const listOperations = (
  { catalogue, capabilities, orderRules, formBook, ruleBook, reminderDays }: typeof content,
  {
    sending,
    actors,
    audit,
  }: { readonly sending: Sending; readonly actors: readonly Actor[]; readonly audit: AuditSettings },
): readonly Operation[] => [
  ...auditOperations(audit),
  ...planOperations,
  ...districtOperations(catalogue, new Set(capabilities.map(({ id }) => id))),
  ...factOperations(catalogue, findClosedRows),
  ...rollupOperations,
  ...indicatorOperations(catalogue),
  ...originOperations(catalogue),
  ...statusOperations(catalogue),
  ...gapOperations(catalogue),
  ...scenarioOperations(catalogue),
  ...allocationOperations(catalogue),
  ...syntheticOperations(catalogue),
  ...importOperations,
  ...exchangeOperations({ catalogue, formBook, ruleBook }),
  ...formOperations(formBook, catalogue),
  ...roundOperations(formBook, catalogue),
  ...demoRoundOperations(formBook, catalogue),
  ...submissionOperations({ book: formBook, rules: ruleBook, catalogue }),
  ...entryOperations({ book: formBook, rules: ruleBook, catalogue }),
  ...workbookOperations({ book: formBook, rules: ruleBook, catalogue }),
  ...attachmentOperations(formBook),
  ...findingOperations({ book: formBook, rules: ruleBook, catalogue }),
  ...sweepOperations({ book: formBook, rules: ruleBook, catalogue, orders: orderRules }),
  ...releaseOperations(catalogue),
  ...handoverOperations({ book: formBook, catalogue }, sending.messenger),
  ...traceOperations(formBook),
  ...warningOperations({ catalogue, book: formBook, rules: ruleBook }),
  ...overviewOperations(catalogue),
  ...planDocumentOperations(catalogue, capabilities),
  ...areaProfileOperations(catalogue),
  ...searchOperations(catalogue),
  ...sourcesOperations(catalogue, orderRules),
  ...openDataOperations(catalogue),
  ...calculatorOperations,
  ...interventionOperations({ catalogue, book: formBook, rules: ruleBook }, (id) => nameActor(actors, id)),
  ...remindingOperations(catalogue),
  ...demoInterventionOperations({ catalogue, book: formBook, rules: ruleBook }),
  ...noticeOperations,
  ...reminderOperations(formBook, reminderDays),
  ...deliveryOperations(sending),
];
