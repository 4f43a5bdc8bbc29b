// A definition as it was given, completed by what `define…` says of the rest; and as it was stored.
import { defineElement } from "../../stats/element/element.ts";
import { defineIndicator } from "../../stats/indicator/indicator.ts";
import { defineForm } from "../form/form.ts";
import type { GivenDefinition } from "./local.contract.ts";
import type { LocalDefinition } from "./local-definition.ts";

/** `version` is the form's; a schema's optional parts are there or absent, never undefined. */
export const toDefinition = (given: GivenDefinition, version: number): LocalDefinition => {
  switch (given.kind) {
    case "element": {
      const { id, ...parts } = given.content;
      return { kind: "element", content: defineElement(id, parts as Parameters<typeof defineElement>[1]) };
    }
    case "indicator": {
      const { id, group, ...parts } = given.content;
      return { kind: "indicator", content: defineIndicator(group, id, parts as Parameters<typeof defineIndicator>[2]) };
    }
    case "form": {
      const { id, ...parts } = given.content;
      return { kind: "form", content: defineForm(id, { ...parts, version } as Parameters<typeof defineForm>[1]) };
    }
  }
};
