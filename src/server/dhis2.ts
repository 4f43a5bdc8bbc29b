// The door for programs that speak to a DHIS2 server (its web API under /dhis2/api, with or without a version):
// data value sets in and out, and the names that a client looks up first. Behind it stands the same gate; only
// addresses, statuses and envelopes are DHIS2's (developer guide, chapters data and metadata).
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { Hono } from "hono";
import { getSession } from "../access/session.contract.ts";
import { Problem } from "../kernel/problem.ts";
import { exportDataValueSet, importDataValueSet, listExchange } from "../reporting/exchange/exchange.contract.ts";
import { exchangeTypes } from "../reporting/exchange/exchange-objects.ts";
import { exchangeErrorCodes } from "../reporting/exchange/exchange-problems.ts";
import type { ImportSummary } from "../reporting/exchange/import-summary.ts";
import { selectFields, selectObjects } from "../reporting/exchange/select-objects.ts";
import { toUid } from "../reporting/exchange/uid.ts";
import { readOrigin } from "./origin.ts";
import { findActor, readJson, refuseOtherSites } from "./visitor.ts";
import type { World } from "./world.ts";

/** [D] The version whose API these addresses follow; clients choose by it what they may ask. */
const followed = "2.42.0";

export const addDhis2 = (app: Hono, world: World, failHere: (error: unknown) => Response): void => {
  const api = new Hono();
  api.onError((error, c) => (error instanceof Problem ? printProblem(c, error) : failHere(error)));
  addAbout(api, world);
  addMetadata(api, world);
  addDataValueSets(api, world);
  api.all("*", (c) => printError(c, 404, "This server has nothing at this address."));
  app.route("/dhis2/api/:version{[0-9]+}", api);
  app.route("/dhis2/api", api);
};

/** Every question of this door, asked at the gate. */
const ask = (c: Context, world: World, name: string, input: unknown): Promise<unknown> =>
  world.gate.run(name, findActor(c, world.actors), input, readOrigin(c, "dhis2", world));

const addAbout = (api: Hono, world: World): void => {
  const askSession = async (c: Context) => getSession.output.parse(await ask(c, world, getSession.name, {}));
  for (const ending of endings) {
    api.get(`/system/info${ending}`, async (c) => {
      const { today } = await askSession(c);
      const contextPath = `${new URL(c.req.url).origin}/dhis2`;
      return c.json({
        version: followed,
        systemName: "Miaopu 苗圃",
        contextPath,
        serverDate: today,
        calendar: "iso8601",
      });
    });
    api.get(`/me${ending}`, async (c) => {
      const { actor, permissions } = await askSession(c);
      const units = actor.area === null ? [] : [{ id: toUid("organisationUnit", actor.area), code: actor.area }];
      return c.json({
        id: toUid("user", actor.id),
        username: actor.id,
        name: actor.name.zh,
        displayName: actor.name.zh,
        authorities: permissions,
        organisationUnits: units,
        dataViewOrganisationUnits: units,
      });
    });
  }
};

const endings = ["", ".json"];
const pageSize = 50;

const addMetadata = (api: Hono, world: World): void => {
  for (const type of exchangeTypes) {
    const list = async (c: Context) =>
      listExchange.output.parse(await ask(c, world, listExchange.name, { type })).objects;
    for (const ending of endings) {
      api.get(`/${type}${ending}`, async (c) => {
        const { objects, pager } = selectObjects(await list(c), {
          fields: c.req.query("fields") ?? "id,displayName",
          filters: c.req.queries("filter") ?? [],
          page: toCount(c.req.query("page"), 1),
          pageSize: c.req.query("paging") === "false" ? null : toCount(c.req.query("pageSize"), pageSize),
        });
        return c.json(c.req.query("paging") === "false" ? { [type]: objects } : { pager, [type]: objects });
      });
    }
    api.get(`/${type}/:id`, async (c) => {
      const id = c.req.param("id").replace(/\.json$/, "");
      const found = (await list(c)).find((object) => object["id"] === id || object["code"] === id);
      if (!found) return printError(c, 404, `${type} with id ${id} could not be found.`, "E1005");
      return c.json(selectFields(found, c.req.query("fields") ?? ":all"));
    });
  }
};

const toCount = (text: string | undefined, otherwise: number): number => {
  const count = Number(text ?? otherwise);
  return Number.isInteger(count) && count > 0 ? count : otherwise;
};

const addDataValueSets = (api: Hono, world: World): void => {
  for (const ending of endings) {
    api.get(`/dataValueSets${ending}`, async (c) => {
      const input = {
        dataSet: listValues(c, "dataSet"),
        period: listValues(c, "period"),
        orgUnit: listValues(c, "orgUnit"),
        children: c.req.query("children") === "true",
        ...readSchemes(c, { idScheme: "uid" }),
      };
      return c.json(exportDataValueSet.output.parse(await ask(c, world, exportDataValueSet.name, input)));
    });
    api.post(`/dataValueSets${ending}`, async (c) => {
      refuseOtherSites(c);
      const strategy = c.req.query("importStrategy")?.toUpperCase().replace("NEW_AND_UPDATES", "CREATE_AND_UPDATE");
      if (strategy?.includes("DELETE")) return printError(c, 409, noDeletion, "E2035");
      const input = {
        dataValueSet: await readJson(c),
        dryRun: c.req.query("dryRun") === "true",
        partial: c.req.query("atomicMode")?.toUpperCase() === "NONE",
        ...(strategy === undefined ? {} : { importStrategy: strategy }),
        ...readSchemes(c, {}),
      };
      return printSummary(c, importDataValueSet.output.parse(await ask(c, world, importDataValueSet.name, input)));
    });
  }
};

const noDeletion = "Figures are never deleted here, only corrected.";

/** `dataSet=a&dataSet=b` and `dataSet=a,b` are the same. */
const listValues = (c: Context, name: string): readonly string[] =>
  (c.req.queries(name) ?? []).flatMap((text) => text.split(",")).filter((text) => text !== "");

const schemeNames = [
  "idScheme",
  "dataElementIdScheme",
  "orgUnitIdScheme",
  "categoryOptionComboIdScheme",
  "dataSetIdScheme",
];

const readSchemes = (c: Context, otherwise: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ...otherwise,
  ...Object.fromEntries(
    schemeNames.flatMap((name) => {
      const scheme = c.req.query(name);
      return scheme === undefined ? [] : [[name, scheme] as const];
    }),
  ),
});

const printSummary = (c: Context, { status, dryRun, importCount, conflicts, rejectedIndexes }: ImportSummary) => {
  const isClean = conflicts.length === 0;
  const envelope = isClean ? toEnvelope(200, "OK") : toEnvelope(409, status === "WARNING" ? "WARNING" : "ERROR");
  const message = isClean
    ? "Import was successful."
    : "One or more conflicts encountered, please check import summary.";
  const description = status === "ERROR" ? "Nothing was imported." : "Import process completed successfully";
  const response = {
    responseType: "ImportSummary",
    status,
    importOptions: { dryRun },
    description,
    importCount,
    conflicts: conflicts.map(({ property, object, errorCode, message: text, indexes }) => ({
      object,
      objects: { [property]: object },
      property,
      value: text.en,
      errorCode,
      indexes,
    })),
    rejectedIndexes,
    dataSetComplete: "false",
  };
  return c.json({ ...envelope, message, response }, isClean ? 200 : 409);
};

const reasons: Readonly<Record<number, string>> = {
  200: "OK",
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  413: "Payload Too Large",
  422: "Unprocessable Entity",
  429: "Too Many Requests",
  503: "Service Unavailable",
};

const toEnvelope = (status: number, word: "OK" | "WARNING" | "ERROR") => ({
  httpStatus: reasons[status] ?? "Internal Server Error",
  httpStatusCode: status,
  status: word,
});

const printProblem = (c: Context, { status, code, texts }: Problem) =>
  printError(c, status, texts.en, exchangeErrorCodes[code]);

const printError = (c: Context, status: ContentfulStatusCode, message: string, errorCode?: string) =>
  c.json({ ...toEnvelope(status, "ERROR"), message, ...(errorCode === undefined ? {} : { errorCode }) }, status);
