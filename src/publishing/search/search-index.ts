// Finds goals, measures, indicators, systems, areas and agencies by Chinese, English, pinyin and initials.
// Pure: an entry carries its keys, a query its folded text; the best kind of match decides the order.
import { pinyin } from "pinyin-pro";
import type { Label } from "../../kernel/label.ts";
import type { searchKinds } from "./search.contract.ts";

export interface SearchHit {
  readonly kind: (typeof searchKinds)[number];
  readonly id: string;
  readonly title: Label;
  readonly hint: Label;
  readonly path: string;
}

export interface SearchEntry extends SearchHit {
  /** Folded: Chinese, English, id, full pinyin, initials. */
  readonly keys: readonly string[];
  readonly words: readonly string[];
}

export const toEntry = (hit: SearchHit): SearchEntry => {
  const syllables = pinyin(hit.title.zh, { toneType: "none", type: "array", nonZh: "consecutive" }).map(fold);
  return {
    ...hit,
    keys: [
      fold(hit.title.zh),
      fold(hit.title.en),
      fold(hit.id),
      syllables.join(""),
      syllables.map((syllable) => syllable.charAt(0)).join(""),
    ],
    words: hit.title.en
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ""),
  };
};

/** The entries that match, best first; every word of the query must be found. */
export const searchEntries = (entries: readonly SearchEntry[], text: string, limit: number): readonly SearchHit[] => {
  const query = fold(text);
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== "");
  if (query === "") return [];
  return entries
    .map((entry) => ({ entry, score: scoreEntry(entry, query, words) }))
    .filter(({ score }) => score > 0)
    .sort(
      (one, other) =>
        other.score - one.score ||
        kindOrder(one.entry) - kindOrder(other.entry) ||
        one.entry.title.zh.length - other.entry.title.zh.length,
    )
    .slice(0, limit)
    .map(({ entry: { kind, id, title, hint, path } }) => ({ kind, id, title, hint, path }));
};

const kindOrder = ({ kind }: SearchHit): number =>
  ["indicator", "goal", "measure", "area", "system", "agency"].indexOf(kind);

const scoreEntry = ({ keys, words: titleWords }: SearchEntry, query: string, words: readonly string[]): number => {
  const [zh = "", , id = "", full = "", initials = ""] = keys;
  if (keys.includes(query)) return 100;
  if (zh.startsWith(query)) return 90;
  if (id.startsWith(query) || full.startsWith(query) || initials.startsWith(query)) return 80;
  if (zh.includes(query)) return 70;
  if (words.every((word) => titleWords.some((titleWord) => titleWord.startsWith(word)))) return 60;
  if (query.length >= 2 && keys.some((key) => key.includes(query))) return 50;
  return words.length > 1 && words.every((word) => keys.some((key) => key.includes(word))) ? 40 : 0;
};

/** Full-width letters and digits become half-width; case, spaces and signs go; ü is typed as v. */
const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ü", "v")
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, "");
