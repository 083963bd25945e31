import { z } from "zod";

/** A request and its answer, as they went over the wire. The key in `authorization` is never a whole one. */
export const exchangeSchema = z.object({
  request: z.object({
    method: z.string(),
    path: z.string(),
    headers: z.record(z.string(), z.string()),
    body: z.string().nullable(),
  }),
  response: z.object({ status: z.int(), headers: z.record(z.string(), z.string()), body: z.string() }),
});
export type Exchange = z.infer<typeof exchangeSchema>;

/** The headers of an answer that a reader decides by, in the order to show them. */
const tellingHeaders = [
  "Content-Type",
  "Request-Id",
  "Sundial-Version",
  "Idempotent-Replayed",
  "Retry-After",
  "RateLimit-Policy",
  "RateLimit",
  "WWW-Authenticate",
  "Allow",
  "Deprecation",
  "Sunset",
  "Link",
];

/** The request as HTTP. Its body is JSON laid out for people. */
export function toRequestText({ request: { method, path, headers, body } }: Pick<Exchange, "request">): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${path} HTTP/1.1`, ...lines, ...(body === null ? [] : ["", layOut(body)])].join("\n");
}

/** The answer as HTTP, with the headers that matter. */
export function toResponseText({ response }: Exchange): string {
  return [toResponseHead(response), "", layOut(response.body)].join("\n");
}

/** What comes before the body of an answer. */
export function toResponseHead({ status, headers }: Pick<Exchange["response"], "status" | "headers">): string {
  const byName = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const lines = tellingHeaders.flatMap((name) => {
    const value = byName.get(name.toLowerCase());
    return value === undefined ? [] : [`${name}: ${value}`];
  });
  return [`HTTP/1.1 ${status}`, ...lines].join("\n");
}

const problemSchema = z.looseObject({
  code: z.string(),
  request_id: z.string(),
  request_log_url: z.string().optional(),
});

/** What the answer says of itself: its code, and its id when the request log keeps it. Nulls for an answer that is no problem. */
export function problemOf({ response }: Exchange): { code: string | null; loggedAs: string | null } {
  const problem = problemSchema.safeParse(parseJson(response.body)).data;
  return { code: problem?.code ?? null, loggedAs: problem?.request_log_url ? problem.request_id : null };
}

function layOut(body: string): string {
  const value = parseJson(body);
  return value === undefined ? body : JSON.stringify(value, null, 2);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
