// Every rule written by hand; those that follow from the indicators are derived (src/reporting/check/rule-book.ts).
import type { Rule } from "../../src/reporting/check/rule.ts";
import { healthRules } from "./health.ts";
import { schoolsRules } from "./schools.ts";
import { seriesRules } from "./series.ts";
import { servicesRules } from "./services.ts";

export const rules: readonly Rule[] = [...healthRules, ...schoolsRules, ...servicesRules, ...seriesRules];
