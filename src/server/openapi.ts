// The OpenAPI 3.1 document, read from the contracts: nothing in it is written twice.
import { z } from "zod";
import type { AnyContract } from "../kernel/contract.ts";
import { asOfSchema } from "../kernel/contract.ts";
import type { Calculator } from "../publishing/calculator/calculator.ts";
import { listCalculators } from "../publishing/calculator/calculator.contract.ts";
import { calculators, describeCalculator } from "../publishing/calculator/calculators.ts";
import { openAreas, openIndicator, openPlan, openPlans } from "../publishing/open-data/open-data.contract.ts";

type Json = Record<string, unknown>;

const restPaths: readonly (readonly [path: string, contract: AnyContract])[] = [
  ["/open/v1/plans", openPlans],
  ["/open/v1/plans/{plan}", openPlan],
  ["/open/v1/indicators/{indicator}", openIndicator],
  ["/open/v1/areas", openAreas],
];

export const describeOpenApi = (contracts: readonly AnyContract[]): Json => ({
  openapi: "3.1.0",
  info: {
    title: "Miaopu 苗圃",
    version: "0.1.0",
    description:
      "Child-development plans as living systems. `/open/v1` is for anyone; `/api` serves the program's own doors.",
  },
  paths: {
    ...Object.fromEntries(restPaths.map(([path, contract]) => [path, { get: describeRest(path, contract) }])),
    "/open/v1/calc": { get: describeCalculatorList() },
    ...Object.fromEntries(calculators.map((one) => [`/open/v1/calc/${one.name}`, { post: describeCalculation(one) }])),
    ...Object.fromEntries(contracts.map((contract) => [`/api/${contract.name}`, describeOperation(contract)])),
    "/healthz": {
      get: { summary: "Whether the server and its database answer", responses: { 200: { description: "ok" } } },
    },
  },
  components: { schemas: { Problem: problemSchema } },
});

const refusal: Json = {
  description: "Refused",
  content: { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

const describeRest = (path: string, contract: AnyContract): Json => ({
  operationId: contract.name,
  summary: contract.summary.en,
  tags: ["open"],
  parameters: listParameters(describeInput(contract), path),
  responses: {
    200: {
      description: contract.summary.en,
      content: {
        "application/json": { schema: toSchema(contract.output, "output") },
        "text/csv": { schema: { type: "string" } },
      },
    },
    default: refusal,
  },
});

const describeCalculatorList = (): Json => ({
  operationId: "calc",
  summary: listCalculators.summary.en,
  tags: ["open"],
  responses: {
    200: {
      description: listCalculators.summary.en,
      content: { "application/json": { schema: toSchema(listCalculators.output, "output") } },
    },
  },
});

/** A list of items in, a list of the same length and order out. */
const describeCalculation = (calculator: Calculator): Json => {
  const { name, title, summary, item, examples } = describeCalculator(calculator);
  return {
    operationId: `calc_${name}`,
    summary: title.en,
    description: summary.en,
    tags: ["open"],
    requestBody: {
      required: true,
      content: { "application/json": { schema: { type: "array", items: item }, example: examples } },
    },
    responses: {
      200: {
        description: "An answer for each item; what cannot be computed has a `problem` in its place",
        content: { "application/json": { schema: { type: "array", items: { type: "object" } } } },
      },
      default: refusal,
    },
  };
};

const listParameters = (input: Json, path: string): readonly Json[] =>
  Object.entries((input["properties"] ?? {}) as Record<string, Json>).map(([name, schema]) => {
    const isInPath = path.includes(`{${name}}`);
    return { name, in: isInPath ? "path" : "query", required: isInPath, schema };
  });

const describeOperation = (contract: AnyContract): Json => {
  const common = {
    operationId: contract.name.replace(".", "_"),
    summary: contract.summary.en,
    description: `${contract.summary.zh} · permission ${contract.permission}`,
    tags: [contract.name.split(".")[0]],
    responses: {
      200: {
        description: contract.summary.en,
        content: { "application/json": { schema: toSchema(contract.output, "output") } },
      },
      default: refusal,
    },
  };
  const input = describeInput(contract);
  return contract.kind === "query"
    ? {
        get: {
          ...common,
          parameters: [
            { name: "input", in: "query", required: false, content: { "application/json": { schema: input } } },
          ],
        },
      }
    : { post: { ...common, requestBody: { required: true, content: { "application/json": { schema: input } } } } };
};

/** The contract's own input, and for a query the day that the gate takes beside it. */
const describeInput = ({ kind, input }: AnyContract): Json => {
  const schema = toSchema(input, "input");
  const properties = { ...(schema["properties"] as Json | undefined), asOf: toSchema(asOfSchema, "input") };
  return kind === "query" ? { ...schema, properties } : schema;
};

const toSchema = (schema: z.ZodType, io: "input" | "output"): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
};

const labelSchema = {
  type: "object",
  properties: { zh: { type: "string" }, en: { type: "string" } },
  required: ["zh", "en"],
};

const problemSchema = {
  type: "object",
  required: ["problem"],
  properties: {
    problem: {
      type: "object",
      required: ["code", "message", "findings"],
      properties: {
        code: { type: "string" },
        message: labelSchema,
        findings: { type: "array", items: { type: "object" } },
      },
    },
  },
};
