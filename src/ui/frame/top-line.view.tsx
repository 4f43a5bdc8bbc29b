// One line of words: brand, where one can go, search, who one is, language, theme. On the phone a bottom bar.
import type { ReactNode } from "react";
import type { Label } from "../../kernel/label.ts";
import { useLanguage, useWords } from "../language.tsx";
import { Link, usePath } from "../navigation.tsx";
import { useTheme } from "../look/theme.tsx";

export interface TopWord {
  readonly label: Label;
  readonly path: string;
  /** Pages under these paths belong to the word too; its own path where not given. */
  readonly under?: readonly string[];
  /** Not in the phone's bottom bar. */
  readonly isDeskOnly?: boolean;
}

interface TopLineProps {
  readonly words: readonly TopWord[];
  readonly role: ReactNode;
  /** How many notices are unread; nothing for who has none. */
  readonly notices: ReactNode;
  readonly onSearch: () => void;
}

const listOwn = ({ path, under }: TopWord): readonly string[] => under ?? (path === "/" ? [] : [path]);

/** The word whose path reaches furthest into the page's own. */
const findCurrent = (path: string, words: readonly TopWord[]): TopWord | undefined =>
  words
    .filter((word) => path === word.path || listOwn(word).some((own) => path === own || path.startsWith(`${own}/`)))
    .toSorted((a, b) => b.path.length - a.path.length)[0];

export const TopLine = ({ words, role, notices, onSearch }: TopLineProps) => {
  const t = useWords();
  const current = findCurrent(usePath(), words);
  const findable = t({ zh: "搜目标、指标、地区", en: "Find anything" });
  return (
    <header className="top">
      <Link className="brand" path="/">
        <BrandMark />
        {t({ zh: "苗圃", en: "Miaopu" })}
      </Link>
      <nav className="nav" aria-label={t({ zh: "主导航", en: "Main" })}>
        {words.map((word) => (
          <Link key={word.path} path={word.path} {...(word === current ? { "aria-current": "page" } : {})}>
            {t(word.label)}
          </Link>
        ))}
      </nav>
      <span className="sp" />
      <button type="button" className="find" onClick={onSearch} aria-label={findable} aria-keyshortcuts="Control+K">
        <span>
          <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
            <path d="M10.5 10.5L14 14" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
          </svg>
          <span className="word">{findable}</span>
        </span>
        <kbd className="word">Ctrl K</kbd>
      </button>
      {notices}
      <div className="role">{role}</div>
      <LanguageSwitch />
      <ThemeSwitch />
    </header>
  );
};

export const BottomBar = ({ words }: { readonly words: readonly TopWord[] }) => {
  const t = useWords();
  const current = findCurrent(usePath(), words);
  return (
    <nav className="bottom noprint" aria-label={t({ zh: "主导航（手机）", en: "Main (phone)" })}>
      {words
        .filter(({ isDeskOnly }) => !isDeskOnly)
        .map((word) => (
          <Link key={word.path} path={word.path} {...(word === current ? { "aria-current": "page" } : {})}>
            {t(word.label)}
          </Link>
        ))}
    </nav>
  );
};

/** On the phone: what the top line has no room for, below the page. */
export const PhoneFoot = ({ words, role }: { readonly words: readonly TopWord[]; readonly role: ReactNode }) => {
  const t = useWords();
  return (
    <footer className="wrap phonefoot noprint">
      <nav aria-label={t({ zh: "更多", en: "More" })}>
        {words
          .filter(({ isDeskOnly }) => isDeskOnly)
          .map((word) => (
            <Link key={word.path} className="lk" path={word.path}>
              {t(word.label)}
            </Link>
          ))}
      </nav>
      {role}
    </footer>
  );
};

const BrandMark = () => (
  <svg width="22" height="22" viewBox="0 0 24 24" className="good" aria-hidden="true">
    <path d="M2.5 20.5h19" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    <path d="M6 20.2v-5M12 20.2V9.5M18 20.2v-7.5" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    <circle cx="6" cy="13.2" r="1.9" fill="none" stroke="currentColor" strokeWidth="1.5" />
    <path
      d="M12 10c-.2-3.6-2.3-5.6-5.6-5.7C6.7 7.8 8.7 10 12 10zM12 9.3c.1-3 2-5.2 5.5-5.8.2 3.7-2 5.9-5.5 5.8z"
      fill="currentColor"
    />
    <circle cx="18" cy="10.8" r="1.9" fill="currentColor" />
  </svg>
);

const LanguageSwitch = () => {
  const language = useLanguage();
  return (
    <div className="who">
      <Link
        search={{ lang: undefined }}
        lang="zh-CN"
        aria-label="中文"
        {...(language === "zh" ? { "aria-current": "true" } : {})}
      >
        中
      </Link>
      <Link
        search={{ lang: "en" }}
        lang="en"
        aria-label="EN, English"
        {...(language === "en" ? { "aria-current": "true" } : {})}
      >
        EN
      </Link>
    </div>
  );
};

const themeOrder = { system: "light", light: "dark", dark: "system" } as const;
const themeWords = {
  system: { zh: "外观：跟随系统", en: "Theme: as the system" },
  light: { zh: "外观：浅色", en: "Theme: light" },
  dark: { zh: "外观：深色", en: "Theme: dark" },
} as const;

const ThemeSwitch = () => {
  const t = useWords();
  const { choice, choose } = useTheme();
  const word = t(themeWords[choice]);
  return (
    <button type="button" className="icon" title={word} aria-label={word} onClick={() => choose(themeOrder[choice])}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle
          cx="8"
          cy="8"
          r="5.6"
          fill={choice === "dark" ? "currentColor" : "none"}
          stroke="currentColor"
          strokeWidth="1.4"
        />
        {choice === "system" && <path d="M8 2.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" />}
      </svg>
    </button>
  );
};
