import { deflateRawSync, inflateRawSync } from "node:zlib";
import { openSealedBytes, seal, systemRandom } from "@sundial/kernel";
import type { RequestRecord } from "@sundial/sdk";
import { z } from "zod";

const purpose = "link to a request";
const dayMs = 86_400_000;
export const requestLinkDays = 7;
/** Callers choose these, and a link must fit a mail. */
const textMax = 120;
/** Many times what a link holds, so that none takes up memory, whoever sealed it. */
const unpackedMax = 16_384;

/** In the order in which a link holds them. New ones come last and have a default, so that links from before them are opened still; any other change ends the links
 * that are out. */
const factsSchema = z.object({
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
  as_of: z.string().nullable().default(null),
});
const factNames = factsSchema.keyof().options;
const sealedSchema = z.tuple([z.string(), z.number()], z.unknown());

/** What whoever has the link is shown: what the log keeps of one call, which never changes, and whose call it was. */
export interface SharedRequest {
  readonly organization: string;
  readonly expiresAt: number;
  readonly request: RequestFacts;
}
/** What the log keeps of a call, apart from what depends on today's prices. */
export type RequestFacts = z.infer<typeof factsSchema>;

interface LinkOptions {
  readonly secret: string;
  readonly nowMs: number;
}

/**
 * The path of a link that shows one call to whoever has it, for seven days. The call is in the link itself, encrypted by the portal's secret, so nothing is
 * stored and nothing else can be read by it; it cannot be taken back before it ends. The values alone are kept, and compressed, because people send it by mail.
 */
export function makeRequestLink(
  request: RequestRecord,
  { organization, secret, nowMs }: LinkOptions & { readonly organization: string },
): string {
  const { path, model, user_agent } = request;
  const short = { path: path.slice(0, textMax), model: cut(model), user_agent: cut(user_agent) };
  const facts = factsSchema.parse({ ...request, ...short });
  const values = [organization, nowMs + requestLinkDays * dayMs, ...factNames.map((name) => facts[name])];
  const packed = deflateRawSync(JSON.stringify(values), { level: 9 });
  return `/request-links/${seal(packed, { secret, purpose, random: systemRandom })}`;
}

/** What a link shows; null when it has ended, was altered, or was made with another secret or in an earlier form: of names and values, before they were compressed. */
export function openRequestLink(token: string, { secret, nowMs }: LinkOptions): SharedRequest | null {
  try {
    const packed = inflateRawSync(openSealedBytes(token, { secret, purpose }), {
      maxOutputLength: unpackedMax,
    }).toString();
    const [organization, expiresAt, ...values] = sealedSchema.parse(JSON.parse(packed));
    const request = factsSchema.parse(Object.fromEntries(factNames.map((name, place) => [name, values[place]])));
    return expiresAt > nowMs ? { organization, expiresAt, request } : null;
  } catch {
    return null;
  }
}

function cut(text: string | null): string | null {
  return text === null ? null : text.slice(0, textMax);
}
