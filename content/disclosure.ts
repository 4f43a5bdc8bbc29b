// Figures of few people are not shown outside: the least count 5 and the least denominator 20 are common practice of
// small-number rules (10.7 of the reference on protection; indicator-rules §0.5); who is protected is ours [D]: all
// counts of people below the district but those of posts and staff.
import type { DisclosureRules } from "../src/stats/disclosure/rules.ts";

export const disclosure: DisclosureRules = {
  leastCount: 5,
  leastDenominator: 20,
  protectsComplement: true,
  // Township, not village (10.6 of the reference on protection).
  finestLevel: "township",
  peopleUnits: ["persons", "births", "cases", "person-times"],
  shownElements: [
    "child_care_gps",
    "child_health_doctors",
    "child_social_workers",
    "child_welfare_workers",
    "child_welfare_workers_trained",
    "foreign_teachers",
    "foreign_teachers_filed",
    "new_post_holders",
    "new_post_holders_trained",
  ],
};
