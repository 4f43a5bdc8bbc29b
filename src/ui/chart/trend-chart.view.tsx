// A series of years with its path, gate, forecast and benchmarks; its twin is a table with one row a year.
import type { ReactNode } from "react";
import type { Writing } from "../sign/figure-text.ts";
import { ChartFrame } from "./chart-frame.view.tsx";
import type { TrendParts } from "./trend-geometry.ts";
import { measureRightRoom } from "./trend-labels.ts";
import { TrendPicture } from "./trend-picture.view.tsx";
import { TrendTable } from "./trend-table.view.tsx";

interface TrendChartProps {
  /** The finding. */
  readonly title?: ReactNode;
  readonly hint?: ReactNode;
  readonly caption?: ReactNode;
  readonly parts: TrendParts;
  readonly writing: Writing;
  /** One sentence for those who do not see the picture. */
  readonly sentence: string;
  readonly fileName: string;
  readonly width?: number;
  readonly height?: number;
}

const phoneFrame = { width: 358, height: 260, left: 36 };
/** Longer labels break into lines. */
const mostRoom = { phone: 112, narrow: 132, desk: 188 };

export const TrendChart = ({
  title,
  hint,
  caption,
  parts,
  writing,
  sentence,
  fileName,
  width = 888,
  height = 352,
}: TrendChartProps) => (
  <ChartFrame
    {...(title === undefined ? {} : { title })}
    {...(hint === undefined ? {} : { hint })}
    {...(caption === undefined ? {} : { caption })}
    fileName={fileName}
    table={<TrendTable parts={parts} writing={writing} sentence={sentence} fileName={fileName} />}
  >
    <div className="bed desk">
      <TrendPicture
        parts={parts}
        writing={writing}
        sentence={sentence}
        frame={{
          width,
          height,
          left: 48 + roomForSuffix(writing),
          right: measureRightRoom(parts, width < 560 ? mostRoom.narrow : mostRoom.desk),
        }}
      />
    </div>
    <div className="bed phone">
      <TrendPicture
        parts={parts}
        writing={writing}
        sentence={sentence}
        frame={{
          ...phoneFrame,
          left: phoneFrame.left + roomForSuffix(writing),
          right: measureRightRoom(parts, mostRoom.phone),
        }}
      />
    </div>
  </ChartFrame>
);

/** The unit stands at the highest gridline: `%` fits, `/10万` and ` per 100,000` ask for more. */
const roomForSuffix = ({ suffix }: Writing): number => {
  const longest = Math.max(suffix.zh.replace(/[^ -~]/g, "xx").length, suffix.en.length);
  return Math.max(0, Math.min(longest, mostLetters) - fittingLetters) * letterWidth;
};

const letterWidth = 6;
const fittingLetters = 2;
const mostLetters = 14;
