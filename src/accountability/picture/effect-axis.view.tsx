// What the change was expected to be and what it was, on one axis, with the verdict and what it does not prove.
import type { IndicatorHead } from "../../stats/indicator/figure.ts";
import { useWords } from "../../ui/language.tsx";
import type { Measured } from "./effect-layout.view.ts";
import { describeEffect, layOutEffect } from "./effect-layout.view.ts";

interface EffectAxisProps {
  readonly measured: Measured;
  readonly indicator: Pick<IndicatorHead, "decimals" | "suffix">;
  readonly width?: number;
}

const line = 62;
const height = 88;

export const EffectAxis = ({ measured, indicator, width = 352 }: EffectAxisProps) => {
  const t = useWords();
  const layout = layOutEffect(measured, indicator, width);
  if (!layout) return null;
  const { zero, ticks, expected, measured: dot, whisker, elsewhere } = layout;
  const shift = { start: 8, middle: 0, end: -8 } as const;
  return (
    <svg
      className="effect"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t(describeEffect(measured, indicator))}
    >
      <path d={`M${zero} 4v58`} stroke="var(--c-ink1)" />
      <text className="t3" x={zero} y="80" textAnchor={zero > width - 32 ? "end" : zero < 32 ? "start" : "middle"}>
        {t({ zh: "不变", en: "no change" })}
      </text>
      {ticks.map(({ x, word }) => (
        <g key={word}>
          <path d={`M${x} 58v4`} stroke="var(--c-ink3)" />
          {Math.abs(x - zero) > 42 && (
            <text className="t3" x={x} y="80" textAnchor="middle">
              {word}
            </text>
          )}
        </g>
      ))}
      <path d={`M18 ${line}H${width - 18}`} stroke="var(--c-rule2)" />
      {elsewhere !== null && (
        <rect x={elsewhere - 3.5} y="53" width="7" height="7" fill="none" stroke="var(--c-ink3)" strokeWidth="1.4">
          <title>{t({ zh: "没有这项干预的地区", en: "areas without it" })}</title>
        </rect>
      )}
      {expected && (
        <>
          <path d={`M${expected.x} 6v14`} stroke="var(--c-indigo)" strokeWidth="2.4" />
          <text className="fi halo" x={expected.x + shift[expected.anchor]} y="17" textAnchor={expected.anchor}>
            {t(expected.word)}
          </text>
        </>
      )}
      {whisker && <path d={`M${whisker[0]} 48H${whisker[1]}`} stroke="var(--c-ink1)" strokeWidth="1.4" />}
      {dot && (
        <>
          <circle cx={dot.x} cy="48" r="4.4" fill="var(--c-page)" stroke="var(--c-ink1)" strokeWidth="2" />
          <text className="t1 tb halo" x={dot.x} y="37" textAnchor={dot.anchor}>
            {t(dot.word)}
          </text>
        </>
      )}
    </svg>
  );
};
