// Imports in the background: one after the other, looked for every second and whenever one has just been ended.
import type { ImportWorld } from "./run-import.operations.ts";
import { interruptOrphans, runNextImport } from "./run-import.operations.ts";

export interface ImportWorker {
  /** Marks what a former run of the program left unfinished, then looks for imports until stopped. */
  readonly start: () => Promise<void>;
  /** Runs whatever waits and returns; for a program that ends with its command. */
  readonly runWaiting: () => Promise<void>;
  /** Leaves the import at hand after its current rows, to be resumed. */
  readonly stop: () => Promise<void>;
}

/** [D] Short beside the time that people need to look at a page. */
const pause = 1_000;

export const openImportWorker = (world: Omit<ImportWorld, "isEnding">): ImportWorker => {
  let isEnding = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: Promise<void> = Promise.resolve();
  const imports: ImportWorld = { ...world, isEnding: () => isEnding };

  const runWaiting = async (): Promise<void> => {
    while (!isEnding && (await runNextImport(imports)));
  };
  const look = (): void => {
    if (isEnding) return;
    current = runWaiting()
      .catch(world.onFault)
      .then(() => {
        timer = setTimeout(look, pause);
        timer.unref();
      });
  };

  return {
    start: async () => {
      await interruptOrphans(imports);
      look();
    },
    runWaiting,
    stop: async () => {
      isEnding = true;
      clearTimeout(timer);
      await current;
      clearTimeout(timer);
    },
  };
};
