// Where the panel stands: below the dateline while that can be seen, at the top of the window after. The page makes
// room for it (html[data-origin]). On closing, the focus returns to the number that opened it.
import { useEffect, useState } from "react";

export const usePanelTop = (): number => {
  const [top, setTop] = useState(0);
  useEffect(() => {
    const measure = (): void => {
      const line = document.querySelector(".dateline") ?? document.querySelector("header.top");
      setTop(Math.max(0, Math.round(line?.getBoundingClientRect().bottom ?? 0)));
    };
    measure();
    const watched = new ResizeObserver(measure);
    watched.observe(document.body);
    addEventListener("scroll", measure, { passive: true });
    addEventListener("resize", measure);
    return () => {
      watched.disconnect();
      removeEventListener("scroll", measure);
      removeEventListener("resize", measure);
    };
  }, []);
  return top;
};

export const useOpenMark = (): void => {
  useEffect(() => {
    document.documentElement.dataset["origin"] = "open";
    return () => {
      delete document.documentElement.dataset["origin"];
    };
  }, []);
};

/** The number or sign that is open now; after closing it has the focus again. */
export const useFocusBack = (opened: string, attribute: "data-origin" | "data-why" = "data-origin"): void => {
  useEffect(
    () => () => {
      const opener = document.querySelector<HTMLElement>(`main [${attribute}="${CSS.escape(opened)}"]`);
      requestAnimationFrame(() => {
        if (document.activeElement === document.body || document.activeElement === null) opener?.focus();
      });
    },
    [opened, attribute],
  );
};
