// The command line has no background: an import that a command sets going is run before the command answers.
import type { Actor } from "../access/actor.ts";
import { getImport, loadImport, resumeImport, startImport } from "../reporting/bulk/import.contract.ts";
import { openImportWorker } from "../reporting/bulk/import.jobs.ts";
import { isUnderWay } from "../reporting/bulk/import.ts";
import type { World } from "../server/world.ts";

const going: readonly string[] = [startImport.name, loadImport.name, resumeImport.name];
const pause = 300;

/** The answer of any other operation as it is; of these, the import at its end. */
export const finishImport = async (
  { gate, transactions, findContent }: World,
  actor: Actor,
  operation: string,
  answer: unknown,
): Promise<unknown> => {
  if (!going.includes(operation)) return answer;
  const { id } = startImport.output.parse(answer);
  const worker = openImportWorker({
    transactions,
    findContent,
    clock: () => new Date(),
    onFault: (error) => void process.stderr.write(`${String(error)}\n`),
  });
  for (;;) {
    // A server on the same database may have taken it up first.
    await worker.runWaiting();
    const found = getImport.output.parse(await gate.run(getImport.name, actor, { id }));
    if (!isUnderWay(found.state)) return found;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
};
