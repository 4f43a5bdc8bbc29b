// One click proves that a release holds what it held when it was made.
import { useState } from "react";
import { call } from "../../ui/call.ts";
import { useWords } from "../../ui/language.tsx";
import { verifyRelease } from "./release.contract.ts";

export const VerifyRelease = ({ number }: { readonly number: number }) => {
  const t = useWords();
  const [proof, setProof] = useState<"waiting" | "same" | "moved" | "failed">();
  const verify = async (): Promise<void> => {
    setProof("waiting");
    const answer = await call(verifyRelease, { number }).catch(() => undefined);
    setProof(answer === undefined ? "failed" : answer.isUnchanged ? "same" : "moved");
  };
  const words = {
    waiting: { zh: "正在核对……", en: "Verifying…" },
    same: { zh: "原样未动", en: "Unchanged" },
    moved: { zh: "与发布时不同", en: "Not as it was" },
    failed: { zh: "没核对成，再点一次", en: "Failed; try again" },
  } as const;
  return (
    <span className="nw" aria-live="polite">
      <button type="button" className="btn sm" onClick={() => void verify()}>
        {t({ zh: "核对", en: "Verify" })}
      </button>{" "}
      {proof && <span className={proof === "moved" ? "off" : "i2"}>{t(words[proof])}</span>}
    </span>
  );
};
