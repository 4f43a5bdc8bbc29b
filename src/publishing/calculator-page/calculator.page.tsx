// One calculator: a form, its answer at once in words and as JSON, and the ways to the same answer for programs.
import { useEffect, useEffectEvent, useState } from "react";
import { Foot } from "../../ui/frame/foot.view.tsx";
import { Answered, ProblemState } from "../../ui/frame/state.view.tsx";
import { UiProblem } from "../../ui/call.ts";
import { useWords } from "../../ui/language.tsx";
import { Link, useGo, useSearch } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAnswer } from "../../ui/use-answer.tsx";
import { AnswerPart } from "./answer-part.view.tsx";
import type { CalculatorEntry } from "../calculator/calculator.contract.ts";
import { calculate, listCalculators } from "../calculator/calculator.contract.ts";
import { FormPart } from "./form-part.view.tsx";
import { formFields } from "./form-fields.ts";
import { toItem, toTexts } from "./form-texts.ts";
import { SameAnswer } from "./same-answer.view.tsx";
import { toRecord } from "./series-text.ts";
import "./calculator.css";

export const CalculatorPage = ({ name }: { readonly name: string }) => {
  const t = useWords();
  const answer = useAnswer(listCalculators, {});
  const found = answer.data?.calculators.find((calculator) => calculator.name === name);
  usePageTitle(found ? t(found.title) : name);
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取计算器……", en: "Loading the calculator…" })}>
      {() => (found ? <CalculatorContent key={name} calculator={found} /> : <ProblemState problem={unknown} />)}
    </Answered>
  );
};

const unknown = new UiProblem("calc/unknown-calculator", 404, {
  zh: "没有这个计算器。",
  en: "There is no such calculator.",
});

const CalculatorContent = ({ calculator }: { readonly calculator: CalculatorEntry }) => {
  const t = useWords();
  const { name, title, summary, source, examples } = calculator;
  const fields = formFields[name] ?? [];
  const example = examples[0] ?? {};
  const { text } = useSearch();
  const [texts, setTexts] = useState(() => toTexts(fields, readItem(text) ?? example));
  const json = JSON.stringify(toItem(fields, texts));
  const asked = useSettled(json);
  useKept(asked, JSON.stringify(toItem(fields, toTexts(fields, example))));
  const answer = useAnswer(calculate, { name, items: [JSON.parse(asked)] });
  return (
    <div className="wrap calc">
      <nav className="crumb" aria-label={t({ zh: "上一级", en: "Above" })}>
        <Link path="/calc">{t({ zh: "计算器", en: "Calculators" })}</Link>
        <span aria-hidden="true">/</span>
        <span className="i2">{t(title)}</span>
      </nav>
      <h1 className="title">{t(title)}</h1>
      <p className="i2">{t(summary)}</p>
      <div className="lay">
        <FormPart
          fields={fields}
          texts={texts}
          onChange={(path, value) => setTexts({ ...texts, [path]: value })}
          onReset={() => setTexts(toTexts(fields, example))}
        />
        <AnswerPart answer={answer} />
      </div>
      <SameAnswer name={name} item={asked} />
      <Foot isSynthetic={false}>{t(source)}</Foot>
    </div>
  );
};

const readItem = (text: string | undefined): Readonly<Record<string, unknown>> | undefined => {
  try {
    return text === undefined ? undefined : toRecord(JSON.parse(text));
  } catch {
    return undefined;
  }
};

const typingPause = 250;

/** The text once the reader has stopped typing. */
const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), typingPause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};

const longestKept = 1500;

/** The item stands in the address while it is short; the example needs no words there. */
const useKept = (item: string, example: string): void => {
  const go = useGo();
  const { text } = useSearch();
  const keep = useEffectEvent((now: string): void => {
    const kept = now === example || now.length > longestKept ? undefined : now;
    if (kept !== text) go({ search: { text: kept } }, { replace: true });
  });
  useEffect(() => keep(item), [item]);
};
