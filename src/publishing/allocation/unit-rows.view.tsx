// One line a facility: its name, its people, the line to fill in; rows are added and taken away.
import { Input } from "antd";
import type { Allocation } from "../../stats/allocation/allocation.contract.ts";
import { useWords } from "../../ui/language.tsx";
import type { DraftRow } from "./draft-allocation.ts";
import { addRow } from "./draft-allocation.ts";

interface RowsProps {
  readonly allocation: Allocation;
  readonly rows: readonly DraftRow[];
  readonly onPut: (rows: readonly DraftRow[]) => void;
}

export const UnitRows = ({ allocation, rows, onPut }: RowsProps) => {
  const t = useWords();
  const { indicator, isRate, area } = allocation;
  const put = (key: string, change: Partial<DraftRow>): void =>
    onPut(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  const name = t({ zh: "学校或机构名称", en: "School or facility" });
  const people = t({ zh: "人数", en: "People" });
  const suffix = t(indicator.suffix).trim();
  const line = `${t({ zh: "要达到", en: "To reach" })}${suffix === "" ? "" : t({ zh: `（${suffix}）`, en: ` (${suffix})` })}`;
  return (
    <div className="facilities">
      <ul>
        {rows.map((row, index) => (
          <li key={row.key}>
            <Input
              maxLength={80}
              value={row.unit ?? ""}
              placeholder={name}
              aria-label={`${index + 1} ${name}`}
              onChange={(event) => put(row.key, { unit: event.target.value })}
            />
            {isRate && (
              <label>
                <span className="cap">{people}</span>
                <input
                  type="number"
                  inputMode="numeric"
                  step="any"
                  value={row.weight}
                  aria-label={`${index + 1} ${people}`}
                  onChange={(event) => put(row.key, { weight: event.target.value })}
                />
              </label>
            )}
            <label>
              <span className="cap">{line}</span>
              <input
                type="number"
                inputMode="decimal"
                step="any"
                value={row.value}
                aria-label={`${index + 1} ${line}`}
                onChange={(event) => put(row.key, { value: event.target.value })}
              />
            </label>
            <button
              type="button"
              className="btn txt sm"
              aria-label={t({ zh: `去掉第${index + 1}行`, en: `Remove row ${index + 1}` })}
              onClick={() => onPut(rows.filter(({ key }) => key !== row.key))}
            >
              {t({ zh: "去掉", en: "Remove" })}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="btn sm" onClick={() => onPut([...rows, addRow(area.code, rows)])}>
        {t({ zh: "加一行", en: "Add a row" })}
      </button>
    </div>
  );
};
