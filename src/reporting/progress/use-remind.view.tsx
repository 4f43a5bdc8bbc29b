// Reminding (催报) for a whole round, an agency, a township or one submission, and what it did.
import { useState } from "react";
import type { z } from "zod";
import type { Label } from "../../kernel/label.ts";
import { call, UiProblem } from "../../ui/call.ts";
import { remind } from "../round/round.contract.ts";
import { describeReminding } from "./describe-round.ts";

export type RemindTarget = Omit<z.input<typeof remind.input>, "round">;

export interface Reminding {
  /** What the last reminding did, or why it failed. */
  readonly said: { readonly text: Label; readonly isRefusal: boolean } | undefined;
  readonly send: (target: RemindTarget, whom: Label) => void;
}

export const useRemind = (round: string): Reminding => {
  const [said, setSaid] = useState<Reminding["said"]>();
  const send = async (target: RemindTarget, whom: Label): Promise<void> => {
    setSaid({ text: { zh: `正在催${whom.zh}……`, en: `Reminding ${whom.en}…` }, isRefusal: false });
    try {
      setSaid({ text: describeReminding(whom, await call(remind, { round, ...target })), isRefusal: false });
    } catch (error) {
      if (!(error instanceof UiProblem)) throw error;
      setSaid({ text: error.texts, isRefusal: true });
    }
  };
  return { said, send: (target, whom) => void send(target, whom) };
};
