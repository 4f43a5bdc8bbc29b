import { createElement as h } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Language } from "../../kernel/label.ts";
import { LanguageContext } from "../language.tsx";
import { BedPicture } from "./bed-picture.view.tsx";
import type { Stem } from "./seedbed-layout.ts";

const stem = (id: string, zh: string, en: string, parts: Partial<Stem>): Stem => ({
  id,
  name: { zh, en },
  status: "met",
  progress: 1.02,
  isDirectional: false,
  value: { zh: "3.9‰", en: "3.9‰" },
  target: { zh: "≤4.2‰", en: "≤4.2‰" },
  path: "/",
  ...parts,
});

const percent = (text: string) => ({ value: { zh: text, en: text } });

const groups = [
  {
    id: "health",
    title: { zh: "儿童与健康", en: "Children and health" },
    hint: { zh: "12条目标", en: "12 goals" },
    stems: [
      stem("a", "新生儿死亡率", "Neonatal mortality", {}),
      stem("b", "城乡死亡率差距", "Urban–rural gap", { status: "notAssessable", progress: null, isDirectional: true }),
      stem("c", "小学生近视率", "Myopia, primary", { status: "atRisk", progress: 0.67, ...percent("39.2%") }),
      stem("d", "初中生近视率", "Myopia, junior", { status: "offTrack", progress: 0.38, ...percent("66.3%") }),
    ],
  },
  {
    id: "safety",
    title: { zh: "儿童与安全", en: "Children and safety" },
    hint: { zh: "10条目标", en: "10 goals" },
    stems: [
      stem("e", "儿童溺水死亡率", "Drowning", { status: "onTrack", progress: null, isDirectional: true }),
      stem("f", "伤害致残儿童数", "Disabled by injury", { status: "offTrack", progress: -0.4, ...percent("31人") }),
      stem("g", "伤害监测覆盖率", "Injury surveillance", { status: "noData", progress: null }),
    ],
  },
];

const draw = (language: Language): string =>
  renderToStaticMarkup(
    h(
      LanguageContext,
      { value: language },
      h(BedPicture, {
        groups,
        hasTitles: true,
        due: 0.8,
        baseYear: 2020,
        sentence: language === "zh" ? "苗床图" : "Seedbed",
        frame: {
          width: 720,
          ground: 202,
          targetLine: 34,
          margin: 104,
          language,
          widest: 66,
          longest: language === "zh" ? 10 : 24,
        },
      }),
    ),
  );

test.each(["zh", "en"] as const)("a seedbed in %s", async (language) => {
  await expect(draw(language)).toMatchFileSnapshot(`./seedbed-${language}.picture.svg`);
});
