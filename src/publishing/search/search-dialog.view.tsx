// Search over the whole plan: a field, a list below it, grouped by kind; arrows move, Enter opens.
import type { KeyboardEvent } from "react";
import { useDeferredValue, useId, useState } from "react";
import type { z } from "zod";
import type { Label } from "../../kernel/label.ts";
import { Dialog } from "../../ui/frame/dialog.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { useGo } from "../../ui/navigation.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import { search } from "./search.contract.ts";

type Hit = z.output<(typeof search)["output"]>["hits"][number];

const kindNames: Readonly<Record<Hit["kind"], Label>> = {
  goal: { zh: "主要目标", en: "Goals" },
  measure: { zh: "策略措施", en: "Measures" },
  indicator: { zh: "指标", en: "Indicators" },
  system: { zh: "体系", en: "Systems" },
  area: { zh: "地区", en: "Areas" },
  agency: { zh: "单位", en: "Agencies" },
};

const groupHits = (hits: readonly Hit[]): readonly (readonly [Hit["kind"], readonly Hit[]])[] =>
  [...new Set(hits.map(({ kind }) => kind))].map((kind) => [kind, hits.filter((hit) => hit.kind === kind)]);

export const SearchDialog = ({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) => {
  const t = useWords();
  const go = useGo();
  const id = useId();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const wanted = useDeferredValue(text.trim());
  const { data } = useAnswer(search, { text: wanted, limit: 24 }, { when: wanted !== "" });
  const groups = groupHits(wanted === "" ? [] : (data?.hits ?? []));
  const hits = groups.flatMap(([, each]) => each);
  const open = (hit: Hit | undefined): void => {
    if (!hit) return;
    onClose();
    const [path = "", hash] = hit.path.split("#");
    go({ path, ...(hash === undefined ? {} : { hash }) });
  };
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Enter" && !event.nativeEvent.isComposing) open(hits[active]);
    if (step === undefined || hits.length === 0) return;
    event.preventDefault();
    const next = (active + step + hits.length) % hits.length;
    setActive(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  const type = (value: string): void => {
    setText(value);
    setActive(0);
  };
  return (
    <Dialog label={t({ zh: "搜索", en: "Search" })} isOpen={isOpen} onClose={onClose}>
      <input
        className="searchfield"
        role="combobox"
        autoFocus
        aria-label={t({ zh: "搜目标、指标、地区", en: "Find goals, indicators, areas" })}
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(hits.length > 0 ? { "aria-activedescendant": `${id}-${active}` } : {})}
        placeholder={t({
          zh: "名称、拼音或首字母，如“近视”“jinshi”“js”",
          en: "Name, pinyin or initials, e.g. “myopia”, “jinshi”",
        })}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={move}
      />
      <div className="hits" role="listbox" id={`${id}-list`} aria-label={t({ zh: "结果", en: "Results" })}>
        {groups.map(([kind, each]) => (
          <div key={kind} role="group" aria-label={t(kindNames[kind])}>
            <p className="cap" aria-hidden="true">
              {t(kindNames[kind])}
            </p>
            {each.map((hit) => {
              const at = hits.indexOf(hit);
              return (
                <div
                  key={hit.kind + hit.id}
                  id={`${id}-${at}`}
                  role="option"
                  aria-selected={at === active}
                  className="hit"
                  onMouseMove={() => setActive(at)}
                  onClick={() => open(hit)}
                >
                  <span>{t(hit.title)}</span>
                  <span className="cap">{t(hit.hint)}</span>
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <p className="cap pad" role="status">
        {wanted === "" || !data
          ? t({ zh: "↑↓ 选，回车打开，Esc关闭", en: "↑↓ choose, Enter opens, Esc closes" })
          : hits.length === 0
            ? t({
                zh: `没有叫“${wanted}”的。换个词，或用拼音首字母。`,
                en: `Nothing called “${wanted}”. Try another word or pinyin initials.`,
              })
            : t({ zh: `${hits.length}条结果`, en: `${hits.length} results` })}
      </p>
    </Dialog>
  );
};
