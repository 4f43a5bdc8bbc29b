// The pages of all rooms under their paths, each loaded when it is first opened.
import { createRootRoute, createRoute, createRouter, Navigate, useParams } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { lazy } from "react";
import { ErrorPage, MissingPage } from "./error-pages.view.tsx";
import { Shell } from "./shell.view.tsx";
import { keepKnown, parseViewSearch, printViewSearch } from "./view-search.ts";

const named = <Props,>(load: () => Promise<ComponentType<Props>>) => lazy(async () => ({ default: await load() }));

const OverviewPage = named(async () => (await import("../publishing/overview/overview.page.tsx")).OverviewPage);
const PlanPage = named(async () => (await import("../publishing/plan-document/plan.page.tsx")).PlanPage);
const PlanFramePage = named(
  async () => (await import("../publishing/plan-document/plan-frame.page.tsx")).PlanFramePage,
);
const PlanItemPage = named(async () => (await import("../publishing/plan-document/plan-item.page.tsx")).PlanItemPage);
const PlanVersionsPage = named(async () => (await import("../plan/plan-versions.page.tsx")).PlanVersionsPage);
const ImportDistrictPage = named(
  async () => (await import("../stats/district/import-district.page.tsx")).ImportDistrictPage,
);
const SystemsPage = named(async () => (await import("../publishing/plan-document/systems.page.tsx")).SystemsPage);
const IndicatorBoardPage = named(
  async () => (await import("../publishing/indicator-board/indicator-board.page.tsx")).IndicatorBoardPage,
);
const IndicatorPage = named(async () => (await import("../publishing/indicators/indicator.page.tsx")).IndicatorPage);
const TargetPage = named(async () => (await import("../publishing/target/target.page.tsx")).TargetPage);
const AreaPage = named(async () => (await import("../publishing/area-profile/area.page.tsx")).AreaPage);
const WhatIfPage = named(async () => (await import("../publishing/scenario/what-if.page.tsx")).WhatIfPage);
const NextPlanPage = named(async () => (await import("../publishing/next-plan/next-plan.page.tsx")).NextPlanPage);
const TargetMatrixPage = named(
  async () => (await import("../publishing/target-matrix/target-matrix.page.tsx")).TargetMatrixPage,
);
const AuditPage = named(async () => (await import("../access/audit-page/audit.page.tsx")).AuditPage);
const SourcesPage = named(async () => (await import("../publishing/sources/sources.page.tsx")).SourcesPage);
const CalculatorsPage = named(
  async () => (await import("../publishing/calculator-page/calculators.page.tsx")).CalculatorsPage,
);
const CalculatorPage = named(
  async () => (await import("../publishing/calculator-page/calculator.page.tsx")).CalculatorPage,
);
const SubmissionPage = named(async () => (await import("../reporting/entry-page/submission.page.tsx")).SubmissionPage);
const FormsPage = named(async () => (await import("../reporting/form/forms.page.tsx")).FormsPage);
const FindingsPage = named(async () => (await import("../reporting/finding/findings.page.tsx")).FindingsPage);
const ReportingPage = named(async () => (await import("../reporting/desk/reporting.page.tsx")).ReportingPage);
const RoundPage = named(async () => (await import("../reporting/progress/round.page.tsx")).RoundPage);
const BoardPage = named(async () => (await import("../accountability/board/board.page.tsx")).BoardPage);
const NewInterventionPage = named(
  async () => (await import("../accountability/intervention-page/new-intervention.page.tsx")).NewInterventionPage,
);
const InterventionPage = named(
  async () => (await import("../accountability/intervention-page/intervention.page.tsx")).InterventionPage,
);
const LocalPage = named(async () => (await import("../reporting/local/local.page.tsx")).LocalPage);
const FormPage = named(async () => (await import("../reporting/form/form.page.tsx")).FormPage);

const InboxPage = named(async () => (await import("../reporting/notice/inbox.page.tsx")).InboxPage);
const InboxSettingsPage = named(
  async () => (await import("../reporting/delivery/inbox-settings.page.tsx")).InboxSettingsPage,
);

const ImportsPage = named(async () => (await import("../reporting/bulk-page/imports.page.tsx")).ImportsPage);
const ReleasesPage = named(async () => (await import("../reporting/release/releases.page.tsx")).ReleasesPage);

const root = createRootRoute({
  component: Shell,
  validateSearch: keepKnown,
  notFoundComponent: MissingPage,
  errorComponent: ErrorPage,
});

/** A route's parameter, decoded; an empty text where it has none. */
const useParameter = (name: string): string => {
  const parameters: Record<string, string | undefined> = useParams({ strict: false });
  return parameters[name] ?? "";
};

const to = (path: string, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => root, path, component });

const pages = [
  to("/", () => <OverviewPage />),
  to("/plan", () => <Navigate to="/plan/frame" replace search={true} />),
  to("/plan/frame", () => <PlanFramePage />),
  to("/plan/systems", () => <SystemsPage />),
  to("/plan/versions", () => <PlanVersionsPage />),
  to("/import", () => <ImportDistrictPage />),
  to("/plan/$domain", () => <PlanPage domain={useParameter("domain")} />),
  to("/plan/goals/$id", () => <PlanItemPage id={useParameter("id")} />),
  to("/plan/measures/$id", () => <PlanItemPage id={useParameter("id")} />),
  to("/indicators", () => <IndicatorBoardPage />),
  to("/indicators/$id", () => <IndicatorPage id={useParameter("id")} />),
  to("/targets/$id", () => <TargetPage id={useParameter("id")} />),
  to("/areas/$code", () => <AreaPage code={useParameter("code")} />),
  to("/what-if/$target", () => <WhatIfPage target={useParameter("target")} />),
  to("/next-plan", () => <NextPlanPage />),
  to("/audit", () => <AuditPage />),
  to("/sources", () => <SourcesPage />),
  to("/targets", () => <TargetMatrixPage />),
  to("/calc", () => <CalculatorsPage />),
  to("/calc/$name", () => <CalculatorPage name={useParameter("name")} />),
  to("/releases", () => <ReleasesPage />),
  to("/findings", () => <FindingsPage />),
  to("/inbox", () => <InboxPage />),
  to("/inbox/settings", () => <InboxSettingsPage />),
  to("/warnings", () => <BoardPage />),
  to("/interventions/new", () => <NewInterventionPage />),
  to("/interventions/$id", () => <InterventionPage id={useParameter("id")} />),
  to("/reporting", () => <ReportingPage />),
  to("/forms/$form/$period/$area", () => (
    <SubmissionPage form={useParameter("form")} period={useParameter("period")} area={useParameter("area")} />
  )),
  to("/rounds/$id", () => <RoundPage id={useParameter("id")} />),
  to("/reporting/forms", () => <FormsPage />),
  to("/reporting/local", () => <LocalPage />),
  to("/reporting/imports", () => <ImportsPage id={undefined} />),
  to("/reporting/imports/$id", () => <ImportsPage id={useParameter("id")} />),
  to("/reporting/forms/$id", () => <FormPage id={useParameter("id")} />),
];

export const router = createRouter({
  routeTree: root.addChildren(pages),
  parseSearch: parseViewSearch,
  stringifySearch: printViewSearch,
  scrollRestoration: true,
  // Inside the frame, so that the page keeps its language and its way out.
  defaultErrorComponent: ErrorPage,
  defaultPreload: false,
});
