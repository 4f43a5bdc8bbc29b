// One goal or measure: glyph, number, the text with its marks, who leads; the notes beside.
import { useLanguage, useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { StatusMark } from "../../ui/sign/status.view.tsx";
import { findWorst } from "../plan-document/present-item.ts";
import { ItemNotes } from "./item-notes.view.tsx";
import { numberStandings } from "./number-marks.ts";
import type { PlanItem } from "../plan-document/plan-document.contract.ts";
import { PlanText } from "./plan-text.view.tsx";

interface PlanItemRowProps {
  readonly item: PlanItem;
  readonly role: "goal" | "measure";
  readonly hasNotes: boolean;
}

export const PlanItemRow = ({ item, role, hasNotes }: PlanItemRowProps) => {
  const t = useWords();
  const language = useLanguage();
  const text = item.text[language];
  const numbered = numberStandings(text, item.standings);
  const worst = findWorst(item.standings);
  return (
    <article id={item.id} className={hasNotes ? "goal" : "goal alone"} aria-label={`${item.order} ${t(item.title)}`}>
      <div className="tx">
        <span className="hang">{worst && <StatusMark status={worst} size={15} />}</span>
        <Link
          className="num"
          path={`/plan/${role === "goal" ? "goals" : "measures"}/${encodeURIComponent(item.id)}`}
          title={t(item.title)}
        >
          {item.order}
        </Link>
        <PlanText
          text={text}
          numbered={numbered}
          systems={new Map(item.systems.map(({ id, name }) => [id, t(name)]))}
          hasNotes={hasNotes}
        />
        <ItemMeta item={item} role={role} />
      </div>
      {hasNotes && <ItemNotes item={item} numbered={numbered} />}
    </article>
  );
};

export const ItemMeta = ({ item, role }: { readonly item: PlanItem; readonly role: "goal" | "measure" }) => {
  const t = useWords();
  const other = role === "goal" ? "measures" : "goals";
  const word = role === "goal" ? { zh: "措施", en: "Measures " } : { zh: "目标", en: "Goals " };
  return (
    <p className="meta">
      {item.lead.map(({ name }) => t(name)).join(t({ zh: "、", en: ", " }))}
      {item.linked.length > 0 && (
        <>
          {t({ zh: "　", en: ". " })}
          {t(word)}
          {item.linked.map((linked, index) => (
            <span key={linked.id}>
              {index > 0 && t({ zh: "、", en: ", " })}
              <Link className="lk" path={`/plan/${other}/${encodeURIComponent(linked.id)}`} title={t(linked.title)}>
                {linked.order}
              </Link>
            </span>
          ))}
        </>
      )}
    </p>
  );
};
