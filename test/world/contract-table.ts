// Input that each contract accepts, and the area an action writes to, beside who may ask (permission-table.ts).
export const plan = "yizhou-child-plan-2021-2025";
export const planArea = "650502";
const figure = "h.mmr~650000~HY2020~";
const noImport = 1_000_000;
/** Nobody was asked for it: who sits at which desk is in reporting/submission/desks.operations.test.ts. */
const noForm = { form: "child-homes", period: "1999" };

/** Saved again it changes nothing, so that the second one is as welcome as the first. */
const localElement = {
  kind: "element",
  content: { id: "local_posts", name: { zh: "驿站数", en: "Posts" }, agency: "women" },
};

const noIntervention = { id: "1999-001" };
const interventionWording = { title: "outdoors", problem: "too few", agency: "health", startedOn: "2024-12-30" };

/** Input that each contract accepts; what an action writes to is `area`, or the plan's own. */
export const inputs: Readonly<Record<string, (area: string, number: number) => unknown>> = {
  "plan.getPlan": () => ({ plan, version: 1 }),
  "plan.listPlanVersions": () => ({ plan }),
  "plan.comparePlanVersions": () => ({ plan, from: 1, to: 1 }),
  "plan.confirmReading": () => ({ plan, target: "health.g9.t3" }),
  "plan.setPlanState": () => ({ plan, version: 1, state: "in-force" }),
  "stats.submitFacts": (area, value) => ({ facts: [{ element: "h.mmr", area, period: "HY2023", value }] }),
  "stats.importFacts": (area, value) => ({
    csv: `element,area,period,cell,value,state,reason\nh.mmr,${area},HY2022,,${value},,`,
    mode: "load",
  }),
  "stats.listFacts": (area) => ({ area }),
  "stats.rebuildRollup": (area) => ({ area }),
  "stats.importDistrict": () => ({ files: [] }),
  "stats.loadSynthetic": () => ({ file: { path: "demo.yaml", text: "" } }),
  "stats.getIndicator": (area) => ({ indicator: "h.mmr", area }),
  "stats.listAreaValues": (area) => ({ indicator: "h.mmr", area }),
  "stats.getTarget": (area) => ({ target: "health.g9.t3", area }),
  "stats.listMatrix": (area) => ({ area }),
  "stats.getOrigin": () => ({ figure }),
  "stats.getGaps": (area) => ({ target: "health.m4.t1", area }),
  "stats.tryScenario": (area) => ({ target: "health.m4.t1", area }),
  "stats.draftTargets": () => ({ start: 2026, end: 2030 }),
  "stats.getAllocation": (area) => ({ target: "health.m4.t1", area }),
  "stats.allocateTarget": (area) => ({ target: "health.m4.t1", area, parts: [] }),
  "publishing.calculate": () => ({ name: "interval", items: [{ method: "wilson", x: 65, n: 100 }] }),
  "reporting.getForm": () => ({ id: "mch-child-care" }),
  "reporting.setNoticeSettings": () => ({ mail: null, webhook: null, digest: "daily", language: "zh", muted: [] }),
  "reporting.startImport": () => ({ file: { name: "facts.csv", text: "" } }),
  "reporting.getImport": () => ({ id: noImport }),
  "reporting.loadImport": () => ({ id: noImport }),
  "reporting.cancelImport": () => ({ id: noImport }),
  "reporting.resumeImport": () => ({ id: noImport }),
  "reporting.getFaultyRows": () => ({ id: noImport }),
  "reporting.importDataValueSet": () => ({ dataValueSet: { dataValues: [] } }),
  "reporting.exportDataValueSet": (area) => ({ dataSet: ["mch-child-care"], period: ["2023Oct"], orgUnit: [area] }),
  "reporting.listExchange": () => ({ type: "dataElements" }),
  "reporting.openRound": (area) => ({ period: "2024Q1", area }),
  "reporting.getRound": () => ({ id: "1999" }),
  "reporting.remind": () => ({ round: "1999" }),
  "reporting.exportRound": () => ({ round: "1999", format: "csv" }),
  "reporting.handOverRound": (area) => ({ area, round: "1999", format: "csv" }),
  "reporting.setHandoverSchedule": (area) => ({ area, round: null, schedule: null }),
  "reporting.getReceipt": () => ({ number: 1_000_000 }),
  "reporting.fillDemoRound": (area) => ({ round: "1999", area }),
  "reporting.traceForms": (area) => ({ area, year: 2024, elements: ["live_births"] }),
  "reporting.getSubmission": (area) => ({ ...noForm, area }),
  "reporting.getAttachment": (area) => ({ ...noForm, area, id: 1 }),
  "reporting.saveEntries": (area) => ({
    ...noForm,
    area,
    entries: [{ area, element: "pupils", state: "value", value: 1, baseVersion: 0 }],
  }),
  "reporting.submitForm": (area) => ({ ...noForm, area }),
  "reporting.passSubmission": (area) => ({ ...noForm, area }),
  "reporting.returnSubmission": (area) => ({ ...noForm, area, reason: "again" }),
  "reporting.reopenSubmission": (area) => ({ ...noForm, area, reason: "again" }),
  "reporting.attachFile": (area) => ({ ...noForm, area, file: { name: "a.pdf", mediaType: "", base64: "" } }),
  "reporting.removeAttachment": (area) => ({ ...noForm, area, id: 1 }),
  "reporting.downloadWorkbook": (area) => ({ ...noForm, area }),
  "reporting.checkWorkbook": (area) => ({ ...noForm, area, file: { name: "a.xlsx", base64: "" } }),
  "reporting.loadWorkbook": (area) => ({ ...noForm, area, file: { name: "a.xlsx", base64: "" } }),
  "reporting.makeRelease": (area) => ({ area, note: "as of today" }),
  "reporting.verifyRelease": () => ({ number: 1_000_000 }),
  "reporting.checkLocalDefinition": () => ({ definition: localElement }),
  "reporting.saveLocalDefinition": () => ({ definition: localElement }),
  "reporting.withdrawLocalDefinition": () => ({ kind: "form", id: "local-none", reason: "unused" }),
  "reporting.answerFinding": (area) => ({ key: "none", period: "1999", area, text: "checked" }),
  "reporting.assignFinding": (area) => ({ key: "none", period: "1999", area, owner: null }),
  "reporting.sweepFindings": (area) => ({ area, years: 1 }),
  "reporting.listChanges": () => ({ since: 1_000_000 }),
  "accountability.markWarning": (area) => ({ key: "none", area, year: 2024, mark: "acknowledged" }),
  "accountability.noteWarnings": (area) => ({ area }),
  "accountability.getIntervention": () => noIntervention,
  "accountability.openIntervention": (area) => ({ ...interventionWording, area, indicator: "h.mmr" }),
  "accountability.editIntervention": () => ({ ...noIntervention, ...interventionWording, version: 1 }),
  "accountability.reportProgress": () => ({ ...noIntervention, text: "on its way" }),
  "accountability.moveIntervention": () => ({ ...noIntervention, to: "active", reason: "begin" }),
  "accountability.closeIntervention": () => ({
    ...noIntervention,
    result: "stopped",
    conclusion: "to no avail",
    evidence: "counted twice",
  }),
  "accountability.remindInterventions": (area) => ({ area }),
  "accountability.loadDemoInterventions": (area) => ({ file: { path: "interventions.yaml", text: "" }, area }),
  "publishing.getPlanDomain": (area) => ({ domain: "health", area }),
  "publishing.getPlanItem": (area) => ({ item: "health.g1", area }),
  "publishing.getAreaProfile": (area) => ({ area }),
  "publishing.search": () => ({ text: "新生儿" }),
  "publishing.openPlan": (area) => ({ plan, area }),
  "publishing.openIndicator": (area) => ({ indicator: "h.mmr", area }),
};

/** What is the asker's own, and reminders, which keep to the asker's area by themselves. */
const withoutArea = [
  "readNotices",
  "setNoticeSettings",
  "testNotice",
  "runReminders",
  "remind",
  "runHandoverSchedules",
].map((name) => `reporting.${name}`);

/** The area an action changes; imports of nothing change none. */
export const writesTo = (name: string, area: string): string | undefined => {
  if (withoutArea.includes(name)) return undefined;
  // The trail is one for all.
  if (name === "access.trimAudit") return "000000";
  if (ofDistrict.has(name)) return planArea;
  return namesNoArea.has(name) ? undefined : area;
};

/** They belong to the district that the program was set up for. */
const ofDistrict = new Set([
  "plan.setPlanState",
  "plan.confirmReading",
  "reporting.saveLocalDefinition",
  "reporting.withdrawLocalDefinition",
]);

/** Imports of nothing, those whose areas are judged row by row in the background, and what is not there. */
const namesNoArea = new Set([
  "stats.importDistrict",
  "stats.loadSynthetic",
  "reporting.startImport",
  "reporting.loadImport",
  "reporting.cancelImport",
  "reporting.resumeImport",
  "reporting.importDataValueSet",
  "accountability.editIntervention",
  "accountability.reportProgress",
  "accountability.moveIntervention",
  "accountability.closeIntervention",
]);

/** What is refused for what it is, unreadable or not there: not done, and no matter of access. */
export const refusedAnyway: Readonly<Record<string, number>> = {
  "reporting.openRound": 422,
  "reporting.getRound": 404,
  "reporting.exportRound": 404,
  "reporting.handOverRound": 404,
  "reporting.getReceipt": 404,
  "reporting.getSubmission": 404,
  "reporting.getAttachment": 404,
  "reporting.saveEntries": 404,
  "reporting.submitForm": 404,
  "reporting.passSubmission": 404,
  "reporting.returnSubmission": 404,
  "reporting.reopenSubmission": 404,
  "reporting.attachFile": 404,
  "reporting.removeAttachment": 404,
  "reporting.downloadWorkbook": 404,
  "reporting.checkWorkbook": 404,
  "reporting.loadWorkbook": 404,
  "reporting.verifyRelease": 404,
  "reporting.listChanges": 404,
  "reporting.withdrawLocalDefinition": 404,
  "reporting.answerFinding": 404,
  "reporting.assignFinding": 404,
  "accountability.markWarning": 404,
  "stats.loadSynthetic": 422,
  "reporting.getImport": 404,
  "reporting.loadImport": 404,
  "reporting.cancelImport": 404,
  "reporting.resumeImport": 404,
  "reporting.getFaultyRows": 404,
  "accountability.getIntervention": 404,
  "accountability.editIntervention": 404,
  "accountability.reportProgress": 404,
  "accountability.moveIntervention": 404,
  "accountability.closeIntervention": 404,
  "accountability.loadDemoInterventions": 422,
};
