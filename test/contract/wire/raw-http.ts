import { connect } from "node:net";
import { seeProblem } from "../../harness/problems/see-problem.ts";

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Sends the bytes as they are and reads until the server closes: for requests that no HTTP client would make. */
export async function sendRaw(url: string, request: string | Uint8Array): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  const pieces: Uint8Array[] = [];
  socket.on("data", (piece) => pieces.push(piece));
  socket.write(request);
  await new Promise<void>((resolve) => {
    // A server that refuses a body may reset the connection after its answer.
    socket.once("error", () => resolve());
    socket.once("close", () => resolve());
  });
  const answer = parseAnswer(Buffer.concat(pieces).toString());
  if (answer.headers.has("request-id")) lookAt(request, answer);
  return answer;
}

function lookAt(request: string | Uint8Array, { status, headers, text }: RawAnswer): void {
  const [method = "", path = ""] = Buffer.from(request).toString().split(" ", 2);
  const wrong = seeProblem({ method, path, status, headers, body: text === "" ? undefined : JSON.parse(text) });
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
}

function parseAnswer(answer: string): RawAnswer {
  const end = answer.indexOf("\r\n\r\n");
  const [start = "", ...lines] = answer.slice(0, end).split("\r\n");
  const headers = new Headers(lines.map((line): [string, string] => splitHeader(line)));
  return { status: Number(start.split(" ")[1]), headers, text: answer.slice(end + 4) };
}

function splitHeader(line: string): [string, string] {
  const at = line.indexOf(":");
  return [line.slice(0, at), line.slice(at + 1).trim()];
}
