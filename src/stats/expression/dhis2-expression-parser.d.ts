// The part of @dhis2/expression-parser that the comparison test uses: the package carries types, but
// its "exports" hide them from Node's module resolution.

declare module "@dhis2/expression-parser" {
  export interface Id {
    readonly value: string;
  }
  export interface DataItemJs {
    readonly uid0: Id;
    readonly uid1: readonly Id[];
  }
  export const ExpressionMode: { readonly INDICATOR_EXPRESSION: unknown };
  export class ExpressionDataJs {
    constructor(
      ruleVariables: ReadonlyMap<string, unknown>,
      programVariables: ReadonlyMap<string, unknown>,
      supplements: ReadonlyMap<string, unknown>,
      dataItems: ReadonlyMap<DataItemJs, number | null>,
      namedValues: ReadonlyMap<string, unknown>,
    );
  }
  export class ExpressionJs {
    constructor(expression: string, mode: unknown);
    collectDataItems(): readonly DataItemJs[];
    evaluate(unsupported: (name: string) => unknown, data: ExpressionDataJs): unknown;
  }
}
