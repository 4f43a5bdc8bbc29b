// One calm line for those who work with warnings: how many stand, how many nobody has taken up.
import { listWarnings } from "../../accountability/warning/warning.contract.ts";
import { useWords } from "../../ui/language.tsx";
import { useMayAsk } from "../../ui/may-ask.ts";
import { Link } from "../../ui/navigation.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import { printWarnings } from "./overview-words.ts";

interface WarningLineProps {
  readonly area: string;
  readonly year: number;
}

export const WarningLine = ({ area, year }: WarningLineProps) => {
  const t = useWords();
  const isOpen = useMayAsk(listWarnings) === true;
  const { data, isPrevious } = useAnswer(listWarnings, { area, year }, { when: isOpen });
  if (!isOpen || !data || isPrevious) return null;
  return (
    <p className="s13 i2 warned">
      {t(printWarnings(data.counts.states))}{" "}
      <Link className="lk" path="/warnings">
        {t({ zh: "去看预警", en: "See the warnings" })}
      </Link>
    </p>
  );
};
