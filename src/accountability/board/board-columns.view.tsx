// The three columns: waiting to be taken up, under way, at its effect; below them what is closed and what is muted.
import type { ReactNode } from "react";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import type { InterventionResult } from "../intervention/intervention.ts";
import { daysToTakeUp, printResults } from "./describe-board.ts";
import { FirstOf } from "./first-of.view.tsx";
import type { BoardColumns } from "./order-board.ts";
import type { WarningScope } from "./warning-acts.view.tsx";
import { WarningEntry } from "./warning-entry.view.tsx";
import { WorkLine, WorkOpen, WorkReview } from "./work-entry.view.tsx";

interface ColumnsProps {
  readonly columns: BoardColumns;
  readonly scope: WarningScope;
}

export const ThreeColumns = (props: ColumnsProps) => (
  <div className="cols">
    <Waiting {...props} />
    <Doing {...props} />
    <Reviewing {...props} />
  </div>
);

interface ColumnProps {
  readonly title: string;
  readonly count: number;
  readonly caption: string;
  readonly children: ReactNode;
}

const Column = ({ title, count, caption, children }: ColumnProps) => (
  <section>
    <header className="ch">
      <h2 className="sec">{title}</h2>
      <b>{count}</b>
      <span className="cap">{caption}</span>
    </header>
    {children}
  </section>
);

const Waiting = ({ columns: { fresh, acknowledged }, scope }: ColumnsProps) => {
  const t = useWords();
  return (
    <Column
      title={t({ zh: "等人认领", en: "To be taken up" })}
      count={fresh.length}
      caption={t({ zh: `${daysToTakeUp}天内应有人接`, en: `within ${daysToTakeUp} days` })}
    >
      {fresh.length === 0 && (
        <p className="none">
          {t({
            zh: "没有等人认领的预警。数据一有新的就会重新判断。",
            en: "No warning waits to be taken up. New figures are judged as they come.",
          })}
        </p>
      )}
      <FirstOf all={fresh} entry={(warning) => <WarningEntry key={warning.key} warning={warning} scope={scope} />} />
      {acknowledged.length > 0 && (
        <h3 className="sub">
          {t({ zh: "已认领", en: "Taken up" })} <span className="i3">{acknowledged.length}</span>
        </h3>
      )}
      <FirstOf
        all={acknowledged}
        entry={(warning) => <WarningEntry key={warning.key} warning={warning} scope={scope} />}
      />
    </Column>
  );
};

const Doing = ({ columns: { doing }, scope }: ColumnsProps) => {
  const t = useWords();
  const [first, ...others] = doing;
  return (
    <Column
      title={t({ zh: "干预中", en: "Under way" })}
      count={doing.length}
      caption={t({ zh: "按下一个截止日排", en: "by the next due day" })}
    >
      {first ? (
        <WorkOpen work={first} />
      ) : (
        <p className="none">
          {t({
            zh: "还没有干预在做。从一条预警点“新建干预”开始，证据会跟着过来。",
            en: "Nothing is under way. Start from a warning with “Act on it”; its evidence comes along.",
          })}
        </p>
      )}
      {!first && scope.mayOpen && (
        <p>
          <Link className="btn sm" path="/interventions/new">
            {t({ zh: "新建干预", en: "New intervention" })}
          </Link>
        </p>
      )}
      <FirstOf all={others} entry={(work) => <WorkLine key={work.id} work={work} />} />
    </Column>
  );
};

const Reviewing = ({ columns: { reviewing, closed, muted } }: ColumnsProps) => {
  const t = useWords();
  const results = closed.reduce<Partial<Record<InterventionResult, number>>>(
    (counts, { closed: end }) => (end ? { ...counts, [end.result]: (counts[end.result] ?? 0) + 1 } : counts),
    {},
  );
  return (
    <Column
      title={t({ zh: "看效果", en: "Its effect" })}
      count={reviewing.length}
      caption={t({ zh: "和预计的比", en: "against what was expected" })}
    >
      {reviewing.length === 0 && (
        <p className="none">
          {t({
            zh: "现在没有要看效果的。步骤做完、下一期数据到了，就在这里和预计的比。",
            en: "Nothing to look at yet. Once the steps are done and the next figures are in, they are compared here.",
          })}
        </p>
      )}
      {reviewing.map((work) => (
        <WorkReview key={work.id} work={work} />
      ))}
      <div className="more">
        <Link search={{ view: "list", state: "closed", by: undefined }}>
          <span>
            <b>{closed.length}</b> {t({ zh: "项已关闭", en: "closed" })}
          </span>
          <span className="cap">{t(printResults(results))}</span>
        </Link>
        <Link search={{ view: "list", state: "muted", by: undefined }}>
          <span>
            <b>{muted.length}</b> {t({ zh: "条已静音", en: "muted" })}
          </span>
          <span className="cap">{t({ zh: "到期自动回来", en: "come back by themselves" })}</span>
        </Link>
      </div>
      <p className="cap nb">
        {t({
          zh: "换栏不用拖动：认领、转办、受阻、关闭都要写明由谁、为什么，并留痕。预警是提议，签字的人作决定。",
          en: "Nothing is dragged: taking up, passing on, blocking and closing say who and why, and are kept. A warning proposes; who signs decides.",
        })}
      </p>
    </Column>
  );
};
