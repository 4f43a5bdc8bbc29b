// The steps of an intervention as bars in time with today's line.
import type { Day } from "../../kernel/period.ts";
import { useWords } from "../../ui/language.tsx";
import type { Intervention } from "../intervention/intervention.contract.ts";
import { findNextStep, printNextStep, printStepsDone, signSteps } from "../intervention-page/print-steps.ts";
import type { StepBar, StepFrame } from "./step-layout.view.ts";
import { layOutSteps, stepPlaces } from "./step-layout.view.ts";

interface StepChartProps {
  readonly intervention: Pick<Intervention, "steps" | "startedOn">;
  readonly today: Day;
  readonly frame: StepFrame;
}

export const StepChart = ({ intervention, today, frame }: StepChartProps) => {
  const t = useWords();
  if (intervention.steps.length === 0) return null;
  const { height, bars, months, today: now } = layOutSteps(intervention, today, frame);
  const next = findNextStep(intervention);
  const foot = height - stepPlaces.foot;
  const done = t(printStepsDone(intervention));
  return (
    <svg
      className="stepchart"
      width={frame.width}
      height={height}
      viewBox={`0 0 ${frame.width} ${height}`}
      role="img"
      aria-label={next ? `${done}${t({ zh: "，", en: ". " })}${t(printNextStep(next, today))}` : done}
    >
      {months.map(({ x, word }) => (
        <g key={word.en + String(x)}>
          {x < frame.width - 20 && (
            <text className="t3" x={x} y="11">
              {t(word)}
            </text>
          )}
          <path d={`M${x} ${stepPlaces.top}V${foot}`} stroke="var(--c-rule1)" />
        </g>
      ))}
      {bars.map((bar) => (
        <Bar key={bar.number} bar={bar} />
      ))}
      {now !== null && (
        <>
          <path d={`M${now} ${stepPlaces.top}V${foot}`} stroke="var(--c-off)" strokeWidth="1.2" />
          <text className="fo" x={now} y={height - 5} textAnchor={now > frame.width - 40 ? "end" : "middle"}>
            {t({ zh: "今天", en: "today" })}
          </text>
        </>
      )}
    </svg>
  );
};

const strokes = {
  done: { stroke: "var(--c-ink2)", strokeWidth: 4 },
  current: { stroke: "var(--c-indigo)", strokeWidth: 5 },
  late: { stroke: "var(--c-indigo)", strokeWidth: 5 },
  ahead: { stroke: "var(--c-rule2)", strokeWidth: 4, strokeDasharray: "3 3" },
} as const;

const words = { done: "", current: "t1 tb", late: "t1 tb", ahead: "t3" } as const;

const Bar = ({ bar: { title, label, sign, y, from, to, due, late } }: { readonly bar: StepBar }) => (
  <g>
    <title>{title}</title>
    <text className={words[sign]} x="0" y={y + 4}>
      {label}
    </text>
    <path d={`M${from} ${y}H${to}`} {...strokes[sign]} />
    {late && (
      <path
        d={`M${late[0]} ${y}H${late[1]}`}
        stroke="var(--c-off)"
        strokeWidth="4"
        {...(sign === "late" ? { strokeDasharray: "3 2" } : {})}
      />
    )}
    {sign === "done" && <path d={`M${due} ${y - 4}v8`} stroke="var(--c-ink2)" strokeWidth="2" />}
  </g>
);

/** The same as small boxes in a line. */
export const StepStrip = ({ intervention }: { readonly intervention: Pick<Intervention, "steps"> }) => {
  const t = useWords();
  if (intervention.steps.length === 0) return null;
  return (
    <span className="stp" role="img" aria-label={t(printStepsDone(intervention))}>
      {signSteps(intervention).map((sign, index) => (
        <i key={intervention.steps[index]?.number} className={sign} />
      ))}
    </span>
  );
};
