// Light, dark, or as the system says; the choice is this device's, not the URL's.
import { ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import type { ReactNode } from "react";
import { createContext, use, useEffect, useState, useSyncExternalStore } from "react";
import { useLanguage } from "../language.tsx";
import { toAntdTheme } from "./antd-theme.ts";
import type { Mode } from "./tokens.ts";

export type ThemeChoice = Mode | "system";
const storageKey = "miaopu.theme";
const darkQuery = "(prefers-color-scheme: dark)";

interface ThemeState {
  readonly choice: ThemeChoice;
  readonly mode: Mode;
  readonly choose: (choice: ThemeChoice) => void;
}

const ThemeContext = createContext<ThemeState>({ choice: "system", mode: "light", choose: () => undefined });

export const useTheme = (): ThemeState => use(ThemeContext);

const readChoice = (): ThemeChoice => {
  const kept = localStorage.getItem(storageKey);
  return kept === "light" || kept === "dark" ? kept : "system";
};

const watchSystem = (notify: () => void): (() => void) => {
  const media = matchMedia(darkQuery);
  media.addEventListener("change", notify);
  return () => media.removeEventListener("change", notify);
};

export const ThemeProvider = ({ children }: { readonly children: ReactNode }) => {
  const language = useLanguage();
  const [choice, setChoice] = useState<ThemeChoice>(readChoice);
  const systemIsDark = useSyncExternalStore(watchSystem, () => matchMedia(darkQuery).matches);
  const mode: Mode = choice === "system" ? (systemIsDark ? "dark" : "light") : choice;
  useEffect(() => {
    if (choice === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = choice;
  }, [choice]);
  const choose = (next: ThemeChoice): void => {
    localStorage.setItem(storageKey, next);
    setChoice(next);
  };
  return (
    <ThemeContext value={{ choice, mode, choose }}>
      <ConfigProvider theme={toAntdTheme(mode)} locale={language === "zh" ? zhCN : enUS}>
        {children}
      </ConfigProvider>
    </ThemeContext>
  );
};
