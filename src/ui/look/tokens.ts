// Design tokens: colours of both themes, typefaces, widths. Source: the design's tokens.json 1.0.0.
export type Mode = "light" | "dark";

export const colors = {
  light: {
    page: "#F7F9F8",
    surface: "#FFFFFF",
    sunken: "#EEF2F0",
    raised: "#FFFFFF",
    hover: "#EAEFED",
    ink1: "#182126",
    ink2: "#46535A",
    ink3: "#5F6C74",
    ink4: "#98A3A8",
    rule1: "#DFE5E3",
    rule2: "#B9C4C1",
    field: "#84929A",
    indigo: "#2A4B8D",
    indigoHover: "#1F3A70",
    indigoSoft: "#E9EEF8",
    onIndigo: "#FFFFFF",
    good: "#0B6B4F",
    goodSoft: "#E4F1EB",
    risk: "#855300",
    riskMark: "#BC7D12",
    riskSoft: "#FBF1DD",
    off: "#A82A14",
    offSoft: "#FBEAE5",
    unknown: "#5B676D",
    unknownMark: "#7A868C",
    unknownSoft: "#ECF0F0",
    knock: "#FFFFFF",
    scrim: "rgba(24,33,38,.32)",
    hatch: "#C3CCCA",
  },
  dark: {
    page: "#0F1518",
    surface: "#161E22",
    sunken: "#0B1013",
    raised: "#1D272C",
    hover: "#212C31",
    ink1: "#E6EBE9",
    ink2: "#B3BEC0",
    ink3: "#8C999D",
    ink4: "#5A676C",
    rule1: "#263036",
    rule2: "#3D4A51",
    field: "#66757C",
    indigo: "#9DB8F2",
    indigoHover: "#BACDF7",
    indigoSoft: "#1B2742",
    onIndigo: "#0F1518",
    good: "#5CC79B",
    goodSoft: "#12291F",
    risk: "#E0AE54",
    riskMark: "#E0AE54",
    riskSoft: "#2D2412",
    off: "#F08A70",
    offSoft: "#331A14",
    unknown: "#9AA7AC",
    unknownMark: "#8A979C",
    unknownSoft: "#20292D",
    knock: "#0F1518",
    scrim: "rgba(0,0,0,.56)",
    hatch: "#39464C",
  },
} as const satisfies Record<Mode, Record<string, string>>;

export type ColorName = keyof (typeof colors)["light"];
export type Colors = Readonly<Record<ColorName, string>>;

export const fonts = {
  ui: "'Segoe UI Variable Text','Segoe UI',-apple-system,BlinkMacSystemFont,'PingFang SC','HarmonyOS Sans SC','Microsoft YaHei UI','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif",
  plan: "'Songti SC','Source Han Serif SC','Noto Serif CJK SC','Noto Serif SC','STZhongsong','SimSun',serif",
  person: "'Kaiti SC','STKaiti','KaiTi','LXGW WenKai','Songti SC','Noto Serif CJK SC',serif",
  code: "ui-monospace,'SF Mono','Cascadia Mono',Consolas,'Noto Sans Mono CJK SC',monospace",
} as const;

/** English text asks the serif and the sans of the reader's own system first. */
export const fontsEnglish = {
  ui: "'Segoe UI Variable Text','Segoe UI',-apple-system,BlinkMacSystemFont,'Noto Sans',Roboto,sans-serif,'Noto Sans CJK SC'",
  plan: "Charter,'Bitstream Charter','Sitka Text',Cambria,'Noto Serif','Noto Serif CJK SC',serif",
} as const;

const shadows = { light: "0 8px 32px rgba(24,33,38,.14)", dark: "0 8px 32px rgba(0,0,0,.5)" } as const;

const kebab = (name: string): string =>
  name.replace(/[A-Z0-9]+/g, (part) => (/\d/.test(part) ? part : `-${part.toLowerCase()}`));

const printMode = (mode: Mode): string =>
  [
    ...Object.entries(colors[mode]).map(([name, value]) => `--c-${kebab(name)}:${value}`),
    `--shadow:${shadows[mode]}`,
    `color-scheme:${mode}`,
  ].join(";");

/** The tokens as CSS variables, `--c-ink1`, `--c-indigo-soft`, `--f-plan`; dark follows the system unless chosen. */
export const printTokenStyles = (): string =>
  [
    `:root{--f-ui:${fonts.ui};--f-plan:${fonts.plan};--f-person:${fonts.person};--f-code:${fonts.code};${printMode("light")}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${printMode("dark")}}}`,
    `:root[data-theme=dark]{${printMode("dark")}}`,
    `@media print{:root,:root[data-theme=dark],:root:not([data-theme=light]){${printMode("light")}}}`,
    `[lang=en]{--f-ui:${fontsEnglish.ui};--f-plan:${fontsEnglish.plan};--f-person:var(--f-plan)}`,
  ].join("\n");

/** Replaces `var(--c-…)` by the colours of a theme, for a picture that leaves the page. */
export const resolveColors = (svg: string, mode: Mode): string =>
  Object.entries(colors[mode]).reduce((text, [name, value]) => text.replaceAll(`var(--c-${kebab(name)})`, value), svg);
