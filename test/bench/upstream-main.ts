import { parseArgs } from "node:util";
import { startQuickUpstream } from "./quick-upstream.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: process.env.PORT ?? "0" },
    words: { type: "string", default: "40" },
    "chunk-delay-ms": { type: "string", default: "0" },
  },
});

const server = await startQuickUpstream({
  port: Number(values.port),
  words: Number(values.words),
  chunkDelayMs: Number(values["chunk-delay-ms"]),
});
const address = server.address();
const port = typeof address === "object" ? address?.port : values.port;
// The one line that whoever started this process waits for.
console.log(JSON.stringify({ url: `http://127.0.0.1:${port}/v1` }));

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
