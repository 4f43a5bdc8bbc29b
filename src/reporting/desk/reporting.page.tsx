// My desk: what I have to fill in and by when, what waits for my check, what is done; and the rounds.
import type { z } from "zod";
import { getSession } from "../../access/session.contract.ts";
import type { Day } from "../../kernel/period.ts";
import { Foot } from "../../ui/frame/foot.view.tsx";
import { Answered } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAnswer } from "../../ui/use-answer.tsx";
import { Lede } from "../progress/lede.view.tsx";
import type { DeskView } from "../round/round.contract.ts";
import { getDesk } from "../round/round.contract.ts";
import { describeDesk } from "./describe-desk.ts";
import { DeskLists, DoneList } from "./desk-lists.view.tsx";
import { RoundsSection } from "./rounds.view.tsx";
import "../progress/progress.css";

type Session = z.output<typeof getSession.output>;

export const ReportingPage = () => {
  const t = useWords();
  usePageTitle(t({ zh: "填报", en: "Reporting" }));
  const answer = useAnswer(getDesk, {});
  const session = useAnswer(getSession, {}).data;
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取你的报送任务……", en: "Loading what waits for you…" })}>
      {(desk) => session && <DeskContent desk={desk} session={session} />}
    </Answered>
  );
};

const DeskContent = ({ desk, session }: { readonly desk: DeskView; readonly session: Session }) => {
  const t = useWords();
  const today = session.today as Day;
  const mayOpen = session.permissions.includes("rounds.manage");
  return (
    <div className="wrap rounds">
      <h1 className="vh">{t({ zh: "填报", en: "Reporting" })}</h1>
      <Lede parts={describeDesk(desk, today)} />
      <MissingHere actor={session.actor} permissions={session.permissions} />
      <OtherPages />
      <DeskLists desk={desk} today={today} />
      <RoundsSection district={session.homeArea.code} mayOpen={mayOpen} />
      <DoneList done={desk.done} today={today} />
      <Foot isSynthetic={session.demo !== null}>
        {t({
          zh: "期限按工作日算，含调休；退回的表仍按原来的期限。",
          en: "Deadlines count working days, with shifted holidays; a returned form keeps its day.",
        })}
      </Foot>
    </div>
  );
};

const ownAreaRoles: readonly string[] = ["township", "village"];

/** The people of one township or village see what their own area is short of. */
const MissingHere = ({ actor: { role, area }, permissions }: Pick<Session, "actor" | "permissions">) => {
  const t = useWords();
  if (area === null || !ownAreaRoles.includes(role) || !permissions.includes("judgement.explore")) return null;
  return (
    <p>
      <Link className="lk" path={`/areas/${area}`} search={{ area }} hash="missing">
        {t({ zh: "你这里还差什么", en: "What is still missing in your area" })}
      </Link>
    </p>
  );
};

const places = [
  { path: "/reporting/forms", word: { zh: "报表目录", en: "Forms" } },
  { path: "/findings", word: { zh: "数据问题", en: "Findings" } },
  { path: "/reporting/imports", word: { zh: "批量导入", en: "Imports" } },
  { path: "/releases", word: { zh: "数据发布", en: "Releases" } },
  { path: "/inbox", word: { zh: "通知", en: "Notices" } },
];

const OtherPages = () => {
  const t = useWords();
  return (
    <nav className="acts" aria-label={t({ zh: "填报的其他页面", en: "More about reporting" })}>
      {places.map(({ path, word }) => (
        <Link key={path} className="lk" path={path}>
          {t(word)}
        </Link>
      ))}
    </nav>
  );
};
