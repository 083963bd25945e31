import type { EmbeddingList, EmbeddingRequest } from "@sundial/contract/types";
import { providerErrors } from "../errors.ts";
import type { ProviderCall } from "../types.ts";
import { parseAnswer } from "./parse-answer.ts";
import { send, type Upstream } from "./send.ts";

export async function createEmbedding(
  upstream: Upstream,
  call: ProviderCall<EmbeddingRequest>,
): Promise<EmbeddingList> {
  const response = await send(upstream, "/embeddings", call);
  const answer = await parseAnswer(upstream, response, call);
  if (!Array.isArray(answer.data) || typeof answer.usage !== "object") {
    throw providerErrors.upstream_invalid_response({ model: call.model });
  }
  answer.model = call.model;
  return answer as unknown as EmbeddingList; // the vectors are the provider's word, passed on as given
}
