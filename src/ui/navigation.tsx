// Where the reader is and how to go on. All state of a page lives in the URL; the entrance provides the router.
import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { createContext, use } from "react";
import type { Destination, ViewSearch } from "./address.ts";
import { printHref } from "./address.ts";

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

export const useHref = (): ((goal: Destination) => string) => {
  const navigation = useNavigation();
  return (goal) => printHref(navigation, goal);
};

export const useGo = (): ((goal: Destination, way?: { readonly replace?: boolean }) => void) => {
  const navigation = useNavigation();
  return (goal, way) => navigation.go(printHref(navigation, goal), way);
};

type LinkProps = Destination &
  Omit<ComponentProps<"a">, "href" | "onClick"> & {
    readonly children: ReactNode;
    /** When the link is opened, here or in another tab. */
    readonly onFollow?: () => void;
  };

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;

export const Link = ({ path, search, hash, children, onFollow, ...rest }: LinkProps) => {
  const { go } = useNavigation();
  const href = useHref()({
    ...(path === undefined ? {} : { path }),
    ...(search ? { search } : {}),
    ...(hash === undefined ? {} : { hash }),
  });
  const follow = (event: MouseEvent): void => {
    onFollow?.();
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
