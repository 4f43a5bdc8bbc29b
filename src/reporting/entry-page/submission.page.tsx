// One submission: filled in, checked while it is typed, handed in, passed from desk to desk.
import { useCallback, useEffect, useState } from "react";
import { getSession } from "../../access/session.contract.ts";
import type { Day } from "../../kernel/period.ts";
import { call, UiProblem } from "../../ui/call.ts";
import { Foot } from "../../ui/frame/foot.view.tsx";
import { KnownDayField, KnownDayStrip } from "../../ui/frame/known-day.view.tsx";
import { Answered } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { toRefusal, useMayAsk } from "../../ui/may-ask.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAsOf } from "../../ui/use-as-of.ts";
import type { Answer } from "../../ui/use-answer.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import type { SubmissionView } from "../submission/submission.contract.ts";
import { waitForSaves } from "../entry-queue/autosave.view.tsx";
import { toKeptName } from "../entry-queue/kept-changes.ts";
import { getSubmission } from "../submission/submission.contract.ts";
import { stateNames } from "../submission/submission.ts";
import type { Session } from "./use-submission.view.tsx";
import { useSubmission } from "./use-submission.view.tsx";
import { WorkArea } from "./work-area.page.tsx";
import "./entry-page.css";

interface PageProps {
  readonly form: string;
  readonly period: string;
  readonly area: string;
}

export const SubmissionPage = (place: PageProps) => {
  const t = useWords();
  const session = useAnswer(getSession, {}).data;
  const actor = session?.actor.id;
  const answer = useFreshSubmission(place, actor);
  usePageTitle(answer.data ? t(answer.data.formView.title) : undefined);
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取报表……", en: "Loading the form…" })}>
      {(view) =>
        session && <Sheet key={`${actor} ${view.form} ${view.period} ${view.area}`} first={view} session={session} />
      }
    </Answered>
  );
};

/** Always asked anew, and after what this device still sends: else the answer would lack it. */
const useFreshSubmission = ({ form, period, area }: PageProps, actor: string | undefined): Answer<SubmissionView> => {
  const asOf = useAsOf();
  const may = useMayAsk(getSubmission);
  const question = `${actor} ${form} ${period} ${area} ${asOf}`;
  const [answer, setAnswer] = useState<{
    readonly question: string;
    readonly data?: SubmissionView;
    readonly problem?: UiProblem;
  }>();
  const ask = useCallback(
    (signal?: AbortSignal): void => {
      if (actor === undefined || may !== true) return;
      const input = { form, period, area, ...(asOf === undefined ? {} : { asOf }) };
      const saved = waitForSaves(toKeptName(actor, { form, period, area }));
      const answered = saved.then(() => call(getSubmission, input, signal));
      answered.then(
        (data) => setAnswer({ question, data }),
        (error: unknown) => {
          if (error instanceof UiProblem) setAnswer({ question, problem: error });
        },
      );
    },
    [form, period, area, asOf, actor, may, question],
  );
  useEffect(() => {
    const leaving = new AbortController();
    ask(leaving.signal);
    return () => leaving.abort();
  }, [ask]);
  if (may === false) return { data: undefined, problem: toRefusal(getSubmission), isPrevious: false, retry: ask };
  const current = answer?.question === question ? answer : undefined;
  return { data: current?.data, problem: current?.problem, isPrevious: false, retry: () => ask() };
};

const Sheet = ({ first, session }: { readonly first: SubmissionView; readonly session: Session }) => {
  const t = useWords();
  const opened = useSubmission(first, session);
  const { view } = opened;
  const isSynthetic = session.demo !== null;
  return (
    <>
      <div className="dateline" role="group" aria-label={t({ zh: "地区和时期", en: "Area and period" })}>
        <span>
          <b>{t(view.areaName)}</b>
        </span>
        <span>
          <b>{t(view.periodLabel)}</b>
        </span>
        <span>{t(stateNames[view.state])}</span>
        <span className="more">
          {t({ zh: `表式第${view.formView.version}版`, en: `form version ${view.formView.version}` })}
        </span>
        <span>
          <KnownDayField />
        </span>
        <span className="sp" />
        {isSynthetic && (
          <span className="nobar">
            <span className="syn">{t({ zh: "演示数据", en: "Synthetic data" })}</span>
          </span>
        )}
      </div>
      <KnownDayStrip />
      <WorkArea opened={opened} today={session.today as Day} />
      <div className="wrap">
        <Foot isSynthetic={isSynthetic}>{view.formView.note ? t(view.formView.note) : t(view.formView.title)}</Foot>
      </div>
    </>
  );
};
