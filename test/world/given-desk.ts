// People at the desks of the real district's forms, and forms filled in for them.
import type { Actor } from "../../src/access/actor.ts";
import type { AreaCode } from "../../src/kernel/area.ts";
import { getSubmission } from "../../src/reporting/submission/submission.contract.ts";
import type { SubmissionView } from "../../src/reporting/submission/submission.contract.ts";
import type { TestWorld } from "./open-test-world.ts";

/** What is asked of a world here. */
type Asked = Pick<TestWorld, "ask" | "answer">;

export const givenPerson = (role: Actor["role"], area: string, agency: string | null = null): Actor => ({
  id: [role, area, agency].filter((part) => part !== null).join("-"),
  name: { zh: role, en: role },
  role,
  area: area as AreaCode,
  agency,
});

export const desks = {
  village: givenPerson("village", "650502104200"),
  township: givenPerson("township", "650502104"),
  women: givenPerson("agency", "650502", "women"),
  education: givenPerson("agency", "650502", "edu"),
  statistics: givenPerson("statistics", "650502", "stat"),
};

export interface FormKey {
  readonly form: string;
  readonly period: string;
  readonly area: string;
}

/** A village's form that passes all four desks: village, township, women's federation, statistics bureau. */
export const childHomes: FormKey = { form: "child-homes", period: "2024", area: "650502104200" };

export const openForm = (world: Asked, key: FormKey, actor?: Actor): Promise<SubmissionView> =>
  world.answer(getSubmission, key, actor);

/** The same value in every cell of a form, by the person who fills it in; nothing urban in a village. */
export const fillForm = async (world: Asked, key: FormKey, actor: Actor, value = 1): Promise<void> => {
  const { areas, formView, entries } = await openForm(world, key, actor);
  const versions = new Map(entries.map((entry) => [`${entry.area}|${entry.element}|${entry.cell}`, entry.version]));
  const places = areas.flatMap(({ code }) =>
    formView.sections.flatMap(({ cells, elements }) =>
      elements.flatMap(({ id }) => cells.map((cell) => ({ area: code, element: id, cell }))),
    ),
  );
  await world.ask(
    "reporting.saveEntries",
    {
      ...key,
      entries: places.map((place) => ({
        ...place,
        state: "value",
        value: place.cell.includes("urban") ? 0 : value,
        baseVersion: versions.get(`${place.area}|${place.element}|${place.cell}`) ?? 0,
      })),
    },
    actor,
  );
};
