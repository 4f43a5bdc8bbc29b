// A contract's answer in a component: kept, shared and refetched by TanStack Query; the previous answer stays
// on the page while the next one is on its way.
import { keepPreviousData, QueryClient, QueryClientProvider, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { z } from "zod";
import type { AnyContract, Contract } from "../kernel/contract.ts";
import { call, UiProblem } from "./call.ts";
import { toRefusal, useMayAsk } from "./may-ask.ts";
import { useAsOf } from "./use-as-of.ts";

export interface Answer<Data> {
  readonly data: Data | undefined;
  readonly problem: UiProblem | undefined;
  /** True while an older answer stands in for the one asked for. */
  readonly isPrevious: boolean;
  readonly retry: () => void;
}

export const useAnswer = <Input extends z.ZodType, Output extends z.ZodType>(
  contract: Contract<"query", Input, Output>,
  input: z.input<Input>,
  { when = true, every }: { readonly when?: boolean; readonly every?: number } = {},
): Answer<z.output<Output>> => {
  const asOf = useAsOf();
  const may = useMayAsk(contract);
  const asked = asOf === undefined || isTimeless(contract) ? input : Object.assign({}, input, { asOf });
  const result = useQuery({
    queryKey: [contract.name, asked],
    queryFn: ({ signal }) => call(contract, asked, signal),
    placeholderData: keepPreviousData,
    enabled: when && may === true,
    // Not while the page is hidden.
    refetchInterval: every ?? false,
  });
  // Nor is shown what an earlier role was answered.
  if (may === false) {
    return { data: undefined, problem: toRefusal(contract), isPrevious: false, retry: () => undefined };
  }
  return {
    data: result.data,
    problem: result.error === null ? undefined : toUiProblem(result.error),
    isPrevious: result.isPlaceholderData,
    retry: () => void result.refetch(),
  };
};

/** Who is asking, which areas there are and the work of reporting are always as they are now. */
const isTimeless = ({ name }: { readonly name: string }): boolean => /^(access|reporting)\./.test(name);

const toUiProblem = (error: Error): UiProblem =>
  error instanceof UiProblem
    ? error
    : new UiProblem("ui/failed", 0, { zh: `出错了：${error.message}`, en: `Something failed: ${error.message}` });

/** Forgets every answer, so that what stands on the page is asked anew. */
export const useForgetAnswers = (): (() => Promise<void>) => {
  const client = useQueryClient();
  return () => client.invalidateQueries();
};

/**
 * After the visitor has become somebody else. Who that is comes first and is drawn, so that nothing is asked that the
 * new role may not ask; nothing that the old one was answered is kept.
 */
export const useAskAsSomebodyElse = (session: Pick<AnyContract, "name">): (() => Promise<void>) => {
  const client = useQueryClient();
  return async () => {
    client.removeQueries({ type: "inactive" });
    await client.invalidateQueries({ queryKey: [session.name] });
    await new Promise((drawn) => setTimeout(drawn));
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== session.name });
  };
};

/** No answer, or a server that may yet recover; a refusal stays a refusal. */
const isPassing = ({ status }: UiProblem): boolean => status === 0 || status >= 500;

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && error instanceof UiProblem && isPassing(error),
    },
  },
});

export const AnswersProvider = ({ children }: { readonly children: ReactNode }) => (
  <QueryClientProvider client={client}>{children}</QueryClientProvider>
);
