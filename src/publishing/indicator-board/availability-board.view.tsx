// Every indicator as a square, group by group: full can be had, half is being set up, empty wants a source, struck
// through does not apply here. The numbers beside them filter the list below.
import { useWords } from "../../ui/language.tsx";
import { Link, useSearch } from "../../ui/navigation.tsx";
import { UnitSquare, UnitStrip } from "../../ui/sign/unit-strip.view.tsx";
import type { Availability, Board } from "./filter-board.ts";
import { availabilities, availabilityLabels, countBoard, groupBoard } from "./filter-board.ts";

const fills = {
  available: "full",
  "in-progress": "half",
  "source-wanted": "empty",
  "not-applicable": "struck",
} as const satisfies Record<Availability, string>;

export const AvailabilityBoard = ({ board: { indicators, groups } }: { readonly board: Board }) => {
  const t = useWords();
  const total = countBoard(indicators);
  return (
    <section className="avail">
      <div className="sechead rule">
        <h2 className="sec">{t({ zh: "能不能得到", en: "Can it be had" })}</h2>
        <span className="cap">
          {t({ zh: "每格一项指标，按目录顺序", en: "One square per indicator, in catalogue order" })}
        </span>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t({ zh: "可得情况", en: "Availability" })}>
        <table className="t work">
          <thead>
            <tr>
              <th scope="col">{t({ zh: "分组", en: "Group" })}</th>
              <th scope="col" className="strip">
                {t({ zh: "各项", en: "Indicators" })}
              </th>
              {availabilities.map((state) => (
                <th key={state} scope="col" className="r">
                  <UnitSquare fill={fills[state]} /> {t(availabilityLabels[state])}
                </th>
              ))}
              <th scope="col" className="r">
                {t({ zh: "代用", en: "Proxies" })}
              </th>
              <th scope="col" className="r">
                {t({ zh: "规划用到", en: "In the plan" })}
              </th>
            </tr>
          </thead>
          <tbody>
            {groupBoard(indicators, groups).map(({ id, name, rows }) => (
              <tr key={id}>
                <th scope="row">
                  <Link className="down" search={{ group: id, state: undefined }}>
                    {t(name)}
                  </Link>
                </th>
                <td>
                  <UnitStrip
                    label={t({ zh: `${name.zh}${rows.length}项`, en: `${name.en}, ${rows.length}` })}
                    units={rows.map((row) => ({
                      id: row.id,
                      fill: fills[row.availability],
                      title: `${t(row.name)} · ${t(availabilityLabels[row.availability])}`,
                    }))}
                  />
                </td>
                <Counts counts={countBoard(rows)} group={id} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t({ zh: "合计", en: "Total" })}</th>
              <td />
              <Counts counts={total} />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
};

interface CountsProps {
  readonly counts: ReturnType<typeof countBoard>;
  readonly group?: string;
}

const Counts = ({ counts, group }: CountsProps) => (
  <>
    {availabilities.map((state) => (
      <td key={state} className="r">
        <CountLink count={counts.byState[state]} state={state} {...(group ? { group } : {})} />
      </td>
    ))}
    <td className="r">
      <CountLink count={counts.proxies} state="proxy" {...(group ? { group } : {})} />
    </td>
    <td className="r">{counts.used}</td>
  </>
);

interface CountLinkProps {
  readonly count: number;
  readonly state: string;
  readonly group?: string;
}

/** A second click on the same number takes the filter off. */
const CountLink = ({ count, state, group }: CountLinkProps) => {
  const t = useWords();
  const search = useSearch();
  const isOn = search.state === state && search.group === group;
  if (count === 0) return <span className="i3">0</span>;
  return (
    <Link
      className={isOn ? "down on" : "down"}
      search={isOn ? { state: undefined, group: undefined } : { state, group }}
      aria-label={t({ zh: `看这${count}项`, en: `Show these ${count}` })}
      {...(isOn ? { "aria-current": "true" as const } : {})}
    >
      {count}
    </Link>
  );
};
