// The first of a long list, and more of it on demand.
import type { ReactNode } from "react";
import { useState } from "react";
import { useWords } from "../../ui/language.tsx";

/** [D] About a screen of a column; the gravest come first. */
const firstShown = 8;

interface FirstOfProps<One> {
  readonly all: readonly One[];
  readonly entry: (one: One) => ReactNode;
}

export const FirstOf = <One,>({ all, entry }: FirstOfProps<One>) => {
  const t = useWords();
  const [shown, setShown] = useState(firstShown);
  const rest = all.length - shown;
  return (
    <>
      {all.slice(0, shown).map(entry)}
      {rest > 0 && (
        <p className="cap onpaper">
          {t({ zh: `另有${rest}条没有印出；清单里全有。`, en: `${rest} more are not printed; the list has them all.` })}
        </p>
      )}
      {rest > 0 && (
        <p className="further noprint">
          <button type="button" className="btn sm" onClick={() => setShown(shown + 2 * firstShown)}>
            {t({
              zh: `还有${rest}条，再看${Math.min(rest, 2 * firstShown)}条`,
              en: `${rest} more; show ${Math.min(rest, 2 * firstShown)}`,
            })}
          </button>
        </p>
      )}
    </>
  );
};
