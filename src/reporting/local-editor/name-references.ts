// The elements that a formula under way refers to, by name, as far as it can be read.
import type { Label } from "../../kernel/label.ts";
import type { Choices } from "../local/local.contract.ts";

export interface NamedReference {
  readonly reference: string;
  readonly name: Label;
  readonly cellName: Label | null;
}

export const nameReferences = (formula: string, { elements, dimensions }: Choices): readonly NamedReference[] => {
  const categories = dimensions.flatMap((dimension) => dimension.categories);
  return [...formula.matchAll(/#\{([^}.]+)(?:\.([^}]+))?\}/g)].flatMap(
    ([, id = "", cell]): readonly NamedReference[] => {
      const element = elements.find((each) => each.id === id);
      if (!element) return [];
      if (cell === undefined) return [{ reference: id, name: element.name, cellName: null }];
      const names = cell
        .split("+")
        .map((code) => categories.find((each) => each.code === code)?.name ?? { zh: code, en: code });
      const cellName = { zh: names.map(({ zh }) => zh).join("、"), en: names.map(({ en }) => en).join(", ") };
      return [{ reference: `${id}.${cell}`, name: element.name, cellName }];
    },
  );
};
