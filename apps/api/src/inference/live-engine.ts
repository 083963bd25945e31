import type { Model } from "@sundial/models";
import { type Provider, type ProviderCall, providerErrors } from "@sundial/providers";
import type { Engine, EngineCall } from "./engine.ts";

/** Passes live calls to the provider under the name the model has there. Without a provider every call is refused. */
export function createLiveEngine(provider: Provider | null): Engine {
  const providerFor = (model: Model): Provider => {
    if (!provider) throw providerErrors.upstream_not_configured({ model: model.id });
    return provider;
  };
  return {
    provider: provider?.name ?? "none",
    chat: async (call) => providerFor(call.model).createChatCompletion(toProviderCall(call)),
    streamChat: async (call) => providerFor(call.model).streamChatCompletion(toProviderCall(call)),
    embed: async (call) => providerFor(call.model).createEmbedding(toProviderCall(call)),
  };
}

function toProviderCall<Request>({ request, model, signal }: EngineCall<Request, Model>): ProviderCall<Request> {
  return { request, model: model.id, upstreamModel: model.lanes[0].model, signal };
}
