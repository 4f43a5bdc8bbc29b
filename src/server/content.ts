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
import type { ContentParts } from "../reporting/local/join-local.ts";
import { readContent } from "../reporting/local/join-local.ts";

const parts: ContentParts = {
  catalogue: {
    units,
    dimensions,
    elements,
    groups: indicatorGroups,
    indicators,
    areaKinds,
    areaLevels,
    tenantLevel: "county",
  },
  forms: { forms, desks, workdays },
  rules: { rules },
};

/** `parts`, so that a district's own definitions can be read with them (reporting/local). */
export const content = { ...readContent(parts), parts, capabilities, orderRules, reminderDays };
