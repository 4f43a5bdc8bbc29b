// A row of sealed frames: AES-256-GCM (NIST SP 800-38D) under a key of the file's own. The nonce is the frame's number,
// so a frame that was changed, moved, dropped or put in twice does not open.
import { createCipheriv, createDecipheriv } from "node:crypto";

/** What a frame holds: rows of the table at hand, the end of that table, the end of the file. */
export const frameKinds = { rows: 1, tableEnd: 2, fileEnd: 3 } as const;
export type FrameKind = (typeof frameKinds)[keyof typeof frameKinds];

export interface Frame {
  readonly kind: FrameKind;
  readonly content: Buffer;
}

const algorithm = "aes-256-gcm";
const tagLength = 16;
export const lengthBytes = 4;
/** Rows are cut into blocks of 1 MiB; one that does not compress grows a little. */
export const longestFrame = 2 * 1024 * 1024;

const toNonce = (number: number): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(number), 4);
  return nonce;
};

/** `bound` is authenticated with the frame and not part of it. */
export const sealFrame = (key: Buffer, number: number, { kind, content }: Frame, bound: Buffer): Buffer => {
  const cipher = createCipheriv(algorithm, key, toNonce(number)).setAAD(bound);
  const sealed = Buffer.concat([cipher.update(Buffer.from([kind])), cipher.update(content), cipher.final()]);
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(sealed.length + tagLength);
  return Buffer.concat([length, sealed, cipher.getAuthTag()]);
};

/** Undefined when the frame is not the one that was sealed under this number. */
export const openFrame = (key: Buffer, number: number, sealed: Buffer, bound: Buffer): Frame | undefined => {
  if (sealed.length < tagLength + 1) return undefined;
  const decipher = createDecipheriv(algorithm, key, toNonce(number), { authTagLength: tagLength }).setAAD(bound);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
  try {
    const opened = Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tagLength)), decipher.final()]);
    const kind = Object.values(frameKinds).find((each) => each === opened[0]);
    return kind === undefined ? undefined : { kind, content: opened.subarray(1) };
  } catch {
    return undefined;
  }
};
