import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import type { TooBig } from "./outcome.ts";

const decoders: Readonly<
  Record<string, (bytes: Uint8Array, limits: { maxOutputLength: number }) => Promise<Uint8Array>>
> = {
  gzip: promisify(gunzip),
  "x-gzip": promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};
const codingsMax = 2;

/** Unpacks a body that was packed although nobody asked for it (RFC 9110, section 8.4), and stops at the limit. Null when it cannot be unpacked. */
export async function decodeBody(
  packed: Uint8Array,
  contentEncoding: string | null,
  bytesMax: number,
): Promise<Uint8Array | TooBig | null> {
  const codings = (contentEncoding ?? "")
    .split(",")
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== "" && coding !== "identity");
  if (codings.length > codingsMax) return { kind: "too_big", reason: "packs its answer several times over" };
  let bytes = packed;
  for (const coding of codings.reverse()) {
    const decode = decoders[coding];
    if (!decode) return null;
    try {
      bytes = await decode(bytes, { maxOutputLength: bytesMax });
    } catch (error) {
      const isTooBig = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
      return isTooBig
        ? { kind: "too_big", reason: `answers with more than ${bytesMax} bytes once it is unpacked` }
        : null;
    }
  }
  return bytes;
}
