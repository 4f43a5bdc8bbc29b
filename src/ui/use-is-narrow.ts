// True on a phone, where pictures are drawn narrower instead of being shrunk until their words cannot be read.
import { useSyncExternalStore } from "react";

const narrow = "(max-width: 839px)";

const watch = (notify: () => void): (() => void) => {
  const media = matchMedia(narrow);
  media.addEventListener("change", notify);
  return () => media.removeEventListener("change", notify);
};

export const useIsNarrow = (): boolean =>
  useSyncExternalStore(
    watch,
    () => matchMedia(narrow).matches,
    // Drawn without a window, as for a file.
    () => false,
  );
