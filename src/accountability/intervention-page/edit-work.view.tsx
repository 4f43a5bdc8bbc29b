// Changes to an intervention, made on the version that was read.
import { useState } from "react";
import type { z } from "zod";
import type { Label } from "../../kernel/label.ts";
import { listStandings } from "../../stats/standing/standing.contract.ts";
import { call } from "../../ui/call.ts";
import { useWords } from "../../ui/language.tsx";
import { useGo } from "../../ui/navigation.tsx";
import { useAnswer, useForgetAnswers } from "../../ui/use-answer.tsx";
import type { getIntervention } from "../intervention/intervention.contract.ts";
import { editIntervention } from "../intervention/intervention.contract.ts";
import { toDraft, toWording } from "./draft.ts";
import { keepDone } from "./draft-steps.ts";
import { DraftEditor } from "./draft-editor.view.tsx";
import { Events } from "./evidence.view.tsx";

export type WorkAnswer = z.output<typeof getIntervention.output>;

/** Saved on the version that was read; after a conflict, on the one that has come since. */
export const Editing = ({ work, say }: { readonly work: WorkAnswer; readonly say: (text: Label) => void }) => {
  const t = useWords();
  const go = useGo();
  const forget = useForgetAnswers();
  const { intervention, events } = work;
  const [base] = useState({ version: intervention.version, seen: events.length });
  const [version, setVersion] = useState(base.version);
  const { data: standings } = useAnswer(listStandings, {});
  const fresh = events.slice(0, Math.max(0, events.length - base.seen));
  if (!standings) return null;
  return (
    <DraftEditor
      start={toDraft(intervention)}
      indicator={intervention.indicator}
      plan={standings.plan}
      item={intervention.target?.item}
      verb={{ zh: "保存", en: "Save" }}
      onSend={async (draft) => {
        // A second try after a conflict is made knowing what came in between.
        const on = version === intervention.version ? version : intervention.version;
        setVersion(on);
        await call(editIntervention, {
          id: intervention.id,
          version: on,
          ...toWording({ ...draft, steps: keepDone(draft.steps, intervention) }),
        });
        await forget();
        say({ zh: "已保存。", en: "Saved." });
        go({ search: { view: undefined } });
      }}
      onCancel={() => go({ search: { view: undefined } })}
      conflict={
        <div className="conflict">
          <p className="s13">
            {t({
              zh: "这期间别人做了这些，你写的都还在：",
              en: "Meanwhile this was done; what you typed is still here:",
            })}
          </p>
          <Events events={fresh} />
        </div>
      }
    />
  );
};
