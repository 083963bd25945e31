import { type Cell, toCsv } from "./to-csv.ts";

export interface CsvStream {
  /** Without its ending. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Rows, part by part, as they are read. */
  readonly parts: AsyncIterable<readonly (readonly Cell[])[]>;
}

/**
 * A file that is written while it is read, however long. The first part is waited for, so that a refusal is still an answer of its own; a later
 * one breaks the download off, because a file that ends too early must not look whole.
 */
export async function streamCsv({ name, columns, parts }: CsvStream): Promise<Response> {
  const iterator = parts[Symbol.asyncIterator]();
  const first = await iterator.next();
  async function* write() {
    yield toCsv([columns]);
    for (let part = first; !part.done; part = await iterator.next()) yield toCsv(part.value);
  }
  return new Response(toStream(write()), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name.replaceAll(/[^\w.-]/g, "_")}.csv"`,
    },
  });
}

/** Asks for the next text when the one before is on its way, and for no more once the reader has gone. */
function toStream(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
}
