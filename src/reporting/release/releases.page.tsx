// The releases (发布): what the public sees, what changed since, and for the statistics bureau the next one.
import { getSession } from "../../access/session.contract.ts";
import { printMinute, toDayInBeijing } from "../../kernel/day.ts";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { Foot } from "../../ui/frame/foot.view.tsx";
import { Answered, Empty } from "../../ui/frame/state.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAnswer } from "../../ui/use-answer.tsx";
import { ChangesSince } from "./changes-since.view.tsx";
import { describeReleases } from "./describe-releases.ts";
import { MakeRelease } from "./make-release.view.tsx";
import type { ReleaseView } from "./release.contract.ts";
import { listReleases } from "./release.contract.ts";
import { VerifyRelease } from "./verify-release.view.tsx";

export const ReleasesPage = () => {
  const t = useWords();
  usePageTitle(t({ zh: "数据发布", en: "Releases" }));
  const answer = useAnswer(listReleases, {});
  const session = useAnswer(getSession, {});
  const may = (permission: string): boolean => session.data?.permissions.includes(permission) ?? false;
  const isStaff = may("reporting.read");
  return (
    <Answered answer={answer} waiting={t({ zh: "正在取各次发布……", en: "Loading releases…" })}>
      {({ releases, outstanding, changedFacts }) => {
        const shown = releases.find(({ isPublic }) => isPublic);
        const current = shown && { number: shown.number, day: toDayInBeijing(shown.knownAt) };
        const waiting = releases.filter(({ isPublic }) => !isPublic).length;
        return (
          <div className="wrap" style={{ paddingTop: 28 }}>
            {isStaff && (
              <nav className="crumb" aria-label={t({ zh: "路径", en: "Path" })}>
                <Link path="/reporting">{t({ zh: "填报", en: "Reporting" })}</Link>
                <span aria-hidden="true">/</span>
                <span className="i2">{t({ zh: "发布", en: "Releases" })}</span>
              </nav>
            )}
            <h1 className="title">{t({ zh: "数据发布", en: "Releases" })}</h1>
            <p className="lede">{t(describeReleases({ current, waiting, changedFacts, outstanding, isStaff }))}</p>
            {may("releases.make") && session.data && (
              <MakeRelease area={session.data.homeArea.code} outstanding={outstanding} />
            )}
            {isStaff && releases.length > 0 && <ChangesSince />}
            <section style={{ marginTop: 40 }}>
              <h2 className="sec rule">{t({ zh: "各次发布", en: "All releases" })}</h2>
              {releases.length === 0 ? (
                <Empty>{t({ zh: "还没有发布过。", en: "Nothing has been released yet." })}</Empty>
              ) : (
                <Releases releases={releases} isStaff={isStaff} />
              )}
            </section>
            <Foot isSynthetic={Boolean(session.data?.demo)}>
              {t({
                zh: "公众看到的数都来自一次发布；发布以后的改动进下一次。",
                en: "What the public sees comes from a release; later changes go into the next.",
              })}
            </Foot>
          </div>
        );
      }}
    </Answered>
  );
};

const Releases = ({ releases, isStaff }: { readonly releases: readonly ReleaseView[]; readonly isStaff: boolean }) => {
  const t = useWords();
  return (
    <DataTable
      id="releases"
      caption={t({ zh: "各次发布", en: "All releases" })}
      fileName="releases"
      rows={releases}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          id: "title",
          title: t({ zh: "版次", en: "Release" }),
          cell: ({ title, isPublic }) => (
            <span className="nw">
              {t(title)}
              {!isPublic && <span className="risk"> {t({ zh: "禁发期内", en: "under embargo" })}</span>}
            </span>
          ),
          text: ({ title }) => t(title),
        },
        {
          id: "known",
          title: t({ zh: "数据截至", en: "As known on" }),
          cell: ({ knownAt }) => <span className="nw">{printMinute(knownAt)}</span>,
          text: ({ knownAt }) => knownAt,
        },
        {
          id: "public",
          title: t({ zh: "公开", en: "Public from" }),
          cell: ({ publicFrom }) => <span className="nw">{printMinute(publicFrom)}</span>,
          text: ({ publicFrom }) => publicFrom,
        },
        {
          id: "facts",
          title: t({ zh: "数据（个）", en: "Figures" }),
          align: "right",
          cell: ({ facts }) => facts.toLocaleString("en"),
          text: ({ facts }) => facts,
        },
        {
          id: "accepted",
          title: t({ zh: "锁定报表（张）", en: "Forms locked" }),
          align: "right",
          cell: ({ accepted }) => accepted.toLocaleString("en"),
          text: ({ accepted }) => accepted,
        },
        {
          id: "note",
          title: t({ zh: "说明", en: "Note" }),
          cell: ({ note }) => <span className="pre">{note}</span>,
          text: ({ note }) => note,
        },
        ...(isStaff
          ? [
              {
                id: "verify",
                title: t({ zh: "核对", en: "Verify" }),
                cell: ({ number }: ReleaseView) => <VerifyRelease number={number} />,
              },
            ]
          : []),
      ]}
    />
  );
};
