// The board by agency or by area: who has how much before them, and what it is.
import { useWords } from "../../ui/language.tsx";
import { printGroupCount } from "./describe-board.ts";
import { FirstOf } from "./first-of.view.tsx";
import type { BoardGroup } from "./order-board.ts";
import type { WarningScope } from "./warning-acts.view.tsx";
import { WarningEntry } from "./warning-entry.view.tsx";
import { WorkLine } from "./work-entry.view.tsx";

interface GroupsProps {
  readonly groups: readonly BoardGroup[];
  readonly scope: WarningScope;
}

export const BoardGroups = ({ groups, scope }: GroupsProps) => {
  const t = useWords();
  if (groups.length === 0)
    return <p className="none">{t({ zh: "这里没有要处理的事。", en: "Nothing needs anybody here." })}</p>;
  return (
    <div className="groups">
      {groups.map(({ id, name, warnings, work }) => (
        <section key={id} className="group">
          <header>
            <h2 className="grp">{t(name)}</h2>
            <p className="cap">{t(printGroupCount(warnings.length, work.length))}</p>
          </header>
          <div>
            <FirstOf
              all={warnings}
              entry={(warning) => <WarningEntry key={warning.key} warning={warning} scope={scope} />}
            />
            {warnings.length === 0 && <p className="none">{t({ zh: "没有预警。", en: "No warnings." })}</p>}
          </div>
          <div>
            <FirstOf all={work} entry={(one) => <WorkLine key={one.id} work={one} />} />
            {work.length === 0 && <p className="none">{t({ zh: "还没有干预。", en: "Nothing is being done yet." })}</p>}
          </div>
        </section>
      ))}
    </div>
  );
};
