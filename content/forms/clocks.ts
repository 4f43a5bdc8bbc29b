// When the forms of each clock are due, in working days (kinds of period: kernel/period.ts).
// [D] Health year: 15 days after it ends on 30 September. The maternal and child health forms are compiled in
// October for the province anyway, and the week of the national holiday is left out by counting working days.
// [D] School year: 40 days after it begins on 1 September, the end of October. It is an autumn count: classes
// settle in September, screenings and fitness tests of the term run through October.
// [D] Calendar year: 20 days after it ends, the default of `defineForm`; registers close in January.
// [D] Population: 30 days, because the sample survey is settled after the other figures.
import type { Form } from "../../src/reporting/form/form.ts";

type Clock = Pick<Form, "periodKind" | "deadline">;

export const healthYear: Clock = { periodKind: "health-year", deadline: { from: "end", workingDays: 15 } };

export const autumnCount: Clock = { periodKind: "school-year", deadline: { from: "start", workingDays: 40 } };

export const populationYear: Clock = { periodKind: "year", deadline: { from: "end", workingDays: 30 } };

/** Kinds of area that report through the production corps' own line. */
export const withoutCorps = { excludedKinds: ["production-corps farm"] } as const;

/** Filled in by the township (its clinic, office or station) for its villages. */
export const byTownship = { unit: "township", route: ["township", "agency", "statistics"] } as const;
