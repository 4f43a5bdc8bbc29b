// The browser's door to the operations: input and output are those of the contract, the answer is checked.
import { z } from "zod";
import type { Contract } from "../kernel/contract.ts";
import { findingSchema, labelSchema } from "../kernel/contract.ts";
import type { Finding } from "../kernel/finding.ts";
import type { Label } from "../kernel/label.ts";

export class UiProblem extends Error {
  readonly code: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly texts: Label;
  readonly findings: readonly Finding[];

  constructor(code: string, status: number, texts: Label, findings: readonly Finding[] = []) {
    super(`${code}: ${texts.en}`);
    this.name = "UiProblem";
    this.code = code;
    this.status = status;
    this.texts = texts;
    this.findings = findings;
  }
}

const refusalSchema = z.object({
  problem: z.object({ code: z.string(), message: labelSchema, findings: z.array(findingSchema).default([]) }),
});

export const call = async <Input extends z.ZodType, Output extends z.ZodType>(
  contract: Contract<"query" | "action", Input, Output>,
  input: z.input<Input>,
  signal?: AbortSignal,
): Promise<z.output<Output>> => {
  const response = await send(contract, input, signal);
  const body: unknown = await response.json().catch((error: unknown) => {
    if (signal?.aborted) throw error;
    return undefined;
  });
  if (!response.ok) throw toProblem(response.status, body);
  const answer = contract.output.safeParse(body);
  if (answer.success) return answer.data;
  console.error(contract.name, z.prettifyError(answer.error));
  throw new UiProblem("ui/unreadable-answer", response.status, {
    zh: "服务器的回答读不懂，可能是版本不一致。刷新页面再试。",
    en: "The server's answer could not be read; the versions may differ. Reload the page.",
  });
};

/** [D] Well under the 16 KB that servers allow for a request's head. */
const longestAddress = 4_000;

const send = async (
  contract: Contract<"query" | "action", z.ZodType, z.ZodType>,
  input: unknown,
  signal?: AbortSignal,
): Promise<Response> => {
  const path = `/api/${contract.name}`;
  const common = { credentials: "same-origin", ...(signal ? { signal } : {}) } as const;
  try {
    const address = `${path}?input=${encodeURIComponent(JSON.stringify(input))}`;
    // A longer question is sent as a body, like an action.
    if (contract.kind === "query" && address.length <= longestAddress) return await fetch(address, common);
    const headers = { "content-type": "application/json" };
    return await fetch(path, { ...common, method: "POST", headers, body: JSON.stringify(input) });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new UiProblem("ui/no-answer", 0, {
      zh: "没取到数，服务器没有回应。",
      en: "Could not load: the server did not answer.",
    });
  }
};

const toProblem = (status: number, body: unknown): UiProblem => {
  const refusal = refusalSchema.safeParse(body);
  if (refusal.success) {
    const { code, message, findings } = refusal.data.problem;
    return new UiProblem(code, status, message, findings as readonly Finding[]);
  }
  return new UiProblem("ui/failed", status, {
    zh: `没取到数，服务器出错（${status}）。`,
    en: `Could not load: the server failed (${status}).`,
  });
};
