// Do the parts reach the whole: a shape, a colour and a sentence.
import type { Checked } from "../../stats/allocation/check-allocation.ts";
import { useWords } from "../../ui/language.tsx";
import { StatusGlyph } from "../../ui/sign/status.view.tsx";

interface CheckProps {
  readonly check: Pick<Checked, "reaches" | "text" | "sum">;
  /** Read out while it is typed. */
  readonly isLive?: boolean;
}

export const CheckLine = ({ check: { reaches, text, sum }, isLive = false }: CheckProps) => {
  const t = useWords();
  const [status, tone] =
    sum === null || reaches === null
      ? (["notAssessable", "i2"] as const)
      : reaches
        ? (["met", "ok"] as const)
        : (["atRisk", "mid"] as const);
  return (
    <p className={`check ${tone}`} {...(isLive ? { role: "status" } : {})}>
      <StatusGlyph status={status} />
      <span>{t(text)}</span>
    </p>
  );
};
