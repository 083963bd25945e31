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
