// Every element of the catalogue, in the order of its groups.
import type { Element } from "../../src/stats/element/element.ts";
import { educationSchoolsElements, educationSpecialElements } from "./education-schools.ts";
import { educationPreschoolElements, educationStagesElements } from "./education.ts";
import { environmentElements } from "./environment.ts";
import { familyElements } from "./family.ts";
import { healthChildCareElements } from "./health-child-care.ts";
import { healthEyesTeethElements } from "./health-eyes-teeth.ts";
import { healthMaternalElements } from "./health-maternal.ts";
import { healthMortalityElements } from "./health-mortality.ts";
import { healthNutritionElements } from "./health-nutrition.ts";
import { healthSchoolElements } from "./health-school.ts";
import { healthServicesElements } from "./health-services.ts";
import { lawElements } from "./law.ts";
import { managementElements } from "./management.ts";
import { populationElements } from "./population.ts";
import { safetyElements } from "./safety.ts";
import { welfareBenefitsElements, welfareCareElements, welfareChildcareElements } from "./welfare-services.ts";
import { welfarePostsElements, welfareSitesElements } from "./welfare.ts";

export const elements: readonly Element[] = [
  ...populationElements,
  ...healthChildCareElements,
  ...healthEyesTeethElements,
  ...healthMaternalElements,
  ...healthMortalityElements,
  ...healthNutritionElements,
  ...healthSchoolElements,
  ...healthServicesElements,
  ...safetyElements,
  ...educationSpecialElements,
  ...educationSchoolsElements,
  ...educationPreschoolElements,
  ...educationStagesElements,
  ...welfareChildcareElements,
  ...welfareCareElements,
  ...welfareBenefitsElements,
  ...welfarePostsElements,
  ...welfareSitesElements,
  ...familyElements,
  ...environmentElements,
  ...lawElements,
  ...managementElements,
];
