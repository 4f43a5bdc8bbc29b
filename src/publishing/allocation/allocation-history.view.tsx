// Who handed it down and when, newest first; the first one stands.
import { useActorNames } from "../../access/use-actor-names.view.tsx";
import { printMinute } from "../../kernel/day.ts";
import type { Allocation } from "../../stats/allocation/allocation.contract.ts";
import { useWords } from "../../ui/language.tsx";

export const AllocationHistory = ({ allocation: { history } }: { readonly allocation: Allocation }) => {
  const t = useWords();
  const nameActor = useActorNames();
  if (history.length === 0) return null;
  return (
    <details className="history">
      <summary>
        {t({
          zh: `分过${history.length}次，最近由${nameActor(history[0]?.by ?? "").zh}`,
          en: `Set ${history.length} ${history.length === 1 ? "time" : "times"}, last by ${nameActor(history[0]?.by ?? "").en}`,
        })}
      </summary>
      <ol reversed>
        {history.map(({ number, at, by, note, parts }) => (
          <li key={number}>
            <span className="cap">
              {printMinute(at)}　{t(nameActor(by))}　
              {parts === 0
                ? t({ zh: "收回", en: "taken back" })
                : t({ zh: `分成${parts}份`, en: `${parts} ${parts === 1 ? "part" : "parts"}` })}
            </span>{" "}
            {note !== "" && <span className="person">{note}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
};
