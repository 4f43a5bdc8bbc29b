// Whether it worked: the expected and the measured change, elsewhere over the same years, what this does not prove.
import { printNumber } from "../../kernel/quantity.ts";
import { useWords } from "../../ui/language.tsx";
import type { Intervention } from "../intervention/intervention.contract.ts";
import { EffectAxis } from "../picture/effect-axis.view.tsx";
import type { Measured } from "../picture/effect-layout.view.ts";
import { printYears } from "../picture/effect-layout.view.ts";
import { printSignedChange } from "./print-intervention.ts";

interface EffectProps {
  readonly intervention: Intervention;
  readonly measured: Measured | null;
}

export const MeasuredEffect = ({ intervention: { indicator }, measured }: EffectProps) => {
  const t = useWords();
  return (
    <section id="effect">
      <h2 className="sec rule">{t({ zh: "效果", en: "Effect" })}</h2>
      {!measured || !indicator ? (
        <p className="s13 i2">
          {t({
            zh: "没有写预计改变多少，量不出效果。",
            en: "No expected change was stated, so no effect is measured.",
          })}
        </p>
      ) : (
        <>
          <p className="s13 i2">{t(printYears(measured))}</p>
          <EffectAxis measured={measured} indicator={indicator} />
          <p className="s13">{t(measured.verdict)}</p>
          {measured.elsewhere && (
            <p className="s13 i2">
              {t({
                zh: `没有这项干预的${printNumber(measured.elsewhere.areas, 0)}个地区同期${printSignedChange(measured.elsewhere.change, indicator).zh}。`,
                en: `${printNumber(measured.elsewhere.areas, 0)} areas without it: ${printSignedChange(measured.elsewhere.change, indicator).en} over the same years.`,
              })}
            </p>
          )}
          <p className="s13 strong">{t(measured.caveat)}</p>
        </>
      )}
    </section>
  );
};
