// Reads one YAML file against a schema; every fault names file, line and field and says what to do.
import type { Alias, Document } from "yaml";
import { LineCounter, isMap, isNode, isSeq, parseDocument, visit } from "yaml";
import { z } from "zod";
import type { Finding, Place } from "../kernel/finding.ts";
import type { Label } from "../kernel/label.ts";
import type { TextFile } from "../kernel/table.ts";

export interface YamlReading<Value> {
  /** Whole when there are no findings; else what could be read, without the list items in which a fault lies. */
  readonly value: Value | undefined;
  readonly findings: readonly Finding[];
  /** Where the map with this `id` stands. */
  readonly places: readonly (readonly [id: string, place: Place])[];
}

export const readYaml = <Schema extends z.ZodType>(file: TextFile, schema: Schema): YamlReading<z.output<Schema>> => {
  const counter = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: counter });
  if (document.errors.length > 0)
    return { value: undefined, findings: listBadLines(document, counter, file), places: [] };
  const alias = findAlias(document);
  if (alias) {
    const place = { file: file.path, line: counter.linePos(alias.range?.[0] ?? 0).line };
    return { value: undefined, findings: [withAlias(place, alias.source)], places: [] };
  }
  const places = listPlaces(document, counter, file.path);
  const content: unknown = document.toJS();
  const parsed = schema.safeParse(content, { reportInput: true });
  if (parsed.success) return { value: parsed.data, findings: [], places };
  const { issues } = parsed.error;
  const inChinese = schema.safeParse(content, { error: z.locales.zhCN().localeError }).error?.issues ?? [];
  const findings = issues.map((issue, index) =>
    describeIssue(issue, inChinese[index]?.message ?? issue.message, {
      file: file.path,
      line: findLine(document, counter, issue.path),
      field: issue.path.map(String).join("."),
    }),
  );
  const rest = withoutItems(
    content,
    issues.map(({ path }) => path),
  );
  return { value: schema.safeParse(rest).data, findings, places };
};

/** A reference to another part of the file; it could stand for itself or for a thousand others, so it has no place here. */
const findAlias = (document: Document): Alias | undefined => {
  let found: Alias | undefined;
  visit(document, {
    Alias: (_key, node) => {
      found = node;
      return visit.BREAK;
    },
  });
  return found;
};

const withAlias = (place: Place, name: string): Finding =>
  fault("plan/unreadable-file", place, {
    zh: `这一行用了YAML引用“*${name}”，这里不用引用。把内容写全，或给文字加引号。`,
    en: `This line uses the YAML alias “*${name}”, which has no place here. Write the content out, or quote the text.`,
  });

/** The first fault of each line; what follows on it is mostly its echo. */
const listBadLines = ({ errors }: Document, counter: LineCounter, { path }: TextFile): readonly Finding[] => {
  const lines = errors.map(({ pos }) => counter.linePos(pos[0]).line);
  return errors.flatMap(({ message }, index) => {
    const line = lines[index] ?? 1;
    if (lines.indexOf(line) !== index) return [];
    return fault(
      "plan/unreadable-file",
      { file: path, line },
      {
        zh: `这一行不合YAML写法：${firstLine(message)}。检查缩进、引号和冒号。`,
        en: `This line is not valid YAML: ${firstLine(message)}. Check indentation, quotes and colons.`,
      },
    );
  });
};

/** The content without the innermost list items that these paths lead into. */
const withoutItems = (content: unknown, paths: readonly (readonly PropertyKey[])[]): unknown => {
  const below = (key: PropertyKey) => paths.filter((path) => path[0] === key).map((path) => path.slice(1));
  const isInnermost = (path: readonly PropertyKey[]): boolean => !path.some((key) => typeof key === "number");
  if (Array.isArray(content)) {
    return content.flatMap((item: unknown, index) =>
      below(index).some(isInnermost) ? [] : [withoutItems(item, below(index))],
    );
  }
  if (typeof content !== "object" || content === null) return content;
  return Object.fromEntries(Object.entries(content).map(([key, part]) => [key, withoutItems(part, below(key))]));
};

const describeIssue = (issue: z.core.$ZodIssue, chinese: string, place: Place): Finding => {
  const { field } = place;
  const last = String(issue.path.at(-1) ?? "");
  if (last === "comparator" && issue.code === "invalid_value" && issue.input === undefined)
    return withoutDirection(place);
  if (last === "comparator") {
    return fault("plan/unknown-comparator", place, {
      zh: `比较符不认识。可用：${listValues(issue)}。`,
      en: `Unknown comparator. Use one of: ${listValues(issue)}.`,
    });
  }
  if (issue.code === "unrecognized_keys") {
    return fault("plan/unknown-field", place, {
      zh: `不认识的字段：${issue.keys.join("、")}。检查拼写或删去。`,
      en: `Unknown field: ${issue.keys.join(", ")}. Check the spelling or remove it.`,
    });
  }
  return fault("plan/unreadable-field", place, {
    zh: `字段“${field}”的值不合要求：${chinese}。`,
    en: `Field “${field}” has a value that does not fit: ${issue.message}.`,
  });
};

const withoutDirection = (place: Place): Finding =>
  fault("plan/target-without-direction", place, {
    zh: "指标目标没有写方向（comparator）。写明是不低于、不高于、提高还是下降。",
    en: "The target has no direction (comparator). Say whether it asks for at least, at most, increase or decrease.",
  });

const listValues = (issue: z.core.$ZodIssue): string =>
  issue.code === "invalid_value" ? issue.values.join(" · ") : "";

const fault = (rule: Finding["rule"], place: Place, message: Label): Finding => ({
  rule,
  severity: "error",
  place,
  message,
});

const firstLine = (text: string): string => text.split("\n", 1)[0]?.replace(/[.:]$/, "") ?? "";

/** The line of the node at a path, or of the nearest node above it that exists. */
const findLine = (document: Document, counter: LineCounter, path: readonly PropertyKey[]): number => {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
};

const listPlaces = (document: Document, counter: LineCounter, file: string): YamlReading<unknown>["places"] => {
  const places: [string, Place][] = [];
  const collect = (node: unknown): void => {
    if (isSeq(node)) node.items.forEach(collect);
    if (!isMap(node)) return;
    const id = node.get("id");
    if (typeof id === "string" && node.range)
      places.push([id, { file, line: counter.linePos(node.range[0]).line, field: id }]);
    node.items.forEach((pair) => collect(pair.value));
  };
  collect(document.contents);
  return places;
};
