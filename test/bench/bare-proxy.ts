// The floor: the least a proxy can do. Reads the body, sends it on through undici, passes the answer back, streamed as it comes.
import { createServer } from "node:http";
import { pipeline } from "node:stream/promises";
import { Pool } from "undici";

const upstream = new URL(process.env.UPSTREAM_BASE_URL ?? "");
const pool = new Pool(upstream.origin, { connections: 4096 });

createServer(async (req, res) => {
  const pieces: Buffer[] = [];
  for await (const piece of req) pieces.push(piece);
  const answer = await pool.request({
    method: "POST",
    path: req.url ?? "/",
    headers: { "content-type": "application/json", authorization: "Bearer upstream" },
    body: Buffer.concat(pieces),
  });
  const length = answer.headers["content-length"];
  if (length !== undefined) res.setHeader("content-length", length);
  res.writeHead(answer.statusCode, { "content-type": String(answer.headers["content-type"]) });
  await pipeline(answer.body, res).catch(() => res.destroy());
}).listen(Number(process.env.PORT), "127.0.0.1");
