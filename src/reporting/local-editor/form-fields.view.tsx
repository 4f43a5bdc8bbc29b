// A form: whose it is, its sections with their elements, by when it is due, which desks it passes.
import type { ElementId } from "../../stats/element/element.ts";
import { useWords } from "../../ui/language.tsx";
import type { Form, FormSection } from "../form/form.ts";
import type { Choices } from "../local/local.contract.ts";
import { namings } from "../local/local-definition.ts";
import type { Option } from "./definition-fields.view.tsx";
import { Choice, FieldFindings, IdField, Many, NumberField, TextPair } from "./definition-fields.view.tsx";
import type { FieldsProps } from "./element-fields.view.tsx";

export const FormFields = ({ content, choices, isSaved, onChange }: FieldsProps<Form>) => {
  const { id, title, agency, sections, deadline, route, note } = content;
  const setNote = (next: NonNullable<Form["note"]>): void =>
    onChange({ note: next.zh.trim() === "" && next.en.trim() === "" ? null : next });
  return (
    <>
      <TextPair
        label={{ zh: "表名", en: "Title" }}
        field="title"
        value={title}
        onChange={(next) => onChange({ title: next })}
      />
      <IdField
        prefix={namings.form.prefix}
        value={id}
        isSaved={isSaved}
        onChange={(next) => onChange({ id: next as Form["id"] })}
      />
      <div className="row">
        <Choice
          label={{ zh: "主责单位", en: "Lead agency" }}
          field="agency"
          options={choices.agencies}
          value={agency}
          onChange={(next) => onChange({ agency: next })}
        />
        <Choice
          label={{ zh: "期限从哪天起算", en: "Due from" }}
          field="deadline.from"
          options={starts}
          value={deadline.from}
          onChange={(next) => onChange({ deadline: { ...deadline, from: next as Form["deadline"]["from"] } })}
        />
        <NumberField
          label={{ zh: "几个工作日内", en: "Working days" }}
          field="deadline"
          value={deadline.workingDays}
          onChange={(next) => onChange({ deadline: { ...deadline, workingDays: Math.trunc(next ?? 0) } })}
        />
      </div>
      <Many
        label={{ zh: "经办环节", en: "Desks" }}
        field="route"
        hint={{ zh: "按先后选：第一个填报，最后一个验收。", en: "In order: the first fills in, the last accepts." }}
        options={choices.desks}
        value={route}
        onChange={(next) => onChange({ route: next })}
      />
      <Sections
        sections={sections}
        options={listFree(content, choices)}
        onChange={(next) => onChange({ sections: next })}
      />
      <TextPair
        label={{ zh: "填报说明", en: "Note" }}
        field="note"
        rows={3}
        value={note ?? { zh: "", en: "" }}
        onChange={setNote}
      />
    </>
  );
};

/** Elements of the agency that no other form asks for. */
const listFree = ({ id, agency }: Form, { elements }: Choices): readonly Option[] =>
  elements
    .filter((element) => element.id.startsWith(namings.element.prefix))
    .filter((element) => element.agency === agency && (element.form === null || element.form === id));

interface SectionsProps {
  readonly sections: readonly FormSection[];
  readonly options: readonly Option[];
  readonly onChange: (sections: readonly FormSection[]) => void;
}

const Sections = ({ sections, options, onChange }: SectionsProps) => {
  const t = useWords();
  const set = (index: number, part: Partial<FormSection>): void =>
    onChange(sections.map((section, each) => (each === index ? { ...section, ...part } : section)));
  return (
    <fieldset>
      {sections.map((section, index) => (
        // A section has no name of its own until it is given one.
        <div className="part" key={index}>
          <TextPair
            label={{ zh: `第${index + 1}段标题`, en: `Section ${index + 1}` }}
            field={`sections.${index}.title`}
            value={section.title}
            onChange={(title) => set(index, { title })}
          />
          <Many
            label={{ zh: "数据元", en: "Elements" }}
            field={`sections.${index}.elements`}
            hint={
              options.length === 0
                ? {
                    zh: "主责单位还没有空着的自定义数据元，先加数据元。",
                    en: "The agency has no free element of its own; add one first.",
                  }
                : { zh: "一段里的数据元分组要相同。", en: "Elements of one section share their breakdowns." }
            }
            options={options}
            value={section.elements}
            onChange={(elements) => set(index, { elements: elements as readonly ElementId[] })}
          />
          {sections.length > 1 && (
            <button
              type="button"
              className="btn sm"
              onClick={() => onChange(sections.filter((_, each) => each !== index))}
            >
              {t({ zh: `去掉第${index + 1}段`, en: `Remove section ${index + 1}` })}
            </button>
          )}
        </div>
      ))}
      <FieldFindings field="sections" />
      <button
        type="button"
        className="btn sm"
        onClick={() => onChange([...sections, { title: { zh: "", en: "" }, elements: [] }])}
      >
        {t({ zh: "加一段", en: "Add a section" })}
      </button>
    </fieldset>
  );
};

const starts = [
  { id: "end", name: { zh: "时期结束", en: "the end of the period" } },
  { id: "start", name: { zh: "时期开始", en: "the start of the period" } },
];
