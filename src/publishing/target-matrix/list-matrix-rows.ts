// The rows of the matrix: which targets are shown, and of each how many areas have it and how many are behind.
import type { StatusClass } from "../../kernel/status-class.ts";
import type { Matrix } from "../../stats/matrix/matrix.contract.ts";

export type MatrixTarget = Matrix["targets"][number];

export interface MatrixRow {
  readonly target: MatrixTarget;
  readonly cells: NonNullable<MatrixTarget["cells"]>;
  /** Areas that are at risk or off track, of those that can be judged. */
  readonly behind: number;
  readonly judged: number;
}

interface Filters {
  readonly domain?: string | undefined;
  readonly kind?: string | undefined;
}

const unjudged: readonly StatusClass[] = ["noData", "notAssessable"];
const behind: readonly StatusClass[] = ["atRisk", "offTrack"];

/** Targets that are not shown at the level of the areas, or of which no area has a figure, have no row. */
export const listMatrixRows = ({ targets }: Pick<Matrix, "targets">, { domain, kind }: Filters): readonly MatrixRow[] =>
  targets
    .filter(
      (target) => (domain === undefined || target.domain === domain) && (kind === undefined || target.kind === kind),
    )
    .flatMap((target) => {
      const { cells } = target;
      const judged = cells?.filter((cell) => !unjudged.includes(cell.class)) ?? [];
      if (!cells || judged.length === 0) return [];
      return [
        { target, cells, judged: judged.length, behind: judged.filter((cell) => behind.includes(cell.class)).length },
      ];
    });
