// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import type { Call } from "../../client/call.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { Stream } from "../../client/stream.ts";
import type { ChatCompletion, ChatCompletionChunk, ChatCompletionRequest } from "../types.gen.ts";

/** Calls to language models. */
export class ChatCompletionsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Create a chat completion.
   *
   * Answers a conversation. Shapes are OpenAI's, so that its clients work by base URL alone; members that are not
   * listed are passed on untouched. With `stream` true the answer comes as server-sent events, each a
   * `ChatCompletionChunk`, ended by `data: [DONE]`. If the provider breaks off, the last event is `event: error` with a
   * problem as its data, and `[DONE]` does not come. A caller that disconnects stops the model and pays for what was
   * produced. A test key is answered by the sandbox, free and the same every time. A body may have up to 20 MiB; calls
   * and tokens count against the limits per minute of the plan.
   *
   * @throws `ApiError<CreateChatCompletionErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `field_sunset`,
   * `malformed_json`, `invalid_idempotency_key`, `model_not_supported`, `context_length_exceeded`,
   * `request_exceeds_token_limit`, `upstream_rejected_request`, `content_policy_violation`, `missing_credential`,
   * `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
   * `spend_limit_reached`, `insufficient_scope`, `api_key_required`, `live_key_in_browser`, `clock_not_allowed`,
   * `scenario_not_allowed`, `model_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
   * `idempotency_replay_unavailable`, `model_retired`, `model_brownout`, `version_sunset`, `body_too_large`,
   * `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `token_limit_exceeded`,
   * `concurrency_limit_exceeded`, `spend_limit_busy`, `internal_error`, `upstream_unavailable`,
   * `upstream_invalid_response`, `stream_interrupted`, `service_unavailable`, `spend_check_unavailable`,
   * `upstream_not_configured`, `upstream_overloaded`, `upstream_timeout`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.chat.completions.create({
   *   model: "sundial-1",
   *   messages: [{ role: "system", content: "Answer in one sentence." }, { role: "user", content: "Why is the sky blue?" }],
   *   max_completion_tokens: 200,
   * });
   * ```
   */
  create(
    body: ChatCompletionRequest & { stream: true },
    options?: RequestOptions,
  ): ApiPromise<Stream<ChatCompletionChunk>>;
  create(body: ChatCompletionRequest & { stream?: false | null }, options?: RequestOptions): ApiPromise<ChatCompletion>;
  create(
    body: ChatCompletionRequest,
    options?: RequestOptions,
  ): ApiPromise<Stream<ChatCompletionChunk> | ChatCompletion>;
  create(
    body: ChatCompletionRequest,
    options?: RequestOptions,
  ): ApiPromise<Stream<ChatCompletionChunk> | ChatCompletion> {
    const call: Call = { method: "POST", path: "/v1/chat/completions", body };
    return body.stream
      ? this.#client.stream<ChatCompletionChunk>(call, options)
      : this.#client.request<ChatCompletion>(call, options);
  }
}
