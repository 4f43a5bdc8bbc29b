// A fact that differs between two instants; without `before` it is new.
import type { FactKey } from "../fact/fact.ts";

export interface FactChange extends FactKey {
  /** Null where nothing stood, or where it stood without a value. */
  readonly before: number | null;
  readonly after: number | null;
  readonly isNew: boolean;
  readonly at: string;
  readonly by: string;
}
