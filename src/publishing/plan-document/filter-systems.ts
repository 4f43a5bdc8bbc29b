// Which of the named systems a reader asked for, and how many stand in each state.
import type { SystemState } from "../plan-margin/system-words.ts";
import { systemStates } from "../plan-margin/system-words.ts";
import type { PlanSystems } from "./plan-document.contract.ts";

export type ListedSystem = PlanSystems["systems"][number];

export interface SystemFilter {
  readonly domain?: string;
  readonly need?: string;
  readonly state?: string;
  readonly text?: string;
}

export const filterSystems = (
  systems: readonly ListedSystem[],
  { domain, need, state, text }: SystemFilter,
): readonly ListedSystem[] =>
  systems.filter(
    (system) =>
      (domain === undefined || system.at.domain === domain) &&
      (need === undefined || system.needs.includes(need)) &&
      (state === undefined || system.state === state) &&
      (text === undefined ||
        `${system.name.zh} ${system.name.en.toLowerCase()} ${system.at.title.zh}`.includes(text.toLowerCase())),
  );

export const countStates = (
  systems: readonly ListedSystem[],
): readonly { readonly state: SystemState; readonly count: number }[] =>
  (Object.keys(systemStates) as SystemState[]).map((state) => ({
    state,
    count: systems.filter((system) => system.state === state).length,
  }));

/** Every need that occurs, the most frequent first. */
export const listNeeds = (systems: readonly ListedSystem[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const need of systems.flatMap(({ needs }) => needs)) counts.set(need, (counts.get(need) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([need]) => need);
};
