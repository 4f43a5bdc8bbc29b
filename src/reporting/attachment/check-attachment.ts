// Which files may be attached: papers and pictures of tables, small, and of the kind that they say they are.
import type { Label } from "../../kernel/label.ts";

export const largestAttachment = 5 * 1024 * 1024;

interface FileKind {
  readonly extension: string;
  readonly mediaType: string;
  /** The first bytes, in hexadecimal. */
  readonly begins: readonly string[];
}

const zip = ["504b0304"];
const kinds: readonly FileKind[] = [
  { extension: "pdf", mediaType: "application/pdf", begins: ["255044462d"] },
  { extension: "png", mediaType: "image/png", begins: ["89504e47"] },
  { extension: "jpg", mediaType: "image/jpeg", begins: ["ffd8ff"] },
  { extension: "jpeg", mediaType: "image/jpeg", begins: ["ffd8ff"] },
  { extension: "xlsx", mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", begins: zip },
  {
    extension: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    begins: zip,
  },
];

export const attachmentExtensions = kinds.map(({ extension }) => extension);

interface OfferedFile {
  readonly name: string;
  readonly size: number;
  /** The first eight bytes, in hexadecimal. */
  readonly begins: string;
}

/** The media type it is kept under, or why it is not taken. */
export const checkAttachment = ({
  name,
  size,
  begins,
}: OfferedFile): { readonly mediaType: string } | { readonly fault: Label } => {
  const extension = name.split(".").at(-1)?.toLowerCase() ?? "";
  const kind = kinds.find((each) => each.extension === extension);
  if (size > largestAttachment) {
    return {
      fault: {
        zh: `“${name}”有${(size / 1_048_576).toFixed(1)} MB，附件最大5 MB。压缩或拆开再传。`,
        en: `“${name}” has ${(size / 1_048_576).toFixed(1)} MB; an attachment may have 5 MB. Compress or split it.`,
      },
    };
  }
  if (!kind || !kind.begins.some((start) => begins.startsWith(start))) {
    return {
      fault: {
        zh: `“${name}”不能附上。可以附${attachmentExtensions.join("、")}，内容要与扩展名一致。`,
        en: `“${name}” cannot be attached. Take ${attachmentExtensions.join(", ")}, and the content must match.`,
      },
    };
  }
  return { mediaType: kind.mediaType };
};
