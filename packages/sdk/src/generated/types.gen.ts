// Made by `npm run generate` from openapi/. Do not edit.
/** One part of a message. Which members make sense depends on `type`. */
export type ChatContentPart = {
  /** The kind of part, such as `text`, `image_url`, `input_audio`, `file` or `refusal`. */
  type: string;
  /** The text of a part of the type `text`. */
  text?: string;
  /** The text of a part of the type `refusal`. */
  refusal?: string;
  /** The image of a part of the type `image_url`. */
  image_url?: ChatContentPartImageUrl;
  /** The sound of a part of the type `input_audio`, in base64, and its format. */
  input_audio?: { [key: string]: unknown };
  /** The file of a part of the type `file`. */
  file?: { [key: string]: unknown };
  [key: string]: unknown;
};

/** The image of a part of the type `image_url`. */
export type ChatContentPartImageUrl = {
  /** The address of the image, or the image itself as a `data:` URL. */
  url: string;
  /** How closely to look, `auto`, `low` or `high`. */
  detail?: string;
  [key: string]: unknown;
};

/** The function to call, and with what. */
export type ChatFunctionCall = {
  /** The name of the function. */
  name: string;
  /** The arguments as JSON text. The model wrote it, so check it before use. */
  arguments: string;
  [key: string]: unknown;
};

/** One call of a tool. */
export type ChatToolCall = {
  /** The id of the call, to be named by the message that answers it. */
  id: string;
  /** The kind of tool, `function` or `custom`. */
  type: string;
  /** The function to call, and with what. */
  function?: ChatFunctionCall;
  /** Name and input of a call of a `custom` tool. */
  custom?: { [key: string]: unknown };
  [key: string]: unknown;
};

/** One message of the conversation. Which members make sense depends on `role`. */
export type ChatMessage = {
  /** Who speaks. */
  role: "developer" | "system" | "user" | "assistant" | "tool" | "function";
  /** The text, or a list of parts. May be null or absent for an assistant's message that only calls tools. */
  content?: string | Array<ChatContentPart> | null;
  /** The name of the speaker, or of the function that answered. */
  name?: string | null;
  /** The tools that the assistant called. */
  tool_calls?: Array<ChatToolCall> | null;
  /** The call that a message of the role `tool` answers. */
  tool_call_id?: string | null;
  /**
   * The older form of `tool_calls`.
   *
   * @deprecated
   */
  function_call?: ChatFunctionCall | null;
  /** The assistant's refusal. */
  refusal?: string | null;
  /** An earlier spoken answer, by its id. */
  audio?: { [key: string]: unknown } | null;
  [key: string]: unknown;
};

/** How to stream. */
export type StreamOptions = {
  /**
   * Whether to send, as the last chunk before `[DONE]`, one that has the token counts of the whole call and no choices.
   */
  include_usage?: boolean | null;
  /** Whether to pad the chunks so that their length tells less about the text. */
  include_obfuscation?: boolean | null;
  [key: string]: unknown;
};

/** A function that the model may call. */
export type ChatFunction = {
  /** The name of the function. */
  name: string;
  /** What the function does and when to call it. */
  description?: string | null;
  /** The parameters as a JSON Schema. */
  parameters?: { [key: string]: unknown } | null;
  /** Whether the arguments must fit the schema exactly. */
  strict?: boolean | null;
  [key: string]: unknown;
};

/** A tool that the model may call. */
export type ChatTool = {
  /** The kind of tool, `function` or `custom`. */
  type: string;
  /** A function that the model may call. */
  function?: ChatFunction;
  /** A tool with free text as its input. */
  custom?: { [key: string]: unknown };
  [key: string]: unknown;
};

/** The form that the answer must have. */
export type ResponseFormat = {
  /** `text`, `json_object` for any JSON object, or `json_schema` for one that fits `json_schema`. */
  type: string;
  /** The schema that the answer must fit. */
  json_schema?: ResponseFormatJsonSchema;
  [key: string]: unknown;
};

/** The schema that the answer must fit. */
export type ResponseFormatJsonSchema = {
  /** A name for the schema. */
  name: string;
  /** What the answer is for. */
  description?: string | null;
  /** The JSON Schema. */
  schema?: { [key: string]: unknown } | null;
  /** Whether the answer must fit the schema exactly. */
  strict?: boolean | null;
  [key: string]: unknown;
};

/**
 * What to answer, and how. The shape is OpenAI's. Members that are not listed here are passed on untouched, and a model
 * that does not know one says so or ignores it.
 */
export type ChatCompletionRequest = {
  /** The exact name of the model. */
  model: string;
  /** The conversation so far, oldest message first. */
  messages: Array<ChatMessage>;
  /** The most tokens to produce, reasoning included. */
  max_completion_tokens?: number | null;
  /**
   * The older name of `max_completion_tokens`.
   *
   * @deprecated
   */
  max_tokens?: number | null;
  /** How freely to choose among likely tokens, 0 to 2. The model's own setting when left out, usually 1. */
  temperature?: number | null;
  /**
   * Choose only among the likeliest tokens that together have this probability. Change this or `temperature`, not both.
   */
  top_p?: number | null;
  /** How many answers to produce, 1 to 16. Each one is charged. 1 when left out. */
  n?: number | null;
  /** Up to four texts at which to stop. They are not part of the answer. */
  stop?: string | Array<string> | null;
  /** Whether to send the answer piece by piece as server-sent events. */
  stream?: boolean | null;
  /** How to stream. Only with `stream` true. */
  stream_options?: StreamOptions | null;
  /** How much to avoid tokens by how often they occurred, -2 to 2. */
  frequency_penalty?: number | null;
  /** How much to avoid tokens that occurred at all, -2 to 2. */
  presence_penalty?: number | null;
  /** What to add to the likelihood of single tokens, by token id, -100 to 100. */
  logit_bias?: { [key: string]: number } | null;
  /** Whether to return the log probability of each token produced. */
  logprobs?: boolean | null;
  /** How many of the likeliest tokens to return at each place, 0 to 20. Only with `logprobs` true. */
  top_logprobs?: number | null;
  /** A number that makes equal calls give equal answers where the model can do that. */
  seed?: number | null;
  /** The tools that the model may call. */
  tools?: Array<ChatTool> | null;
  /** `none`, `auto`, `required`, or an object that names the one tool to call. */
  tool_choice?: string | { [key: string]: unknown } | null;
  /** Whether one answer may hold several tool calls. */
  parallel_tool_calls?: boolean | null;
  /**
   * The older form of `tools`.
   *
   * @deprecated
   */
  functions?: Array<ChatFunction> | null;
  /**
   * The older form of `tool_choice`.
   *
   * @deprecated
   */
  function_call?: string | { [key: string]: unknown } | null;
  /** The form that the answer must have. */
  response_format?: ResponseFormat | null;
  /**
   * How much to reason before answering, such as `none`, `minimal`, `low`, `medium`, `high` or `xhigh`. For models that
   * reason.
   */
  reasoning_effort?: string | null;
  /** How long the answer should be, `low`, `medium` or `high`. */
  verbosity?: string | null;
  /** The kinds of output, such as `text` and `audio`. */
  modalities?: Array<string> | null;
  /** Voice and format of spoken output. */
  audio?: { [key: string]: unknown } | null;
  /** Text that is expected to be a large part of the answer. */
  prediction?: { [key: string]: unknown } | null;
  /** Settings for a model that searches the web. */
  web_search_options?: { [key: string]: unknown } | null;
  /** Settings of the provider's moderation. */
  moderation?: { [key: string]: unknown } | null;
  /** Up to 16 texts of your own, kept with the answer by providers that store it. */
  metadata?: { [key: string]: string } | null;
  /** Whether the provider may keep the answer. */
  store?: boolean | null;
  /** The provider's class of service. */
  service_tier?: string | null;
  /** A text that groups calls with a common beginning, so that the provider's cache is hit more often. */
  prompt_cache_key?: string | null;
  /** Settings of the provider's cache. */
  prompt_cache_options?: { [key: string]: unknown } | null;
  /** How long the provider's cache keeps the beginning of the prompt. */
  prompt_cache_retention?: string | null;
  /** A stable, anonymous id of your end user. */
  safety_identifier?: string | null;
  /**
   * The older form of `safety_identifier`.
   *
   * @deprecated
   */
  user?: string | null;
  [key: string]: unknown;
};

/** The message that the model produced. */
export type ChatCompletionMessage = {
  /** Always `assistant`. */
  role: "assistant";
  /** The text. Null when the model only calls tools. */
  content: string | null;
  /** The refusal, when the model refuses. */
  refusal: string | null;
  /** The tools that the model wants to have called. */
  tool_calls?: Array<ChatToolCall>;
  /**
   * The older form of `tool_calls`.
   *
   * @deprecated
   */
  function_call?: ChatFunctionCall | null;
  /** Notes on the text, such as the pages it quotes. */
  annotations?: Array<{ [key: string]: unknown }>;
  /** The spoken answer. */
  audio?: { [key: string]: unknown } | null;
};

/** A token that was likely at some place. */
export type TopLogprob = {
  /** The token. */
  token: string;
  /** The natural logarithm of its probability. */
  logprob: number;
  /** The token's UTF-8 bytes. */
  bytes: Array<number> | null;
};

/** One token and how likely it was. */
export type TokenLogprob = {
  /** The token. */
  token: string;
  /** The natural logarithm of its probability. */
  logprob: number;
  /** The token's UTF-8 bytes. */
  bytes: Array<number> | null;
  /** The likeliest tokens at this place. */
  top_logprobs: Array<TopLogprob>;
};

/** Log probabilities of the tokens of one answer. */
export type ChatLogprobs = {
  /** The tokens of the text. */
  content: Array<TokenLogprob> | null;
  /** The tokens of the refusal. */
  refusal: Array<TokenLogprob> | null;
};

/** One answer. */
export type ChatCompletionChoice = {
  /** The place of this answer in the list. */
  index: number;
  /** The message that the model produced. */
  message: ChatCompletionMessage;
  /** The log probabilities, when they were asked for. */
  logprobs: ChatLogprobs | null;
  /** Why the answer ended. */
  finish_reason: "stop" | "length" | "tool_calls" | "content_filter" | "function_call";
};

/** What the call used, in tokens. */
export type CompletionUsage = {
  /** The tokens of the input, cached ones included. */
  prompt_tokens: number;
  /** The tokens produced, reasoning included. */
  completion_tokens: number;
  /** The sum of both. */
  total_tokens: number;
  /** The input in detail. */
  prompt_tokens_details?: CompletionUsagePromptTokensDetails;
  /** The output in detail. */
  completion_tokens_details?: CompletionUsageCompletionTokensDetails;
};

/** The input in detail. */
export type CompletionUsagePromptTokensDetails = {
  /** The tokens of the input that came from the provider's cache. */
  cached_tokens?: number;
  /** The tokens of the input that were put into the provider's cache. */
  cache_write_tokens?: number;
  /** The tokens of the input that are sound. */
  audio_tokens?: number;
};

/** The output in detail. */
export type CompletionUsageCompletionTokensDetails = {
  /** The tokens spent on reasoning. */
  reasoning_tokens?: number;
  /** The tokens of the output that are text. */
  text_tokens?: number;
  /** The tokens of the output that are sound. */
  audio_tokens?: number;
  /** The tokens of `prediction` that occur in the answer. */
  accepted_prediction_tokens?: number;
  /** The tokens of `prediction` that do not occur in the answer. */
  rejected_prediction_tokens?: number;
};

/** The answer to a chat completion call. */
export type ChatCompletion = {
  /** The id of the answer. */
  id: string;
  /** Always `chat.completion`. */
  object: "chat.completion";
  /** When it was made, in seconds since 1970. */
  created: number;
  /** The model that was asked for. */
  model: string;
  /** The answers, as many as `n` says. */
  choices: Array<ChatCompletionChoice>;
  /** What the call used, in tokens. */
  usage: CompletionUsage;
  /** The texts of your own, when the provider keeps them. */
  metadata?: { [key: string]: string } | null;
  /** What the provider's moderation found. */
  moderation?: { [key: string]: unknown } | null;
  /** The provider's class of service. */
  service_tier?: string | null;
  /** The configuration that the model ran with. */
  system_fingerprint?: string | null;
};

/** More of one tool call. */
export type ChatToolCallDelta = {
  /** The tool call that this belongs to. */
  index: number;
  /** The id of the call. In its first chunk. */
  id?: string;
  /** The kind of tool. In its first chunk. */
  type?: string;
  /** More of the function to call. */
  function?: ChatToolCallDeltaFunction;
};

/** More of the function to call. */
export type ChatToolCallDeltaFunction = {
  /** The name of the function. In its first chunk. */
  name?: string;
  /** More of the arguments. */
  arguments?: string;
};

/** The part of the message that is new. Join the parts in the order they come. */
export type ChatCompletionDelta = {
  /** Who speaks. In the first chunk of an answer. */
  role?: "developer" | "system" | "user" | "assistant" | "tool";
  /** More text. */
  content?: string | null;
  /** More of the refusal. */
  refusal?: string | null;
  /** More of the tool calls. */
  tool_calls?: Array<ChatToolCallDelta>;
  /**
   * The older form of `tool_calls`.
   *
   * @deprecated
   */
  function_call?: ChatCompletionDeltaFunctionCall;
};

/** The older form of `tool_calls`. */
export type ChatCompletionDeltaFunctionCall = {
  /** The name of the function. */
  name?: string;
  /** More of the arguments. */
  arguments?: string;
};

/** What is new in one answer. */
export type ChatCompletionChunkChoice = {
  /** The answer that this belongs to. */
  index: number;
  /** The part of the message that is new. Join the parts in the order they come. */
  delta: ChatCompletionDelta;
  /** The log probabilities of the new tokens, when they were asked for. */
  logprobs?: ChatLogprobs | null;
  /** Why the answer ended. Null until then. */
  finish_reason: "stop" | "length" | "tool_calls" | "content_filter" | "function_call" | null;
};

/** One piece of a streamed answer, the data of one server-sent event. */
export type ChatCompletionChunk = {
  /** The id of the answer, the same in every chunk. */
  id: string;
  /** Always `chat.completion.chunk`. */
  object: "chat.completion.chunk";
  /** When the answer was begun, in seconds since 1970, the same in every chunk. */
  created: number;
  /** The model that was asked for. */
  model: string;
  /** What is new. Empty in the chunk that has the usage. */
  choices: Array<ChatCompletionChunkChoice>;
  /**
   * The token counts, in the last chunk only, when `stream_options.include_usage` is true. Null or absent in the chunks
   * before.
   */
  usage?: CompletionUsage | null;
  /** The provider's class of service. */
  service_tier?: string | null;
  /** The configuration that the model runs with. */
  system_fingerprint?: string | null;
};

/** One problem of an invalid request. */
export type ProblemIssue = {
  /** Where in the request, as a JSON Pointer in a URI fragment (RFC 6901, section 6). */
  pointer: string;
  /** What is wrong there, and what would be right. */
  detail: string;
  /** What was sent there, its type or its value. A value that is long or may be a secret is never repeated. */
  got?: string;
  /** What would be right, in words. */
  expected?: string;
  /** The name or value that was probably meant. Absent when none is near. */
  suggestion?: string;
};

/** The same error in the form OpenAI clients read. */
export type OpenAiError = {
  /** The same as `detail`. */
  message: string;
  /** The group of the code. More may be added. */
  type:
    | "authentication_error"
    | "permission_error"
    | "invalid_request_error"
    | "not_found_error"
    | "conflict_error"
    | "idempotency_error"
    | "rate_limit_error"
    | "billing_error"
    | "upstream_error"
    | "service_error"
    | (string & {});
  /** The parameter that caused the error, when it is one. */
  param: string | null;
  /** The code of the error. */
  code: string;
};

/** The body of every error, RFC 9457 problem details. The member `error` repeats it in the form OpenAI clients read. */
export type Problem = {
  /** The address of the page that explains this kind of error. Identifies the kind. */
  type: string;
  /** A short name of the kind of error, the same for every occurrence. */
  title: string;
  /** The HTTP status code. */
  status: number;
  /** What happened this time, why, and what to do. For people; do not parse it. */
  detail: string;
  /** The path of the call. */
  instance: string;
  /** The code of the error. Stable; decide by this. */
  code: string;
  /** The parameter that caused the error, when it is one. */
  param: string | null;
  /** Whether the same call can work later. */
  retryable: boolean;
  /** The number of seconds after which a retry can work, when it is known. */
  retry_after: number | null;
  /** The address of the page that explains this error, the same as `type`. */
  doc_url: string;
  /** The id of the call. */
  request_id: string;
  /**
   * The address of the page of this call in the portal's request log. Absent when the log does not keep the call, as
   * when no API key was found for it.
   */
  request_log_url?: string;
  /** Every single problem of an invalid request. Empty for other errors. */
  errors: Array<ProblemIssue>;
  /** The same error in the form OpenAI clients read. */
  error: OpenAiError;
};

/** What to turn into vectors. The shape is OpenAI's. Members that are not listed here are passed on untouched. */
export type EmbeddingRequest = {
  /** The exact name of the model. */
  model: string;
  /** One text, a list of up to 2,048 texts, the token ids of one text, or a list of those. */
  input: string | Array<string> | Array<number> | Array<Array<number>>;
  /** `float` for lists of numbers, `base64` for little-endian 32-bit floats in base64. `float` when left out. */
  encoding_format?: "float" | "base64";
  /** How many numbers each vector shall have. For models that can shorten their vectors. */
  dimensions?: number;
  /** A stable, anonymous id of your end user. */
  user?: string;
  [key: string]: unknown;
};

/** The vector of one text. */
export type Embedding = {
  /** Always `embedding`. */
  object: "embedding";
  /** The place of the text in the input. */
  index: number;
  /** The vector, as `encoding_format` says. */
  embedding: Array<number> | string;
};

/** What the call used, in tokens. */
export type EmbeddingUsage = {
  /** The tokens of the input. */
  prompt_tokens: number;
  /** The same as `prompt_tokens`. */
  total_tokens: number;
};

/** The vectors, in the order of the input. */
export type EmbeddingList = {
  /** Always `list`. */
  object: "list";
  /** One vector for each text. */
  data: Array<Embedding>;
  /** The model that was asked for. */
  model: string;
  /** What the call used, in tokens. */
  usage: EmbeddingUsage;
};

/** Which calls name it, `chat` for chat completions and `embedding` for embeddings. */
export type ModelKind = "chat" | "embedding" | (string & {});

/** A form of what goes in or comes out. */
export type Modality = "text" | "image" | "embedding" | (string & {});

/**
 * Something that a call may ask for. `streaming` is `stream`, `tools` and `response_format` are the members of that
 * name, `vision` is images in messages, `dimensions` is fewer numbers in a vector.
 */
export type ModelCapability = "streaming" | "tools" | "response_format" | "vision" | "dimensions" | (string & {});

/** On what terms the weights or the service behind it are used. */
export type ModelLicence = {
  /** The identifier in the SPDX list, or `LicenseRef-` and a name for terms that are not in it. */
  spdx: string;
  /** The text of the terms. */
  url: string;
};

/** Whose model answers. */
export type ModelAttribution = {
  /** The name that its maker gives it. */
  model: string;
  /** Who made it. */
  by: string;
  /** The model card, where its maker describes it. */
  card_url: string;
};

/** What tokens are told apart by when they are priced. `input` leaves out what came out of a provider's cache. */
export type TokenClass = "input" | "cached_input" | "output" | "embedding" | (string & {});

/** An exact amount of money. */
export type Money = {
  /** The amount as a decimal number, never rounded, such as `0.000312`. */
  amount: string;
  /** The currency. */
  currency: "usd" | (string & {});
};

/** What the tokens of one class cost at list price, from a day on. */
export type ModelPrice = {
  /** What tokens are told apart by when they are priced. `input` leaves out what came out of a provider's cache. */
  token_class: TokenClass;
  /** An exact amount of money. */
  per_million: Money;
  /** From when on the price holds. */
  effective_from: string;
  /** Until when it holds; the instant itself does not belong to it. Null while no later price is known. */
  effective_until: string | null;
};

/** One result, as its maker published it. */
export type ModelBenchmark = {
  /** The benchmark. */
  name: string;
  /** The score as a decimal number. */
  score: string;
  /** Where it was published. */
  source_url: string;
};

/**
 * Where a model is in its life. `preview` may still change and has a short notice; `active` is the one to build on;
 * `legacy` works, but there is a better one; `deprecated` works until its retirement; `retired` is answered no more.
 */
export type ModelState = "preview" | "active" | "legacy" | "deprecated" | "retired";

/**
 * How long before its end a thing is announced to end, `general` six months, `specialised` three months, and `preview`
 * two weeks.
 */
export type NoticeClass = "general" | "specialised" | "preview" | (string & {});

/** One step in the life of a model. */
export type ModelMove = {
  /**
   * Where a model is in its life. `preview` may still change and has a short notice; `active` is the one to build on;
   * `legacy` works, but there is a better one; `deprecated` works until its retirement; `retired` is answered no more.
   */
  to: ModelState;
  /** From when on it is that. */
  starts_at: string;
  /** When the step was announced. */
  announced_at: string;
  /** Why. Null where nothing was said. */
  reason: string | null;
};

/**
 * The list prices of a model and its successor for a million tokens of one class. The difference is what the successor
 * costs more, negative when it costs less.
 */
export type ModelPriceDifference = {
  /** What tokens are told apart by when they are priced. `input` leaves out what came out of a provider's cache. */
  token_class: TokenClass;
  /** An exact amount of money. */
  per_million: Money;
  /** An exact amount of money. */
  successor_per_million: Money;
  /** An exact amount of money. */
  difference: Money;
};

/** A stretch in which calls of a deprecated model are refused with `model_brownout`. */
export type ModelBrownout = {
  /** Its first moment. */
  starts_at: string;
  /** From when on calls are answered again. */
  ends_at: string;
};

/** A promise to those who must move while the successor is still a preview. */
export type ModelCredit = {
  /** The moment by which the successor is to be active. */
  successor_active_by: string;
  /**
   * How much of what the old model costs is credited from that moment on until the successor is active, in per cent.
   */
  percent_of_usage: number;
};

/** The life of a model, with the steps that are announced. */
export type ModelLifecycle = {
  /**
   * Where a model is in its life. `preview` may still change and has a short notice; `active` is the one to build on;
   * `legacy` works, but there is a better one; `deprecated` works until its retirement; `retired` is answered no more.
   */
  state: ModelState;
  /**
   * How long before its end a thing is announced to end, `general` six months, `specialised` three months, and
   * `preview` two weeks.
   */
  notice_class: NoticeClass;
  /** Every step so far and every announced one, oldest first. */
  moves: Array<ModelMove>;
  /** When it is or was deprecated. Null while that is not announced. */
  deprecated_at: string | null;
  /** From when on its calls are refused with 410. Null while that is not announced. */
  retired_at: string | null;
  /** Why it ends. Null while no end is announced. */
  reason: string | null;
  /** The model to use in its place. Null when there is none. */
  successor: string | null;
  /** How people help where there is no successor. Null otherwise. */
  assistance: string | null;
  /** The guide for moving. Null while no end is announced. */
  guide_url: string | null;
  /** What a move to the successor changes in list prices, by class. Empty without a successor. */
  price_differences: Array<ModelPriceDifference>;
  /** When its calls are refused for a while before the end, so that whoever still uses it notices. */
  brownouts: Array<ModelBrownout>;
  /** What is credited if the successor is late. Null for nothing. */
  credit_if_late: ModelCredit | null;
};

/** A model, what it can do, what it costs, and where it is in its life. */
export type Model = {
  /** The exact name of the model, for the member `model` of a call. */
  id: string;
  /** Always `model`. */
  object: "model";
  /** When it was first offered, in seconds since 1970. */
  created: number;
  /** Who made the model. */
  owned_by: string;
  /** The name for people. */
  name: string;
  /** What it is for. */
  description: string;
  /** Which calls name it, `chat` for chat completions and `embedding` for embeddings. */
  kind: ModelKind;
  /** The models that it belongs to. */
  family: string;
  /** What it reads. */
  input_modalities: Array<Modality>;
  /** What it answers with. */
  output_modalities: Array<Modality>;
  /** How many tokens a call may have, its answer included. */
  context_tokens: number;
  /** How many tokens an answer may have. Null for embeddings. */
  output_tokens: number | null;
  /** How many numbers a vector has, unless a call asks for fewer. Null for chat. */
  dimensions: number | null;
  /** What a call may ask of it. */
  capabilities: Array<ModelCapability>;
  /** The day that its training data reaches to. Null where that is not published. */
  knowledge_cutoff: string | null;
  /** On what terms the weights or the service behind it are used. */
  licence: ModelLicence;
  /** Whose model answers. */
  attribution: ModelAttribution;
  /** Where live calls are answered. */
  regions: Array<string>;
  /** Every list price, also past and coming ones, by class and day. What a plan takes off is in its own prices. */
  prices: Array<ModelPrice>;
  /** Results that the maker of the model published. */
  benchmarks: Array<ModelBenchmark>;
  /** The life of a model, with the steps that are announced. */
  lifecycle: ModelLifecycle;
};

/** The models on offer. */
export type ModelList = {
  /** Always `list`. */
  object: "list";
  /** The models, by name. */
  data: Array<Model>;
};

/**
 * What a member may do. Owners and admins do everything; only owners make owners. Developers make keys and calls,
 * finance sees usage, viewers read.
 */
export type Role = "owner" | "admin" | "developer" | "finance" | "viewer";

/** An organization as one of its members sees it. */
export type OrganizationWithRole = {
  /** The id of the organization. */
  id: string;
  /** Its name. */
  name: string;
  /** The plan it is on, which sets its limits and prices. */
  plan: string;
  /**
   * The dated version that calls get when neither the call nor its key names one. Set to the newest at the first call
   * with one of its keys; null until then.
   */
  version_pin: string | null;
  /** The pin that a rollback would restore. Null when there was none, or when nothing can be rolled back. */
  version_pin_previous: string | null;
  /** Until when the last change of the pin can be rolled back, in UTC. Null when nothing can be rolled back. */
  version_pin_rollback_until: string | null;
  /**
   * What a member may do. Owners and admins do everything; only owners make owners. Developers make keys and calls,
   * finance sees usage, viewers read.
   */
  role: Role;
  /** When it was made, in UTC. */
  created_at: string;
};

/** One page of organizations, newest first. */
export type OrganizationPage = {
  /** The organizations of this page. */
  data: Array<OrganizationWithRole>;
  /** Whether there is another page. */
  has_more: boolean;
  /** What to send as `after` for the next page. Null on the last one. */
  next_cursor: string | null;
};

/** The organization to make. */
export type CreateOrganizationRequest = {
  /** The name of the organization, 1 to 100 characters. */
  name: string;
};

/** An organization, which owns keys, usage and members. */
export type Organization = {
  /** The id of the organization. */
  id: string;
  /** Its name. */
  name: string;
  /** The plan it is on, which sets its limits and prices. */
  plan: string;
  /**
   * The dated version that calls get when neither the call nor its key names one. Set to the newest at the first call
   * with one of its keys; null until then.
   */
  version_pin: string | null;
  /** The pin that a rollback would restore. Null when there was none, or when nothing can be rolled back. */
  version_pin_previous: string | null;
  /** Until when the last change of the pin can be rolled back, in UTC. Null when nothing can be rolled back. */
  version_pin_rollback_until: string | null;
  /** When it was made, in UTC. */
  created_at: string;
};

/** What to change. What is left out stays as it is. */
export type UpdateOrganizationRequest = {
  /** The name of the organization, 1 to 100 characters. */
  name?: string;
  /**
   * The dated version that calls shall get when neither the call nor its key names one. A date between two versions
   * means the earlier one. The change can be rolled back for 72 hours.
   */
  version_pin?: string;
};

/** A person's membership of the organization. */
export type Member = {
  /** The id of the membership. */
  id: string;
  /** The id of the person. */
  user_id: string;
  /** The person's e-mail address. */
  email: string;
  /** The person's name. Empty when it was never given. */
  name: string;
  /**
   * What a member may do. Owners and admins do everything; only owners make owners. Developers make keys and calls,
   * finance sees usage, viewers read.
   */
  role: Role;
  /** When the person joined, in UTC. */
  created_at: string;
};

/** One page of members, newest first. */
export type MemberPage = {
  /** The members of this page. */
  data: Array<Member>;
  /** Whether there is another page. */
  has_more: boolean;
  /** What to send as `after` for the next page. Null on the last one. */
  next_cursor: string | null;
};

/** What to change. */
export type UpdateMemberRequest = {
  /**
   * What a member may do. Owners and admins do everything; only owners make owners. Developers make keys and calls,
   * finance sees usage, viewers read.
   */
  role: Role;
};

/** Where an invitation stands. Only a pending one can be accepted or revoked. */
export type InvitationStatus = "pending" | "accepted" | "revoked" | "expired";

/** An invitation to join the organization. */
export type Invitation = {
  /** The id of the invitation. */
  id: string;
  /** The address that was invited. */
  email: string;
  /**
   * What a member may do. Owners and admins do everything; only owners make owners. Developers make keys and calls,
   * finance sees usage, viewers read.
   */
  role: Role;
  /** Where an invitation stands. Only a pending one can be accepted or revoked. */
  status: InvitationStatus;
  /** The id of the person or key that invited. */
  invited_by: string;
  /** When it can no longer be accepted, in UTC. */
  expires_at: string;
  /** When it was made, in UTC. */
  created_at: string;
};

/** One page of invitations, newest first. */
export type InvitationPage = {
  /** The invitations of this page. */
  data: Array<Invitation>;
  /** Whether there is another page. */
  has_more: boolean;
  /** What to send as `after` for the next page. Null on the last one. */
  next_cursor: string | null;
};

/** Whom to invite, and as what. */
export type CreateInvitationRequest = {
  /** The address to invite. It gets a mail with a link. */
  email: string;
  /**
   * What a member may do. Owners and admins do everything; only owners make owners. Developers make keys and calls,
   * finance sees usage, viewers read.
   */
  role: Role;
};

/** An invitation as the invited person sees it. */
export type ReceivedInvitation = {
  /** The id of the invitation. */
  id: string;
  /** The id of the organization to join. */
  organization_id: string;
  /** The name of the organization to join. */
  organization_name: string;
  /** The address that was invited. */
  email: string;
  /**
   * What a member may do. Owners and admins do everything; only owners make owners. Developers make keys and calls,
   * finance sees usage, viewers read.
   */
  role: Role;
  /** Where an invitation stands. Only a pending one can be accepted or revoked. */
  status: InvitationStatus;
  /** The id of the person or key that invited. */
  invited_by: string;
  /** When it can no longer be accepted, in UTC. */
  expires_at: string;
  /** When it was made, in UTC. */
  created_at: string;
};

/** One page of invitations, newest first. */
export type ReceivedInvitationPage = {
  /** The invitations of this page. */
  data: Array<ReceivedInvitation>;
  /** Whether there is another page. */
  has_more: boolean;
  /** What to send as `after` for the next page. Null on the last one. */
  next_cursor: string | null;
};

/**
 * Which notices come by mail: `all` of the organization's, `own_keys` for those about keys that the person made, or
 * `none`. Owners and admins get those of the last days in any case.
 */
export type NoticeMails = "all" | "own_keys" | "none";

/** Which notices of ends a person gets by mail in an organization. */
export type NoticePreferences = {
  /**
   * Which notices come by mail: `all` of the organization's, `own_keys` for those about keys that the person made, or
   * `none`. Owners and admins get those of the last days in any case.
   */
  mails: NoticeMails;
  /**
   * Whether that is what the role usually gets, because the person has chosen nothing. Owners and admins usually get
   * `all`, others `own_keys`.
   */
  is_usual: boolean;
};

/** Which notices of ends the person wants by mail. */
export type PutNoticePreferencesRequest = {
  /**
   * Which notices come by mail: `all` of the organization's, `own_keys` for those about keys that the person made, or
   * `none`. Owners and admins get those of the last days in any case.
   */
  mails: NoticeMails;
};

/**
 * Which of the two separate worlds of an organization this belongs to. `test` is free and answered by the sandbox,
 * `live` reaches providers and is charged.
 */
export type Mode = "test" | "live";

/** One right of a credential. More will be added. */
export type Scope =
  | "inference.write"
  | "models.read"
  | "organization.read"
  | "organization.write"
  | "members.read"
  | "members.write"
  | "keys.read"
  | "keys.write"
  | "usage.read"
  | "requests.read"
  | "billing.read"
  | "billing.write"
  | "marketplace.read"
  | "marketplace.write"
  | "installations.read"
  | "installations.write"
  | "webhooks.read"
  | "webhooks.write"
  | "audit.read"
  | (string & {});

/** Whether the key works. `expiring` still works, but was replaced or ends within seven days. */
export type ApiKeyStatus = "active" | "expiring" | "expired" | "revoked";

/** An API key, without its secret. */
export type ApiKey = {
  /** The id of the key. Not secret. */
  id: string;
  /** The name that people know the key by. */
  name: string;
  /**
   * Which of the two separate worlds of an organization this belongs to. `test` is free and answered by the sandbox,
   * `live` reaches providers and is charged.
   */
  mode: Mode;
  /** How the key begins, `sdl_test_` or `sdl_live_`. */
  prefix: string;
  /** The last four characters of the key. */
  last4: string;
  /** What the key may do. */
  scopes: Array<Scope>;
  /** Whether the key works. `expiring` still works, but was replaced or ends within seven days. */
  status: ApiKeyStatus;
  /** The dated version that calls with this key get when they name none. Null for the organization's. */
  version_pin: string | null;
  /** The id of the person or key that made it. */
  created_by: string;
  /** When it was made, in UTC. */
  created_at: string;
  /** When it stops working, in UTC. Null for never. */
  expires_at: string | null;
  /** When it was revoked, in UTC. Null when it was not. */
  revoked_at: string | null;
  /** When it was last used, in UTC, to about a minute. Null for never. */
  last_used_at: string | null;
  /** The id of the key that replaced it. Null when none did. */
  replaced_by: string | null;
};

/** One page of API keys, newest first. */
export type ApiKeyPage = {
  /** The API keys of this page. */
  data: Array<ApiKey>;
  /** Whether there is another page. */
  has_more: boolean;
  /** What to send as `after` for the next page. Null on the last one. */
  next_cursor: string | null;
};

/** The key to make. Its mode is the mode of the credential that makes it. */
export type CreateApiKeyRequest = {
  /** A name that people will know the key by, 1 to 100 characters. */
  name: string;
  /** What the key may do. `inference.write` and `models.read` when left out. A scope named twice counts once. */
  scopes?: Array<Scope>;
  /** When the key shall stop working, in UTC, at most 730 days from now. Never when null or left out. */
  expires_at?: string | null;
  /**
   * The dated version that calls with this key shall get when they name none. A date between two versions means the
   * earlier one. The organization's when null or left out.
   */
  version_pin?: string | null;
};

/** A new API key with its secret. The secret is shown this once and cannot be had again. */
export type ApiKeyWithSecret = {
  /** The id of the key. Not secret. */
  id: string;
  /** The name that people know the key by. */
  name: string;
  /**
   * Which of the two separate worlds of an organization this belongs to. `test` is free and answered by the sandbox,
   * `live` reaches providers and is charged.
   */
  mode: Mode;
  /** How the key begins, `sdl_test_` or `sdl_live_`. */
  prefix: string;
  /** The last four characters of the key. */
  last4: string;
  /** What the key may do. */
  scopes: Array<Scope>;
  /** Whether the key works. `expiring` still works, but was replaced or ends within seven days. */
  status: ApiKeyStatus;
  /** The dated version that calls with this key get when they name none. Null for the organization's. */
  version_pin: string | null;
  /** The id of the person or key that made it. */
  created_by: string;
  /** When it was made, in UTC. */
  created_at: string;
  /** When it stops working, in UTC. Null for never. */
  expires_at: string | null;
  /** When it was revoked, in UTC. Null when it was not. */
  revoked_at: string | null;
  /** When it was last used, in UTC, to about a minute. Null for never. */
  last_used_at: string | null;
  /** The id of the key that replaced it. Null when none did. */
  replaced_by: string | null;
  /** The key itself, to be sent as `Authorization: Bearer <secret>`. Store it safely. */
  secret: string;
};

/**
 * What to change. What is left out stays as it is. Scopes and expiry of a key never change; make a new key for that.
 */
export type UpdateApiKeyRequest = {
  /** The new name, 1 to 100 characters. */
  name?: string;
  /**
   * The dated version that calls with this key shall get when they name none. A date between two versions means the
   * earlier one. Null for the organization's.
   */
  version_pin?: string | null;
};

/** How to replace the key. */
export type RotateApiKeyRequest = {
  /** How long the old key goes on working beside the new one, in seconds, 0 to 604,800 (seven days). */
  overlap_seconds: number;
};

/** The length of a bucket. Minutes, hours and days are those of UTC. An answer says what was asked for. */
export type UsageBucketSize = "minute" | "hour" | "day";

/** What to divide buckets by. An answer says what was asked for. */
export type UsageGrouping = "model" | "api_key" | "outcome";

/** The sums of the whole range. */
export type UsageTotals = {
  /** The number of inference calls. */
  requests: number;
  /** The tokens of the inputs, cached ones included. */
  input_tokens: number;
  /** The tokens of the inputs that came from a provider's cache. */
  cached_input_tokens: number;
  /** The tokens produced. */
  output_tokens: number;
  /**
   * In test mode, what all of it would have cost in live mode, each call at the price of its day. It is never billed.
   * Models that are no longer on offer are left out. Null in live mode.
   */
  would_have_cost: Money | null;
};

/**
 * How usage came about: by calls that ended so, as in the request log, or, as `adjusted`, by corrections of the
 * operator, which count no call and may take tokens away. More may be added.
 */
export type UsageOutcome = "succeeded" | "failed" | "client_disconnected" | "interrupted" | "adjusted" | (string & {});

/** What was used in one minute, hour or day; of one model, key or outcome when that was asked for. */
export type UsageBucket = {
  /** The beginning of the bucket, in UTC. Belongs to it. */
  start: string;
  /** The end of the bucket, in UTC. Does not belong to it. */
  end: string;
  /** The model, when grouped by it. Null otherwise. */
  model: string | null;
  /** The id of the key, when grouped by it, or `sample` for sample calls. Null otherwise. */
  api_key_id: string | null;
  /** The outcome, when grouped by it. Null otherwise. */
  outcome: UsageOutcome | null;
  /** The number of inference calls. */
  requests: number;
  /** The tokens of the inputs, cached ones included. Below zero only where the outcome is `adjusted`. */
  input_tokens: number;
  /** The tokens of the inputs that came from a provider's cache. Below zero only where the outcome is `adjusted`. */
  cached_input_tokens: number;
  /** The tokens produced. Below zero only where the outcome is `adjusted`. */
  output_tokens: number;
};

/** What the organization used in a range of time, in the mode of the credential. */
export type Usage = {
  /** The beginning of the range, in UTC. Belongs to it. */
  start: string;
  /** The end of the range, in UTC. Does not belong to it. */
  end: string;
  /** The length of a bucket. Minutes, hours and days are those of UTC. An answer says what was asked for. */
  bucket: UsageBucketSize;
  /** What each bucket is divided by. Null for nothing. */
  group_by: UsageGrouping | null;
  /**
   * Which of the two separate worlds of an organization this belongs to. `test` is free and answered by the sandbox,
   * `live` reaches providers and is charged.
   */
  mode: Mode;
  /** How many of the calls are sample calls, which the test mode of a new organization starts with. */
  sample_requests: number;
  /** The sums of the whole range. */
  totals: UsageTotals;
  /** The parts of the range in which there was use, oldest first. Those without any are left out. */
  buckets: Array<UsageBucket>;
};

/** How support is given. */
export type SupportLevel = "community" | "email" | "priority" | "dedicated" | (string & {});

/** The support that belongs to a plan. */
export type PlanSupport = {
  /** How support is given. */
  level: SupportLevel;
  /** The hours within which a first answer comes. Null when none is promised. */
  first_response_hours: number | null;
};

/** The people that a plan is for. */
export type PlanSeats = {
  /** How many people belong to the base price. */
  included: number;
  /** What each further person costs a month. Null when nobody can be added. */
  price: Money | null;
};

/** The limits of a plan for each mode. */
export type PlanRateLimits = {
  /** Calls a minute. */
  requests_per_minute: number;
  /** Tokens a minute. */
  tokens_per_minute: number;
  /** Live inference calls under way at once, each until its last byte. */
  concurrency: number;
};

/** The limit on spending that a plan comes with, a month. */
export type PlanSpendLimit = {
  /** What may be spent when nobody has set a limit. Null for no limit. */
  default: Money | null;
  /** The highest limit that can be set. Null for none. */
  maximum: Money | null;
};

/** The least that is paid a month on a plan, whatever is used. */
export type PlanCommitment = {
  /** An exact amount of money. */
  amount: Money;
  /** By how much the prices of tokens are lower in return, in per cent. */
  discount_percent: number;
};

/** What the tokens of one class of one model cost on a plan, from a day on. */
export type PlanPrice = {
  /** The permanent name of this price, as lines of invoices give it. */
  id: string;
  /** The model. */
  model: string;
  /** What tokens are told apart by when they are priced. `input` leaves out what came out of a provider's cache. */
  token_class: TokenClass;
  /** An exact amount of money. */
  per_token: Money;
  /** An exact amount of money. */
  per_million: Money;
  /** How many tokens a month are included before the price counts. */
  included_tokens: number;
  /** From when on the price holds. */
  effective_from: string;
  /** Until when it holds; the instant itself does not belong to it. Null while no later price is known. */
  effective_until: string | null;
};

/** What an organization can subscribe to. */
export type Plan = {
  /** The name of the plan in calls. */
  id: string;
  /** The name for people. */
  name: string;
  /** What it is for. */
  description: string;
  /** What belongs to it, in the words of the price list. */
  features: Array<string>;
  /** The support that belongs to a plan. */
  support: PlanSupport;
  /** What it costs a month before anything is used. Null for a price that is agreed on. */
  base: Money | null;
  /** The people that a plan is for. */
  seats: PlanSeats;
  /** The limits of a plan for each mode. */
  rate_limits: PlanRateLimits;
  /** The limit on spending that a plan comes with, a month. */
  spend_limit: PlanSpendLimit;
  /** The least that is paid. Null for none. */
  commitment: PlanCommitment | null;
  /** By how much tokens of batches are cheaper, in per cent. There is no operation for batches yet. */
  batch_discount_percent: number;
  /** Whether an organization can choose it by itself. Others are agreed on with sales. */
  is_self_service: boolean;
  /** Every price, also past and coming ones, by model, class and day. */
  prices: Array<PlanPrice>;
};

/** The plans on offer. */
export type PlanList = {
  /** Every plan, the smallest first. */
  data: Array<Plan>;
};

/** Whether the subscription is paid for. */
export type SubscriptionStatus = "active" | "past_due" | (string & {});

/** A change of the plan that lies ahead. */
export type ScheduledPlanChange = {
  /** The plan from then on. */
  plan: string;
  /** The people it is for from then on. */
  seats: number;
  /** When it takes effect. */
  effective_at: string;
};

/**
 * Who collects the money. `none` on an installation without a payment provider, where invoices are made all the same.
 */
export type InvoiceCollector = "none" | "stripe" | (string & {});

/** What the organization subscribes to. */
export type Subscription = {
  /** The plan in force. */
  plan: string;
  /** The people it is paid for. */
  seats: number;
  /** The members that the organization has. Open invitations are not counted. */
  seats_taken: number;
  /** Whether the subscription is paid for. */
  status: SubscriptionStatus;
  /** The instant at which months of the subscription begin. A day that a month does not have is its last day. */
  anchor_at: string;
  /** The beginning of the month under way. Belongs to it. */
  period_start: string;
  /** The end of the month under way. Does not belong to it. */
  period_end: string;
  /** A change that lies ahead. Null for none. */
  scheduled_change: ScheduledPlanChange | null;
  /**
   * Who collects the money. `none` on an installation without a payment provider, where invoices are made all the same.
   */
  collector: InvoiceCollector;
  /**
   * Whether the collector has the organization as its customer and this installation cannot reach it now, because it is
   * set up without the key. Invoices are made and wait until it is there again.
   */
  collection_paused: boolean;
};

/** What to change. What is left out stays. */
export type UpdateSubscriptionRequest = {
  /** The plan to move to. */
  plan?: string;
  /** The people to pay for. */
  seats?: number;
};

/** Where an invoice stands. A `draft` may still change, an `open` one waits to be paid. */
export type InvoiceStatus = "draft" | "open" | "paid" | "past_due" | "void" | (string & {});

/** An invoice without its lines. */
export type InvoiceSummary = {
  /** The id of the invoice. */
  id: string;
  /** The number for people, in sequence for the organization. */
  number: string;
  /** Where an invoice stands. A `draft` may still change, an `open` one waits to be paid. */
  status: InvoiceStatus;
  /**
   * Who collects the money. `none` on an installation without a payment provider, where invoices are made all the same.
   */
  collector: InvoiceCollector;
  /** The beginning of the month whose usage it charges. Belongs to it. */
  period_start: string;
  /** The end of that month. Does not belong to it. */
  period_end: string;
  /** An exact amount of money. */
  subtotal: Money;
  /** An exact amount of money. */
  credits_applied: Money;
  /** An exact amount of money. */
  brought_forward: Money;
  /** An exact amount of money. */
  total: Money;
  /** An exact amount of money. */
  carried_forward: Money;
  /** When it was made. */
  created_at: string;
  /** When it became final. Null for a draft. */
  opened_at: string | null;
  /** When it has to be paid. Null for a draft. */
  due_at: string | null;
  /** When it was paid. Null when it was not. */
  paid_at: string | null;
  /** When it was cancelled. Null when it was not. */
  voided_at: string | null;
  /** The page of the payment provider on which it is paid. Null for none. */
  payment_url: string | null;
};

/** One page of invoices, newest first. */
export type InvoicePage = {
  /** The invoices of this page. */
  data: Array<InvoiceSummary>;
  /** Whether there is another page. */
  has_more: boolean;
  /** What to send as `after` for the next page. Null on the last one. */
  next_cursor: string | null;
};

/** What a line is for. */
export type InvoiceLineKind =
  | "base"
  | "seats"
  | "usage"
  | "proration"
  | "adjustment"
  | "minimum_commit"
  | "discount"
  | (string & {});

/** One line of an invoice. `amount` is `exact_amount`, rounded once to cents, half to even. */
export type InvoiceLine = {
  /** The id of the line. Null in a preview. */
  id: string | null;
  /** What a line is for. */
  kind: InvoiceLineKind;
  /** What it is for, in words. */
  description: string;
  /** The beginning of the time that the line is for. Belongs to it. */
  period_start: string;
  /** The end of the time that the line is for. Does not belong to it. */
  period_end: string;
  /** The plan in force in that time. */
  plan: string;
  /** The model of a line of usage. Null for others. */
  model: string | null;
  /** The class of tokens of a line of usage. Null for others. */
  token_class: TokenClass | null;
  /** The price of a line of usage, as the plan names it. Null for others. */
  price_id: string | null;
  /**
   * Tokens of usage and corrections, people of seats, and 1 of anything else. Negative where something is given back.
   */
  quantity: number;
  /** How many of them are included. */
  included_quantity: number;
  /** How many of them are charged. */
  charged_quantity: number;
  /** What one of them costs. Null for lines without a price of their own. */
  unit_price: Money | null;
  /** An exact amount of money. */
  exact_amount: Money;
  /** An exact amount of money. */
  amount: Money;
};

/**
 * What a month costs. The lines sum to `subtotal`; `total` is what is left of it after credits and what earlier
 * invoices could not pay out (`brought_forward`), and never below zero: what would be is `carried_forward` to the next
 * invoice. `refunded` is what was given back of `total` after it was paid.
 */
export type Invoice = {
  /** The id of the invoice. */
  id: string;
  /** The number for people, in sequence for the organization. */
  number: string;
  /** Where an invoice stands. A `draft` may still change, an `open` one waits to be paid. */
  status: InvoiceStatus;
  /**
   * Who collects the money. `none` on an installation without a payment provider, where invoices are made all the same.
   */
  collector: InvoiceCollector;
  /** The beginning of the month whose usage it charges. Belongs to it. */
  period_start: string;
  /** The end of that month. Does not belong to it. */
  period_end: string;
  /** An exact amount of money. */
  subtotal: Money;
  /** An exact amount of money. */
  credits_applied: Money;
  /** An exact amount of money. */
  brought_forward: Money;
  /** An exact amount of money. */
  total: Money;
  /** An exact amount of money. */
  carried_forward: Money;
  /** An exact amount of money. */
  refunded: Money;
  /** When it was made. */
  created_at: string;
  /** When it became final. Null for a draft. */
  opened_at: string | null;
  /** When it has to be paid. Null for a draft. */
  due_at: string | null;
  /** When it was paid. Null when it was not. */
  paid_at: string | null;
  /** When it was cancelled. Null when it was not. */
  voided_at: string | null;
  /** The page of the payment provider on which it is paid. Null for none. */
  payment_url: string | null;
  /** The lines. */
  lines: Array<InvoiceLine>;
};

/** One call, or one correction, behind a line. The amounts of all of them sum to the exact amount of the line. */
export type InvoiceLineCall = {
  /** The call. Null for a correction that belongs to no call. */
  request_id: string | null;
  /** The correction. Null for a call. */
  adjustment_id: string | null;
  /** When the call began, or the moment that the correction is for. */
  created_at: string;
  /** The key it was made with. */
  api_key_id: string;
  /** The model. */
  model: string;
  /** How it ended; `adjusted` for a correction. */
  outcome: string;
  /** What tokens are told apart by when they are priced. `input` leaves out what came out of a provider's cache. */
  token_class: TokenClass;
  /** Its tokens of this class. */
  quantity: number;
  /** How many of them were included. */
  included_quantity: number;
  /** How many are charged. */
  charged_quantity: number;
  /** The price, as the plan names it. */
  price_id: string;
  /** An exact amount of money. */
  unit_price: Money;
  /** An exact amount of money. */
  amount: Money;
};

/** One page of the calls behind a line, oldest first. */
export type InvoiceLineCallPage = {
  /** The calls of this page. */
  data: Array<InvoiceLineCall>;
  /** Whether there is another page. */
  has_more: boolean;
  /** What to send as `after` for the next page. Null on the last one. */
  next_cursor: string | null;
};

/** What the next invoice would be, from what is used by now. */
export type InvoicePreview = {
  /** The plan it is for. */
  plan: string;
  /** The people it is for. */
  seats: number;
  /**
   * When the change asked for would begin, if it were made now: at the next full minute, or with the next month. Null
   * when none is asked for, and when it is in force already.
   */
  takes_effect_at: string | null;
  /** The beginning of the month under way. Belongs to it. */
  period_start: string;
  /** The end of that month, when the invoice is made. */
  period_end: string;
  /** The lines as they would be. */
  lines: Array<InvoiceLine>;
  /** An exact amount of money. */
  subtotal: Money;
  /** An exact amount of money. */
  credits_applied: Money;
  /** An exact amount of money. */
  brought_forward: Money;
  /** An exact amount of money. */
  total: Money;
  /** An exact amount of money. */
  carried_forward: Money;
  /** Until when usage is counted. */
  as_of: string;
};

/** The time that a limit is for: a day of UTC, or a month of the subscription. */
export type SpendPeriod = "day" | "month";

/** `hard` refuses calls that do not fit, `soft` only tells. */
export type SpendEnforcement = "hard" | "soft";

/** A limit on what calls may cost. Base and seats of the plan do not count. */
export type SpendLimit = {
  /** The key that it is for. Null for the whole organization. */
  api_key_id: string | null;
  /** The time that a limit is for: a day of UTC, or a month of the subscription. */
  period: SpendPeriod;
  /** `hard` refuses calls that do not fit, `soft` only tells. */
  enforcement: SpendEnforcement;
  /** An exact amount of money. */
  amount: Money;
  /** The parts of the amount, in per cent, at which mail is sent. */
  alert_percents: Array<number>;
  /** An exact amount of money. */
  spent: Money;
  /** An exact amount of money. */
  held: Money;
  /** An exact amount of money. */
  remaining: Money;
  /** The beginning of the period under way. Belongs to it. */
  period_start: string;
  /** Its end, when the amount is free again. Does not belong to it. */
  period_end: string;
  /** Whether it comes with the plan. It goes once another one is set. */
  is_of_plan: boolean;
};

/** The limits of the organization. */
export type SpendLimitList = {
  /** That of the organization first, then those of keys. */
  data: Array<SpendLimit>;
};

/** A limit to set in place of the one for the same key and period, or to take away. */
export type PutSpendLimitRequest = {
  /** The key that it is for. Left out or null for the whole organization. */
  api_key_id?: string | null;
  /** The time that a limit is for: a day of UTC, or a month of the subscription. */
  period: SpendPeriod;
  /** The most that may be spent, in US dollars as a decimal number, such as `250.00`. Null takes the limit away. */
  amount: string | null;
  /** `hard` refuses calls that do not fit, `soft` only tells. */
  enforcement?: SpendEnforcement;
  /**
   * At which parts of the amount to send mail, in per cent. 50, 80 and 100 when left out. A hard limit that refuses a
   * call has reached its 100 per cent.
   */
  alert_percents?: Array<number>;
};

/** Whether a credit was given or bought. */
export type CreditCategory = "promotional" | "paid" | (string & {});

/** An amount that is taken off the usage of coming invoices. */
export type Credit = {
  /** The id of the credit. */
  id: string;
  /** What it was given for. */
  name: string;
  /** Whether a credit was given or bought. */
  category: CreditCategory;
  /** An exact amount of money. */
  amount: Money;
  /** An exact amount of money. */
  remaining: Money;
  /** Which is used first; 0 before 100. Of equals the one that ends first, then the oldest. */
  priority: number;
  /** From when on it counts. */
  effective_at: string;
  /** Until when it counts. Null for no end. */
  expires_at: string | null;
  /** When it was given. */
  created_at: string;
};

/** One page of credits, newest first. */
export type CreditPage = {
  /** The credits of this page. */
  data: Array<Credit>;
  /** Whether there is another page. */
  has_more: boolean;
  /** What to send as `after` for the next page. Null on the last one. */
  next_cursor: string | null;
};

/** What to pay for. */
export type CreateCheckoutSessionRequest = {
  /** The plan to move to. */
  plan: string;
  /** The people to pay for. Those that belong to the base price when left out. */
  seats?: number;
};

/** A page of the payment provider on which a plan is paid for. */
export type CheckoutSession = {
  /** Where to send the person. The page comes back to the portal. */
  url: string;
  /** Until when the page can be used. */
  expires_at: string;
};

/** A page of the payment provider with means of payment and receipts. */
export type BillingPortalSession = {
  /** Where to send the person. It is good for a few minutes. */
  url: string;
};

/**
 * What a listing is: an app of the partner, a connector (an MCP server), or a tool that agents call (an OpenAPI
 * service).
 */
export type ListingKind = "app" | "connector" | "agent_tool" | (string & {});

/** What a listing is good for. More may be added. */
export type ListingCategory =
  | "analytics"
  | "communication"
  | "content"
  | "customer_support"
  | "data"
  | "developer_tools"
  | "education"
  | "finance"
  | "health"
  | "human_resources"
  | "legal"
  | "productivity"
  | "research"
  | "sales"
  | "security"
  | (string & {});

/** A published listing. */
export type CatalogueListing = {
  /** Its id. */
  id: string;
  /** Its part of addresses. */
  slug: string;
  /**
   * What a listing is: an app of the partner, a connector (an MCP server), or a tool that agents call (an OpenAPI
   * service).
   */
  kind: ListingKind;
  /** Its name. */
  name: string;
  /** What it does, in a sentence. */
  tagline: string;
  /** What it is good for. */
  categories: Array<ListingCategory>;
  /** Its icon. */
  icon_url: string | null;
  /** The name of the organization that offers it. */
  partner: string;
  /** The number of the published version. */
  version: number;
  /** When that version was published. */
  published_at: string;
};

/** One page of published listings, by name. */
export type CatalogueListingPage = {
  /** What is on this page. */
  data: Array<CatalogueListing>;
  /** Whether there is another page. */
  has_more: boolean;
  /** What to send as `after` for the next page. Null on the last one. */
  next_cursor: string | null;
};

/** Where a version of a listing stands. More may be added. */
export type ListingVersionState =
  | "draft"
  | "submitted"
  | "in_checks"
  | "in_review"
  | "changes_requested"
  | "approved"
  | "published"
  | "paused"
  | "superseded"
  | "withdrawn"
  | "rejected"
  | "suspended"
  | "appealed"
  | "delisted"
  | (string & {});

/** Where people find more. */
export type ListingLinks = {
  /** The product. */
  website?: string;
  /** How to use it. */
  documentation?: string;
  /** What happens to data. */
  privacy_policy?: string;
  /** The terms for customers. */
  terms_of_service?: string;
};

/** Who helps customers, and how fast. */
export type ListingSupport = {
  /** An address that is read. */
  email?: string;
  /** A page for help. */
  url?: string;
  /** Within how many hours an answer comes. */
  response_hours?: number;
  /** In which languages: BCP 47 tags. */
  languages?: Array<string>;
};

/** Who else gets data of customers. */
export type Subprocessor = {
  /** Its name. */
  name: string;
  /** What it does with the data. */
  purpose: string;
  /** Where it does so: an ISO 3166-1 alpha-2 code. */
  country: string;
};

/** What happens to the data of customers. */
export type ListingDataHandling = {
  /** Whether anything is kept once a call is answered. */
  stores_data?: boolean;
  /** For how many days. */
  retention_days?: number;
  /** Whether models are trained on it. */
  trains_models?: boolean;
  /** Where it is kept: ISO 3166-1 alpha-2 codes. */
  regions?: Array<string>;
  /** Who else gets it. */
  subprocessors?: Array<Subprocessor>;
  /** The rest, in sentences. */
  description?: string;
};

/** A scope that a listing asks for. */
export type ListingScope = {
  /** One right of a credential. More will be added. */
  scope: Scope;
  /** What it is needed for. */
  reason: string;
};

/** How the partner charges its own customers. */
export type ListingPriceModel = "free" | "freemium" | "paid";

/** What it costs customers. */
export type ListingPricing = {
  /** How the partner charges its own customers. */
  model: ListingPriceModel;
  /** The prices, in sentences. */
  description?: string;
};

/** Where its code comes from, when customers get it. */
export type ListingSource = {
  /** Whether customers run code of it themselves. */
  is_distributed: boolean;
  /** An SPDX licence expression. */
  license?: string;
  /** Where the code is. */
  repository_url?: string;
  /** Its software bill of materials: CycloneDX or SPDX, JSON. */
  sbom_url?: string;
};

/** A fact about a listing that asks for a review of responsible AI. */
export type DeclaredFact = "biometrics" | "livelihood" | "medical" | "financial" | "children";

/** What a version says of itself. A draft may leave anything out; what is missing is said when it is submitted. */
export type ListingManifest = {
  /** Its name. */
  name?: string;
  /** What it does, in a sentence. */
  tagline?: string;
  /** What it does, in Markdown. HTML in it is shown as text. */
  description?: string;
  /** What it is good for. */
  categories?: Array<ListingCategory>;
  /** The languages of its texts: BCP 47 tags. */
  languages?: Array<string>;
  /** A square image, as the file that was uploaded. */
  icon_asset_id?: string;
  /** Images, in their order. */
  screenshot_asset_ids?: Array<string>;
  /** Where people find more. */
  links?: ListingLinks;
  /** Who helps customers, and how fast. */
  support?: ListingSupport;
  /** What happens to the data of customers. */
  data_handling?: ListingDataHandling;
  /** What its key may do, each with a reason. */
  scopes?: Array<ListingScope>;
  /** What it costs customers. */
  pricing?: ListingPricing;
  /** Where it answers: the MCP server of a connector, the service of a tool. */
  endpoint_url?: string;
  /** The OpenAPI document of a tool. */
  openapi_url?: string;
  /** Where its code comes from, when customers get it. */
  source?: ListingSource;
  /** What it has to do with; these ask for a review of responsible AI. */
  declared_facts?: Array<DeclaredFact>;
};

/** A version that was published. */
export type PublishedVersion = {
  /** The first is 1. */
  number: number;
  /** When it was published. */
  published_at: string;
  /** What it asked for. */
  scopes: Array<Scope>;
};

/** All that is public of a published listing. */
export type CatalogueListingDetails = {
  /** Its id. */
  id: string;
  /** Its part of addresses. */
  slug: string;
  /**
   * What a listing is: an app of the partner, a connector (an MCP server), or a tool that agents call (an OpenAPI
   * service).
   */
  kind: ListingKind;
  /** The name of the organization that offers it. */
  partner: string;
  /** Where a version of a listing stands. More may be added. */
  state: ListingVersionState;
  /** What a version says of itself. A draft may leave anything out; what is missing is said when it is submitted. */
  manifest: ListingManifest;
  /** Its icon. */
  icon_url: string | null;
  /** Its screenshots. */
  screenshot_urls: Array<string>;
  /** The rules that the published version was judged by. */
  rule_set: string;
  /** What was published, the newest first. */
  versions: Array<PublishedVersion>;
  /** When the published version was. */
  published_at: string;
};

/** What is wrong with a listing. */
export type AbuseReason =
  | "malware"
  | "data_misuse"
  | "deception"
  | "prohibited_content"
  | "intellectual_property"
  | "other";

/** What is wrong with a listing. */
export type ReportListingRequest = {
  /** What is wrong with a listing. */
  reason: AbuseReason;
  /** What you saw. */
  text: string;
};

/** A report that was received. */
export type AbuseReport = {
  /** Its id, to refer to it. */
  id: string;
  /** The listing. */
  listing_id: string;
  /** What is wrong with a listing. */
  reason: AbuseReason;
  /** When it came. */
  created_at: string;
};

/** Whether a finding stands against a version until it is resolved. More may be added. */
export type FindingSeverity = "blocking" | "warning" | (string & {});

/** Who judges a rule. More may be added. */
export type RuleJudge = "checks" | "reviewer" | (string & {});

/** A rule for listings. */
export type MarketplaceRule = {
  /** Its id, which stays. */
  id: string;
  /** The rule, in a few words. */
  title: string;
  /** What it is good for. */
  why: string;
  /** What to do. */
  how_to_comply: string;
  /** Whether a finding stands against a version until it is resolved. More may be added. */
  severity: FindingSeverity;
  /** Who judges a rule. More may be added. */
  judged_by: RuleJudge;
  /** The kinds of listings that it is for. */
  kinds: Array<ListingKind>;
  /** The first set that has it as it is. */
  since: string;
};

/** What became of a rule. More may be added. */
export type RuleChangeKind = "added" | "changed" | "removed" | (string & {});

/** What a set changed. */
export type MarketplaceRuleChange = {
  /** The rule. */
  rule_id: string;
  /** What became of a rule. More may be added. */
  kind: RuleChangeKind;
  /** The rule, in a few words. */
  title: string;
};

/** The rules that are in force from a day on. */
export type MarketplaceRuleSet = {
  /** Its date. */
  id: string;
  /** From when listings are judged by it. */
  in_force_from: string;
  /** Whether a listing that is submitted now is judged by it. */
  is_in_force: boolean;
  /** What is new, in a sentence. */
  summary: string;
  /**
   * Categories in which the first listing is nothing out of the ordinary. In any other one, the first listing is judged
   * for responsible AI.
   */
  established_categories: Array<ListingCategory>;
  /** All of its rules. */
  rules: Array<MarketplaceRule>;
  /** What is not as in the set before. */
  changes: Array<MarketplaceRuleChange>;
};

/** The sets of rules, newest first. */
export type MarketplaceRuleSetList = {
  /** All of them. */
  data: Array<MarketplaceRuleSet>;
};

/** A stage of a review. More may be added. */
export type ListingStage = "checks" | "review" | "appeal" | (string & {});

/** How long a stage takes. */
export type ReviewTime = {
  /** A stage of a review. More may be added. */
  stage: ListingStage;
  /** In how many hours it should end. */
  target_hours: number;
  /** How many versions are in it now. */
  waiting: number;
  /** How many of these should have ended. */
  overdue: number;
  /** How many ended in the last 90 days. */
  ended: number;
  /** Half of these took no longer. Null when none ended. */
  median_hours: number | null;
  /** Nine of ten took no longer. Null when none ended. */
  p90_hours: number | null;
};

/** How long reviews take, for everyone to see. */
export type ReviewTimes = {
  /** Each stage. */
  stages: Array<ReviewTime>;
  /** When this was counted. */
  measured_at: string;
};

/** Terms for partners. */
export type MarketplaceTerms = {
  /** Their date. */
  version: string;
  /** From when they hold. */
  in_force_from: string;
  /** Whether they hold now. */
  is_in_force: boolean;
  /** The partner's part of what customers pay for attributed usage. */
  share_percent: number;
  /** The terms, in Markdown. */
  text: string;
  /** When the organization accepted them. Null when it has not, or nobody is signed in. */
  accepted_at: string | null;
};

/** All terms, newest first. */
export type MarketplaceTermsList = {
  /** All of them. */
  data: Array<MarketplaceTerms>;
};

/** A version of a listing. */
export type ListingVersionSummary = {
  /** Its id. */
  id: string;
  /** The first is 1. */
  number: number;
  /** Where a version of a listing stands. More may be added. */
  state: ListingVersionState;
  /** What its manifest calls it. */
  name: string | null;
  /** Whether it mends what is published, and so goes ahead of others. */
  is_hotfix: boolean;
  /** The rules that it is judged by. Null before it is submitted. */
  rule_set: string | null;
  /** Since when it is in the queue. */
  queued_at: string | null;
  /** When the stage that it is in should end. */
  due_at: string | null;
  /** When it was published. */
  published_at: string | null;
  /** When it was changed last. */
  updated_at: string;
};

/** A listing of the organization. */
export type Listing = {
  /** Its id. */
  id: string;
  /**
   * What a listing is: an app of the partner, a connector (an MCP server), or a tool that agents call (an OpenAPI
   * service).
   */
  kind: ListingKind;
  /** Its part of addresses. It stays. */
  slug: string;
  /** When it was made. */
  created_at: string;
  /** Its versions, the newest first. */
  versions: Array<ListingVersionSummary>;
};

/** One page of listings, newest first. */
export type ListingPage = {
  /** What is on this page. */
  data: Array<Listing>;
  /** Whether there is another page. */
  has_more: boolean;
  /** What to send as `after` for the next page. Null on the last one. */
  next_cursor: string | null;
};

/** A listing to make. */
export type CreateListingRequest = {
  /**
   * What a listing is: an app of the partner, a connector (an MCP server), or a tool that agents call (an OpenAPI
   * service).
   */
  kind: ListingKind;
  /** Its name, which the part of addresses is made of. */
  name: string;
};

/** A version to begin. */
export type CreateListingVersionRequest = {
  /** Whether it mends what is published. It then goes ahead of others, and may ask for no more scopes. */
  is_hotfix?: boolean;
};

/** On which side somebody acted. More may be added. */
export type ListingRole = "partner" | "reviewer" | "system" | (string & {});

/** Where a version stands in the queue. */
export type QueuePlace = {
  /** A stage of a review. More may be added. */
  stage: ListingStage;
  /** How many are before it, and one. Null when it waits for the partner. */
  position: number | null;
  /** On which side somebody acted. More may be added. */
  waits_for: ListingRole;
  /** When the stage should end. */
  due_at: string | null;
  /** Whether that has passed. */
  is_overdue: boolean;
};

/** What moves a version of a listing. More may be added. */
export type ListingEvent =
  | "submit"
  | "start_checks"
  | "pass_checks"
  | "fail_checks"
  | "request_changes"
  | "approve"
  | "reject"
  | "publish"
  | "supersede"
  | "pause"
  | "resume"
  | "withdraw"
  | "reopen"
  | "suspend"
  | "reinstate"
  | "appeal"
  | "uphold"
  | "overturn"
  | "delist"
  | (string & {});

/**
 * How far a run of the checks is; `inconclusive` when something that was asked did not answer, which stands against
 * nobody. More may be added.
 */
export type CheckRunState = "queued" | "running" | "passed" | "failed" | "inconclusive" | (string & {});

/** How far one check is. More may be added. */
export type CheckState = "waiting" | "running" | "passed" | "failed" | "inconclusive" | "skipped" | (string & {});

/** How one check went. */
export type CheckResult = {
  /** The rule that it checks. */
  rule_id: string;
  /** How far one check is. More may be added. */
  state: CheckState;
  /** What was seen. */
  detail: string | null;
  /** When it began. */
  started_at: string | null;
  /** When it ended. */
  finished_at: string | null;
};

/** A run of the automated checks over one revision of a manifest. */
export type CheckRun = {
  /** Its id. */
  id: string;
  /** The revision of the manifest. */
  revision: number;
  /** The rules. */
  rule_set: string;
  /**
   * How far a run of the checks is; `inconclusive` when something that was asked did not answer, which stands against
   * nobody. More may be added.
   */
  state: CheckRunState;
  /** How often it was begun: a site that is briefly down is asked again. */
  attempts: number;
  /** When it is begun again. */
  next_attempt_at: string | null;
  /** When it was asked for. */
  created_at: string;
  /** When it ended. */
  finished_at: string | null;
  /** Each check, in the order in which they run. */
  results: Array<CheckResult>;
};

/** What is wrong with a version: which rule, what was seen, and what would mend it. */
export type ListingFinding = {
  /** Its id. */
  id: string;
  /** The rule. */
  rule_id: string;
  /** The set that the rule is of. */
  rule_set: string;
  /** Whether a finding stands against a version until it is resolved. More may be added. */
  severity: FindingSeverity;
  /** Whether a check found it, and not a reviewer. */
  is_automated: boolean;
  /** A JSON pointer into the manifest. Null when it is about the whole. */
  pointer: string | null;
  /** What was seen. */
  evidence: string;
  /** What would mend it. */
  fix: string;
  /** When it was found. */
  created_at: string;
  /** Since when it does not stand any more. */
  resolved_at: string | null;
};

/** What people judge. */
export type AssessmentKind = "security" | "support" | "responsible_ai";

/** Why an assessment is asked for. More may be added. */
export type AssessmentTrigger =
  | "biometrics"
  | "livelihood"
  | "medical"
  | "financial"
  | "children"
  | "new_category"
  | (string & {});

/** A question of an assessment, and the answer of the partner. */
export type AssessmentQuestion = {
  /** The id of the question. */
  id: string;
  /** The question. */
  text: string;
  /** The answer. Null as long as there is none. */
  answer: string | null;
};

/** How an assessment ended. More may be added. */
export type AssessmentOutcome = "pending" | "passed" | "failed" | (string & {});

/** What people judge of a version. */
export type ListingAssessment = {
  /** What people judge. */
  kind: AssessmentKind;
  /**
   * The declared facts that ask for it, or a category that is new to the catalogue. Empty when what changed asks for
   * it.
   */
  triggers: Array<AssessmentTrigger>;
  /** The questions. */
  questions: Array<AssessmentQuestion>;
  /** The files that show it. */
  evidence_asset_ids: Array<string>;
  /** How an assessment ended. More may be added. */
  outcome: AssessmentOutcome;
  /** What the reviewer says of it. */
  notes: string | null;
  /** What the partner has to do, as agreed. */
  mitigations: Array<string>;
  /** When it should be decided. */
  due_at: string | null;
  /** When it was. */
  decided_at: string | null;
};

/** A version of a listing, with all that is known of it. */
export type ListingVersion = {
  /** Its id. */
  id: string;
  /** The listing. */
  listing_id: string;
  /**
   * What a listing is: an app of the partner, a connector (an MCP server), or a tool that agents call (an OpenAPI
   * service).
   */
  kind: ListingKind;
  /** The first is 1. */
  number: number;
  /** Where a version of a listing stands. More may be added. */
  state: ListingVersionState;
  /** Whether it mends what is published, and so goes ahead of others. */
  is_hotfix: boolean;
  /** What a version says of itself. A draft may leave anything out; what is missing is said when it is submitted. */
  manifest: ListingManifest;
  /** Counts the saves of the manifest. */
  revision: number;
  /** The rules that it is judged by. Null before it is submitted. */
  rule_set: string | null;
  /** Its place in the queue. Null when it is in none. */
  queue: QueuePlace | null;
  /** What you may ask for now. */
  possible_events: Array<ListingEvent>;
  /** The newest run of the checks. */
  check_run: CheckRun | null;
  /** What stands against it, and what did. */
  findings: Array<ListingFinding>;
  /** What people judge. Empty before it is submitted for the first time. */
  assessments: Array<ListingAssessment>;
  /** When it was published. */
  published_at: string | null;
  /** When it was begun. */
  created_at: string;
  /** When it was changed last. */
  updated_at: string;
};

/** A manifest to save. */
export type UpdateListingVersionRequest = {
  /** What a version says of itself. A draft may leave anything out; what is missing is said when it is submitted. */
  manifest: ListingManifest;
  /** The revision that was changed. */
  revision: number;
};

/** What a partner may ask for. */
export type PartnerEvent = "submit" | "publish" | "pause" | "resume" | "withdraw" | "reopen" | "appeal" | "delist";

/** What to do with a version. */
export type TransitionRequest = {
  /** What a partner may ask for. */
  event: PartnerEvent;
  /** Why. The reviewers read it. */
  reason?: string;
  /** A newer set of rules to be judged by, when it is submitted. */
  rule_set?: string;
};

/** What a file is for. */
export type ListingAssetKind = "icon" | "screenshot" | "evidence";

/** A file to upload. */
export type CreateListingAssetRequest = {
  /** What a file is for. */
  kind: ListingAssetKind;
  /** Its name. */
  name: string;
  /** What it says to be. The bytes decide. */
  media_type: string;
  /** The bytes, in base64. */
  content: string;
};

/** A file of a listing. */
export type ListingAsset = {
  /** Its id. */
  id: string;
  /** What a file is for. */
  kind: ListingAssetKind;
  /** Its name. */
  name: string;
  /** What it is. */
  media_type: string;
  /** In pixels. Null for what is no image. */
  width: number | null;
  /** In pixels. Null for what is no image. */
  height: number | null;
  /** Where it can be seen. */
  url: string;
  /** When it was uploaded. */
  created_at: string;
};

/** The answer to a question. */
export type AssessmentAnswer = {
  /** The question. */
  question_id: string;
  /** The answer. */
  answer: string;
};

/** What a partner says to an assessment. */
export type PutAssessmentAnswersRequest = {
  /** Answers, in place of those before. */
  answers: Array<AssessmentAnswer>;
  /** Files that show it. */
  evidence_asset_ids?: Array<string>;
};

/** What happened. More may be added. */
export type ActivityKind = "transition" | "message" | (string & {});

/** Something that happened to a listing: a move of a version, or a message. */
export type ListingActivity = {
  /** Its id. */
  id: string;
  /** What happened. More may be added. */
  kind: ActivityKind;
  /** The version. */
  version_id: string;
  /** On which side somebody acted. More may be added. */
  role: ListingRole;
  /** Who did it. Partners see no names of reviewers. */
  author: string | null;
  /** Of a move. */
  event: ListingEvent | null;
  /** Of a move. */
  from_state: ListingVersionState | null;
  /** Of a move. */
  to_state: ListingVersionState | null;
  /** The message, or the reason of a move. */
  text: string | null;
  /** The rules that held. */
  rule_set: string | null;
  /** When it happened. */
  created_at: string;
};

/** One page of what happened, newest first. */
export type ListingActivityPage = {
  /** What is on this page. */
  data: Array<ListingActivity>;
  /** Whether there is another page. */
  has_more: boolean;
  /** What to send as `after` for the next page. Null on the last one. */
  next_cursor: string | null;
};

/** A message to the other side. */
export type CreateListingMessageRequest = {
  /** The version that it is about. */
  version_id: string;
  /** What to say. */
  text: string;
};

/** What one listing was used for in a UTC day. */
export type ListingUseDay = {
  /** The UTC day. */
  day: string;
  /** How many organizations called with it. */
  organizations: number;
  /** How many live calls were made, whatever came of them. */
  requests: number;
  /** The tokens of the inputs, cached ones included. */
  input_tokens: number;
  /** Those of them that came from a provider's cache. */
  cached_input_tokens: number;
  /** The tokens produced. */
  output_tokens: number;
  /**
   * What the calls cost their callers at the prices of their day, beyond the tokens that plans include, paid or not.
   * What of it is paid is in statements. Null without the scope `billing.read`.
   */
  cost: Money | null;
};

/** What one listing was used for in a month. */
export type ListingUse = {
  /** The listing. */
  listing_id: string;
  /** What it is called. */
  name: string;
  /** How many other organizations have it installed in live mode now. */
  installations: number;
  /** How many live calls were made, whatever came of them. */
  requests: number;
  /** The tokens of the inputs, cached ones included. */
  input_tokens: number;
  /** Those of them that came from a provider's cache. */
  cached_input_tokens: number;
  /** The tokens produced. */
  output_tokens: number;
  /**
   * What the calls cost their callers at the prices of their day, beyond the tokens that plans include, paid or not.
   * What of it is paid is in statements. Null without the scope `billing.read`.
   */
  cost: Money | null;
  /** The days with calls, the newest first. */
  days: Array<ListingUseDay>;
};

/** What listings were used for in a month. */
export type ListingUsage = {
  /** The UTC month, as in 2026-11. */
  month: string;
  /** Each listing that is installed in live mode, or was called in the month. */
  listings: Array<ListingUse>;
};

/**
 * What one listing earned. `paid` is what invoices that no statement counted before were paid for its calls, less
 * `refunded`, which is what was refunded in the month of payments that were counted before; it is below zero when more
 * was refunded than paid. A refund takes back the share at the per cent by which it was given.
 */
export type StatementLine = {
  /** The listing. */
  listing_id: string;
  /** What it is called. */
  name: string;
  /** How many organizations used it. */
  installations: number;
  /** How many live calls it made. */
  requests: number;
  /** An exact amount of money. */
  paid: Money;
  /** An exact amount of money. */
  refunded: Money;
  /** An exact amount of money. */
  share: Money;
};

/** What the listings of the organization earned in a month. */
export type MarketplaceStatement = {
  /** Its id. */
  id: string;
  /** The UTC month, as in 2026-11. */
  month: string;
  /** The terms that it is computed by. */
  terms_version: string;
  /** An exact amount of money. */
  paid: Money;
  /** An exact amount of money. */
  refunded: Money;
  /** An exact amount of money. */
  share: Money;
  /** Each listing. */
  lines: Array<StatementLine>;
  /** When it was made. */
  created_at: string;
};

/** One page of statements, newest first. */
export type MarketplaceStatementPage = {
  /** What is on this page. */
  data: Array<MarketplaceStatement>;
  /** Whether there is another page. */
  has_more: boolean;
  /** What to send as `after` for the next page. Null on the last one. */
  next_cursor: string | null;
};

/** Whether an installation can be used. More may be added. */
export type InstallationState = "active" | "suspended" | "key_revoked" | "uninstalled" | (string & {});

/** A listing that the organization uses. */
export type Installation = {
  /** Its id. */
  id: string;
  /** The listing. */
  listing_id: string;
  /** The listing's part of addresses. */
  slug: string;
  /** What the listing is called. */
  name: string;
  /** Whether an installation can be used. More may be added. */
  state: InstallationState;
  /** What its key may do. */
  scopes: Array<Scope>;
  /** What the published version asks for: when that is more, an admin decides. */
  requested_scopes: Array<Scope>;
  /** Whether the published version asks for more than was granted. */
  needs_approval: boolean;
  /** The key that was made for it. */
  key_id: string;
  /** When it was installed. */
  installed_at: string;
  /** When it was uninstalled. */
  uninstalled_at: string | null;
  /** How many calls it made in the last 30 days. */
  requests_last_30_days: number;
};

/** One page of installed listings, newest first. */
export type InstallationPage = {
  /** What is on this page. */
  data: Array<Installation>;
  /** Whether there is another page. */
  has_more: boolean;
  /** What to send as `after` for the next page. Null on the last one. */
  next_cursor: string | null;
};

/** A listing to install. */
export type CreateInstallationRequest = {
  /** The listing. */
  listing_id: string;
  /** What is granted. It must be what the listing asks for. */
  scopes: Array<Scope>;
};

/** A listing that was installed, with the secret of its key, which is shown this once. */
export type CreatedInstallation = {
  /** A listing that the organization uses. */
  installation: Installation;
  /** The key itself. Give it to the listing; it is not shown again. */
  secret: string;
};

/** What a listing may do from now on. */
export type GrantScopesRequest = {
  /** What is granted. It must be what the listing asks for now. */
  scopes: Array<Scope>;
};

/** What a person reviews. The council also judges responsible AI. More may be added. */
export type ReviewerRole = "reviewer" | "council" | (string & {});

/** A listing that customers can use, with reports that no reviewer has dismissed or decided about since. */
export type ReportedListing = {
  /** The version that customers have. */
  version_id: string;
  /** The listing. */
  listing_id: string;
  /** What it is called. */
  name: string;
  /** The organization that offers it. */
  partner: string;
  /** Which version of the listing it is. */
  number: number;
  /** Where a version of a listing stands. More may be added. */
  state: ListingVersionState;
  /** How many reports are open. */
  reports: number;
  /** What it was reported for, each reason once. */
  reasons: Array<AbuseReason>;
  /** When the last report came. */
  last_reported_at: string;
};

/** What a person is in the reviews of the marketplace. */
export type Reviewer = {
  /** What the operator made the person. Empty for one who reviews nothing. */
  roles: Array<ReviewerRole>;
  /** How many versions wait for a decision of reviewers. 0 for one who reviews nothing. */
  waiting: number;
  /** How many of them wait longer than promised. */
  overdue: number;
  /**
   * Up to 50 listings that were reported and that customers can still use, reported last first. Empty for one who
   * reviews nothing.
   */
  reported: Array<ReportedListing>;
};

/** A version that waits for the operator. */
export type ReviewItem = {
  /** The version. */
  version_id: string;
  /** The listing. */
  listing_id: string;
  /**
   * What a listing is: an app of the partner, a connector (an MCP server), or a tool that agents call (an OpenAPI
   * service).
   */
  kind: ListingKind;
  /** What the manifest calls it. */
  name: string;
  /** The organization that offers it. */
  partner: string;
  /** The version's number. */
  number: number;
  /** Where a version of a listing stands. More may be added. */
  state: ListingVersionState;
  /** A stage of a review. More may be added. */
  stage: ListingStage;
  /** Whether it mends what is published. */
  is_hotfix: boolean;
  /** Its place in the queue, from 1. */
  position: number;
  /** Since when it is in the queue. */
  queued_at: string;
  /** When the stage should end. */
  due_at: string | null;
  /** Whether that has passed. */
  is_overdue: boolean;
  /** What is not judged yet. */
  pending_assessments: Array<AssessmentKind>;
};

/** One page of the queue, what is due first first. */
export type ReviewItemPage = {
  /** What is on this page. */
  data: Array<ReviewItem>;
  /** Whether there is another page. */
  has_more: boolean;
  /** What to send as `after` for the next page. Null on the last one. */
  next_cursor: string | null;
};

/** A member that is not as in the last approved version. */
export type ManifestChange = {
  /** A JSON pointer into the manifest. */
  pointer: string;
  /** As JSON. Null when it was not there. */
  before: string | null;
  /** As JSON. Null when it is not there any more. */
  after: string | null;
};

/** That a report was found to be without ground. */
export type ReportDismissal = {
  /** Why. */
  reason: string;
  /** The reviewer: a name, or an address where there is none. */
  author: string;
  /** When. */
  created_at: string;
};

/** A report of abuse, as reviewers see it. */
export type ReceivedAbuseReport = {
  /** Its id. */
  id: string;
  /** The listing. */
  listing_id: string;
  /** What is wrong with a listing. */
  reason: AbuseReason;
  /** What happened. */
  text: string;
  /** When it came. */
  created_at: string;
  /**
   * Whether it waits for a reviewer. It does not once it is dismissed, or the listing was suspended or published again
   * after it came.
   */
  is_open: boolean;
  /** Who found it without ground. Null for one that nobody dismissed. */
  dismissal: ReportDismissal | null;
};

/**
 * Why a reviewer may not decide about a version: `own_organization` as a member of what offers it, `own_decision`
 * because the appeal is against that, `earlier_decision` because of a part in what is appealed against, as long as
 * another reviewer had none or an older one. More may be added.
 */
export type ReviewBar = "own_organization" | "own_decision" | "earlier_decision" | (string & {});

/** A version with what a reviewer needs to decide. */
export type Review = {
  /** A version of a listing, with all that is known of it. */
  version: ListingVersion;
  /** The organization that offers it. */
  partner: string;
  /** What is not as in the last approved version. All of it when there is none. */
  changes: Array<ManifestChange>;
  /** What happened to the listing, newest first. */
  activity: Array<ListingActivity>;
  /** The files of the listing. */
  assets: Array<ListingAsset>;
  /** What was reported. */
  abuse_reports: Array<ReceivedAbuseReport>;
  /** Why you may not decide now. Null when you may. */
  barred_by: ReviewBar | null;
};

/** What a reviewer may decide. */
export type ReviewerEvent =
  | "request_changes"
  | "approve"
  | "reject"
  | "suspend"
  | "reinstate"
  | "uphold"
  | "overturn"
  | "delist";

/** Something that breaks a rule. */
export type ReviewerFinding = {
  /** The rule. */
  rule_id: string;
  /** Whether a finding stands against a version until it is resolved. More may be added. */
  severity?: FindingSeverity;
  /** A JSON pointer into the manifest. */
  pointer?: string;
  /** What you saw. */
  evidence: string;
  /** What would mend it. */
  fix: string;
};

/** What a reviewer decides. */
export type DecideReviewRequest = {
  /** What a reviewer may decide. */
  event: ReviewerEvent;
  /** Why. The partner reads it. */
  reason?: string;
  /** What breaks rules. */
  findings?: Array<ReviewerFinding>;
};

/** Which reports are without ground, and why. */
export type DismissReportsRequest = {
  /** Those that you read. What comes meanwhile stays open. */
  report_ids: Array<string>;
  /** Why. Other reviewers read it, and those who reported in their audit log, which does not say who dismissed it. */
  reason: string;
};

/** How an assessment ends. */
export type AssessmentDecision = "passed" | "failed";

/** How an assessment ends. */
export type DecideAssessmentRequest = {
  /** How an assessment ends. */
  outcome: AssessmentDecision;
  /** Why. The partner reads it. */
  notes: string;
  /** What the partner has to do. */
  mitigations?: Array<string>;
};

/** What happened. More will be added. */
export type EventType =
  | "spend_limit.reached"
  | "invoice.opened"
  | "invoice.paid"
  | "invoice.past_due"
  | "invoice.voided"
  | "listing_version.moved"
  | "installation.created"
  | "installation.scopes_requested"
  | "installation.granted"
  | "installation.uninstalled"
  | "api_key.created"
  | "api_key.rotated"
  | "api_key.revoked"
  | "notice.sent"
  | "webhook_endpoint.disabled"
  | "webhook.test"
  | (string & {});

/** Something that happened. It names what it is about and no more: read that by its id, and it is as it is now. */
export type Event = {
  /** Its id, which sorts by time. */
  id: string;
  /** What happened. More will be added. */
  type: EventType;
  /** The mode that it is of. Null for what is of none, such as an invoice. */
  mode: Mode | null;
  /** The id of what it is about. */
  subject_id: string;
  /** What happened, in a sentence for people. */
  summary: string;
  /** When it happened. */
  created_at: string;
};

/** One page of events, newest first. */
export type EventPage = {
  /** What is on this page. */
  data: Array<Event>;
  /** Whether there is another page. */
  has_more: boolean;
  /** What to send as `after` for the next page. Null on the last one. */
  next_cursor: string | null;
};

/**
 * Who acts: a `person` in the portal or with a token, a `key` of the organization, the `system` by itself, or the
 * `operator`, whose people review listings and are not named.
 */
export type AuditActorKind = "person" | "key" | "system" | "operator" | (string & {});

/** Who did it. */
export type AuditActor = {
  /**
   * Who acts: a `person` in the portal or with a token, a `key` of the organization, the `system` by itself, or the
   * `operator`, whose people review listings and are not named.
   */
  kind: AuditActorKind;
  /** The id of the person or of the key, or the name of the system's job. Null for the operator. */
  id: string | null;
};

/** One line of the audit log. It is never changed. */
export type AuditEvent = {
  /** Its id, which sorts by time. */
  id: string;
  /** What was done, as the kind of thing and a verb, such as `key.revoked`. More will be added. */
  action: string;
  /** Who did it. */
  actor: AuditActor;
  /** The id of what it was done to. */
  target_id: string;
  /**
   * What it was before, as far as the action says so; never a secret. Its members are for people to read: they differ
   * by action and may change. Null where there is nothing to say.
   */
  before: { [key: string]: unknown } | null;
  /** What it became, in the same way. */
  after: { [key: string]: unknown } | null;
  /** The id of the call that did it, or of the run of the system's job. */
  request_id: string;
  /** When it was done. */
  created_at: string;
};

/** One page of the audit log, newest first. */
export type AuditEventPage = {
  /** What is on this page. */
  data: Array<AuditEvent>;
  /** Whether there is another page. */
  has_more: boolean;
  /** What to send as `after` for the next page. Null on the last one. */
  next_cursor: string | null;
};

/**
 * Why an endpoint is disabled: `by_hand` by an update, `gone` because it answered with 410, `failing` because no
 * attempt succeeded for five days. More may be added.
 */
export type WebhookDisabledReason = "by_hand" | "gone" | "failing" | (string & {});

/** An address of the organization that events are sent to. Its secret is not shown. */
export type WebhookEndpoint = {
  /** The id of the endpoint. */
  id: string;
  /**
   * Which of the two separate worlds of an organization this belongs to. `test` is free and answered by the sandbox,
   * `live` reaches providers and is charged.
   */
  mode: Mode;
  /** Where events are sent to. */
  url: string;
  /** What it is for, in words of its owner. */
  description: string | null;
  /** What is sent to it. Null for everything, also what is added later. */
  event_types: Array<EventType> | null;
  /** Whether events are sent to it. */
  enabled: boolean;
  /** Why nothing is sent to it. Null while it is enabled. */
  disabled_reason: WebhookDisabledReason | null;
  /** When it was disabled. Null while it is enabled. */
  disabled_at: string | null;
  /** The dated version that events are sent in. */
  api_version: string;
  /** Since when no attempt has succeeded. Null when the last one did, or when there was none. */
  failing_since: string | null;
  /** Until when the secret before this one signs too. Null when there is none. */
  former_secret_expires_at: string | null;
  /** The id of the person or key that made it. */
  created_by: string;
  /** When it was made, in UTC. */
  created_at: string;
};

/** One page of webhook endpoints, newest first. */
export type WebhookEndpointPage = {
  /** What is on this page. */
  data: Array<WebhookEndpoint>;
  /** Whether there is another page. */
  has_more: boolean;
  /** What to send as `after` for the next page. Null on the last one. */
  next_cursor: string | null;
};

/** The endpoint to make. Its mode is the mode of the credential that makes it. */
export type CreateWebhookEndpointRequest = {
  /** Where events are sent to: an `https:` address at a public host, port 443 or 8443, without a user name. */
  url: string;
  /** What it is for, up to 500 characters. */
  description?: string | null;
  /**
   * What is sent to it. Null for everything, also what is added later, as when left out. One named twice counts once.
   */
  event_types?: Array<EventType> | null;
  /**
   * The dated version that events are sent in. A date between two versions means the earlier one. The version of this
   * call when null or left out.
   */
  api_version?: string | null;
};

/** A webhook endpoint with its new secret. The secret is shown this once and cannot be had again. */
export type WebhookEndpointWithSecret = {
  /** The id of the endpoint. */
  id: string;
  /**
   * Which of the two separate worlds of an organization this belongs to. `test` is free and answered by the sandbox,
   * `live` reaches providers and is charged.
   */
  mode: Mode;
  /** Where events are sent to. */
  url: string;
  /** What it is for, in words of its owner. */
  description: string | null;
  /** What is sent to it. Null for everything, also what is added later. */
  event_types: Array<EventType> | null;
  /** Whether events are sent to it. */
  enabled: boolean;
  /** Why nothing is sent to it. Null while it is enabled. */
  disabled_reason: WebhookDisabledReason | null;
  /** When it was disabled. Null while it is enabled. */
  disabled_at: string | null;
  /** The dated version that events are sent in. */
  api_version: string;
  /** Since when no attempt has succeeded. Null when the last one did, or when there was none. */
  failing_since: string | null;
  /** Until when the secret before this one signs too. Null when there is none. */
  former_secret_expires_at: string | null;
  /** The id of the person or key that made it. */
  created_by: string;
  /** When it was made, in UTC. */
  created_at: string;
  /** What its events are signed with (Standard Webhooks), `whsec_` and then base64. Store it safely. */
  secret: string;
};

/** What to change. What is left out stays as it is. */
export type UpdateWebhookEndpointRequest = {
  /** Where events are sent to: an `https:` address at a public host, port 443 or 8443, without a user name. */
  url?: string;
  /** What it is for, up to 500 characters. */
  description?: string | null;
  /** What is sent to it. Null for everything, also what is added later. One named twice counts once. */
  event_types?: Array<EventType> | null;
  /**
   * The dated version that events are sent in. A date between two versions means the earlier one. The version of this
   * call when null.
   */
  api_version?: string | null;
  /** Whether events are sent to it. What happens while it is disabled is not sent later by itself; redeliver it. */
  enabled?: boolean;
};

/** How to replace the secret. */
export type RotateWebhookSecretRequest = {
  /**
   * How long the former secret signs beside the new one, in seconds, 0 to 604,800 (seven days). 86,400 (24 hours) when
   * left out.
   */
  overlap_seconds?: number;
};

/**
 * `pending` while an attempt is to come or under way, `succeeded` once the endpoint answered with 2xx, `failed` when no
 * attempt is to come.
 */
export type WebhookDeliveryStatus = "pending" | "succeeded" | "failed";

/** One request to an endpoint. */
export type WebhookAttempt = {
  /** Which attempt of the delivery it was, from 1. */
  number: number;
  /** When it began, which is its `webhook-timestamp`. */
  attempted_at: string;
  /** How long it took until the endpoint had answered or was given up, in milliseconds. */
  duration_ms: number;
  /** The status that the endpoint answered with. Null when it did not answer. */
  response_status: number | null;
  /** What went wrong, in words for people. Null when it succeeded. */
  failure: string | null;
};

/** One event on its way to one endpoint, with all attempts. */
export type WebhookDelivery = {
  /** The id of the delivery. */
  id: string;
  /** The id of the endpoint. */
  endpoint_id: string;
  /** The id of the event, which is the `webhook-id` of every attempt. */
  event_id: string;
  /** What happened. More will be added. */
  event_type: EventType;
  /**
   * `pending` while an attempt is to come or under way, `succeeded` once the endpoint answered with 2xx, `failed` when
   * no attempt is to come.
   */
  status: WebhookDeliveryStatus;
  /** The last twenty attempts, oldest first. */
  attempts: Array<WebhookAttempt>;
  /** When the next attempt is due. Null when none is to come. */
  next_attempt_at: string | null;
  /** When it was decided that the event goes there. */
  created_at: string;
};

/** One page of deliveries, newest first. */
export type WebhookDeliveryPage = {
  /** What is on this page. */
  data: Array<WebhookDelivery>;
  /** Whether there is another page. */
  has_more: boolean;
  /** What to send as `after` for the next page. Null on the last one. */
  next_cursor: string | null;
};

/** What ends. A `field` is a member of a request. */
export type DeprecationKind = "version" | "operation" | "field" | "model" | (string & {});

/**
 * Where it stands. `announced` is known to end, `deprecated` says so in the headers of every answer, and `sunset` is
 * refused.
 */
export type DeprecationState = "announced" | "deprecated" | "sunset" | (string & {});

/** A stretch of time before the end in which calls are refused, so that whoever still uses it notices. */
export type Brownout = {
  /** When it begins, in UTC. */
  starts_at: string;
  /** When calls are answered again, in UTC. */
  ends_at: string;
};

/** One place from which the caller's organization used it, in the mode of the credential. */
export type DeprecationUse = {
  /** The key that the calls were made with. */
  api_key_id: string;
  /** The operationId. */
  operation: string;
  /** The model that was asked for. Null when there is none. */
  model: string | null;
  /** The dated version of the calls. */
  version: string;
  /** The SDK and its version, as the user agent names them. Null when it names none. */
  client: string | null;
  /** How many calls in the last 90 days, refused ones included. */
  calls: number;
  /** How many a day since the first of them, rounded up. */
  calls_per_day: number;
  /** When the first of these calls came, in UTC. */
  first_seen_at: string;
  /** When the last of them came, in UTC. */
  last_seen_at: string;
  /** Tokens of the prompts in the last 30 days. */
  input_tokens: number;
  /** How many of them were cached. */
  cached_input_tokens: number;
  /** Tokens that were produced in the last 30 days. */
  output_tokens: number;
  /**
   * What these tokens cost at today's list price; in test mode, what they would. Null without a model that is on offer.
   */
  cost: Money | null;
};

/** What the tokens of the last 30 days cost at today's list prices, and what they would cost with the successor. */
export type PriceDifference = {
  /** An exact amount of money. */
  current: Money;
  /** An exact amount of money. */
  successor: Money;
  /** An exact amount of money. */
  difference: Money;
};

/** The announced end of one thing. */
export type AnnouncedDeprecation = {
  /** What ends. A `field` is a member of a request. */
  kind: DeprecationKind;
  /**
   * What it is: the date of a version, an operationId, an operationId and the path of a member such as
   * `createChatCompletion.user`, or the name of a model.
   */
  subject: string;
  /**
   * Where it stands. `announced` is known to end, `deprecated` says so in the headers of every answer, and `sunset` is
   * refused.
   */
  state: DeprecationState;
  /** When its end was announced, in UTC. */
  announced_at: string;
  /** From when on answers carry `Deprecation`, in UTC. */
  deprecated_at: string;
  /** From when on it is refused, in UTC. Null while no day is set. */
  sunset_at: string | null;
  /** How many days until then, counted by UTC days. Null while no day is set. */
  days_left: number | null;
  /** What to use in its place. Null when people help in its place. */
  successor: string | null;
  /** How people help those who have nothing to move to. Null with a successor. */
  assistance: string | null;
  /** Why it ends. */
  reason: string;
  /** How to move. */
  guide_url: string;
  /** When it is refused for a while before its end, earliest first. */
  brownouts: Array<Brownout>;
  /** From where the caller's organization used it, latest use first. Null without `mine`. */
  uses: Array<DeprecationUse> | null;
  /**
   * What moving to the successor does to the price. Null without `mine`, and for anything but a model with a successor.
   */
  price_difference: PriceDifference | null;
};

/** What is to end. */
export type DeprecationList = {
  /** Every announced end, the newest announcement first. */
  data: Array<AnnouncedDeprecation>;
};

/** The address of the organization's own calendar of ends. */
export type CalendarAddress = {
  /** The address. Null in every answer but the one in which it is made, and while there is none. */
  url: string | null;
  /** The id of the person or the key that made it. Null while there is none. */
  created_by: string | null;
  /** When it was made, in UTC. Null while there is none. */
  created_at: string | null;
};

/** A notice of an end that was sent to the organization. */
export type Notice = {
  /** The notice. */
  id: string;
  /** What ends. A `field` is a member of a request. */
  kind: DeprecationKind;
  /** What ends, as `GET /v1/deprecations` names it. */
  subject: string;
  /**
   * Why it was sent: `announced`, `days_90` and so on down to `days_1`, `brownout_1` a day before the first brownout,
   * `removed` after the end, or `moved` when no call had used it for 14 days.
   */
  occasion: string;
  /** What the mail was headed. */
  title: string;
  /** The end as it was set when the notice was sent, in UTC. Null when no day was set. */
  sunset_at: string | null;
  /** When it was sent, in UTC. */
  sent_at: string;
  /** The ids of the people who got it by mail; none when nobody wanted it. */
  sent_to: Array<string>;
  /** How to move, or all that is to end when the notice is of something that is listed no more. */
  url: string;
};

/** One page of notices, newest first. */
export type NoticePage = {
  /** The notices of this page. */
  data: Array<Notice>;
  /** Whether there is another page. */
  has_more: boolean;
  /** What to send as `after` for the next page. Null on the last one. */
  next_cursor: string | null;
};

/**
 * Where a version stands. `current` is the newest, `supported` is answered without an end in sight, `deprecated` is
 * answered until its sunset, and `sunset` is no longer answered.
 */
export type VersionState = "current" | "supported" | "deprecated" | "sunset";

/** One breaking change that came with a version. Calls of older versions do not see it. */
export type VersionChange = {
  /** The name of the change. */
  name: string;
  /** What changed, and what to do about it. */
  description: string;
  /** The operations it touches, by their operationId. */
  operations: Array<string>;
};

/** One dated version of the API. */
export type Version = {
  /** The date that names it, which is what `Sundial-Version` takes. */
  date: string;
  /**
   * Where a version stands. `current` is the newest, `supported` is answered without an end in sight, `deprecated` is
   * answered until its sunset, and `sunset` is no longer answered.
   */
  state: VersionState;
  /** When it is or was deprecated, in UTC. Null when that is not decided. */
  deprecated_at: string | null;
  /** When it stops or stopped being answered, in UTC. Null when that is not decided. */
  sunset_at: string | null;
  /** The version to move to. Null for the newest. */
  successor: string | null;
  /** What changed in this version against the one before. Additions are not listed, because every version has them. */
  changes: Array<VersionChange>;
  /** The upgrade guide from this version to its successor. Null for the newest. */
  guide_url: string | null;
  /** The page of this version. */
  changelog_url: string;
};

/** The dated versions of the API. */
export type VersionList = {
  /** Every version there ever was, newest first. */
  data: Array<Version>;
};

/** The group of the code. More may be added. */
export type ErrorGroup =
  | "authentication_error"
  | "permission_error"
  | "invalid_request_error"
  | "not_found_error"
  | "conflict_error"
  | "idempotency_error"
  | "rate_limit_error"
  | "billing_error"
  | "upstream_error"
  | "service_error"
  | (string & {});

/**
 * What to do about repeating the call. `fix_first` means not before something was changed, `after_delay` after
 * `retry_after` seconds, `with_backoff` with growing pauses. More may be added.
 */
export type RetryAdvice = "fix_first" | "after_delay" | "with_backoff" | (string & {});

/** A name that an error code had in older versions. */
export type FormerCode = {
  /** The former name. */
  code: string;
  /** The version that renamed it. The versions before it answer the former name. */
  until: string;
};

/** One error code of the API, which every error names in its member `code`. */
export type ErrorEntry = {
  /** The name, which never gets another meaning. */
  code: string;
  /** The HTTP status code that it always comes with. */
  status: number;
  /** A short name for people. */
  title: string;
  /** The group of the code. More may be added. */
  group: ErrorGroup;
  /** Whether the same call can work later. */
  retryable: boolean;
  /**
   * What to do about repeating the call. `fix_first` means not before something was changed, `after_delay` after
   * `retry_after` seconds, `with_backoff` with growing pauses. More may be added.
   */
  retry: RetryAdvice;
  /** The text that errors fill in and send. A name in braces stands for a parameter. */
  detail: string;
  /** The names of the parameters in that text. */
  parameters: Array<string>;
  /** The first dated version that answers it, under this name or a former one. */
  since: string;
  /** The names it had in older versions. */
  former_codes: Array<FormerCode>;
  /** Codes that are met in the same situations. */
  related: Array<string>;
  /** The address of the page that explains it. */
  doc_url: string;
};

/** The error codes of the API. */
export type ErrorEntryList = {
  /** Every code that fits the filters, by name. */
  data: Array<ErrorEntry>;
};

/** What an entry tells of. */
export type ChangelogKind = "added" | "changed" | "deprecated" | "removed" | "fixed" | "security" | (string & {});

/** Where an entry comes from. `written` is by hand, the others are made from the record that they tell of. */
export type ChangelogSource = "written" | "version_change" | "lifecycle_move" | "price" | (string & {});

/** What an entry is about, by the names that calls use. */
export type ChangelogAffects = {
  /** Operations, by their operationId. */
  operations: Array<string>;
  /** Schemas, or members of schemas such as `ApiKey.status`. */
  fields: Array<string>;
  /** Dated versions. */
  versions: Array<string>;
  /** Models, by the name that a call gives. */
  models: Array<string>;
  /** SDKs, by the name of their language. */
  sdks: Array<string>;
  /** Plans, by their name in `GET /v1/plans`. */
  plans: Array<string>;
};

/** Calls of the organization that an entry touches. */
export type ChangelogReason = {
  /** What those calls have in common. */
  kind: "operation" | "model" | "version" | "field" | (string & {});
  /** The operation, model, version or member of the request that they named. */
  name: string;
  /** How many there were in the last 90 days. */
  calls: number;
  /** When the last of them was made. */
  last_called_at: string;
  /**
   * False when the entry is about members and nobody knows which calls had them, because the use of a member is kept
   * only once it is to end. Then all calls of the operation are counted.
   */
  is_exact: boolean;
};

/** One entry of the changelog. */
export type ChangelogEntry = {
  /** Its name, which begins with its date and never changes. */
  id: string;
  /** The day that it is of, in UTC. */
  date: string;
  /** What an entry tells of. */
  kind: ChangelogKind;
  /** What it says, in a few words. */
  title: string;
  /** What it says, as Markdown. Links without a host lead to pages of the portal. */
  body: string;
  /** Whether a program that is right today can break by it, at once or when it moves on. */
  breaking: boolean;
  /** Where an entry comes from. `written` is by hand, the others are made from the record that they tell of. */
  source: ChangelogSource;
  /** What an entry is about, by the names that calls use. */
  affects: ChangelogAffects;
  /** The address of its page. */
  url: string;
  /** Why it touches calls of the organization. Null unless `mine` was asked for. */
  because: Array<ChangelogReason> | null;
};

/** One page of entries, newest first. */
export type ChangelogEntryPage = {
  /** The entries of this page. */
  data: Array<ChangelogEntry>;
  /** Whether there is another page. */
  has_more: boolean;
  /** What to send as `after` for the next page. Null on the last one. */
  next_cursor: string | null;
};

/** The use of one version by one key. */
export type VersionKeyUsage = {
  /** The id of the key. */
  api_key_id: string;
  /** The number of calls, refused ones included. */
  calls: number;
  /** When the key last used the version, in UTC. */
  last_used_at: string;
};

/** The use of one version. */
export type UsedVersion = {
  /** The date of the version. */
  version: string;
  /** The number of calls, refused ones included. */
  calls: number;
  /** When it was last used, in UTC. */
  last_used_at: string;
  /** The keys that used it, the one with the most calls first. */
  api_keys: Array<VersionKeyUsage>;
};

/** Which versions an organization really uses, in the mode of the credential. */
export type VersionUsage = {
  /** The beginning of the range, in UTC. Belongs to it. */
  start: string;
  /** The end of the range, in UTC. Does not belong to it. */
  end: string;
  /**
   * Which of the two separate worlds of an organization this belongs to. `test` is free and answered by the sandbox,
   * `live` reaches providers and is charged.
   */
  mode: Mode;
  /** The versions that calls were answered in, newest first. Those without calls are left out. */
  versions: Array<UsedVersion>;
};

/**
 * How the call ended. `succeeded` means that the whole answer was sent, `failed` that an error was,
 * `client_disconnected` that the caller went away before the end, `interrupted` that the provider broke off in
 * mid-stream. More may be added.
 */
export type RequestOutcome = "succeeded" | "failed" | "client_disconnected" | "interrupted" | (string & {});

/** What is kept of one call. Never prompts, inputs or answers. */
export type RequestRecord = {
  /** The id of the call, as in its `Request-Id` header. */
  id: string;
  /** The operation, such as `createChatCompletion`. */
  operation: string;
  /** The HTTP method. */
  method: string;
  /** The path, without the query. */
  path: string;
  /** The HTTP status that was sent. 499 when the caller went away before the end. */
  status: number;
  /** The error code. Null when there was no error. */
  code: string | null;
  /**
   * How the call ended. `succeeded` means that the whole answer was sent, `failed` that an error was,
   * `client_disconnected` that the caller went away before the end, `interrupted` that the provider broke off in
   * mid-stream. More may be added.
   */
  outcome: RequestOutcome;
  /**
   * Which of the two separate worlds of an organization this belongs to. `test` is free and answered by the sandbox,
   * `live` reaches providers and is charged.
   */
  mode: Mode;
  /** The id of the key that made the call, or `sample` for a sample call. */
  api_key_id: string;
  /** The dated version that answered. */
  version: string;
  /** The model that was asked for. Null when the call has none, or one that does not exist. */
  model: string | null;
  /** The model that answered. Null when none did. */
  model_served: string | null;
  /** Who ran the model. Null when nobody did. */
  provider: string | null;
  /** How many calls to providers it took. */
  attempts: number;
  /** Whether the answer was a stream. */
  streamed: boolean;
  /** The tokens of the input, cached ones included. */
  input_tokens: number;
  /** The tokens of the input that came from the provider's cache. */
  cached_input_tokens: number;
  /** The tokens produced. */
  output_tokens: number;
  /**
   * What a call in test mode would have cost in live mode, at the price in force when it arrived. It is never billed.
   * Null in live mode, for calls without tokens, and for models that are no longer on offer.
   */
  would_have_cost: Money | null;
  /** The time from the call's arrival to the end of the answer, in milliseconds. */
  latency_ms: number;
  /** The time to the first piece of the answer, in milliseconds. Null when nothing was streamed. */
  first_token_ms: number | null;
  /** What the caller called itself. */
  user_agent: string | null;
  /** The trace that the call belongs to, from its `traceparent` header. */
  trace_id: string | null;
  /**
   * Whether it is one of the sample calls that the test mode of a new organization starts with. Nobody made such a
   * call, and it has no key.
   */
  is_sample: boolean;
  /** When the call arrived, in UTC. */
  created_at: string;
  /**
   * The instant that the call asked to be answered as of, with `Sundial-Clock`. When it lies after `created_at`, the
   * call is a rehearsal and no use of what is to end. Null for a call that was answered as of now.
   */
  as_of: string | null;
};

/** One page of requests, newest first. */
export type RequestRecordPage = {
  /** The requests of this page. */
  data: Array<RequestRecord>;
  /** Whether there is another page. */
  has_more: boolean;
  /** What to send as `after` for the next page. Null on the last one. */
  next_cursor: string | null;
};

/**
 * What a scenario does: `error` answers with an error, `delay` holds the answer up, `answer` shapes what the model
 * says, and `stream` breaks a stream. One call takes at most one of each kind, and an error only together with a delay.
 */
export type ScenarioKind = "error" | "delay" | "answer" | "stream" | (string & {});

/** One parameter of a scenario. */
export type ScenarioParameter = {
  /** The name to send. */
  name: string;
  /** What it takes, a whole number or the name of an error code. */
  type: "integer" | "code" | (string & {});
  /** What it says. */
  description: string;
  /** The least it can be; null when it is no number. */
  min: number | null;
  /** The most it can be; null when it is no number. */
  max: number | null;
  /** What holds without it; null when there is no such number. */
  default: number | null;
  /** Whether the scenario needs it. */
  is_required: boolean;
};

/** Something that a call with a test key can have happen, by its name in the header `Sundial-Scenario`. */
export type Scenario = {
  /** The name to send. */
  name: string;
  /** What it does, in a sentence. */
  description: string;
  /**
   * What a scenario does: `error` answers with an error, `delay` holds the answer up, `answer` shapes what the model
   * says, and `stream` breaks a stream. One call takes at most one of each kind, and an error only together with a
   * delay.
   */
  kind: ScenarioKind;
  /** The error code that the call ends in; null when it ends in none, or when a parameter says which. */
  code: string | null;
  /** What can be said of it, after semicolons. */
  parameters: Array<ScenarioParameter>;
  /** The ids of the operations it fits; null when it fits every operation that declares its code. */
  operations: Array<string> | null;
  /** A whole value of the header. */
  example: string;
};

/** The scenarios of the sandbox. */
export type ScenarioList = {
  /** Every scenario. */
  data: Array<Scenario>;
};

/** What else a reset does. All of it may be left out. */
export type ResetSandboxRequest = {
  /** Whether all test keys but the calling one are revoked too. Without it, none is. */
  revoke_api_keys?: boolean;
  /**
   * Whether the month of sample calls that a new organization starts with is filled in again, up to now. Without it,
   * the request log and the usage of test mode are left empty.
   */
  sample_usage?: boolean;
};

/** What a reset of the sandbox did. */
export type SandboxReset = {
  /** The calls that were removed from the request log and the usage of test mode, sample calls included. */
  requests_deleted: number;
  /** The idempotency keys of test mode that were forgotten, with the answers they kept. */
  idempotency_keys_deleted: number;
  /** The test keys that were revoked. */
  api_keys_revoked: number;
  /** The sample calls that were filled in. */
  sample_requests_created: number;
  /** The webhook endpoints of test mode that were deleted, with what was to be sent to them. */
  webhook_endpoints_deleted: number;
};
