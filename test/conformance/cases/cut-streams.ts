import type { ConformanceCase } from "../conformance-case.ts";
import { cutBytes, sendBytes } from "../scripted-answers.ts";
import { ask } from "./samples.ts";
import { done } from "./stream-samples.ts";

/** A short chunk with characters of two, three and four bytes: the fewer bytes, the fewer places to cut at. */
const chunk = { id: "é€🙂", object: "chat.completion.chunk", created: 1, model: "m", choices: [] };
const event = `data: ${JSON.stringify(chunk)}\r\n\r\n`;
const body = Buffer.from(event + done);
const positions = [...body.keys()];
/** The empty line behind the event is one at its carriage return, whether its line feed comes or not. */
const enough = Buffer.byteLength(event) - 1;

function chunksBefore(position: number): readonly object[] {
  return position >= enough ? [chunk] : [];
}

const cut = { class: "ConnectionError", isOwn: true };

/** A short stream, treated badly at each of its bytes. */
export const cutStreams: readonly ConformanceCase[] = [
  ...[1, 2, 3, 5, 7, 64].map(
    (pieceBytes): ConformanceCase => ({
      name: `whole, in pieces of ${pieceBytes} bytes`,
      client: { pieceBytes },
      server: [sendBytes(body)],
      calls: [ask],
      expect: { outcomes: [{ chunks: [chunk] }], requests: 1 },
    }),
  ),
  {
    name: "cut at every byte: what came is there, and nothing is sent again",
    server: positions.map((position) => cutBytes(body.subarray(0, position))),
    calls: positions.map(() => ask),
    expect: {
      outcomes: positions.map((position) => ({ chunks: chunksBefore(position), error: cut })),
      requests: positions.length,
    },
  },
  {
    name: "ended at every byte as if it were whole: it is known that it is not",
    server: positions.map((position) => sendBytes(body.subarray(0, position))),
    calls: positions.map(() => ask),
    expect: {
      outcomes: positions.map((position) => ({ chunks: chunksBefore(position), error: cut })),
      requests: positions.length,
    },
  },
];
