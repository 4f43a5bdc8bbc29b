// Every form, in the order of the plan's domains.
import type { Form } from "../../src/reporting/form/form.ts";
import { educationHealthForms } from "./education-health.ts";
import { educationSchoolsForms } from "./education-schools.ts";
import { environmentForms } from "./environment.ts";
import { familyForms } from "./family.ts";
import { healthMotherChildForms } from "./health-mother-child.ts";
import { healthServicesForms } from "./health-services.ts";
import { lawForms } from "./law.ts";
import { populationForms } from "./population.ts";
import { safetyForms } from "./safety.ts";
import { welfareForms } from "./welfare.ts";

export const forms: readonly Form[] = [
  ...populationForms,
  ...healthMotherChildForms,
  ...healthServicesForms,
  ...educationHealthForms,
  ...educationSchoolsForms,
  ...safetyForms,
  ...welfareForms,
  ...familyForms,
  ...environmentForms,
  ...lawForms,
];
