// The values a reader puts into the draft: kept in this browser only, under the plan and its years.
import { useState } from "react";
import type { Edited } from "./print-draft.ts";

const readKept = (name: string): Edited => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? "{}");
    return typeof kept === "object" && kept !== null
      ? Object.fromEntries(Object.entries(kept).filter(([, value]) => Number.isFinite(value)))
      : {};
  } catch {
    return {};
  }
};

export const useEdited = (name: string) => {
  const [edited, setEdited] = useState<Edited>(() => readKept(name));
  const keep = (next: Edited): void => {
    setEdited(next);
    try {
      localStorage.setItem(name, JSON.stringify(next));
    } catch {
      // A browser that keeps nothing still shows what was typed.
    }
  };
  return {
    edited,
    put: (target: string, value: number): void => keep({ ...edited, [target]: value }),
    takeBack: (): void => keep({}),
  };
};
