// The clauses of the plan that set a target on an indicator: the first step of a number's origin.
import type { Plan } from "../../plan/plan.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Indicator } from "../indicator/indicator.ts";
import { printTarget } from "../standing/print-target.ts";

export const listClauses = (plan: Plan, catalogue: Catalogue, { id }: Indicator) =>
  plan.domains.flatMap((domain) =>
    [
      ...domain.goals.map(({ targets, ...item }) => ({ ...item, kind: "goal" as const, aims: targets })),
      ...domain.measures.map(({ commitments, ...item }) => ({ ...item, kind: "measure" as const, aims: commitments })),
    ].flatMap(({ id: item, kind, title, text, aims }) =>
      aims
        .filter((aim) => aim.indicator === id)
        .map((aim) => ({
          id: aim.id,
          item,
          kind,
          title,
          text,
          targetText: printTarget(aim, catalogue.units.get(aim.unit)?.suffix ?? { zh: "", en: "" }),
        })),
    ),
  );
