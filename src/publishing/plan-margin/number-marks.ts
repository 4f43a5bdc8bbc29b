// Which number a phrase of the text and its note share: ① for the first marked standing of an item, and so on;
// standings that the text does not mark follow. Named systems carry no number.
import { parseTextRuns } from "../../plan/text-spans.ts";
import type { TargetStanding } from "../../stats/standing/standing.contract.ts";

export interface NumberedStanding {
  readonly number: number;
  readonly standing: TargetStanding;
}

export const numberStandings = (text: string, standings: readonly TargetStanding[]): readonly NumberedStanding[] => {
  const marked = parseTextRuns(text).flatMap(({ mark }) => standings.filter(({ id }) => id === mark));
  const ordered = [...new Set([...marked, ...standings])];
  return ordered.map((standing, index) => ({ number: index + 1, standing }));
};

export const toNoteId = (standing: string): string => `note-${standing}`;
