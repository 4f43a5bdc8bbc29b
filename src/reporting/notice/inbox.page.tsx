// A person's notices: unread ones first, by day; each leads to where it is dealt with.
import { useState } from "react";
import { getSession } from "../../access/session.contract.ts";
import { printTime } from "../../kernel/day.ts";
import type { Day } from "../../kernel/period.ts";
import { call } from "../../ui/call.ts";
import { Answered, Empty } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAnswer, useForgetAnswers } from "../../ui/use-answer.tsx";
import { groupByDay, labelDay } from "./group-by-day.ts";
import type { NoticeView } from "./notice.contract.ts";
import { listNotices, readNotices } from "./notice.contract.ts";
import { noticeKindNames } from "./notice.ts";
import "./inbox.css";

const pageSize = 50;

export const InboxPage = () => {
  const t = useWords();
  usePageTitle(t({ zh: "通知", en: "Notices" }));
  const [offset, setOffset] = useState(0);
  const answer = useAnswer(listNotices, { limit: pageSize, offset });
  const forget = useForgetAnswers();
  const markRead = async (ids?: readonly number[]): Promise<void> => {
    await call(readNotices, ids ? { ids: [...ids] } : {});
    await forget();
  };
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取通知……", en: "Loading notices…" })}>
      {({ notices, unread, total }) => (
        <div className="wrap inbox">
          <header>
            <h1 className="title">{t({ zh: "通知", en: "Notices" })}</h1>
            <span className="sp" />
            {unread > 0 && (
              <button type="button" className="btn" onClick={() => void markRead()}>
                {t({ zh: "全部标为已读", en: "Mark all as read" })}
              </button>
            )}
            <Link className="lk" path="/inbox/settings">
              {t({ zh: "通知设置", en: "Settings" })}
            </Link>
          </header>
          {total === 0 && (
            <Empty>
              {t({
                zh: "还没有通知。开始报送、快到期、被退回时，会在这里告诉你。",
                en: "No notices yet. You will be told here when a round opens, a form is due or was returned.",
              })}
            </Empty>
          )}
          <Part
            title={t({ zh: `未读${unread}条`, en: `${unread} unread` })}
            notices={notices.filter(({ isRead }) => !isRead)}
            onOpen={(id) => void markRead([id])}
          />
          <Part title={t({ zh: "已读", en: "Read" })} notices={notices.filter(({ isRead }) => isRead)} />
          {total > pageSize && <Pages offset={offset} total={total} onTurn={setOffset} />}
        </div>
      )}
    </Answered>
  );
};

interface PartProps {
  readonly title: string;
  readonly notices: readonly NoticeView[];
  readonly onOpen?: (id: number) => void;
}

const Part = ({ title, notices, onOpen }: PartProps) => {
  const t = useWords();
  const { data: session } = useAnswer(getSession, {});
  if (notices.length === 0) return null;
  return (
    <section>
      <h2 className="sec rule">{title}</h2>
      {groupByDay(notices).map((group) => (
        <div key={group.day}>
          <h3>{t(labelDay(group.day, (session?.today ?? group.day) as Day))}</h3>
          <ul>
            {group.notices.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} onOpen={() => onOpen?.(notice.id)} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};

const NoticeRow = ({ notice, onOpen }: { readonly notice: NoticeView; readonly onOpen: () => void }) => {
  const t = useWords();
  const { kind, title, body, path, at, isRead } = notice;
  return (
    <li className={isRead ? "notice" : "notice unread"}>
      <span className="mark">
        <ReadMark isRead={isRead} />
        {isRead ? t({ zh: "已读", en: "Read" }) : t({ zh: "未读", en: "Unread" })}
      </span>
      <div className="what">
        <Link className="lk" path={path} onFollow={onOpen}>
          {t(title)}
        </Link>
        <p>{t(body)}</p>
      </div>
      <span className="cap kind">{t(noticeKindNames[kind])}</span>
      <time className="cap r" dateTime={at}>
        {printTime(at)}
      </time>
    </li>
  );
};

const ReadMark = ({ isRead }: { readonly isRead: boolean }) => (
  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
    <circle cx="6" cy="6" r="4" fill={isRead ? "none" : "currentColor"} stroke="currentColor" strokeWidth="1.4" />
  </svg>
);

interface PagesProps {
  readonly offset: number;
  readonly total: number;
  readonly onTurn: (offset: number) => void;
}

const Pages = ({ offset, total, onTurn }: PagesProps) => {
  const t = useWords();
  const last = Math.min(total, offset + pageSize);
  return (
    <p className="acts">
      {offset > 0 && (
        <button type="button" className="btn sm" onClick={() => onTurn(Math.max(0, offset - pageSize))}>
          {t({ zh: "前一页", en: "Previous" })}
        </button>
      )}
      <span className="cap">
        {t({ zh: `第${offset + 1}–${last}条，共${total}条`, en: `${offset + 1}–${last} of ${total}` })}
      </span>
      {last < total && (
        <button type="button" className="btn sm" onClick={() => onTurn(offset + pageSize)}>
          {t({ zh: "后一页", en: "Next" })}
        </button>
      )}
    </p>
  );
};
