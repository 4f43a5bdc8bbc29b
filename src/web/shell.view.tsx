// What stands around every page: synthetic strip, skip link, top line, the page, the origin of a number, search.
import { Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { getRole } from "../access/role.ts";
import { getSession } from "../access/session.contract.ts";
import { Waiting } from "../ui/frame/state.view.tsx";
import type { TopWord } from "../ui/frame/top-line.view.tsx";
import { BottomBar, PhoneFoot, TopLine } from "../ui/frame/top-line.view.tsx";
import { LanguageContext, useWords } from "../ui/language.tsx";
import { ThemeProvider } from "../ui/look/theme.tsx";
import type { MayAsk } from "../ui/may-ask.ts";
import { MayAskContext } from "../ui/may-ask.ts";
import type { Navigation } from "../ui/navigation.tsx";
import { NavigationContext, useSearch } from "../ui/navigation.tsx";
import { useAnswer } from "../ui/use-answer.tsx";
import { HelpDialog } from "./help-dialog.view.tsx";
import { RoleChooser } from "./role-chooser.view.tsx";
import { useKeyboard } from "./use-keyboard.ts";
import { keepKnown, parseViewSearch } from "./view-search.ts";

const SearchDialog = lazy(async () => ({
  default: (await import("../publishing/search/search-dialog.view.tsx")).SearchDialog,
}));
const OriginPanel = lazy(async () => ({
  default: (await import("../publishing/origin/origin-panel.view.tsx")).OriginPanel,
}));

const WhyPanel = lazy(async () => ({
  default: (await import("../publishing/why/why-panel.view.tsx")).WhyPanel,
}));
const NoticeBell = lazy(async () => ({
  default: (await import("../reporting/notice/notice-bell.view.tsx")).NoticeBell,
}));

const reportingWord: TopWord = {
  path: "/reporting",
  under: ["/reporting", "/rounds", "/forms", "/findings", "/releases", "/inbox"],
  label: { zh: "填报", en: "Reporting" },
};

const warningsWord: TopWord = {
  path: "/warnings",
  under: ["/warnings", "/interventions"],
  label: { zh: "预警", en: "Warnings" },
};

/**
 * 填报 is for those who report; on their phones it takes the place of 地区, which moves to the foot. Who reads it but
 * fills in nothing, the committee office and leaders, has 预警 there instead.
 */
const toWords = (homeArea: string | undefined, permissions: readonly string[]): readonly TopWord[] => {
  const may = (permission: string): boolean => permissions.includes(permission);
  const isStaff = may("reporting.read");
  const watches = may("warnings.read") && !may("reporting.fill");
  return [
    { path: "/", label: { zh: "概览", en: "Overview" } },
    { path: "/plan", label: { zh: "规划", en: "Plan" } },
    { path: "/indicators", label: { zh: "指标", en: "Indicators" } },
    ...(isStaff ? [{ ...reportingWord, isDeskOnly: watches }] : []),
    ...(may("warnings.read") ? [{ ...warningsWord, isDeskOnly: !watches }] : []),
    ...(homeArea === undefined
      ? []
      : [{ path: `/areas/${homeArea}`, under: ["/areas"], label: { zh: "地区", en: "Areas" }, isDeskOnly: isStaff }]),
    { path: "/plan/systems", label: { zh: "体系", en: "Systems" }, isDeskOnly: true },
    { path: "/sources", label: { zh: "来源", en: "Sources" }, isDeskOnly: true },
    ...(may("audit.read") ? [{ path: "/audit", label: { zh: "审计", en: "Audit" }, isDeskOnly: true }] : []),
  ];
};

const useRouterNavigation = (): Navigation => {
  const location = useLocation();
  const navigate = useNavigate();
  return useMemo(
    () => ({
      path: location.pathname,
      search: keepKnown(location.search),
      go: (href, way) => {
        const url = new URL(href, window.location.origin);
        const staysHere = url.pathname === window.location.pathname;
        void navigate({
          to: decodeURI(url.pathname),
          search: parseViewSearch(url.search),
          ...(url.hash === "" ? {} : { hash: url.hash.slice(1) }),
          replace: way?.replace ?? false,
          resetScroll: !staysHere,
        });
      },
    }),
    [location, navigate],
  );
};

export const Shell = () => {
  const navigation = useRouterNavigation();
  const language = navigation.search.lang === "en" ? "en" : "zh";
  useEffect(() => {
    document.documentElement.lang = language === "en" ? "en" : "zh-CN";
  }, [language]);
  return (
    <NavigationContext value={navigation}>
      <LanguageContext value={language}>
        <ThemeProvider>
          <Frame />
        </ThemeProvider>
      </LanguageContext>
    </NavigationContext>
  );
};

const lettersKey = "miaopu.letters";

const useLetters = (): readonly [boolean, (on: boolean) => void] => {
  const [on, setOn] = useState(() => localStorage.getItem(lettersKey) !== "off");
  const turn = (next: boolean): void => {
    localStorage.setItem(lettersKey, next ? "on" : "off");
    setOn(next);
  };
  return [on, turn];
};

/** What everybody may ask is asked at once, the rest when it is known who is asking. */
const toMayAsk =
  (permissions: readonly string[] | undefined): MayAsk =>
  (permission) =>
    permissions?.includes(permission) ?? (getRole("public").permissions.includes(permission) || undefined);

const Frame = () => {
  const t = useWords();
  const { data: session } = useAnswer(getSession, {});
  const mayAsk = useMemo(() => toMayAsk(session?.permissions), [session?.permissions]);
  const { origin, why } = useSearch();
  const [open, setOpen] = useState<"search" | "help" | null>(null);
  const [areLettersOn, turnLetters] = useLetters();
  const main = useRef<HTMLElement>(null);
  const close = (): void => setOpen(null);
  useKeyboard({ areLettersOn, onSearch: () => setOpen("search"), onHelp: () => setOpen("help") });
  useFocusOnNewPage(main);
  const words = toWords(session?.homeArea.code, session?.permissions ?? []);
  return (
    <MayAskContext value={mayAsk}>
      <a className="skip" href="#main">
        {t({ zh: "跳到正文", en: "Skip to content" })}
      </a>
      {session?.demo && <div className="synbar" aria-hidden="true" />}
      <TopLine
        words={words}
        role={session ? <RoleChooser session={session} /> : null}
        notices={
          session?.permissions.includes("notices.read") ? (
            <Suspense>
              <NoticeBell />
            </Suspense>
          ) : null
        }
        onSearch={() => setOpen("search")}
      />
      <main id="main" ref={main} tabIndex={-1}>
        <Suspense fallback={<Waiting>{t({ zh: "正在打开……", en: "Opening…" })}</Waiting>}>
          <Outlet />
        </Suspense>
      </main>
      <PhoneFoot words={words} role={session ? <RoleChooser session={session} /> : null} />
      <BottomBar words={words} />
      <Suspense>
        {origin !== undefined && <OriginPanel figure={origin} />}
        {origin === undefined && why !== undefined && <WhyPanel why={why} />}
        {open === "search" && <SearchDialog isOpen onClose={close} />}
      </Suspense>
      <HelpDialog isOpen={open === "help"} onClose={close} areLettersOn={areLettersOn} onLetters={turnLetters} />
    </MayAskContext>
  );
};

/** A new page starts at its beginning for the keyboard too. */
const useFocusOnNewPage = (main: { readonly current: HTMLElement | null }): void => {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current !== pathname) main.current?.focus({ preventScroll: true });
    before.current = pathname;
  }, [pathname, main]);
};
