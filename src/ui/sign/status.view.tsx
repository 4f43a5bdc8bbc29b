// A judgement as shape and word: round is good, pointed asks for action, open is unknown (design, section 7).
import type { ReactNode } from "react";
import type { StatusClass } from "../../kernel/status-class.ts";
import { statusLabels } from "../../kernel/status-class.ts";
import { useWords } from "../language.tsx";

/** The colour family, also the CSS class: `good`, `risk`, `off`, `unk`. */
export const statusFamilies: Readonly<Record<StatusClass, "good" | "risk" | "off" | "unk">> = {
  met: "good",
  onTrack: "good",
  atRisk: "risk",
  offTrack: "off",
  noData: "unk",
  notAssessable: "unk",
};

const shapes: Readonly<Record<StatusClass, ReactNode>> = {
  met: (
    <>
      <circle cx="8" cy="8" r="7.2" fill="currentColor" />
      <path
        d="M4.6 8.3l2.4 2.4 4.5-5"
        fill="none"
        stroke="var(--c-knock)"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  onTrack: (
    <>
      <circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" strokeWidth="1.7" />
      <circle cx="8" cy="8" r="2.7" fill="currentColor" />
    </>
  ),
  atRisk: (
    <>
      <path
        d="M8 1.2L14.8 8 8 14.8 1.2 8z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinejoin="round"
      />
      <path d="M8 4.9v3.7" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
      <circle cx="8" cy="11" r="1.05" fill="currentColor" />
    </>
  ),
  offTrack: (
    <>
      <path
        d="M8 .4L15.6 8 8 15.6.4 8z"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth=".8"
        strokeLinejoin="round"
      />
      <path d="M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6" stroke="var(--c-knock)" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  noData: (
    <circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.6 2.35" />
  ),
  notAssessable: (
    <>
      <circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M5 8h6" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />
    </>
  ),
};

interface GlyphProps {
  readonly status: StatusClass;
  readonly size?: number;
  /** Place of the upper left corner inside another picture. */
  readonly at?: readonly [number, number];
}

/** The shape alone; silent, so a word or a sentence must stand near. */
export const StatusGlyph = ({ status, size = 15, at }: GlyphProps) => (
  <svg
    className={`g ${statusFamilies[status]}`}
    width={size}
    height={size}
    viewBox="0 0 16 16"
    aria-hidden="true"
    {...(at ? { x: at[0], y: at[1] } : {})}
  >
    {shapes[status]}
  </svg>
);

/** The shape with its word. */
export const Status = ({ status, size = 15 }: { readonly status: StatusClass; readonly size?: number }) => {
  const t = useWords();
  return (
    <span className={`st ${statusFamilies[status]}`}>
      <StatusGlyph status={status} size={size} />
      {t(statusLabels[status])}
    </span>
  );
};

/** The shape with its word for screen readers only, for dense strips that have a legend. */
export const StatusMark = ({ status, size = 12 }: { readonly status: StatusClass; readonly size?: number }) => {
  const t = useWords();
  return (
    <span className="st">
      <StatusGlyph status={status} size={size} />
      <span className="vh">{t(statusLabels[status])}</span>
    </span>
  );
};
