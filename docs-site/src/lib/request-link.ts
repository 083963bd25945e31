import { openSealed, seal, systemRandom } from "@sundial/kernel";
import type { RequestRecord } from "@sundial/sdk";
import { z } from "zod";

const purpose = "link to a request";
const dayMs = 86_400_000;
export const requestLinkDays = 7;
/** Callers choose these, and a link must fit a mail. */
const textMax = 120;

const sharedSchema = z.object({
  organization: z.string(),
  expiresAt: z.number(),
  request: z.object({
    id: z.string(),
    operation: z.string(),
    method: z.string(),
    path: z.string(),
    status: z.number(),
    code: z.string().nullable(),
    outcome: z.string(),
    mode: z.string(),
    api_key_id: z.string(),
    version: z.string(),
    model: z.string().nullable(),
    model_served: z.string().nullable(),
    provider: z.string().nullable(),
    attempts: z.number(),
    streamed: z.boolean(),
    input_tokens: z.number(),
    cached_input_tokens: z.number(),
    output_tokens: z.number(),
    latency_ms: z.number(),
    first_token_ms: z.number().nullable(),
    user_agent: z.string().nullable(),
    trace_id: z.string().nullable(),
    is_sample: z.boolean(),
    created_at: z.string(),
  }),
});

/** What whoever has the link is shown: what the log keeps of one call, which never changes, and whose call it was. */
export type SharedRequest = z.infer<typeof sharedSchema>;
/** What the log keeps of a call, apart from what depends on today's prices. */
export type RequestFacts = SharedRequest["request"];

interface LinkOptions {
  readonly secret: string;
  readonly nowMs: number;
}

/**
 * The path of a link that shows one call to whoever has it, for seven days. The call is in the link itself, encrypted by the portal's secret, so nothing is
 * stored and nothing else can be read by it; it cannot be taken back before it ends.
 */
export function makeRequestLink(
  request: RequestRecord,
  { organization, secret, nowMs }: LinkOptions & { readonly organization: string },
): string {
  const { path, model, user_agent } = request;
  const short = { path: path.slice(0, textMax), model: cut(model), user_agent: cut(user_agent) };
  const shared = { organization, expiresAt: nowMs + requestLinkDays * dayMs, request: { ...request, ...short } };
  // Parsed, so that the link holds what is named above and no more.
  const text = JSON.stringify(sharedSchema.parse(shared));
  return `/request-links/${seal(text, { secret, purpose, random: systemRandom })}`;
}

/** What a link shows; null when it has ended, was altered, or was made with another secret. */
export function openRequestLink(token: string, { secret, nowMs }: LinkOptions): SharedRequest | null {
  try {
    const shared = sharedSchema.parse(JSON.parse(openSealed(token, { secret, purpose })));
    return shared.expiresAt > nowMs ? shared : null;
  } catch {
    return null;
  }
}

function cut(text: string | null): string | null {
  return text === null ? null : text.slice(0, textMax);
}
