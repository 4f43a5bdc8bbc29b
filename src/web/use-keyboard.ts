// Listens to the keys of the whole page and carries out what keyboard.ts reads from them.
import { useEffect, useEffectEvent, useRef } from "react";
import { twinEvent } from "../ui/chart/chart-frame.view.tsx";
import { useGo, useSearch } from "../ui/navigation.tsx";
import { readKey } from "./keyboard.ts";

interface KeyboardOrders {
  readonly areLettersOn: boolean;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}

const goPause = 1200;

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input, textarea, select, [role=combobox], dialog *"));

const focusNote = (step: 1 | -1): void => {
  const notes = [...document.querySelectorAll<HTMLElement>("[data-note]")];
  const at = notes.findIndex((note) => note.contains(document.activeElement));
  const next = notes[at < 0 && step < 0 ? notes.length - 1 : at + step];
  next?.focus();
  next?.scrollIntoView({ block: "center" });
};

/** Of the note or row in hand, else the first on the page. */
const openNearest = (opener: "[data-origin]" | "[data-why]"): void => {
  const near = document.activeElement?.closest("[data-note], tbody tr");
  const found = near?.querySelector<HTMLElement>(opener) ?? document.querySelector<HTMLElement>(`main ${opener}`);
  found?.click();
};

export const useKeyboard = ({ areLettersOn, onSearch, onHelp }: KeyboardOrders): void => {
  const go = useGo();
  const { origin, why } = useSearch();
  const wentAt = useRef(-goPause);
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isAfterGo = event.timeStamp - wentAt.current < goPause;
    const hasControl = event.ctrlKey || event.metaKey;
    const act = readKey({ key: event.key, hasControl, isInField: isField(event.target), isAfterGo, areLettersOn });
    wentAt.current = act?.kind === "wait" ? event.timeStamp : -goPause;
    if (!act || event.altKey) return;
    if (act.kind !== "close" && act.kind !== "wait") event.preventDefault();
    if (act.kind === "search") onSearch();
    if (act.kind === "help") onHelp();
    if (act.kind === "go") go({ path: act.path });
    if (act.kind === "note") focusNote(act.step);
    if (act.kind === "origin") openNearest("[data-origin]");
    if (act.kind === "why") openNearest("[data-why]");
    if (act.kind === "twin") document.dispatchEvent(new Event(twinEvent));
    if (act.kind === "close" && (origin ?? why) !== undefined && !document.querySelector("dialog[open]"))
      go({ search: origin === undefined ? { why: undefined } : { origin: undefined } });
  });
  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
};
