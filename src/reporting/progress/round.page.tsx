// How far one round is: who has delivered, who is late, what stands open, by agency and by township.
import type { z } from "zod";
import { getSession } from "../../access/session.contract.ts";
import { toDayInBeijing } from "../../kernel/day.ts";
import type { Day } from "../../kernel/period.ts";
import { Foot } from "../../ui/frame/foot.view.tsx";
import { Answered } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useHashScroll } from "../../ui/use-hash-scroll.ts";
import { useAnswer } from "../../ui/use-answer.tsx";
import { HandoverPanel } from "../handover/handover-panel.view.tsx";
import { getRound } from "../round/round.contract.ts";
import { describeRound } from "./describe-round.ts";
import { Lede } from "./lede.view.tsx";
import { ProgressTable } from "./progress-table.view.tsx";
import { TallyLegend } from "./signs.view.tsx";
import { SubmissionsList } from "./submissions-list.view.tsx";
import { useRemind } from "./use-remind.view.tsx";
import "./progress.css";

export const RoundPage = ({ id }: { readonly id: string }) => {
  const t = useWords();
  const answer = useAnswer(getRound, { id });
  const session = useAnswer(getSession, {}).data;
  usePageTitle(answer.data ? t(answer.data.round.label) : id);
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取这一期的进度……", en: "Loading the round…" })}>
      {(data) => session && <RoundContent answer={data} session={session} />}
    </Answered>
  );
};

interface ContentProps {
  readonly answer: z.output<typeof getRound.output>;
  readonly session: z.output<typeof getSession.output>;
}

const RoundContent = ({ answer: { round, byAgency, byTownship, submissions }, session }: ContentProps) => {
  const t = useWords();
  const reminding = useRemind(round.id);
  useHashScroll(true);
  const mayRemind = session.permissions.includes("rounds.manage");
  const isSomethingOpen = round.tally.draft + round.tally.returned > 0;
  const everybody = { zh: "全部未交单位", en: "everybody who has not delivered" };
  return (
    <div className="wrap rounds">
      <nav className="crumb" aria-label={t({ zh: "位置", en: "Place" })}>
        <Link path="/reporting">{t({ zh: "填报", en: "Reporting" })}</Link>
        <span aria-hidden="true">/</span>
        <span className="i2">{t(round.label)}</span>
      </nav>
      <h1 className="vh">{t(round.label)}</h1>
      <Lede parts={describeRound(round)} />
      <p className="about i2">
        {t({
          zh: `${round.firstDue}至${round.lastDue}到期，${toDayInBeijing(round.openedAt)}开启。`,
          en: `Due from ${round.firstDue} to ${round.lastDue}, opened on ${toDayInBeijing(round.openedAt)}.`,
        })}
        {round.note !== "" && <span className="person"> {round.note}</span>}
      </p>
      <div className="acts">
        {mayRemind && isSomethingOpen && (
          <button type="button" className="btn pri" onClick={() => reminding.send({}, everybody)}>
            {t({ zh: "全部催报", en: "Remind all" })}
          </button>
        )}
        <TallyLegend />
      </div>
      <p className={reminding.said?.isRefusal ? "said off" : "said"} role="status">
        {reminding.said && t(reminding.said.text)}
      </p>
      <div className="halves">
        <ProgressTable
          by="owner"
          title={{ zh: "按单位", en: "By agency" }}
          rows={byAgency.map(({ agency, ...row }) => ({ id: agency, ...row }))}
          fileName={`round-${round.id}-agencies`}
          onRemind={mayRemind ? (row) => reminding.send({ agency: row.id }, row.name) : undefined}
        />
        <ProgressTable
          by="township"
          title={{ zh: "按乡镇", en: "By township" }}
          rows={byTownship.map(({ area, ...row }) => ({ id: area, ...row }))}
          fileName={`round-${round.id}-townships`}
          onRemind={mayRemind ? (row) => reminding.send({ township: row.id }, row.name) : undefined}
        />
      </div>
      <SubmissionsList
        round={round.id}
        submissions={submissions}
        today={session.today as Day}
        onRemind={mayRemind ? reminding.send : undefined}
      />
      <HandoverPanel
        round={round.id}
        area={session.homeArea.code}
        accepted={round.tally.accepted + round.tally.locked}
        expected={round.tally.expected}
        mayManage={mayRemind}
      />
      <Foot isSynthetic={session.demo !== null}>
        {t({
          zh: "应报名单在开启时写定，所以已交不会超过应报。逾期指到期后还没交的；区级报表不分乡镇。",
          en: "Who is expected is written down when a round is opened, so no more than that can be handed in. Late is what is not handed in after its day; forms of the district belong to no township.",
        })}
      </Foot>
    </div>
  );
};
