// Brings the part that the URL's hash names into view once the page's answer is there.
import { useEffect } from "react";

export const useHashScroll = (isReady: boolean): void => {
  useEffect(() => {
    if (!isReady) return undefined;
    const scroll = (): void => {
      const id = decodeURIComponent(location.hash.slice(1));
      if (id !== "") document.getElementById(id)?.scrollIntoView({ block: "start" });
    };
    const frame = requestAnimationFrame(scroll);
    window.addEventListener("hashchange", scroll);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("hashchange", scroll);
    };
  }, [isReady]);
};
