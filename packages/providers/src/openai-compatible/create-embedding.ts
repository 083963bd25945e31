import type { EmbeddingList, EmbeddingRequest } from "@sundial/contract/types";
import { providerErrors } from "../errors.ts";
import type { ProviderCall } from "../types.ts";
import { exchange } from "./exchange.ts";
import { parseObject } from "./parse-object.ts";
import type { Upstream } from "./upstream.ts";

export async function createEmbedding(
  upstream: Upstream,
  call: ProviderCall<EmbeddingRequest>,
): Promise<EmbeddingList> {
  const answer = parseObject(await exchange(upstream, "/embeddings", call), call.model);
  if (!Array.isArray(answer.data) || typeof answer.usage !== "object") {
    throw providerErrors.upstream_invalid_response({ model: call.model });
  }
  answer.model = call.model;
  return answer as unknown as EmbeddingList; // the vectors are the provider's word, passed on as given
}
