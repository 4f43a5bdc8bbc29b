// A number with its unit at once; the dotted underline opens its origin and means nothing else. Where there is
// no number stands its sign, with the sentence on hover and focus.
import { useId } from "react";
import type { Label } from "../../kernel/label.ts";
import { useWords } from "../language.tsx";
import { useGo, useSearch } from "../navigation.tsx";
import type { FigureParts, Writing } from "./figure-text.ts";
import { gapSigns, listMarks, printFigure } from "./figure-text.ts";

interface FigureProps {
  readonly figure: FigureParts;
  readonly writing: Writing;
  /** The figure's id for `?origin=`; without it the number cannot be opened. */
  readonly origin?: string;
  /** Superscripts 演, 初, 估…; off where a strip above already says synthetic. */
  readonly marked?: boolean;
  /** Said before the number by screen readers, e.g. the indicator. */
  readonly name?: string;
  readonly className?: string;
}

export const Figure = ({ figure, writing, origin, marked = false, name, className = "" }: FigureProps) => {
  const t = useWords();
  if (figure.value === null) return <GapSign gap={gapSigns[figure.gap ?? "noFigures"]} className={className} />;
  const text = t(printFigure(figure, writing));
  return (
    <span className={`fig ${className}`}>
      {origin === undefined ? (
        text
      ) : (
        <OriginButton text={text} origin={origin} {...(name === undefined ? {} : { name })} />
      )}
      {marked &&
        listMarks(figure).map(({ sign, word }) => (
          <abbr key={sign.en} className="mk" title={t(word)}>
            {t(sign)}
          </abbr>
        ))}
    </span>
  );
};

const OriginButton = ({
  text,
  origin,
  name,
}: {
  readonly text: string;
  readonly origin: string;
  readonly name?: string;
}) => {
  const t = useWords();
  const go = useGo();
  const isOpen = useSearch().origin === origin;
  const label = `${name === undefined ? "" : `${name} `}${text}${t({ zh: "，看出处", en: ", open its origin" })}`;
  return (
    <button
      type="button"
      className={isOpen ? "n sel" : "n"}
      data-origin={origin}
      aria-label={label}
      aria-expanded={isOpen}
      onClick={() => go({ search: { origin: isOpen ? undefined : origin } })}
    >
      {text}
    </button>
  );
};

interface GapSignProps {
  readonly gap: { readonly sign: Label; readonly sentence: Label };
  readonly className?: string;
}

export const GapSign = ({ gap, className = "" }: GapSignProps) => {
  const t = useWords();
  const id = useId();
  return (
    <span className={`tip i3 ${className}`} tabIndex={0} role="note" aria-describedby={id}>
      {t(gap.sign)}
      <span role="tooltip" id={id}>
        {t(gap.sentence)}
      </span>
    </span>
  );
};
