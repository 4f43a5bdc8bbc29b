// A judgement that can be asked why: the sign opens the explanation beside the page and closes it again.
import type { ReactNode } from "react";
import { useWords } from "../../ui/language.tsx";
import { useGo, useSearch } from "../../ui/navigation.tsx";
import type { WhyQuestion } from "./why-key.ts";
import { printWhyKey } from "./why-key.ts";
import "./why.css";

interface WhyLinkProps extends WhyQuestion {
  readonly children: ReactNode;
}

export const WhyLink = ({ children, ...question }: WhyLinkProps) => {
  const t = useWords();
  const go = useGo();
  const key = printWhyKey(question);
  const isOpen = useSearch().why === key;
  return (
    <button
      type="button"
      className="whylink"
      data-why={key}
      aria-expanded={isOpen}
      title={t({ zh: "为什么这样判断", en: "Why it is judged so" })}
      onClick={() => go({ search: { why: isOpen ? undefined : key, origin: undefined } })}
    >
      {children}
      <span className="vh">{t({ zh: "，为什么", en: ", why" })}</span>
      <svg width="8" height="12" viewBox="0 0 8 12" aria-hidden="true" className="noprint">
        <path d="M2 2l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
      </svg>
    </button>
  );
};
