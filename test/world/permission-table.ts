// Which role may ask which contract, written by hand: the second opinion beside the product's own (src/access/role.ts).
import type { RoleId } from "../../src/access/role.ts";

export const everyone = [
  "administrator",
  "committee-office",
  "statistics",
  "agency",
  "township",
  "village",
  "leader",
  "public",
] as const;
const staff = ["administrator", "committee-office", "statistics", "agency", "township", "village", "leader"] as const;

interface Row {
  readonly permission: string;
  readonly roles: readonly RoleId[];
  readonly contracts: readonly string[];
}

export const table: readonly Row[] = [
  { permission: "session.read", roles: everyone, contracts: ["access.getSession"] },
  { permission: "areas.read", roles: everyone, contracts: ["access.listAreas", "publishing.openAreas"] },
  { permission: "agencies.read", roles: everyone, contracts: ["access.listAgencies"] },
  {
    permission: "plan.read",
    roles: everyone,
    contracts: [
      "plan.listPlans",
      "plan.getPlan",
      "plan.listPlanVersions",
      "plan.comparePlanVersions",
      "stats.listStandings",
      "stats.getTarget",
      "publishing.getOverview",
      "publishing.getPlanDomain",
      "publishing.getPlanFrame",
      "publishing.getPlanItem",
      "publishing.listSystems",
      "publishing.openPlans",
      "publishing.openPlan",
      "publishing.listCalculators",
      "publishing.calculate",
    ],
  },
  {
    permission: "indicators.read",
    roles: everyone,
    contracts: [
      "stats.listIndicators",
      "stats.getIndicator",
      "stats.listAreaValues",
      "stats.getOrigin",
      "publishing.getAreaProfile",
      "publishing.listSources",
      "publishing.openIndicator",
    ],
  },
  { permission: "search.run", roles: everyone, contracts: ["publishing.search"] },
  // Asked by the gate of every query: with it a reader sees what is not released yet.
  { permission: "figures.unreleased", roles: staff, contracts: [] },
  { permission: "facts.read", roles: staff, contracts: ["stats.listFacts", "reporting.exportDataValueSet"] },
  {
    permission: "forms.read",
    roles: staff,
    contracts: [
      "reporting.listForms",
      "reporting.getForm",
      "reporting.listExchange",
      "reporting.listLocalDefinitions",
      "reporting.exportLocalDefinitions",
    ],
  },
  {
    permission: "facts.submit",
    roles: ["administrator", "statistics", "agency", "township", "village"],
    contracts: [
      "stats.submitFacts",
      "stats.importFacts",
      "reporting.startImport",
      "reporting.getImport",
      "reporting.listImports",
      "reporting.loadImport",
      "reporting.cancelImport",
      "reporting.resumeImport",
      "reporting.getFaultyRows",
      "reporting.importDataValueSet",
    ],
  },
  {
    permission: "indicators.edit",
    roles: ["administrator", "statistics"],
    contracts: ["reporting.checkLocalDefinition", "reporting.saveLocalDefinition", "reporting.withdrawLocalDefinition"],
  },
  { permission: "rollup.rebuild", roles: ["administrator", "statistics"], contracts: ["stats.rebuildRollup"] },
  {
    permission: "district.import",
    roles: ["administrator", "statistics"],
    contracts: [
      "stats.importDistrict",
      "stats.loadSynthetic",
      "reporting.fillDemoRound",
      "accountability.loadDemoInterventions",
    ],
  },
  {
    permission: "notices.read",
    roles: staff,
    contracts: [
      "reporting.listNotices",
      "reporting.readNotices",
      "reporting.getNoticeSettings",
      "reporting.setNoticeSettings",
      "reporting.testNotice",
    ],
  },
  {
    permission: "rounds.manage",
    roles: ["administrator", "statistics"],
    contracts: [
      "reporting.runReminders",
      "reporting.openRound",
      "reporting.remind",
      "reporting.sweepFindings",
      "reporting.handOverRound",
      "reporting.setHandoverSchedule",
      "reporting.runHandoverSchedules",
    ],
  },
  {
    permission: "reporting.read",
    roles: staff,
    contracts: [
      "reporting.listRounds",
      "reporting.getRound",
      "reporting.getDesk",
      "reporting.getSubmission",
      "reporting.getAttachment",
      "reporting.traceForms",
      "reporting.downloadWorkbook",
      "reporting.verifyRelease",
      "reporting.listChanges",
      "reporting.listFindings",
      "reporting.exportRound",
      "reporting.listHandovers",
      "reporting.getReceipt",
    ],
  },
  { permission: "releases.read", roles: everyone, contracts: ["reporting.listReleases"] },
  { permission: "releases.make", roles: ["administrator", "statistics"], contracts: ["reporting.makeRelease"] },
  {
    permission: "reporting.fill",
    roles: ["administrator", "statistics", "agency", "township", "village"],
    contracts: [
      "reporting.saveEntries",
      "reporting.submitForm",
      "reporting.attachFile",
      "reporting.removeAttachment",
      "reporting.checkWorkbook",
      "reporting.loadWorkbook",
    ],
  },
  {
    permission: "reporting.check",
    roles: ["administrator", "statistics", "agency", "township"],
    contracts: ["reporting.passSubmission", "reporting.returnSubmission", "reporting.reopenSubmission"],
  },
  {
    permission: "findings.answer",
    roles: ["administrator", "statistics", "agency", "township", "village"],
    contracts: ["reporting.answerFinding"],
  },
  {
    permission: "findings.assign",
    roles: ["administrator", "committee-office", "statistics"],
    contracts: ["reporting.assignFinding"],
  },
  {
    permission: "judgement.explore",
    roles: staff,
    contracts: [
      "stats.listMatrix",
      "stats.getGaps",
      "stats.listAreaGaps",
      "stats.getAllocation",
      "stats.tryScenario",
      "stats.draftTargets",
    ],
  },
  {
    permission: "targets.edit",
    roles: ["administrator", "committee-office", "statistics"],
    contracts: ["plan.confirmReading", "stats.allocateTarget"],
  },
  { permission: "warnings.read", roles: staff, contracts: ["accountability.listWarnings"] },
  {
    permission: "warnings.mark",
    roles: ["administrator", "committee-office", "statistics", "agency", "township"],
    contracts: ["accountability.markWarning"],
  },
  {
    permission: "warnings.note",
    roles: ["administrator"],
    contracts: ["accountability.noteWarnings", "accountability.remindInterventions"],
  },
  {
    permission: "interventions.read",
    roles: staff,
    contracts: ["accountability.listInterventions", "accountability.getIntervention"],
  },
  {
    permission: "interventions.manage",
    roles: ["administrator", "committee-office", "agency"],
    contracts: [
      "accountability.openIntervention",
      "accountability.editIntervention",
      "accountability.closeIntervention",
    ],
  },
  {
    permission: "interventions.report",
    roles: ["administrator", "committee-office", "statistics", "agency", "township"],
    contracts: ["accountability.reportProgress", "accountability.moveIntervention"],
  },
  { permission: "audit.read", roles: ["administrator"], contracts: ["access.listAudit", "access.verifyAudit"] },
  { permission: "audit.trim", roles: ["administrator"], contracts: ["access.trimAudit"] },
  { permission: "plan.edit", roles: ["administrator", "committee-office"], contracts: ["plan.setPlanState"] },
];
