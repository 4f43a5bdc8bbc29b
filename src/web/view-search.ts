// The state in the URL, read and written as plain text: codes with leading zeros and years stay what they are.
import type { ViewSearch } from "../ui/address.ts";
import { viewKeys } from "../ui/address.ts";

export const parseViewSearch = (text: string): ViewSearch => keepKnown(Object.fromEntries(new URLSearchParams(text)));

export const printViewSearch = (search: Record<string, unknown>): string => {
  const known = Object.entries(keepKnown(search));
  const text = new URLSearchParams(known).toString().replaceAll("%7E", "~");
  return text === "" ? "" : `?${text}`;
};

/** What is not a key of the state, or no text, falls away. */
export const keepKnown = (search: Record<string, unknown>): ViewSearch =>
  Object.fromEntries(
    viewKeys.flatMap((key) => {
      const value = search[key];
      return (typeof value === "string" || typeof value === "number") && value !== "" ? [[key, String(value)]] : [];
    }),
  );
