export interface BodyCapture {
  /** Told the whole body before the response ends, or null when it is larger than a mebibyte. */
  readonly complete: (body: Uint8Array | null) => Promise<void>;
  /** Told when the reader went away, or the body broke, before the end. */
  readonly abandon: () => Promise<void>;
}

const bytesMax = 1024 * 1024;

/** The same response, its body seen whole on the way out. */
export async function captureBody(response: Response, capture: BodyCapture): Promise<Response> {
  if (!response.headers.get("content-type")?.startsWith("text/event-stream")) {
    const body = new Uint8Array(await response.arrayBuffer());
    await capture.complete(body.length > bytesMax ? null : body);
    return new Response(body.length > 0 ? body : null, response);
  }
  return new Response(response.body && captureStream(response.body, capture), response);
}

function captureStream(source: ReadableStream<Uint8Array>, capture: BodyCapture): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  let pieces: Uint8Array[] | null = [];
  let bytes = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read().catch(async (error) => {
        await capture.abandon();
        throw error;
      });
      if (done) {
        await capture.complete(pieces && Buffer.concat(pieces));
        return controller.close();
      }
      bytes += value.length;
      if (bytes > bytesMax) pieces = null;
      pieces?.push(value);
      controller.enqueue(value);
    },
    async cancel(reason) {
      await reader.cancel(reason);
      await capture.abandon();
    },
  });
}
