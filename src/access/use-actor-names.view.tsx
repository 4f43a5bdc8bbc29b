// Whom an id means on a page: whoever is signed in and the demo roles are known.
import { useCallback } from "react";
import type { Label } from "../kernel/label.ts";
import { useAnswer } from "../ui/use-answer.tsx";
import { nameActor } from "./name-actor.ts";
import { getSession } from "./session.contract.ts";

export const useActorNames = (): ((id: string) => Label) => {
  const { data: session } = useAnswer(getSession, {});
  return useCallback((id) => nameActor(session ? [session.actor, ...(session.demo?.roles ?? [])] : [], id), [session]);
};
