// Why a target is judged as it is, beside whatever page asked: status, forecast, variation in plain words.
import { getTarget } from "../../stats/target-detail/target.contract.ts";
import { useWords } from "../../ui/language.tsx";
import { useGo, useScope } from "../../ui/navigation.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import { SidePanel } from "../side-panel/side-panel.view.tsx";
import { WhyGrounds } from "./why-grounds.view.tsx";
import { parseWhyKey } from "./why-key.ts";
import "./why.css";

export const WhyPanel = ({ why }: { readonly why: string }) => {
  const t = useWords();
  const go = useGo();
  const question = { ...useScope(), ...parseWhyKey(why) };
  return (
    <SidePanel
      opened={why}
      attribute="data-why"
      title={t({ zh: "为什么这样判断", en: "Why it is judged so" })}
      hint={t({ zh: "Esc关闭", en: "Esc closes" })}
      waiting={t({ zh: "正在取判断的依据……", en: "Loading the grounds…" })}
      className="whypanel"
      answer={useAnswer(getTarget, question)}
      onClose={() => go({ search: { why: undefined } })}
    >
      {({ target, area, year }) => (
        <WhyGrounds
          target={target}
          place={{ zh: `${area.name.zh}，${year}年`, en: `${area.name.en}, ${year}` }}
          scope={{ area: question.area, year: question.year === undefined ? undefined : `${question.year}` }}
        />
      )}
    </SidePanel>
  );
};
