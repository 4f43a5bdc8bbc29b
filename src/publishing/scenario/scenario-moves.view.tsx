// The levers: the pace, and a level for each area below, those with the most people missing first.
import { useEffect, useState } from "react";
import { printNumber } from "../../kernel/quantity.ts";
import { printMissing } from "../../stats/gap/describe-gaps.ts";
import type { ScenarioAnswer } from "../../stats/scenario/scenario.contract.ts";
import { useWords } from "../../ui/language.tsx";
import { useGo, useSearch } from "../../ui/navigation.tsx";
import { mostPace, printMoves, putMove, readMoves, readPace } from "./read-moves.ts";

interface MovesProps {
  readonly scenario: ScenarioAnswer;
}

/** So many are shown before "all" is asked for [D]. */
const shownAtFirst = 8;

export const ScenarioMoves = ({ scenario }: MovesProps) => {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const { areas, target } = scenario;
  const moved = new Set(readMoves(useSearch().moves).map(({ area }) => area));
  const shown = isOpen ? areas : areas.filter(({ area }, index) => index < shownAtFirst || moved.has(area.code));
  return (
    <div className="levers">
      <PaceLever scenario={scenario} />
      <h2 className="sec rule">
        {t({ zh: "动哪个地区", en: "Areas to move" })}{" "}
        <span className="cap">{t({ zh: "差得多的在前", en: "the most missing first" })}</span>
      </h2>
      {areas.length === 0 && (
        <p className="i2">
          {t({
            zh: "下一级没有能试算的数：没有分子分母，或者不列到下一级。",
            en: "Nothing below can be moved: no numerator and denominator, or not listed there.",
          })}
        </p>
      )}
      {target.isEach && areas.length > 0 && (
        <p className="i2">
          {t({
            zh: "这个目标要求每个地区都到线，全区的数就是最差的那个。",
            en: "The target asks it of every area: the whole stands where the worst one does.",
          })}
        </p>
      )}
      <ul>
        {shown.map((row) => (
          <AreaLever key={row.area.code} row={row} scenario={scenario} />
        ))}
      </ul>
      {shown.length < areas.length && (
        <button type="button" className="btn" onClick={() => setOpen(true)}>
          {t({ zh: `列出全部${areas.length}个`, en: `Show all ${areas.length}` })}
        </button>
      )}
    </div>
  );
};

/** Written into the address once the hand rests [D]. */
const rest = 250;

interface LeverProps {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly value: number;
  readonly range: { readonly low: number; readonly high: number; readonly step: number };
  readonly onRest: (value: number) => void;
}

const Lever = ({ id, label, note, value, range, onRest }: LeverProps) => {
  const t = useWords();
  const [draft, setDraft] = useState<string | null>(null);
  useEffect(() => {
    if (draft === null) return undefined;
    const timer = setTimeout(() => {
      const number = Number(draft);
      if (draft.trim() !== "" && Number.isFinite(number)) onRest(Math.min(range.high, Math.max(range.low, number)));
      setDraft(null);
    }, rest);
    return () => clearTimeout(timer);
  }, [draft, onRest, range.high, range.low]);
  const shown = draft ?? String(value);
  const bounds = { min: range.low, max: range.high, step: range.step };
  return (
    <li className="lever">
      <label htmlFor={id}>
        {label} <span className="cap">{note}</span>
      </label>
      <input id={id} type="range" {...bounds} value={shown} onChange={({ target }) => setDraft(target.value)} />
      <input
        type="number"
        {...bounds}
        value={shown}
        aria-label={t({ zh: `${label}，填数`, en: `${label}, as a number` })}
        onChange={({ target }) => setDraft(target.value)}
      />
    </li>
  );
};

const PaceLever = ({ scenario: { refusal } }: MovesProps) => {
  const t = useWords();
  const go = useGo();
  const pace = readPace(useSearch().pace);
  if (refusal) return null;
  return (
    <ul>
      <Lever
        id="pace"
        label={t({ zh: "快慢", en: "Pace" })}
        note={t({ zh: "1照现在的趋势，2快一倍，0停在现在", en: "1 as it goes, 2 twice as fast, 0 stands still" })}
        value={pace}
        range={{ low: 0, high: mostPace, step: 0.1 }}
        onRest={(value) => go({ search: { pace: value === 1 ? undefined : String(value) } }, { replace: true })}
      />
    </ul>
  );
};

interface AreaLeverProps extends MovesProps {
  readonly row: ScenarioAnswer["areas"][number];
}

const AreaLever = ({ row, scenario }: AreaLeverProps) => {
  const t = useWords();
  const go = useGo();
  const { indicator, limits, counted, areas, line } = scenario;
  const moves = readMoves(useSearch().moves);
  const step = 1 / 10 ** indicator.decimals;
  const now = Number(row.value.toFixed(indicator.decimals));
  const value = moves.find(({ area }) => area === row.area.code)?.value ?? now;
  // Rates without a limit of their own go up to half as much again as the highest [D].
  const high = limits.maximum ?? Math.ceil(Math.max(value, ...areas.map((each) => each.value)) * 1.5);
  const missing =
    row.people !== null && row.people > 0 && counted && line
      ? t(printMissing(row.people, counted.word, line.opens))
      : "";
  return (
    <Lever
      id={`move-${row.area.code}`}
      label={t(row.area.name)}
      note={`${t({ zh: "现", en: "now " })}${printNumber(row.value, indicator.decimals)}${t(indicator.suffix)}${missing === "" ? "" : t({ zh: "，", en: ", " })}${missing}`}
      value={value}
      range={{ low: limits.minimum ?? 0, high, step }}
      onRest={(next) =>
        go(
          { search: { moves: printMoves(putMove(moves, { area: row.area.code, value: next }, now)) } },
          { replace: true },
        )
      }
    />
  );
};
