import type { APIRoute } from "astro";
import { callOfSample } from "../../lib/call-of-sample.ts";
import { openErrorReader } from "../../lib/error-reader.ts";
import { credentialOfReader } from "../../lib/reproduce-for-reader.ts";
import { type RunEvent, tellRun } from "../../lib/tell-run.ts";

export const prerender = false;

/** Runs a sample with the reader's own sandbox key or in their name, and tells of it as it goes on, a line of JSON for each `RunEvent`. */
export const POST: APIRoute = async (context) => {
  const call = await callOfSample(context.params.sample ?? "");
  if (!call) return new Response("There is no such sample to run.", { status: 404 });
  const headers = new Headers({ "Content-Type": "application/x-ndjson; charset=utf-8", "X-Accel-Buffering": "no" });
  const { key, refusal } = await credentialOfReader(context, await openErrorReader(context, { headers }), call);
  if (key === null) return new Response(lineOf({ failed: refusal }), { status: 403, headers });
  return new Response(streamLines(tellRun(call, key)), { headers });
};

function streamLines(events: AsyncGenerator<RunEvent, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await events.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(lineOf(value)));
    },
    // The reader went away: what was begun for them ends too.
    async cancel() {
      await events.return();
    },
  });
}

function lineOf(event: RunEvent): string {
  return `${JSON.stringify(event)}\n`;
}
