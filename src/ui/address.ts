// The addresses of the product: which state a page keeps in its URL, and what goes along to the next page.
export const viewKeys = [
  "area",
  "year",
  "asOf",
  "from",
  "to",
  "by",
  "view",
  "lang",
  "origin",
  "why",
  "domain",
  "need",
  "state",
  "hot",
  "group",
  "cell",
  "owner",
  "township",
  "late",
  "used",
  "text",
  "sort",
  "kind",
  "warning",
  "target",
  "peers",
  "moves",
  "pace",
] as const;

export type ViewKey = (typeof viewKeys)[number];
export type ViewSearch = { readonly [Key in ViewKey]?: string };

/** These go along when a link leads to another page; the rest belongs to the page. */
const travelling: readonly ViewKey[] = ["area", "year", "asOf", "lang"];

/** Without a path the page stays and `search` is laid over its state; an undefined value drops the key. */
export interface Destination {
  readonly path?: string;
  readonly search?: { readonly [Key in ViewKey]?: string | undefined };
  readonly hash?: string;
}

export const printHref = (
  from: { readonly path: string; readonly search: ViewSearch },
  { path, search = {}, hash }: Destination,
): string => {
  const [pathname = "/", ownQuery = ""] = (path ?? from.path).split("?");
  const kept = viewKeys
    .filter((key) => path === undefined || travelling.includes(key))
    .map((key) => [key, from.search[key]] as const);
  const own = [...new URLSearchParams(ownQuery)];
  const state = new Map<string, string | undefined>([...kept, ...own, ...Object.entries(search)]);
  const query = new URLSearchParams(
    [...state].flatMap(([key, value]) => (value === undefined || value === "" ? [] : [[key, value]])),
  );
  const text = query.toString().replaceAll("%7E", "~");
  return `${pathname}${text === "" ? "" : `?${text}`}${hash === undefined ? "" : `#${hash}`}`;
};
