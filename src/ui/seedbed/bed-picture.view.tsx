// The drawing of a seedbed; geometry is in seedbed-layout.ts.
import type { StatusClass } from "../../kernel/status-class.ts";
import { round1 } from "../chart/scale.ts";
import { useGo } from "../navigation.tsx";
import { StatusGlyph, statusFamilies } from "../sign/status.view.tsx";
import { useWords } from "../language.tsx";
import type { Bed, BedFrame, PlacedStem, StemGroup } from "./seedbed-layout.ts";
import { layOutBed, slant } from "./seedbed-layout.ts";

interface BedPictureProps {
  readonly groups: readonly StemGroup[];
  readonly frame: BedFrame;
  readonly due: number | null;
  readonly baseYear: number;
  readonly sentence: string;
  /** Domain names below the labels. */
  readonly hasTitles: boolean;
}

export const BedPicture = ({ groups, frame, due, baseYear, sentence, hasTitles }: BedPictureProps) => {
  const bed = layOutBed(groups, frame);
  const labelEnd = frame.ground + 14 + bed.labelDepth;
  const height = Math.ceil(labelEnd + (hasTitles ? 44 : 10));
  return (
    <svg width={frame.width} height={height} viewBox={`0 0 ${frame.width} ${height}`} role="img" aria-label={sentence}>
      <BedLines bed={bed} frame={frame} due={due} baseYear={baseYear} />
      {bed.stems.map((placed) => (
        <StemMark key={placed.stem.id} placed={placed} ground={frame.ground} isSlanted={frame.language === "en"} />
      ))}
      {bed.stems.map(({ stem, value }) =>
        value ? (
          <text
            key={stem.id}
            className={`tb halo ${fills[stem.status]}`}
            x={round1(value.x)}
            y={round1(value.y)}
            textAnchor={value.anchor}
            style={{ fontSize: 13 }}
          >
            {value.text}
          </text>
        ) : null,
      )}
      {hasTitles &&
        bed.groups.map(({ group, from, title, hint }) => (
          <g key={group.id}>
            <text className="t1 tb" x={round1(from)} y={labelEnd + 20} style={{ fontSize: 13 }}>
              {title}
            </text>
            <text className="t3" x={round1(from)} y={labelEnd + 38}>
              {hint}
            </text>
          </g>
        ))}
    </svg>
  );
};

const fills: Readonly<Record<StatusClass, string>> = {
  met: "fg",
  onTrack: "fg",
  atRisk: "fr",
  offTrack: "fo",
  noData: "fu",
  notAssessable: "fu",
};

type BedLinesProps = Omit<BedPictureProps, "groups" | "sentence" | "hasTitles"> & { readonly bed: Bed };

const BedLines = ({ bed, frame: { ground, targetLine, margin }, due, baseYear }: BedLinesProps) => {
  const t = useWords();
  const dueLine = due === null ? null : ground - due * (ground - targetLine);
  const hasWords = margin > 60;
  const left = bed.groups[0]?.from ?? 0;
  const end = bed.right + 6;
  return (
    <>
      {dueLine !== null &&
        bed.groups.map(({ group, from, to }) => (
          <rect
            key={group.id}
            x={round1(from)}
            y={targetLine}
            width={round1(to - from)}
            height={round1(dueLine - targetLine)}
            fill="var(--c-indigo-soft)"
          />
        ))}
      <path d={`M${round1(left)} ${targetLine}H${round1(end)}`} stroke="var(--c-indigo)" strokeWidth="1.2" />
      {dueLine !== null && (
        <path
          d={`M${round1(left)} ${round1(dueLine)}H${round1(end)}`}
          stroke="var(--c-indigo)"
          strokeWidth="1.2"
          strokeDasharray="5 4"
        />
      )}
      {bed.groups.map(({ group, from, to }) => (
        <path key={group.id} d={`M${round1(from)} ${ground}H${round1(to)}`} stroke="var(--c-ink1)" strokeWidth="1.5" />
      ))}
      {hasWords && (
        <>
          <text className="fi" x={round1(end + 6)} y={targetLine + 4}>
            {t({ zh: "规划目标", en: "Target" })}
          </text>
          {dueLine !== null && dueLine - targetLine > 12 && (
            <text className="fi" x={round1(end + 6)} y={round1(dueLine + 4)}>
              {t({ zh: "此刻应到", en: "Due by now" })}
            </text>
          )}
          <text className="t3" x={round1(end + 6)} y={ground + 4}>
            {t({ zh: `${baseYear}年基线`, en: `Baseline ${baseYear}` })}
          </text>
        </>
      )}
    </>
  );
};

const StemMark = ({
  placed,
  ground,
  isSlanted,
}: {
  readonly placed: PlacedStem;
  readonly ground: number;
  readonly isSlanted: boolean;
}) => {
  const t = useWords();
  const go = useGo();
  const { stem, x, top, isHot, hasStem, isDotted, label } = placed;
  const size = isHot ? 17 : 13;
  const isBelow = top > ground;
  const capY = hasStem ? (isBelow ? top : top - size) : ground - size / 2;
  const labelY = isBelow ? top + size + 6 : ground + 14;
  const side = round1(x);
  return (
    <g onClick={() => go({ path: stem.path })} style={{ cursor: "pointer" }}>
      <title>{`${t(stem.name)} ${t(stem.value)}`}</title>
      <rect x={side - 9} y={20} width={18} height={ground + 90} fill="transparent" />
      {hasStem && (
        <path
          className={statusFamilies[stem.status]}
          d={`M${side} ${ground}V${round1(top)}`}
          stroke="currentColor"
          strokeWidth={isHot ? 3 : 1.6}
          {...(isDotted ? { strokeDasharray: isHot ? "3 3" : "2 3" } : {})}
        />
      )}
      {!hasStem && (
        <rect
          x={round1(x - size / 2 - 1)}
          y={round1(capY - 1)}
          width={size + 2}
          height={size + 2}
          fill="var(--c-page)"
        />
      )}
      <StatusGlyph status={stem.status} size={size} at={[round1(x - size / 2), round1(capY)]} />
      <text
        className={`${isSlanted ? "" : "v "}${isHot ? "t1 tb" : "t3"}`}
        x={side}
        y={round1(labelY)}
        style={{ fontSize: 12.5, letterSpacing: isSlanted ? 0 : 0.5 }}
        {...(isSlanted ? { textAnchor: "end", transform: `rotate(-${slant} ${side} ${round1(labelY)})` } : {})}
      >
        {label}
      </text>
    </g>
  );
};
