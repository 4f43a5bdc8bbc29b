// The language of the page: `?lang=en`, Chinese without it. `useWords` gives the function that picks a text.
import { createContext, use } from "react";
import type { Label, Language } from "../kernel/label.ts";

export const LanguageContext = createContext<Language>("zh");

export const useLanguage = (): Language => use(LanguageContext);

export type Words = (label: Label) => string;

export const useWords = (): Words => {
  const language = useLanguage();
  return (label) => label[language];
};
