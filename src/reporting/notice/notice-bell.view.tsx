// One word in the top line: how many notices are unread. Asked for again every minute while the page is looked at.
import { useWords } from "../../ui/language.tsx";
import { Link, usePath } from "../../ui/navigation.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import { listNotices } from "./notice.contract.ts";
import "./inbox.css";

export const NoticeBell = () => {
  const t = useWords();
  const { data } = useAnswer(listNotices, { limit: 0 }, { every: 60_000 });
  const isHere = usePath().startsWith("/inbox");
  const unread = data?.unread ?? 0;
  const label =
    unread === 0
      ? { zh: "通知，没有未读", en: "Notices, none unread" }
      : { zh: `通知，${unread}条未读`, en: `Notices, ${unread} unread` };
  return (
    <Link className="bell" path="/inbox" aria-label={t(label)} {...(isHere ? { "aria-current": "page" } : {})}>
      {t({ zh: "通知", en: "Notices" })}
      {unread > 0 && <b>{unread > 99 ? "99+" : unread}</b>}
    </Link>
  );
};
