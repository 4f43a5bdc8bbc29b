// The command line has no background: what a command hands over is sent before the command answers.
import type { Actor } from "../access/actor.ts";
import { handOverRound, listHandovers } from "../reporting/handover/handover.contract.ts";
import type { Credential } from "../reporting/handover/send-handovers.operations.ts";
import { sendHandovers } from "../reporting/handover/send-handovers.operations.ts";
import type { World } from "../server/world.ts";

interface Handing {
  readonly world: World;
  readonly actor: Actor;
  readonly credential: Credential | undefined;
}

/** The answer of any other operation as it is; of this one, the receipt with what the other side said. */
export const finishHandover = async (
  { world: { gate, transactions, sending }, actor, credential }: Handing,
  operation: string,
  answer: unknown,
): Promise<unknown> => {
  if (operation !== handOverRound.name) return answer;
  const made = handOverRound.output.parse(answer);
  if (made.receipt.state !== "waiting") return answer;
  await sendHandovers({ transactions, messenger: sending.messenger, credential, clock: () => new Date() });
  const { round, number } = made.receipt;
  const { handovers } = listHandovers.output.parse(await gate.run(listHandovers.name, actor, { round }));
  return { receipt: handovers.find((each) => each.number === number) ?? made.receipt };
};
