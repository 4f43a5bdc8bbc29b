// What the trail is narrowed by; every choice stands in the URL and begins at the newest row again.
import { Select } from "antd";
import { useId } from "react";
import type { z } from "zod";
import type { Label } from "../../kernel/label.ts";
import { Segmented } from "../../ui/frame/segmented.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { useGo } from "../../ui/navigation.tsx";
import type { listAudit } from "../audit/audit.contract.ts";
import { resultWords } from "../audit/print-audit.ts";

interface AuditFiltersProps {
  readonly filters: z.input<typeof listAudit.input>;
  readonly operations: readonly { readonly name: string; readonly summary: Label }[];
  /** Who may be chosen from a list; anybody else is reached through a row. */
  readonly roles: readonly { readonly id: string; readonly name: Label }[];
}

export const AuditFilters = ({ filters, operations, roles }: AuditFiltersProps) => {
  const t = useWords();
  const go = useGo();
  const id = useId();
  const choose = (search: Parameters<typeof go>[0]["search"]): void =>
    go({ search: { ...search, view: undefined } }, { replace: true });
  const { actor, operation, result, object, area, from, to } = filters;
  const people = roles.some((role) => role.id === actor) || actor === undefined ? roles : [...roles, toUnknown(actor)];
  return (
    <div className="filters">
      <Segmented
        label={t({ zh: "结果", en: "Result" })}
        value={result ?? "all"}
        choices={[
          { value: "all", label: t({ zh: "全部", en: "All" }) },
          { value: "done", label: t(resultWords.done) },
          { value: "refused", label: t(resultWords.refused) },
        ]}
        onChange={(value) => choose({ state: value === "all" ? undefined : value })}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        aria-label={t({ zh: "谁", en: "Who" })}
        placeholder={t({ zh: "所有人", en: "Anybody" })}
        value={actor ?? null}
        options={people.map((person) => ({ value: person.id, label: t(person.name) }))}
        onChange={(owner: string | null | undefined) => choose({ owner: owner ?? undefined })}
        popupMatchSelectWidth={false}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        aria-label={t({ zh: "操作", en: "Operation" })}
        placeholder={t({ zh: "所有操作", en: "Any operation" })}
        value={operation ?? null}
        options={operations.map(({ name, summary }) => ({ value: name, label: t(summary) }))}
        onChange={(by: string | null | undefined) => choose({ by: by ?? undefined })}
        popupMatchSelectWidth={false}
      />
      {(["from", "to"] as const).map((key) => (
        <span key={key} className="day">
          <label htmlFor={`${id}-${key}`}>
            {t(key === "from" ? { zh: "从", en: "From" } : { zh: "到", en: "To" })}
          </label>
          <input
            id={`${id}-${key}`}
            className="typein"
            type="date"
            value={(key === "from" ? from : to) ?? ""}
            onChange={(event) => choose({ [key]: event.target.value === "" ? undefined : event.target.value })}
          />
        </span>
      ))}
      {object !== undefined && (
        <button type="button" className="btn sm" onClick={() => choose({ kind: undefined })}>
          {t({ zh: `对象${object}，不限`, en: `Any object, not ${object}` })}
        </button>
      )}
      {area !== undefined && (
        <button type="button" className="btn sm" onClick={() => choose({ area: undefined })}>
          {t({ zh: `地区${area}，不限`, en: `Any area, not ${area}` })}
        </button>
      )}
    </div>
  );
};

const toUnknown = (id: string) => ({ id, name: { zh: id, en: id } });
