import { describe, expect, it } from "vitest";
import { pngOf } from "../../../../test/harness/listings.ts";
import { judgeAsset } from "./judge-asset.ts";

const text = (content: string) => new TextEncoder().encode(content);
const svg = text('<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512"><script>alert(1)</script></svg>');
const gif = Buffer.concat([Buffer.from("GIF89a", "latin1"), Buffer.from([0, 2, 0, 2, 0, 0, 0])]);

/** A JPEG of 640 x 480, as far as its frame header. */
const jpeg = Buffer.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xc0, 0, 17, 8, 1, 0xe0, 2,
  0x80, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xd9,
]);

/** A lossless WebP of 512 x 512, as far as its header. */
function webp(): Buffer {
  const bytes = Buffer.alloc(40);
  bytes.write("RIFF", 0, "latin1");
  bytes.writeUInt32LE(32, 4);
  bytes.write("WEBPVP8L", 8, "latin1");
  bytes.writeUInt32LE(20, 16);
  bytes[20] = 0x2f;
  bytes.writeUInt32LE(511 | (511 << 14), 21);
  return bytes;
}

describe("a file", () => {
  it("is what its bytes are, whatever it says to be", () => {
    expect(judgeAsset("icon", "text/html", pngOf(128, 128))).toMatchObject({ mediaType: "image/png", width: 128 });
    expect(judgeAsset("icon", "image/png", webp())).toMatchObject({ mediaType: "image/webp", width: 512, height: 512 });
    expect(judgeAsset("screenshot", "image/png", jpeg)).toMatchObject({
      mediaType: "image/jpeg",
      width: 640,
      height: 480,
    });
    expect(judgeAsset("evidence", "application/pdf", text("%PDF-1.7\n"))).toMatchObject({
      mediaType: "application/pdf",
    });
    expect(judgeAsset("evidence", "text/csv", text("a;b\n"))).toMatchObject({ mediaType: "text/plain; charset=utf-8" });
  });

  it.each([
    ["an SVG", "icon", "image/svg+xml", svg],
    ["an SVG that says to be a PNG", "icon", "image/png", svg],
    ["an SVG as evidence", "evidence", "image/svg+xml", svg],
    ["HTML as evidence", "evidence", "text/html", text("<script>alert(1)</script>")],
    ["text that is not UTF-8", "evidence", "text/plain", Uint8Array.from([0xff, 0xfe])],
    ["text with NUL", "evidence", "text/plain", text("a\0b")],
    ["a GIF", "icon", "image/gif", gif],
    ["nothing", "icon", "image/png", new Uint8Array()],
    ["half a PNG", "icon", "image/png", pngOf(512, 512).subarray(0, 12)],
    ["an icon that is no square", "icon", "image/png", pngOf(512, 511)],
    ["an icon that is too small", "icon", "image/png", pngOf(127, 127)],
    ["an icon that is too large", "icon", "image/png", pngOf(2049, 2049)],
    ["a screenshot that is too narrow", "screenshot", "image/png", pngOf(639, 400)],
    ["a screenshot that is too wide", "screenshot", "image/png", pngOf(4097, 400)],
    ["more than 2 MB", "evidence", "text/plain", new Uint8Array(2_000_001).fill(97)],
  ] as const)("is not %s", (_, kind, mediaType, bytes) => {
    expect(judgeAsset(kind, mediaType, bytes)).toHaveProperty("problem");
  });
});
