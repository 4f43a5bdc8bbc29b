// XML, read and written. It is read once, piece by piece, without building a tree: memory stays small however large the part is.
// Names come without their prefix, since programs differ in prefixes; document types and entities are refused.
import { TextDecoder } from "node:util";
import { SpreadsheetRefusal } from "./spreadsheet-fault.ts";

export type Attributes = Readonly<Record<string, string | undefined>>;

export interface XmlListener {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  /** May come in several pieces. */
  readonly text?: (text: string) => void;
}

/** [D] A single tag, comment or CDATA section beyond this is no workbook of Excel, WPS or LibreOffice. */
const longestToken = 1_000_000;
const deepest = 256;
const longestEntity = 12;

export const scanXml = async (pieces: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> => {
  const scan = createScanner(listener);
  let decoder: TextDecoder | undefined;
  let rest = "";
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(toEncoding(piece), { fatal: true });
    rest = scan(rest + decode(decoder, piece), false);
    if (rest.length > longestToken) throw new SpreadsheetRefusal("damaged");
  }
  scan(rest + decode(decoder ?? new TextDecoder(), undefined), true);
};

const toEncoding = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
};

const decode = (decoder: TextDecoder, piece: Uint8Array | undefined): string => {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw new SpreadsheetRefusal("damaged");
  }
};

/** Consumes what is whole and returns what is not yet. */
const createScanner = (listener: XmlListener): ((source: string, isLast: boolean) => string) => {
  const open: string[] = [];

  const readTag = (tag: string): void => {
    if (tag.startsWith("/")) {
      const name = tag.slice(1).trimEnd();
      if (open.pop() !== name) throw new SpreadsheetRefusal("damaged");
      listener.close?.(toLocalName(name));
      return;
    }
    const isEmpty = tag.endsWith("/");
    const body = isEmpty ? tag.slice(0, -1) : tag;
    const nameEnd = body.search(/\s/);
    const name = nameEnd < 0 ? body : body.slice(0, nameEnd);
    if (name === "" || open.length >= deepest) throw new SpreadsheetRefusal("damaged");
    listener.open?.(toLocalName(name), nameEnd < 0 ? {} : parseAttributes(body.slice(nameEnd)));
    if (isEmpty) listener.close?.(toLocalName(name));
    else open.push(name);
  };

  return (source, isLast) => {
    let position = 0;
    while (position < source.length) {
      const start = source.indexOf("<", position);
      if (start < 0) break;
      if (start > position) listener.text?.(decodeText(source.slice(position, start)));
      position = start;
      const token = findToken(source, start);
      if (!token) break;
      if (token.tag !== undefined) readTag(token.tag);
      if (token.literal !== undefined) listener.text?.(token.literal);
      position = token.end;
    }
    const rest = source.slice(position);
    if (isLast) {
      if (open.length > 0 || rest.trim() !== "") throw new SpreadsheetRefusal("damaged");
      return "";
    }
    return rest.startsWith("<") ? rest : passText(rest, listener);
  };
};

/** Hands on a text whose end has not come yet, but never half an entity. */
const passText = (text: string, listener: XmlListener): string => {
  const cut = text.lastIndexOf("&");
  const isHalf = cut >= 0 && text.length - cut <= longestEntity && !text.includes(";", cut);
  const whole = isHalf ? text.slice(0, cut) : text;
  if (whole !== "") listener.text?.(decodeText(whole));
  return text.slice(whole.length);
};

interface Token {
  readonly end: number;
  readonly tag?: string;
  readonly literal?: string;
}

const findToken = (source: string, start: number): Token | undefined => {
  const next = source[start + 1];
  if (next === "?") return findEnd(source, start, "?>");
  if (next !== "!") return findTag(source, start);
  const head = source.slice(start, start + 9);
  if (head.startsWith("<!--")) return findEnd(source, start + 4, "-->");
  if (head === "<![CDATA[") {
    const token = findEnd(source, start + 9, "]]>");
    return token && { ...token, literal: source.slice(start + 9, token.end - 3) };
  }
  if ("<!--".startsWith(head) || "<![CDATA[".startsWith(head)) return undefined;
  throw new SpreadsheetRefusal("document-type");
};

const findEnd = (source: string, from: number, mark: string): Token | undefined => {
  const end = source.indexOf(mark, from);
  return end < 0 ? undefined : { end: end + mark.length };
};

/** An attribute may contain ">", so quotes are followed. */
const findTag = (source: string, start: number): Token | undefined => {
  let quote = 0;
  for (let position = start + 1; position < source.length; position += 1) {
    const code = source.charCodeAt(position);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return { end: position + 1, tag: source.slice(start + 1, position) };
  }
  return undefined;
};

const parseAttributes = (source: string): Attributes => {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  let position = 0;
  for (;;) {
    const equals = source.indexOf("=", position);
    if (equals < 0) break;
    const name = source.slice(position, equals).trim();
    let start = equals + 1;
    while (/\s/.test(source[start] ?? "")) start += 1;
    const quote = source[start] ?? "";
    const end = source.indexOf(quote, start + 1);
    if ((quote !== '"' && quote !== "'") || end < 0) throw new SpreadsheetRefusal("damaged");
    if (!name.startsWith("xmlns")) attributes[toLocalName(name)] = decodeText(source.slice(start + 1, end));
    position = end + 1;
  }
  if (source.slice(position).trim() !== "") throw new SpreadsheetRefusal("damaged");
  return attributes;
};

const toLocalName = (name: string): string => name.slice(name.indexOf(":") + 1);

const entities = new Map(Object.entries({ lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }));

const decodeText = (text: string): string =>
  text.includes("&") ? text.replace(/&([^;&]{0,10});|&/g, (_, name: string | undefined) => toCharacter(name)) : text;

const toCharacter = (name = ""): string => {
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(name) ?? [];
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
  const character = code <= 0x10ffff ? String.fromCodePoint(code) : entities.get(name);
  if (character === undefined) throw new SpreadsheetRefusal("damaged");
  return character;
};

/* oxlint-disable-next-line no-control-regex */
const unspeakable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it may stand in XML, in attributes too. What XML cannot carry is written _xHHHH_, as Excel does. */
export const escapeXml = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(unspeakable, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
