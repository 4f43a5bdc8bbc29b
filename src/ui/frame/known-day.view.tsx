// Of which day the known figures are shown: the choice in the dateline, and the strip that says so on every page.
import { useEffect, useRef } from "react";
import { useWords } from "../language.tsx";
import { Link, useGo } from "../navigation.tsx";
import { readAsOf, readToday, useAsOf } from "../use-as-of.ts";

export const KnownDayField = () => {
  const t = useWords();
  const go = useGo();
  const asOf = useAsOf();
  const field = useRef<HTMLInputElement>(null);
  const today = readToday();
  // The field keeps half-typed days to itself; only a day that can be shown moves the page, and back.
  useEffect(() => {
    if (field.current) field.current.value = asOf ?? today;
  }, [asOf, today]);
  const choose = (text: string): void => {
    if (text === today || readAsOf(text) !== undefined) go({ search: { asOf: text === today ? undefined : text } });
  };
  return (
    <label className={asOf === undefined ? "known idle" : "known"}>
      {t({ zh: "截至", en: "As known on" })}
      <input
        ref={field}
        type="date"
        aria-label={t({ zh: "截至哪一天已知的数", en: "Figures as known on" })}
        defaultValue={asOf ?? today}
        max={today}
        onChange={({ target }) => choose(target.value)}
      />
    </label>
  );
};

export const KnownDayStrip = () => {
  const t = useWords();
  const asOf = useAsOf();
  if (asOf === undefined) return null;
  return (
    <p className="knownstrip" role="status">
      {t({ zh: `正在看${asOf}那天已知的数。`, en: `These are the figures as known on ${asOf}.` })}
      <Link className="lk noprint" search={{ asOf: undefined }}>
        {t({ zh: "回到今天", en: "Back to today" })}
      </Link>
    </p>
  );
};
