// The content that holds for every district, handed to the engine as one checked catalogue and form book.
import { areaKinds, areaLevels } from "../../content/area-kinds.ts";
import { capabilities } from "../../content/capabilities.ts";
import { dimensions } from "../../content/dimensions.ts";
import { elements } from "../../content/elements/all.ts";
import { forms } from "../../content/forms/all.ts";
import { desks } from "../../content/forms/desks.ts";
import { indicators } from "../../content/indicators/all.ts";
import { indicatorGroups } from "../../content/indicators/groups.ts";
import { orderRules } from "../../content/order-rules.ts";
import { reminderDays } from "../../content/reminders.ts";
import { rules } from "../../content/rules/all.ts";
import { units } from "../../content/units.ts";
import { workdays } from "../../content/workdays.ts";
import { readRules } from "../reporting/check/rule-book.ts";
import { readFormBook } from "../reporting/form/form-book.ts";
import { readCatalogue } from "../stats/catalogue.ts";

const read = readCatalogue({
  units,
  dimensions,
  elements,
  groups: indicatorGroups,
  indicators,
  areaKinds,
  areaLevels,
  tenantLevel: "county",
});

const { book: formBook, findings: formFindings } = readFormBook({ forms, desks, workdays }, read.catalogue);
const { rules: ruleBook, findings: ruleFindings } = readRules({ rules }, read.catalogue);

export const content = {
  ...read,
  findings: [...read.findings, ...formFindings, ...ruleFindings],
  capabilities,
  orderRules,
  formBook,
  ruleBook,
  reminderDays,
};
