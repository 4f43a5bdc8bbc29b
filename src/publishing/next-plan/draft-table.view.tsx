// One row a target: where it stands, what is proposed and why, the value to edit, the people it means.
import { printNumber } from "../../kernel/quantity.ts";
import { IndicatorFigure } from "../../stats/indicator/indicator-figure.view.tsx";
import type { DraftRow } from "../../stats/scenario/scenario.contract.ts";
import { printCount } from "../../stats/gap/count-word.ts";
import { printLevel } from "../../stats/standing/print-difference.ts";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import type { Edited } from "./print-draft.ts";
import { findDrafted } from "./print-draft.ts";

interface TableProps {
  readonly drafts: readonly DraftRow[];
  readonly edited: Edited;
  readonly onPut: (target: string, value: number) => void;
}

export const DraftTable = ({ drafts, edited, onPut }: TableProps) => {
  const t = useWords();
  const domains = [...new Map(drafts.map(({ domain, domainTitle }) => [domain, domainTitle])).entries()];
  return domains.map(([domain, title]) => (
    <section key={domain}>
      <h2 className="sec rule">{t(title)}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={t(title)}>
        <table className="t work">
          <caption className="vh">{t(title)}</caption>
          <thead>
            <tr>
              <th scope="col">{t({ zh: "指标", en: "Indicator" })}</th>
              <th scope="col" className="r w1">
                {t({ zh: "现状", en: "Now" })}
              </th>
              <th scope="col" className="r w1">
                {t({ zh: "本轮目标", en: "This plan" })}
              </th>
              <th scope="col">{t({ zh: "建议从哪里来", en: "Where proposals come from" })}</th>
              <th scope="col" className="w2">
                {t({ zh: "拟定值", en: "Proposed" })}
              </th>
            </tr>
          </thead>
          <tbody>
            {drafts
              .filter((draft) => draft.domain === domain)
              .map((draft) => (
                <TargetRow key={draft.target} draft={draft} edited={edited} onPut={onPut} />
              ))}
          </tbody>
        </table>
      </div>
    </section>
  ));
};

interface RowProps extends Omit<TableProps, "drafts"> {
  readonly draft: DraftRow;
}

const TargetRow = ({ draft, edited, onPut }: RowProps) => {
  const t = useWords();
  const { indicator, figure, targetText, target } = draft;
  const known = draft.proposals.filter(({ value }) => value !== null);
  const value = findDrafted(draft, edited);
  return (
    <tr>
      <th scope="row" className="name">
        <Link path={`/targets/${encodeURIComponent(target)}`}>{t(indicator.name)}</Link>
      </th>
      <td className="r">
        <IndicatorFigure indicator={indicator} figure={figure} />
      </td>
      <td className="r">{t(targetText)}</td>
      <td>
        <details>
          <summary>
            {known
              .map(
                ({ name, value: level }) =>
                  `${t(name)}${t({ zh: "", en: " " })}${t(printLevel(level ?? 0, indicator))}`,
              )
              .join(t({ zh: "，", en: ", " }))}
          </summary>
          <ul className="s13 i2">
            {draft.proposals.map(({ name, reason, kind }) => (
              <li key={`${kind}-${name.en}`}>
                {t(name)}
                {t({ zh: "：", en: ": " })}
                {t(reason)}
              </li>
            ))}
          </ul>
        </details>
      </td>
      <td>
        <input
          type="number"
          step={1 / 10 ** indicator.decimals}
          value={value}
          aria-label={t({ zh: `${indicator.name.zh}拟定值`, en: `Proposed for ${indicator.name.en}` })}
          onChange={({ target: field }) => {
            if (field.value !== "" && Number.isFinite(field.valueAsNumber)) onPut(target, field.valueAsNumber);
          }}
        />
        <span className="cap">{t(describeRow(draft, value))}</span>
      </td>
    </tr>
  );
};

const describeRow = ({ people, word, suggested, reason, opens }: DraftRow, value: number) => {
  if (value !== suggested) return { zh: "自己改的", en: "your own" };
  if (people === null || word === null || people <= 0) return reason;
  const count = printCount(printNumber(people, 0), word);
  return opens === "up"
    ? { zh: `还要增加${count.zh}`, en: `${count.en} more than now` }
    : { zh: `还要减少${count.zh}`, en: `${count.en} fewer than now` };
};
