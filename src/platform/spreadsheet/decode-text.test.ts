import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const gbk = [0xb5, 0xd8, 0xc7, 0xf8, 0x2c, 0x31];

test.each([
  ["UTF-8", [...Buffer.from("地区,1")], "地区,1"],
  ["UTF-8 with its mark", [0xef, 0xbb, 0xbf, ...Buffer.from("地区")], "地区"],
  ["UTF-16, low byte first", [0xff, 0xfe, 0x30, 0x57, 0x3a, 0x53], "地区"],
  ["UTF-16, high byte first", [0xfe, 0xff, 0x57, 0x30, 0x53, 0x3a], "地区"],
  ["GBK, as Chinese Excel saves it", gbk, "地区,1"],
  ["GB18030, with a character of four bytes", [...gbk, 0x95, 0x32, 0x82, 0x36], "地区,1𠀀"],
  ["nothing", [], ""],
])("reads %s", (_, bytes, text) => {
  expect(decodeText(new Uint8Array(bytes))).toBe(text);
});
