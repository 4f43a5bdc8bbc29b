// Bytes of a text file to text. Chinese Excel saves CSV as GBK, newer versions as UTF-8 or UTF-16 with a mark.

/** UTF-16 and UTF-8 by their marks, UTF-8 when the bytes are valid, otherwise GB18030, which includes GBK. */
export const decodeText = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
};
