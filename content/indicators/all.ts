// Every indicator of the catalogue, in the order of its groups.
import type { Indicator } from "../../src/stats/indicator/indicator.ts";
import { educationPreschoolIndicators } from "./education-preschool.ts";
import { educationSchoolsIndicators } from "./education-schools.ts";
import { educationSpecialIndicators } from "./education-special.ts";
import { educationStagesIndicators } from "./education-stages.ts";
import { environmentSocietyIndicators } from "./environment-society.ts";
import { environmentWaterIndicators } from "./environment-water.ts";
import { familyIndicators } from "./family.ts";
import { healthChildCareIndicators } from "./health-child-care.ts";
import { healthEyesTeethIndicators } from "./health-eyes-teeth.ts";
import { healthMaternalIndicators } from "./health-maternal.ts";
import { healthMortalityIndicators } from "./health-mortality.ts";
import { healthNutritionIndicators } from "./health-nutrition.ts";
import { healthSchoolIndicators } from "./health-school.ts";
import { healthServicesIndicators } from "./health-services.ts";
import { lawCrimeIndicators } from "./law-crime.ts";
import { lawRightsIndicators } from "./law-rights.ts";
import { managementIndicators } from "./management.ts";
import { populationIndicators } from "./population.ts";
import { safetyInjuryIndicators } from "./safety-injury.ts";
import { safetySupervisionIndicators } from "./safety-supervision.ts";
import { welfareCareIndicators } from "./welfare-care.ts";
import { welfarePostsIndicators } from "./welfare-posts.ts";
import { welfareBenefitsIndicators, welfareChildcareIndicators } from "./welfare-services.ts";
import { welfareSitesIndicators } from "./welfare-sites.ts";
import { definitionBreaks, referenceLines } from "../reference-lines.ts";

const defined: readonly Indicator[] = [
  ...populationIndicators,
  ...healthChildCareIndicators,
  ...healthEyesTeethIndicators,
  ...healthMaternalIndicators,
  ...healthMortalityIndicators,
  ...healthNutritionIndicators,
  ...healthSchoolIndicators,
  ...healthServicesIndicators,
  ...safetyInjuryIndicators,
  ...safetySupervisionIndicators,
  ...educationPreschoolIndicators,
  ...educationSchoolsIndicators,
  ...educationSpecialIndicators,
  ...educationStagesIndicators,
  ...welfareCareIndicators,
  ...welfarePostsIndicators,
  ...welfareChildcareIndicators,
  ...welfareBenefitsIndicators,
  ...welfareSitesIndicators,
  ...familyIndicators,
  ...environmentSocietyIndicators,
  ...environmentWaterIndicators,
  ...lawCrimeIndicators,
  ...lawRightsIndicators,
  ...managementIndicators,
];

export const indicators: readonly Indicator[] = defined.map((indicator) => ({
  ...indicator,
  lines: referenceLines[indicator.id] ?? [],
  breaks: definitionBreaks[indicator.id] ?? [],
}));
