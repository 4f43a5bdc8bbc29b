// Where the reader is and how to go on. All state of a page lives in the URL; the entrance provides the router.
import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { createContext, use } from "react";

export const viewKeys = [
  "area",
  "year",
  "from",
  "to",
  "by",
  "view",
  "lang",
  "origin",
  "domain",
  "need",
  "state",
  "hot",
  "group",
  "owner",
  "used",
  "text",
  "sort",
] as const;

export type ViewKey = (typeof viewKeys)[number];
export type ViewSearch = { readonly [Key in ViewKey]?: string };

/** These go along when a link leads to another page; the rest belongs to the page. */
const travelling: readonly ViewKey[] = ["area", "year", "lang"];

/** Without a path the page stays and `search` is laid over its state; an undefined value drops the key. */
export interface Goal {
  readonly path?: string;
  readonly search?: { readonly [Key in ViewKey]?: string | undefined };
  readonly hash?: string;
}

export interface Navigation {
  readonly path: string;
  readonly search: ViewSearch;
  readonly go: (href: string, way?: { readonly replace?: boolean }) => void;
}

export const NavigationContext = createContext<Navigation>({ path: "/", search: {}, go: () => undefined });

const useNavigation = (): Navigation => use(NavigationContext);

export const usePath = (): string => useNavigation().path;
export const useSearch = (): ViewSearch => useNavigation().search;

/** The year of the URL as a number, or undefined. */
export const useYear = (): number | undefined => {
  const { year } = useSearch();
  return year !== undefined && /^\d{4}$/.test(year) ? Number(year) : undefined;
};

/** Area and year as contracts take them. */
export const useScope = (): { readonly area?: string; readonly year?: number } => {
  const { area } = useSearch();
  const year = useYear();
  return { ...(area === undefined ? {} : { area }), ...(year === undefined ? {} : { year }) };
};

export const printHref = (from: Pick<Navigation, "path" | "search">, { path, search = {}, hash }: Goal): string => {
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

export const useHref = (): ((goal: Goal) => string) => {
  const navigation = useNavigation();
  return (goal) => printHref(navigation, goal);
};

export const useGo = (): ((goal: Goal, way?: { readonly replace?: boolean }) => void) => {
  const navigation = useNavigation();
  return (goal, way) => navigation.go(printHref(navigation, goal), way);
};

type LinkProps = Goal & Omit<ComponentProps<"a">, "href" | "onClick"> & { readonly children: ReactNode };

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;

export const Link = ({ path, search, hash, children, ...rest }: LinkProps) => {
  const { go } = useNavigation();
  const href = useHref()({
    ...(path === undefined ? {} : { path }),
    ...(search ? { search } : {}),
    ...(hash === undefined ? {} : { hash }),
  });
  const follow = (event: MouseEvent): void => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    go(href);
  };
  return (
    <a {...rest} href={href} onClick={follow}>
      {children}
    </a>
  );
};
