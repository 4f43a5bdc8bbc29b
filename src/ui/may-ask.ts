// What the visitor may ask for, as far as the entrance knows: a question that would be refused is not sent.
import { createContext, use } from "react";
import type { AnyContract, Permission } from "../kernel/contract.ts";
import { UiProblem } from "./call.ts";

/** Undefined while it is not known yet who is asking. */
export type MayAsk = (permission: Permission) => boolean | undefined;

export const MayAskContext = createContext<MayAsk>(() => true);

export const useMayAsk = ({ permission }: Pick<AnyContract, "permission">): boolean | undefined =>
  use(MayAskContext)(permission);

/** The refusal that the server would send. */
export const toRefusal = ({ summary }: Pick<AnyContract, "summary">): UiProblem =>
  new UiProblem("access/not-permitted", 403, {
    zh: `以现在的身份看不到“${summary.zh}”。`,
    en: `Your role does not include: ${summary.en}.`,
  });
