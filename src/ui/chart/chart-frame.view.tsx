// What stands around every picture: its finding as title, 图|表 (T), CSV, PNG and SVG, the caption.
import type { ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../language.tsx";
import { Segmented } from "../frame/segmented.view.tsx";
import { savePicture } from "./save-picture.ts";

interface ChartFrameProps {
  /** The finding; a picture without one stands under a heading of its page. */
  readonly title?: ReactNode;
  /** Unit, period, source. */
  readonly hint?: ReactNode;
  readonly caption?: ReactNode;
  readonly fileName: string;
  readonly className?: string;
  /** The twin: a DataTable, which brings its own CSV. */
  readonly table: ReactNode;
  readonly children: ReactNode;
}

/** Fired by the key T: every picture on the page turns to its table and back. */
export const twinEvent = "miaopu:twin";

export const ChartFrame = ({
  title,
  hint,
  caption,
  fileName,
  className = "chart",
  table,
  children,
}: ChartFrameProps) => {
  const t = useWords();
  const [view, setView] = useState<"picture" | "table">("picture");
  const draw = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const turn = (): void => setView((current) => (current === "picture" ? "table" : "picture"));
    document.addEventListener(twinEvent, turn);
    return () => document.removeEventListener(twinEvent, turn);
  }, []);
  const save = (kind: "png" | "svg"): void => {
    const picture = [...(draw.current?.querySelectorAll("svg[role=img]") ?? [])].find(
      (svg) => svg.getBoundingClientRect().width > 0,
    );
    if (picture) void savePicture(picture as SVGSVGElement, fileName, kind);
  };
  const choices = [
    { value: "picture", label: t({ zh: "图", en: "Chart" }) },
    { value: "table", label: t({ zh: "表", en: "Table" }) },
  ] as const;
  const tools = (
    <span className="tools noprint">
      {view === "picture" && (
        <>
          <button type="button" onClick={() => save("png")}>
            PNG
          </button>
          <button type="button" onClick={() => save("svg")}>
            SVG
          </button>
        </>
      )}
      <Segmented label={t({ zh: "图或表", en: "Chart or table" })} value={view} choices={choices} onChange={setView} />
    </span>
  );
  return (
    <figure className={className}>
      {title !== undefined && (
        <header>
          <h2 className="sec">{title}</h2>
          {hint !== undefined && <span className="cap">{hint}</span>}
          <span className="sp" />
          {tools}
        </header>
      )}
      <div className="draw" ref={draw}>
        {view === "picture" ? children : table}
      </div>
      {(caption !== undefined || title === undefined) && (
        <figcaption className="cap sechead">
          <span className="sp">{caption}</span>
          {title === undefined && tools}
        </figcaption>
      )}
    </figure>
  );
};
