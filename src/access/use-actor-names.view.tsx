// Whom an id means, in words: the demo roles and the program itself by their names, anybody else by the id.
import { useCallback } from "react";
import type { Label } from "../kernel/label.ts";
import { useAnswer } from "../ui/use-answer.tsx";
import { getSession } from "./session.contract.ts";

const programs: Readonly<Record<string, Label>> = {
  installer: { zh: "首次启动", en: "First start" },
  synthetic: { zh: "演示数据", en: "Demonstration" },
};

export const useActorNames = (): ((id: string) => Label) => {
  const { data: session } = useAnswer(getSession, {});
  return useCallback(
    (id) => {
      const people = session ? [session.actor, ...(session.demo?.roles ?? [])] : [];
      return people.find((person) => person.id === id)?.name ?? programs[id] ?? { zh: id, en: id };
    },
    [session],
  );
};
