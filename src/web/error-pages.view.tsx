// Nothing under this address, or a page that broke.
import type { ErrorComponentProps } from "@tanstack/react-router";
import { useWords } from "../ui/language.tsx";
import { Link } from "../ui/navigation.tsx";
import { usePageTitle } from "../ui/page-title.ts";

export const MissingPage = () => {
  const t = useWords();
  usePageTitle(t({ zh: "没有这一页", en: "No such page" }));
  return (
    <div className="wrap state">
      <h1 className="title">{t({ zh: "没有这一页", en: "No such page" })}</h1>
      <p>
        {t({
          zh: "地址可能抄错了，或者这一页已经改名。",
          en: "The address may be mistyped, or the page has been renamed.",
        })}
      </p>
      <p className="acts">
        <Link className="btn" path="/">
          {t({ zh: "回概览", en: "To the overview" })}
        </Link>
        <Link className="btn" path="/plan">
          {t({ zh: "看规划", en: "To the plan" })}
        </Link>
      </p>
    </div>
  );
};

/** A page that could not be fetched is not asked for again by itself: once the server answers, the document is. */
const retry = async (reset: () => void): Promise<void> => {
  const isThere = await fetch("/healthz").then(
    ({ ok }) => ok,
    () => false,
  );
  if (isThere) location.reload();
  else reset();
};

export const ErrorPage = ({ error, reset }: ErrorComponentProps) => {
  const t = useWords();
  usePageTitle(t({ zh: "这一页出错了", en: "This page failed" }));
  return (
    <div className="wrap state" role="alert">
      <h1 className="title">{t({ zh: "这一页出错了", en: "This page failed" })}</h1>
      <p>
        {t({
          zh: "数据没有动。再试一次；还不行就把下面这句告诉管理员。",
          en: "No data was changed. Try again; if it fails again, pass the line below to the administrator.",
        })}
      </p>
      <p className="cap">{error instanceof Error ? error.message : String(error)}</p>
      <p className="acts">
        <button type="button" className="btn" onClick={() => void retry(reset)}>
          {t({ zh: "再试一次", en: "Try again" })}
        </button>
      </p>
    </div>
  );
};
