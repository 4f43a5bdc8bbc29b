// Whether the trail is whole, in one sentence: its newest part at once, all of it on demand.
import { useState } from "react";
import { call } from "../../ui/call.ts";
import { useWords } from "../../ui/language.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import type { ChainView } from "../audit/audit.contract.ts";
import { verifyAudit } from "../audit/audit.contract.ts";
import { printChain } from "../audit/print-chain.ts";

/** [D] Recomputed in a moment whenever the page is opened. */
const newest = 1_000;

export const ChainState = () => {
  const t = useWords();
  const { data } = useAnswer(verifyAudit, { newest });
  const [whole, setWhole] = useState<ChainView | "waiting" | "failed">();
  const verify = async (): Promise<void> => {
    setWhole("waiting");
    setWhole(await call(verifyAudit, {}).catch(() => "failed" as const));
  };
  const chain = typeof whole === "object" ? whole : data;
  return (
    <div className="chain" aria-live="polite">
      <p className={chain?.broken ? "off" : "i2"}>
        {whole === "waiting" && t({ zh: "正在从头核对……", en: "Proving all of it…" })}
        {whole === "failed" && t({ zh: "没核对成，再点一次。", en: "Failed; try again." })}
        {typeof whole !== "string" && chain && t(printChain(chain))}
      </p>
      <button type="button" className="btn sm noprint" disabled={whole === "waiting"} onClick={() => void verify()}>
        {t({ zh: "从头核对", en: "Prove all of it" })}
      </button>
    </div>
  );
};
