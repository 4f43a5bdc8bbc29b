// The sentence on top of a page, with what matters underlined.
import { useWords } from "../../ui/language.tsx";
import type { LedePart } from "./describe-round.ts";

export const Lede = ({ parts }: { readonly parts: readonly LedePart[] }) => {
  const t = useWords();
  return (
    <p className="lede">
      {parts.map(({ text, tone }) => (
        <span key={text.en} className={tone}>
          {t(text)}
        </span>
      ))}
    </p>
  );
};
