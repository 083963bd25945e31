import type { APIRoute } from "astro";
import { openErrorReader } from "../../lib/error-reader.ts";
import { keyOfReader, mayReproduce } from "../../lib/reproduce-for-reader.ts";

/** What the prerendered pages cannot know of who reads them. */
export interface SampleReader {
  /** "stranger" may sign in, "runner" may run samples; "reader" is everybody else. */
  readonly kind: "stranger" | "runner" | "reader";
  /** A sandbox key of the reader's own, the one that the API reference uses too. */
  readonly key: string | null;
  /** Whether the console shows them the mode that samples run in, so that a link into it leads somewhere. */
  readonly seesTestMode: boolean;
}

export const prerender = false;

/** A POST, because it may make a key. */
export const POST: APIRoute = async (context) => {
  const headers = new Headers();
  const reader = await openErrorReader(context, { headers });
  const seesTestMode = reader.kind === "member" && reader.session.mode === "test";
  const told: SampleReader = mayReproduce(reader)
    ? { kind: "runner", key: (await keyOfReader(context, reader)).key, seesTestMode }
    : { kind: reader.kind === "stranger" ? "stranger" : "reader", key: null, seesTestMode };
  return Response.json(told, { headers });
};
