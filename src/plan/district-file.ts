// The files of a district folder as an administrator hands them in: path and text.
export interface DistrictFile {
  /** Relative to the folder, with `/`: `plan/1-health.yaml`. */
  readonly path: string;
  readonly text: string;
}
