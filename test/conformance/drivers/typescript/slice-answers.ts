import type { FetchLike } from "@sundial/sdk";

/** A `fetch` whose bodies come in pieces of so many bytes. */
export function sliceAnswers(pieceBytes: number): FetchLike {
  return async (url, init) => {
    const response = await fetch(url, init);
    const slicing = new TransformStream<Uint8Array, Uint8Array>({
      transform(bytes, controller) {
        for (let from = 0; from < bytes.length; from += pieceBytes)
          controller.enqueue(bytes.subarray(from, from + pieceBytes));
      },
    });
    return new Response(response.body?.pipeThrough(slicing) ?? null, response);
  };
}
