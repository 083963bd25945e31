import type { Readable } from "node:stream";

/** Passes a body on until there were more bytes than allowed; then it throws a `BodyTooBig`. */
export async function* readBounded(body: Readable, bytesMax: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of body) {
    const part = chunk as Uint8Array; // a body without an encoding gives buffers
    bytes += part.byteLength;
    if (bytes > bytesMax) throw new BodyTooBig(bytesMax);
    yield part;
  }
}

export class BodyTooBig extends Error {
  override readonly name = "BodyTooBig";

  constructor(bytesMax: number) {
    super(`answers with more than ${bytesMax} bytes`);
  }
}
