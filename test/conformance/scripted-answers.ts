import type { ScriptedAnswer } from "@sundial/sdk/testing";

const head = { "content-type": "text/event-stream", "request-id": "req_stream" };

/** Never answers. */
export const silence: ScriptedAnswer = () => undefined;

/** A whole body of events. */
export function sendBytes(bytes: Uint8Array): ScriptedAnswer {
  return (res) => {
    res.writeHead(200, head).flushHeaders();
    res.end(bytes);
  };
}

/** These bytes, and then the end of the connection in the middle of the body. */
export function cutBytes(bytes: Uint8Array): ScriptedAnswer {
  return (res, { socket }) => {
    res.writeHead(200, head).flushHeaders();
    if (bytes.length === 0) socket.end();
    else res.write(bytes, () => socket.end());
  };
}

/** The head of an answer and half of its body, and then the end of the connection. */
export function cutAnswer(status: number, headers: Readonly<Record<string, string>> = {}): ScriptedAnswer {
  return (res, { socket }) => {
    res.writeHead(status, { "content-type": "application/problem+json", "content-length": "100000", ...headers });
    res.write('{"code":"half', () => socket.end());
  };
}
