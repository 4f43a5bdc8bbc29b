// A target handed down: what each area or facility below is to reach, whether the parts reach the whole, who set it and
// when. Who may, changes it here.
import { useState } from "react";
import type { Allocation } from "../../stats/allocation/allocation.contract.ts";
import { allocateTarget, getAllocation } from "../../stats/allocation/allocation.contract.ts";
import { useWords } from "../../ui/language.tsx";
import { useMayAsk } from "../../ui/may-ask.ts";
import { useAnswer } from "../../ui/use-answer.tsx";
import { useAsOf } from "../../ui/use-as-of.ts";
import { AllocationEditor } from "./allocation-editor.view.tsx";
import { AllocationHistory } from "./allocation-history.view.tsx";
import { AllocationParts } from "./allocation-parts.view.tsx";
import { CheckLine } from "./check-line.view.tsx";
import "./allocation.css";

interface SectionProps {
  readonly target: string;
  readonly area: string;
  readonly year: number;
}

/** Nothing where the visitor may not ask. What is being typed belongs to one target in one area. */
export const AllocationSection = ({ target, area, year }: SectionProps) => {
  const isOpen = useMayAsk(getAllocation) === true;
  const { data } = useAnswer(getAllocation, { target, area, year }, { when: isOpen });
  if (!isOpen || !data || data.target !== target || data.area.code !== area) return null;
  return <AllocationContent key={`${target} ${area}`} allocation={data} />;
};

const AllocationContent = ({ allocation }: { readonly allocation: Allocation }) => {
  const t = useWords();
  const isPast = useAsOf() !== undefined;
  const mayEdit = useMayAsk(allocateTarget) === true && !isPast;
  const [isEditing, setEditing] = useState(false);
  const { parts, refusal, line, check, history } = allocation;
  if (parts.length === 0 && history.length === 0 && (!mayEdit || refusal || !line)) return null;
  return (
    <section className="allocation" id="allocation" aria-labelledby="allocation-title">
      <div className="sechead rule">
        <h2 className="sec" id="allocation-title">
          {t({ zh: "目标分解", en: "Handed down" })}
        </h2>
        {line && (
          <span className="cap">
            {line.isAllocated
              ? t({ zh: `本地分到的线${line.text.zh}`, en: `this area’s own line ${line.text.en}` })
              : t({ zh: `总的要求${line.text.zh}`, en: `asked of the whole: ${line.text.en}` })}
          </span>
        )}
      </div>
      {refusal && <p className="i2">{t(refusal)}</p>}
      {isEditing ? (
        <AllocationEditor allocation={allocation} onClose={() => setEditing(false)} />
      ) : (
        <>
          <CheckLine check={check} />
          {parts.length > 0 && <AllocationParts allocation={allocation} />}
          {mayEdit && !refusal && line && (
            <p className="noprint">
              <button type="button" className="btn" onClick={() => setEditing(true)}>
                {parts.length > 0 ? t({ zh: "改分解", en: "Change it" }) : t({ zh: "往下分", en: "Hand it down" })}
              </button>
            </p>
          )}
        </>
      )}
      <AllocationHistory allocation={allocation} />
    </section>
  );
};
