// Whom an id means, in words: people who are known and the program itself by their names, anybody else by the id.
import type { Label } from "../kernel/label.ts";

const programs: Readonly<Record<string, Label>> = {
  clockwork: { zh: "系统", en: "The program" },
  installer: { zh: "首次启动", en: "First start" },
  synthetic: { zh: "演示数据", en: "Demonstration" },
};

export const nameActor = (people: readonly { readonly id: string; readonly name: Label }[], id: string): Label =>
  people.find((person) => person.id === id)?.name ?? programs[id] ?? { zh: id, en: id };
