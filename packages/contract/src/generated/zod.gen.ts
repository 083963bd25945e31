// Made by `npm run generate` from openapi/. Do not edit.
import * as z from 'zod';

/**
 * One part of a message. Which members make sense depends on `type`.
 */
export const zChatContentPart = z.looseObject({
    type: z.string(),
    text: z.string().optional(),
    refusal: z.string().optional(),
    image_url: z.looseObject({
        url: z.string(),
        detail: z.string().optional()
    }).optional(),
    input_audio: z.record(z.string(), z.unknown()).optional(),
    file: z.record(z.string(), z.unknown()).optional()
});

/**
 * The function to call, and with what.
 */
export const zChatFunctionCall = z.looseObject({
    name: z.string(),
    arguments: z.string()
});

/**
 * One call of a tool.
 */
export const zChatToolCall = z.looseObject({
    id: z.string(),
    type: z.string(),
    function: zChatFunctionCall.optional(),
    custom: z.record(z.string(), z.unknown()).optional()
});

/**
 * One message of the conversation. Which members make sense depends on `role`.
 */
export const zChatMessage = z.looseObject({
    role: z.enum([
        'developer',
        'system',
        'user',
        'assistant',
        'tool',
        'function'
    ]),
    content: z.union([
        z.string(),
        z.array(zChatContentPart)
    ]).nullish(),
    name: z.string().nullish(),
    tool_calls: z.array(zChatToolCall).nullish(),
    tool_call_id: z.string().nullish(),
    function_call: zChatFunctionCall.nullish(),
    refusal: z.string().nullish(),
    audio: z.record(z.string(), z.unknown()).nullish()
});

/**
 * How to stream.
 */
export const zStreamOptions = z.looseObject({
    include_usage: z.boolean().nullish(),
    include_obfuscation: z.boolean().nullish()
});

/**
 * A function that the model may call.
 */
export const zChatFunction = z.looseObject({
    name: z.string().min(1),
    description: z.string().nullish(),
    parameters: z.record(z.string(), z.unknown()).nullish(),
    strict: z.boolean().nullish()
});

/**
 * A tool that the model may call.
 */
export const zChatTool = z.looseObject({
    type: z.string(),
    function: zChatFunction.optional(),
    custom: z.record(z.string(), z.unknown()).optional()
});

/**
 * The form that the answer must have.
 */
export const zResponseFormat = z.looseObject({
    type: z.string(),
    json_schema: z.looseObject({
        name: z.string().min(1),
        description: z.string().nullish(),
        schema: z.record(z.string(), z.unknown()).nullish(),
        strict: z.boolean().nullish()
    }).optional()
});

/**
 * What to answer, and how. The shape is OpenAI's. Members that are not listed here are passed on untouched, and a model that does not know one says so or ignores it.
 */
export const zChatCompletionRequest = z.looseObject({
    model: z.string().min(1).max(200),
    messages: z.array(zChatMessage).min(1),
    max_completion_tokens: z.int().gte(1).nullish(),
    max_tokens: z.int().gte(1).nullish(),
    temperature: z.number().gte(0).lte(2).nullish(),
    top_p: z.number().gte(0).lte(1).nullish(),
    n: z.int().gte(1).lte(16).nullish(),
    stop: z.union([
        z.string(),
        z.array(z.string()).max(4)
    ]).nullish(),
    stream: z.boolean().nullish(),
    stream_options: zStreamOptions.nullish(),
    frequency_penalty: z.number().gte(-2).lte(2).nullish(),
    presence_penalty: z.number().gte(-2).lte(2).nullish(),
    logit_bias: z.record(z.string(), z.number()).nullish(),
    logprobs: z.boolean().nullish(),
    top_logprobs: z.int().gte(0).lte(20).nullish(),
    seed: z.int().nullish(),
    tools: z.array(zChatTool).max(128).nullish(),
    tool_choice: z.union([
        z.string(),
        z.record(z.string(), z.unknown())
    ]).nullish(),
    parallel_tool_calls: z.boolean().nullish(),
    functions: z.array(zChatFunction).max(128).nullish(),
    function_call: z.union([
        z.string(),
        z.record(z.string(), z.unknown())
    ]).nullish(),
    response_format: zResponseFormat.nullish(),
    reasoning_effort: z.string().nullish(),
    verbosity: z.string().nullish(),
    modalities: z.array(z.string()).nullish(),
    audio: z.record(z.string(), z.unknown()).nullish(),
    prediction: z.record(z.string(), z.unknown()).nullish(),
    web_search_options: z.record(z.string(), z.unknown()).nullish(),
    moderation: z.record(z.string(), z.unknown()).nullish(),
    metadata: z.record(z.string(), z.string()).nullish(),
    store: z.boolean().nullish(),
    service_tier: z.string().nullish(),
    prompt_cache_key: z.string().nullish(),
    prompt_cache_options: z.record(z.string(), z.unknown()).nullish(),
    prompt_cache_retention: z.string().nullish(),
    safety_identifier: z.string().nullish(),
    user: z.string().nullish()
});

/**
 * The message that the model produced.
 */
export const zChatCompletionMessage = z.object({
    role: z.literal('assistant'),
    content: z.string().nullable(),
    refusal: z.string().nullable(),
    tool_calls: z.array(zChatToolCall).optional(),
    function_call: zChatFunctionCall.nullish(),
    annotations: z.array(z.record(z.string(), z.unknown())).optional(),
    audio: z.record(z.string(), z.unknown()).nullish()
});

/**
 * A token that was likely at some place.
 */
export const zTopLogprob = z.object({
    token: z.string(),
    logprob: z.number(),
    bytes: z.array(z.int()).nullable()
});

/**
 * One token and how likely it was.
 */
export const zTokenLogprob = z.object({
    token: z.string(),
    logprob: z.number(),
    bytes: z.array(z.int()).nullable(),
    top_logprobs: z.array(zTopLogprob)
});

/**
 * Log probabilities of the tokens of one answer.
 */
export const zChatLogprobs = z.object({
    content: z.array(zTokenLogprob).nullable(),
    refusal: z.array(zTokenLogprob).nullable()
});

/**
 * One answer.
 */
export const zChatCompletionChoice = z.object({
    index: z.int().gte(0),
    message: zChatCompletionMessage,
    logprobs: zChatLogprobs.nullable(),
    finish_reason: z.enum([
        'stop',
        'length',
        'tool_calls',
        'content_filter',
        'function_call'
    ])
});

/**
 * What the call used, in tokens.
 */
export const zCompletionUsage = z.object({
    prompt_tokens: z.int().gte(0),
    completion_tokens: z.int().gte(0),
    total_tokens: z.int().gte(0),
    prompt_tokens_details: z.object({
        cached_tokens: z.int().gte(0).optional(),
        cache_write_tokens: z.int().gte(0).optional(),
        audio_tokens: z.int().gte(0).optional()
    }).optional(),
    completion_tokens_details: z.object({
        reasoning_tokens: z.int().gte(0).optional(),
        text_tokens: z.int().gte(0).optional(),
        audio_tokens: z.int().gte(0).optional(),
        accepted_prediction_tokens: z.int().gte(0).optional(),
        rejected_prediction_tokens: z.int().gte(0).optional()
    }).optional()
});

/**
 * The answer to a chat completion call.
 */
export const zChatCompletion = z.object({
    id: z.string(),
    object: z.literal('chat.completion'),
    created: z.int(),
    model: z.string(),
    choices: z.array(zChatCompletionChoice),
    usage: zCompletionUsage,
    metadata: z.record(z.string(), z.string()).nullish(),
    moderation: z.record(z.string(), z.unknown()).nullish(),
    service_tier: z.string().nullish(),
    system_fingerprint: z.string().nullish()
});

/**
 * More of one tool call.
 */
export const zChatToolCallDelta = z.object({
    index: z.int().gte(0),
    id: z.string().optional(),
    type: z.string().optional(),
    function: z.object({
        name: z.string().optional(),
        arguments: z.string().optional()
    }).optional()
});

/**
 * The part of the message that is new. Join the parts in the order they come.
 */
export const zChatCompletionDelta = z.object({
    role: z.enum([
        'developer',
        'system',
        'user',
        'assistant',
        'tool'
    ]).optional(),
    content: z.string().nullish(),
    refusal: z.string().nullish(),
    tool_calls: z.array(zChatToolCallDelta).optional(),
    function_call: z.object({
        name: z.string().optional(),
        arguments: z.string().optional()
    }).optional()
});

/**
 * What is new in one answer.
 */
export const zChatCompletionChunkChoice = z.object({
    index: z.int().gte(0),
    delta: zChatCompletionDelta,
    logprobs: zChatLogprobs.nullish(),
    finish_reason: z.enum([
        'stop',
        'length',
        'tool_calls',
        'content_filter',
        'function_call'
    ]).nullable()
});

/**
 * One piece of a streamed answer, the data of one server-sent event.
 */
export const zChatCompletionChunk = z.object({
    id: z.string(),
    object: z.literal('chat.completion.chunk'),
    created: z.int(),
    model: z.string(),
    choices: z.array(zChatCompletionChunkChoice),
    usage: zCompletionUsage.nullish(),
    service_tier: z.string().nullish(),
    system_fingerprint: z.string().nullish()
});

/**
 * One problem of an invalid request.
 */
export const zProblemIssue = z.object({
    pointer: z.string(),
    detail: z.string(),
    got: z.string().optional(),
    expected: z.string().optional(),
    suggestion: z.string().optional()
});

/**
 * The same error in the form OpenAI clients read.
 */
export const zOpenAiError = z.object({
    message: z.string(),
    type: z.enum([
        'authentication_error',
        'permission_error',
        'invalid_request_error',
        'not_found_error',
        'conflict_error',
        'idempotency_error',
        'rate_limit_error',
        'billing_error',
        'upstream_error',
        'service_error'
    ]),
    param: z.string().nullable(),
    code: z.string()
});

/**
 * The body of every error, RFC 9457 problem details. The member `error` repeats it in the form OpenAI clients read.
 */
export const zProblem = z.object({
    type: z.url(),
    title: z.string(),
    status: z.int().gte(400).lte(599),
    detail: z.string(),
    instance: z.string(),
    code: z.string(),
    param: z.string().nullable(),
    retryable: z.boolean(),
    retry_after: z.int().gte(0).nullable(),
    doc_url: z.url(),
    request_id: z.string(),
    request_log_url: z.url().optional(),
    errors: z.array(zProblemIssue),
    error: zOpenAiError
});

/**
 * What to turn into vectors. The shape is OpenAI's. Members that are not listed here are passed on untouched.
 */
export const zEmbeddingRequest = z.looseObject({
    model: z.string().min(1).max(200),
    input: z.union([
        z.string().min(1),
        z.array(z.string().min(1)).min(1).max(2048),
        z.array(z.int().gte(0)).min(1),
        z.array(z.array(z.int().gte(0)).min(1)).min(1).max(2048)
    ]),
    encoding_format: z.enum(['float', 'base64']).optional(),
    dimensions: z.int().gte(1).optional(),
    user: z.string().optional()
});

/**
 * The vector of one text.
 */
export const zEmbedding = z.object({
    object: z.literal('embedding'),
    index: z.int().gte(0),
    embedding: z.union([
        z.array(z.number()),
        z.string()
    ])
});

/**
 * What the call used, in tokens.
 */
export const zEmbeddingUsage = z.object({
    prompt_tokens: z.int().gte(0),
    total_tokens: z.int().gte(0)
});

/**
 * The vectors, in the order of the input.
 */
export const zEmbeddingList = z.object({
    object: z.literal('list'),
    data: z.array(zEmbedding),
    model: z.string(),
    usage: zEmbeddingUsage
});

/**
 * Which calls name it, `chat` for chat completions and `embedding` for embeddings.
 */
export const zModelKind = z.enum(['chat', 'embedding']);

/**
 * A form of what goes in or comes out.
 */
export const zModality = z.enum([
    'text',
    'image',
    'embedding'
]);

/**
 * Something that a call may ask for. `streaming` is `stream`, `tools` and `response_format` are the members of that name, `vision` is images in messages, `dimensions` is fewer numbers in a vector.
 */
export const zModelCapability = z.enum([
    'streaming',
    'tools',
    'response_format',
    'vision',
    'dimensions'
]);

/**
 * On what terms the weights or the service behind it are used.
 */
export const zModelLicence = z.object({
    spdx: z.string(),
    url: z.string()
});

/**
 * Whose model answers.
 */
export const zModelAttribution = z.object({
    model: z.string(),
    by: z.string(),
    card_url: z.string()
});

/**
 * What tokens are told apart by when they are priced. `input` leaves out what came out of a provider's cache.
 */
export const zTokenClass = z.enum([
    'input',
    'cached_input',
    'output',
    'embedding'
]);

/**
 * An exact amount of money.
 */
export const zMoney = z.object({
    amount: z.string(),
    currency: z.enum(['usd'])
});

/**
 * What the tokens of one class cost at list price, from a day on.
 */
export const zModelPrice = z.object({
    token_class: zTokenClass,
    per_million: zMoney,
    effective_from: z.iso.datetime(),
    effective_until: z.iso.datetime().nullable()
});

/**
 * One result, as its maker published it.
 */
export const zModelBenchmark = z.object({
    name: z.string(),
    score: z.string(),
    source_url: z.string()
});

/**
 * Where a model is in its life. `preview` may still change and has a short notice; `active` is the one to build on; `legacy` works, but there is a better one; `deprecated` works until its retirement; `retired` is answered no more.
 */
export const zModelState = z.enum([
    'preview',
    'active',
    'legacy',
    'deprecated',
    'retired'
]);

/**
 * How long before its end a thing is announced to end, `general` six months, `specialised` three months, and `preview` two weeks.
 */
export const zNoticeClass = z.enum([
    'general',
    'specialised',
    'preview'
]);

/**
 * One step in the life of a model.
 */
export const zModelMove = z.object({
    to: zModelState,
    starts_at: z.iso.datetime(),
    announced_at: z.iso.datetime(),
    reason: z.string().nullable()
});

/**
 * The list prices of a model and its successor for a million tokens of one class. The difference is what the successor costs more, negative when it costs less.
 */
export const zModelPriceDifference = z.object({
    token_class: zTokenClass,
    per_million: zMoney,
    successor_per_million: zMoney,
    difference: zMoney
});

/**
 * A stretch in which calls of a deprecated model are refused with `model_brownout`.
 */
export const zModelBrownout = z.object({
    starts_at: z.iso.datetime(),
    ends_at: z.iso.datetime()
});

/**
 * A promise to those who must move while the successor is still a preview.
 */
export const zModelCredit = z.object({
    successor_active_by: z.iso.datetime(),
    percent_of_usage: z.int()
});

/**
 * The life of a model, with the steps that are announced.
 */
export const zModelLifecycle = z.object({
    state: zModelState,
    notice_class: zNoticeClass,
    moves: z.array(zModelMove),
    deprecated_at: z.iso.datetime().nullable(),
    retired_at: z.iso.datetime().nullable(),
    reason: z.string().nullable(),
    successor: z.string().nullable(),
    assistance: z.string().nullable(),
    guide_url: z.string().nullable(),
    price_differences: z.array(zModelPriceDifference),
    brownouts: z.array(zModelBrownout),
    credit_if_late: zModelCredit.nullable()
});

/**
 * A model, what it can do, what it costs, and where it is in its life.
 */
export const zModel = z.object({
    id: z.string(),
    object: z.literal('model'),
    created: z.int(),
    owned_by: z.string(),
    name: z.string(),
    description: z.string(),
    kind: zModelKind,
    family: z.string(),
    input_modalities: z.array(zModality),
    output_modalities: z.array(zModality),
    context_tokens: z.int(),
    output_tokens: z.int().nullable(),
    dimensions: z.int().nullable(),
    capabilities: z.array(zModelCapability),
    knowledge_cutoff: z.iso.date().nullable(),
    licence: zModelLicence,
    attribution: zModelAttribution,
    regions: z.array(z.string()),
    prices: z.array(zModelPrice),
    benchmarks: z.array(zModelBenchmark),
    lifecycle: zModelLifecycle
});

/**
 * The models on offer.
 */
export const zModelList = z.object({
    object: z.literal('list'),
    data: z.array(zModel)
});

/**
 * What a member may do. Owners and admins do everything; only owners make owners. Developers make keys and calls, finance sees usage, viewers read.
 */
export const zRole = z.enum([
    'owner',
    'admin',
    'developer',
    'finance',
    'viewer'
]);

/**
 * An organization as one of its members sees it.
 */
export const zOrganizationWithRole = z.object({
    id: z.string(),
    name: z.string(),
    plan: z.string(),
    version_pin: z.string().nullable(),
    version_pin_previous: z.string().nullable(),
    version_pin_rollback_until: z.iso.datetime().nullable(),
    role: zRole,
    created_at: z.iso.datetime()
});

/**
 * One page of organizations, newest first.
 */
export const zOrganizationPage = z.object({
    data: z.array(zOrganizationWithRole),
    has_more: z.boolean(),
    next_cursor: z.string().nullable()
});

/**
 * The organization to make.
 */
export const zCreateOrganizationRequest = z.strictObject({
    name: z.string().min(1).max(100)
});

/**
 * An organization, which owns keys, usage and members.
 */
export const zOrganization = z.object({
    id: z.string(),
    name: z.string(),
    plan: z.string(),
    version_pin: z.string().nullable(),
    version_pin_previous: z.string().nullable(),
    version_pin_rollback_until: z.iso.datetime().nullable(),
    created_at: z.iso.datetime()
});

/**
 * What to change. What is left out stays as it is.
 */
export const zUpdateOrganizationRequest = z.strictObject({
    name: z.string().min(1).max(100).optional(),
    version_pin: z.string().optional()
});

/**
 * A person's membership of the organization.
 */
export const zMember = z.object({
    id: z.string(),
    user_id: z.string(),
    email: z.string(),
    name: z.string(),
    role: zRole,
    created_at: z.iso.datetime()
});

/**
 * One page of members, newest first.
 */
export const zMemberPage = z.object({
    data: z.array(zMember),
    has_more: z.boolean(),
    next_cursor: z.string().nullable()
});

/**
 * What to change.
 */
export const zUpdateMemberRequest = z.strictObject({
    role: zRole
});

/**
 * Where an invitation stands. Only a pending one can be accepted or revoked.
 */
export const zInvitationStatus = z.enum([
    'pending',
    'accepted',
    'revoked',
    'expired'
]);

/**
 * An invitation to join the organization.
 */
export const zInvitation = z.object({
    id: z.string(),
    email: z.string(),
    role: zRole,
    status: zInvitationStatus,
    invited_by: z.string(),
    expires_at: z.iso.datetime(),
    created_at: z.iso.datetime()
});

/**
 * One page of invitations, newest first.
 */
export const zInvitationPage = z.object({
    data: z.array(zInvitation),
    has_more: z.boolean(),
    next_cursor: z.string().nullable()
});

/**
 * Whom to invite, and as what.
 */
export const zCreateInvitationRequest = z.strictObject({
    email: z.email().max(254),
    role: zRole
});

/**
 * An invitation as the invited person sees it.
 */
export const zReceivedInvitation = z.object({
    id: z.string(),
    organization_id: z.string(),
    organization_name: z.string(),
    email: z.string(),
    role: zRole,
    status: zInvitationStatus,
    invited_by: z.string(),
    expires_at: z.iso.datetime(),
    created_at: z.iso.datetime()
});

/**
 * One page of invitations, newest first.
 */
export const zReceivedInvitationPage = z.object({
    data: z.array(zReceivedInvitation),
    has_more: z.boolean(),
    next_cursor: z.string().nullable()
});

/**
 * Which notices come by mail: `all` of the organization's, `own_keys` for those about keys that the person made, or `none`. Owners and admins get those of the last days in any case.
 */
export const zNoticeMails = z.enum([
    'all',
    'own_keys',
    'none'
]);

/**
 * Which notices of ends a person gets by mail in an organization.
 */
export const zNoticePreferences = z.object({
    mails: zNoticeMails,
    is_usual: z.boolean()
});

/**
 * Which notices of ends the person wants by mail.
 */
export const zPutNoticePreferencesRequest = z.strictObject({
    mails: zNoticeMails
});

/**
 * Which of the two separate worlds of an organization this belongs to. `test` is free and answered by the sandbox, `live` reaches providers and is charged.
 */
export const zMode = z.enum(['test', 'live']);

/**
 * One right of a credential. More will be added.
 */
export const zScope = z.enum([
    'inference.write',
    'models.read',
    'organization.read',
    'organization.write',
    'members.read',
    'members.write',
    'keys.read',
    'keys.write',
    'usage.read',
    'requests.read',
    'billing.read',
    'billing.write',
    'marketplace.read',
    'marketplace.write',
    'installations.read',
    'installations.write',
    'webhooks.read',
    'webhooks.write',
    'audit.read'
]);

/**
 * Whether the key works. `expiring` still works, but was replaced or ends within seven days.
 */
export const zApiKeyStatus = z.enum([
    'active',
    'expiring',
    'expired',
    'revoked'
]);

/**
 * An API key, without its secret.
 */
export const zApiKey = z.object({
    id: z.string(),
    name: z.string(),
    mode: zMode,
    prefix: z.string(),
    last4: z.string(),
    scopes: z.array(zScope),
    status: zApiKeyStatus,
    version_pin: z.string().nullable(),
    created_by: z.string(),
    created_at: z.iso.datetime(),
    expires_at: z.iso.datetime().nullable(),
    revoked_at: z.iso.datetime().nullable(),
    last_used_at: z.iso.datetime().nullable(),
    replaced_by: z.string().nullable()
});

/**
 * One page of API keys, newest first.
 */
export const zApiKeyPage = z.object({
    data: z.array(zApiKey),
    has_more: z.boolean(),
    next_cursor: z.string().nullable()
});

/**
 * The key to make. Its mode is the mode of the credential that makes it.
 */
export const zCreateApiKeyRequest = z.strictObject({
    name: z.string().min(1).max(100),
    scopes: z.array(zScope).min(1).max(50).optional(),
    expires_at: z.iso.datetime().nullish(),
    version_pin: z.string().nullish()
});

/**
 * A new API key with its secret. The secret is shown this once and cannot be had again.
 */
export const zApiKeyWithSecret = z.object({
    id: z.string(),
    name: z.string(),
    mode: zMode,
    prefix: z.string(),
    last4: z.string(),
    scopes: z.array(zScope),
    status: zApiKeyStatus,
    version_pin: z.string().nullable(),
    created_by: z.string(),
    created_at: z.iso.datetime(),
    expires_at: z.iso.datetime().nullable(),
    revoked_at: z.iso.datetime().nullable(),
    last_used_at: z.iso.datetime().nullable(),
    replaced_by: z.string().nullable(),
    secret: z.string()
});

/**
 * What to change. What is left out stays as it is. Scopes and expiry of a key never change; make a new key for that.
 */
export const zUpdateApiKeyRequest = z.strictObject({
    name: z.string().min(1).max(100).optional(),
    version_pin: z.string().nullish()
});

/**
 * How to replace the key.
 */
export const zRotateApiKeyRequest = z.strictObject({
    overlap_seconds: z.int().gte(0).lte(604800)
});

/**
 * The length of a bucket. Minutes, hours and days are those of UTC. An answer says what was asked for.
 */
export const zUsageBucketSize = z.enum([
    'minute',
    'hour',
    'day'
]);

/**
 * What to divide buckets by. An answer says what was asked for.
 */
export const zUsageGrouping = z.enum([
    'model',
    'api_key',
    'outcome'
]);

/**
 * The sums of the whole range.
 */
export const zUsageTotals = z.object({
    requests: z.int().gte(0),
    input_tokens: z.int().gte(0),
    cached_input_tokens: z.int().gte(0),
    output_tokens: z.int().gte(0),
    would_have_cost: zMoney.nullable()
});

/**
 * How usage came about: by calls that ended so, as in the request log, or, as `adjusted`, by corrections of the operator, which count no call and may take tokens away. More may be added.
 */
export const zUsageOutcome = z.enum([
    'succeeded',
    'failed',
    'client_disconnected',
    'interrupted',
    'adjusted'
]);

/**
 * What was used in one minute, hour or day; of one model, key or outcome when that was asked for.
 */
export const zUsageBucket = z.object({
    start: z.iso.datetime(),
    end: z.iso.datetime(),
    model: z.string().nullable(),
    api_key_id: z.string().nullable(),
    outcome: zUsageOutcome.nullable(),
    requests: z.int().gte(0),
    input_tokens: z.int(),
    cached_input_tokens: z.int(),
    output_tokens: z.int()
});

/**
 * What the organization used in a range of time, in the mode of the credential.
 */
export const zUsage = z.object({
    start: z.iso.datetime(),
    end: z.iso.datetime(),
    bucket: zUsageBucketSize,
    group_by: zUsageGrouping.nullable(),
    mode: zMode,
    sample_requests: z.int().gte(0),
    totals: zUsageTotals,
    buckets: z.array(zUsageBucket)
});

/**
 * How support is given.
 */
export const zSupportLevel = z.enum([
    'community',
    'email',
    'priority',
    'dedicated'
]);

/**
 * The support that belongs to a plan.
 */
export const zPlanSupport = z.object({
    level: zSupportLevel,
    first_response_hours: z.int().gte(0).nullable()
});

/**
 * The people that a plan is for.
 */
export const zPlanSeats = z.object({
    included: z.int().gte(0),
    price: zMoney.nullable()
});

/**
 * The limits of a plan for each mode.
 */
export const zPlanRateLimits = z.object({
    requests_per_minute: z.int().gte(0),
    tokens_per_minute: z.int().gte(0),
    concurrency: z.int().gte(0)
});

/**
 * The limit on spending that a plan comes with, a month.
 */
export const zPlanSpendLimit = z.object({
    default: zMoney.nullable(),
    maximum: zMoney.nullable()
});

/**
 * The least that is paid a month on a plan, whatever is used.
 */
export const zPlanCommitment = z.object({
    amount: zMoney,
    discount_percent: z.number()
});

/**
 * What the tokens of one class of one model cost on a plan, from a day on.
 */
export const zPlanPrice = z.object({
    id: z.string(),
    model: z.string(),
    token_class: zTokenClass,
    per_token: zMoney,
    per_million: zMoney,
    included_tokens: z.int().gte(0),
    effective_from: z.iso.datetime(),
    effective_until: z.iso.datetime().nullable()
});

/**
 * What an organization can subscribe to.
 */
export const zPlan = z.object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    features: z.array(z.string()),
    support: zPlanSupport,
    base: zMoney.nullable(),
    seats: zPlanSeats,
    rate_limits: zPlanRateLimits,
    spend_limit: zPlanSpendLimit,
    commitment: zPlanCommitment.nullable(),
    batch_discount_percent: z.number(),
    is_self_service: z.boolean(),
    prices: z.array(zPlanPrice)
});

/**
 * The plans on offer.
 */
export const zPlanList = z.object({
    data: z.array(zPlan)
});

/**
 * Whether the subscription is paid for.
 */
export const zSubscriptionStatus = z.enum(['active', 'past_due']);

/**
 * A change of the plan that lies ahead.
 */
export const zScheduledPlanChange = z.object({
    plan: z.string(),
    seats: z.int().gte(0),
    effective_at: z.iso.datetime()
});

/**
 * Who collects the money. `none` on an installation without a payment provider, where invoices are made all the same.
 */
export const zInvoiceCollector = z.enum(['none', 'stripe']);

/**
 * What the organization subscribes to.
 */
export const zSubscription = z.object({
    plan: z.string(),
    seats: z.int().gte(0),
    seats_taken: z.int().gte(0),
    status: zSubscriptionStatus,
    anchor_at: z.iso.datetime(),
    period_start: z.iso.datetime(),
    period_end: z.iso.datetime(),
    scheduled_change: zScheduledPlanChange.nullable(),
    collector: zInvoiceCollector
});

/**
 * What to change. What is left out stays.
 */
export const zUpdateSubscriptionRequest = z.strictObject({
    plan: z.string().min(1).max(64).optional(),
    seats: z.int().gte(1).lte(10000).optional()
});

/**
 * Where an invoice stands. A `draft` may still change, an `open` one waits to be paid.
 */
export const zInvoiceStatus = z.enum([
    'draft',
    'open',
    'paid',
    'past_due',
    'void'
]);

/**
 * An invoice without its lines.
 */
export const zInvoiceSummary = z.object({
    id: z.string(),
    number: z.string(),
    status: zInvoiceStatus,
    collector: zInvoiceCollector,
    period_start: z.iso.datetime(),
    period_end: z.iso.datetime(),
    subtotal: zMoney,
    credits_applied: zMoney,
    brought_forward: zMoney,
    total: zMoney,
    carried_forward: zMoney,
    created_at: z.iso.datetime(),
    opened_at: z.iso.datetime().nullable(),
    due_at: z.iso.datetime().nullable(),
    paid_at: z.iso.datetime().nullable(),
    voided_at: z.iso.datetime().nullable(),
    payment_url: z.string().nullable()
});

/**
 * One page of invoices, newest first.
 */
export const zInvoicePage = z.object({
    data: z.array(zInvoiceSummary),
    has_more: z.boolean(),
    next_cursor: z.string().nullable()
});

/**
 * What a line is for.
 */
export const zInvoiceLineKind = z.enum([
    'base',
    'seats',
    'usage',
    'proration',
    'adjustment',
    'minimum_commit',
    'discount'
]);

/**
 * One line of an invoice. `amount` is `exact_amount`, rounded once to cents, half to even.
 */
export const zInvoiceLine = z.object({
    id: z.string().nullable(),
    kind: zInvoiceLineKind,
    description: z.string(),
    period_start: z.iso.datetime(),
    period_end: z.iso.datetime(),
    plan: z.string(),
    model: z.string().nullable(),
    token_class: zTokenClass.nullable(),
    price_id: z.string().nullable(),
    quantity: z.int(),
    included_quantity: z.int(),
    charged_quantity: z.int(),
    unit_price: zMoney.nullable(),
    exact_amount: zMoney,
    amount: zMoney
});

/**
 * What a month costs. The lines sum to `subtotal`; `total` is what is left of it after credits and what earlier invoices could not pay out (`brought_forward`), and never below zero: what would be is `carried_forward` to the next invoice. `refunded` is what was given back of `total` after it was paid.
 */
export const zInvoice = z.object({
    id: z.string(),
    number: z.string(),
    status: zInvoiceStatus,
    collector: zInvoiceCollector,
    period_start: z.iso.datetime(),
    period_end: z.iso.datetime(),
    subtotal: zMoney,
    credits_applied: zMoney,
    brought_forward: zMoney,
    total: zMoney,
    carried_forward: zMoney,
    refunded: zMoney,
    created_at: z.iso.datetime(),
    opened_at: z.iso.datetime().nullable(),
    due_at: z.iso.datetime().nullable(),
    paid_at: z.iso.datetime().nullable(),
    voided_at: z.iso.datetime().nullable(),
    payment_url: z.string().nullable(),
    lines: z.array(zInvoiceLine)
});

/**
 * One call, or one correction, behind a line. The amounts of all of them sum to the exact amount of the line.
 */
export const zInvoiceLineCall = z.object({
    request_id: z.string().nullable(),
    adjustment_id: z.string().nullable(),
    created_at: z.iso.datetime(),
    api_key_id: z.string(),
    model: z.string(),
    outcome: z.string(),
    token_class: zTokenClass,
    quantity: z.int(),
    included_quantity: z.int(),
    charged_quantity: z.int(),
    price_id: z.string(),
    unit_price: zMoney,
    amount: zMoney
});

/**
 * One page of the calls behind a line, oldest first.
 */
export const zInvoiceLineCallPage = z.object({
    data: z.array(zInvoiceLineCall),
    has_more: z.boolean(),
    next_cursor: z.string().nullable()
});

/**
 * What the next invoice would be, from what is used by now.
 */
export const zInvoicePreview = z.object({
    plan: z.string(),
    seats: z.int().gte(0),
    takes_effect_at: z.iso.datetime().nullable(),
    period_start: z.iso.datetime(),
    period_end: z.iso.datetime(),
    lines: z.array(zInvoiceLine),
    subtotal: zMoney,
    credits_applied: zMoney,
    brought_forward: zMoney,
    total: zMoney,
    carried_forward: zMoney,
    as_of: z.iso.datetime()
});

/**
 * The time that a limit is for: a day of UTC, or a month of the subscription.
 */
export const zSpendPeriod = z.enum(['day', 'month']);

/**
 * `hard` refuses calls that do not fit, `soft` only tells.
 */
export const zSpendEnforcement = z.enum(['hard', 'soft']);

/**
 * A limit on what calls may cost. Base and seats of the plan do not count.
 */
export const zSpendLimit = z.object({
    api_key_id: z.string().nullable(),
    period: zSpendPeriod,
    enforcement: zSpendEnforcement,
    amount: zMoney,
    alert_percents: z.array(z.int().gte(1).lte(100)),
    spent: zMoney,
    held: zMoney,
    remaining: zMoney,
    period_start: z.iso.datetime(),
    period_end: z.iso.datetime(),
    is_of_plan: z.boolean()
});

/**
 * The limits of the organization.
 */
export const zSpendLimitList = z.object({
    data: z.array(zSpendLimit)
});

/**
 * A limit to set in place of the one for the same key and period, or to take away.
 */
export const zPutSpendLimitRequest = z.strictObject({
    api_key_id: z.string().max(64).nullish(),
    period: zSpendPeriod,
    amount: z.string().regex(/^(0|[1-9][0-9]{0,8})([.][0-9]{1,2})?$/).nullable(),
    enforcement: zSpendEnforcement.optional(),
    alert_percents: z.array(z.int().gte(1).lte(100)).max(10).optional()
});

/**
 * Whether a credit was given or bought.
 */
export const zCreditCategory = z.enum(['promotional', 'paid']);

/**
 * An amount that is taken off the usage of coming invoices.
 */
export const zCredit = z.object({
    id: z.string(),
    name: z.string(),
    category: zCreditCategory,
    amount: zMoney,
    remaining: zMoney,
    priority: z.int().gte(0),
    effective_at: z.iso.datetime(),
    expires_at: z.iso.datetime().nullable(),
    created_at: z.iso.datetime()
});

/**
 * One page of credits, newest first.
 */
export const zCreditPage = z.object({
    data: z.array(zCredit),
    has_more: z.boolean(),
    next_cursor: z.string().nullable()
});

/**
 * What to pay for.
 */
export const zCreateCheckoutSessionRequest = z.strictObject({
    plan: z.string().min(1).max(64),
    seats: z.int().gte(1).lte(10000).optional()
});

/**
 * A page of the payment provider on which a plan is paid for.
 */
export const zCheckoutSession = z.object({
    url: z.string(),
    expires_at: z.iso.datetime()
});

/**
 * A page of the payment provider with means of payment and receipts.
 */
export const zBillingPortalSession = z.object({
    url: z.string()
});

/**
 * What a listing is: an app of the partner, a connector (an MCP server), or a tool that agents call (an OpenAPI service).
 */
export const zListingKind = z.enum([
    'app',
    'connector',
    'agent_tool'
]);

/**
 * What a listing is good for. More may be added.
 */
export const zListingCategory = z.enum([
    'analytics',
    'communication',
    'content',
    'customer_support',
    'data',
    'developer_tools',
    'education',
    'finance',
    'health',
    'human_resources',
    'legal',
    'productivity',
    'research',
    'sales',
    'security'
]);

/**
 * A published listing.
 */
export const zCatalogueListing = z.object({
    id: z.string(),
    slug: z.string(),
    kind: zListingKind,
    name: z.string(),
    tagline: z.string(),
    categories: z.array(zListingCategory),
    icon_url: z.string().nullable(),
    partner: z.string(),
    version: z.int(),
    published_at: z.iso.datetime()
});

/**
 * One page of published listings, by name.
 */
export const zCatalogueListingPage = z.object({
    data: z.array(zCatalogueListing),
    has_more: z.boolean(),
    next_cursor: z.string().nullable()
});

/**
 * Where a version of a listing stands. More may be added.
 */
export const zListingVersionState = z.enum([
    'draft',
    'submitted',
    'in_checks',
    'in_review',
    'changes_requested',
    'approved',
    'published',
    'paused',
    'superseded',
    'withdrawn',
    'rejected',
    'suspended',
    'appealed',
    'delisted'
]);

/**
 * Where people find more.
 */
export const zListingLinks = z.strictObject({
    website: z.string().max(2000).optional(),
    documentation: z.string().max(2000).optional(),
    privacy_policy: z.string().max(2000).optional(),
    terms_of_service: z.string().max(2000).optional()
});

/**
 * Who helps customers, and how fast.
 */
export const zListingSupport = z.strictObject({
    email: z.string().max(320).optional(),
    url: z.string().max(2000).optional(),
    response_hours: z.int().gte(1).lte(720).optional(),
    languages: z.array(z.string().max(35)).max(20).optional()
});

/**
 * Who else gets data of customers.
 */
export const zSubprocessor = z.strictObject({
    name: z.string().min(1).max(200),
    purpose: z.string().min(1).max(500),
    country: z.string().length(2)
});

/**
 * What happens to the data of customers.
 */
export const zListingDataHandling = z.strictObject({
    stores_data: z.boolean().optional(),
    retention_days: z.int().gte(0).lte(36500).optional(),
    trains_models: z.boolean().optional(),
    regions: z.array(z.string().length(2)).max(50).optional(),
    subprocessors: z.array(zSubprocessor).max(50).optional(),
    description: z.string().max(5000).optional()
});

/**
 * A scope that a listing asks for.
 */
export const zListingScope = z.strictObject({
    scope: zScope,
    reason: z.string().min(1).max(500)
});

/**
 * How the partner charges its own customers.
 */
export const zListingPriceModel = z.enum([
    'free',
    'freemium',
    'paid'
]);

/**
 * What it costs customers.
 */
export const zListingPricing = z.strictObject({
    model: zListingPriceModel,
    description: z.string().max(2000).optional()
});

/**
 * Where its code comes from, when customers get it.
 */
export const zListingSource = z.strictObject({
    is_distributed: z.boolean(),
    license: z.string().max(200).optional(),
    repository_url: z.string().max(2000).optional(),
    sbom_url: z.string().max(2000).optional()
});

/**
 * A fact about a listing that asks for a review of responsible AI.
 */
export const zDeclaredFact = z.enum([
    'biometrics',
    'livelihood',
    'medical',
    'financial',
    'children'
]);

/**
 * What a version says of itself. A draft may leave anything out; what is missing is said when it is submitted.
 */
export const zListingManifest = z.strictObject({
    name: z.string().min(1).max(60).optional(),
    tagline: z.string().min(1).max(140).optional(),
    description: z.string().min(1).max(20000).optional(),
    categories: z.array(zListingCategory).max(3).optional(),
    languages: z.array(z.string().max(35)).max(20).optional(),
    icon_asset_id: z.string().max(40).optional(),
    screenshot_asset_ids: z.array(z.string().max(40)).max(8).optional(),
    links: zListingLinks.optional(),
    support: zListingSupport.optional(),
    data_handling: zListingDataHandling.optional(),
    scopes: z.array(zListingScope).max(20).optional(),
    pricing: zListingPricing.optional(),
    endpoint_url: z.string().max(2000).optional(),
    openapi_url: z.string().max(2000).optional(),
    source: zListingSource.optional(),
    declared_facts: z.array(zDeclaredFact).max(5).optional()
});

/**
 * A version that was published.
 */
export const zPublishedVersion = z.object({
    number: z.int(),
    published_at: z.iso.datetime(),
    scopes: z.array(zScope)
});

/**
 * All that is public of a published listing.
 */
export const zCatalogueListingDetails = z.object({
    id: z.string(),
    slug: z.string(),
    kind: zListingKind,
    partner: z.string(),
    state: zListingVersionState,
    manifest: zListingManifest,
    icon_url: z.string().nullable(),
    screenshot_urls: z.array(z.string()),
    rule_set: z.string(),
    versions: z.array(zPublishedVersion),
    published_at: z.iso.datetime()
});

/**
 * What is wrong with a listing.
 */
export const zAbuseReason = z.enum([
    'malware',
    'data_misuse',
    'deception',
    'prohibited_content',
    'intellectual_property',
    'other'
]);

/**
 * What is wrong with a listing.
 */
export const zReportListingRequest = z.strictObject({
    reason: zAbuseReason,
    text: z.string().min(10).max(5000)
});

/**
 * A report that was received.
 */
export const zAbuseReport = z.object({
    id: z.string(),
    listing_id: z.string(),
    reason: zAbuseReason,
    created_at: z.iso.datetime()
});

/**
 * Whether a finding stands against a version until it is resolved. More may be added.
 */
export const zFindingSeverity = z.enum(['blocking', 'warning']);

/**
 * Who judges a rule. More may be added.
 */
export const zRuleJudge = z.enum(['checks', 'reviewer']);

/**
 * A rule for listings.
 */
export const zMarketplaceRule = z.object({
    id: z.string(),
    title: z.string(),
    why: z.string(),
    how_to_comply: z.string(),
    severity: zFindingSeverity,
    judged_by: zRuleJudge,
    kinds: z.array(zListingKind),
    since: z.iso.date()
});

/**
 * What became of a rule. More may be added.
 */
export const zRuleChangeKind = z.enum([
    'added',
    'changed',
    'removed'
]);

/**
 * What a set changed.
 */
export const zMarketplaceRuleChange = z.object({
    rule_id: z.string(),
    kind: zRuleChangeKind,
    title: z.string()
});

/**
 * The rules that are in force from a day on.
 */
export const zMarketplaceRuleSet = z.object({
    id: z.string(),
    in_force_from: z.iso.datetime(),
    is_in_force: z.boolean(),
    summary: z.string(),
    established_categories: z.array(zListingCategory),
    rules: z.array(zMarketplaceRule),
    changes: z.array(zMarketplaceRuleChange)
});

/**
 * The sets of rules, newest first.
 */
export const zMarketplaceRuleSetList = z.object({
    data: z.array(zMarketplaceRuleSet)
});

/**
 * A stage of a review. More may be added.
 */
export const zListingStage = z.enum([
    'checks',
    'review',
    'appeal'
]);

/**
 * How long a stage takes.
 */
export const zReviewTime = z.object({
    stage: zListingStage,
    target_hours: z.int(),
    waiting: z.int(),
    overdue: z.int(),
    ended: z.int(),
    median_hours: z.number().nullable(),
    p90_hours: z.number().nullable()
});

/**
 * How long reviews take, for everyone to see.
 */
export const zReviewTimes = z.object({
    stages: z.array(zReviewTime),
    measured_at: z.iso.datetime()
});

/**
 * Terms for partners.
 */
export const zMarketplaceTerms = z.object({
    version: z.string(),
    in_force_from: z.iso.datetime(),
    is_in_force: z.boolean(),
    share_percent: z.int(),
    text: z.string(),
    accepted_at: z.iso.datetime().nullable()
});

/**
 * All terms, newest first.
 */
export const zMarketplaceTermsList = z.object({
    data: z.array(zMarketplaceTerms)
});

/**
 * A version of a listing.
 */
export const zListingVersionSummary = z.object({
    id: z.string(),
    number: z.int(),
    state: zListingVersionState,
    name: z.string().nullable(),
    is_hotfix: z.boolean(),
    rule_set: z.string().nullable(),
    queued_at: z.iso.datetime().nullable(),
    due_at: z.iso.datetime().nullable(),
    published_at: z.iso.datetime().nullable(),
    updated_at: z.iso.datetime()
});

/**
 * A listing of the organization.
 */
export const zListing = z.object({
    id: z.string(),
    kind: zListingKind,
    slug: z.string(),
    created_at: z.iso.datetime(),
    versions: z.array(zListingVersionSummary)
});

/**
 * One page of listings, newest first.
 */
export const zListingPage = z.object({
    data: z.array(zListing),
    has_more: z.boolean(),
    next_cursor: z.string().nullable()
});

/**
 * A listing to make.
 */
export const zCreateListingRequest = z.strictObject({
    kind: zListingKind,
    name: z.string().min(1).max(60)
});

/**
 * A version to begin.
 */
export const zCreateListingVersionRequest = z.strictObject({
    is_hotfix: z.boolean().optional()
});

/**
 * On which side somebody acted. More may be added.
 */
export const zListingRole = z.enum([
    'partner',
    'reviewer',
    'system'
]);

/**
 * Where a version stands in the queue.
 */
export const zQueuePlace = z.object({
    stage: zListingStage,
    position: z.int().nullable(),
    waits_for: zListingRole,
    due_at: z.iso.datetime().nullable(),
    is_overdue: z.boolean()
});

/**
 * What moves a version of a listing. More may be added.
 */
export const zListingEvent = z.enum([
    'submit',
    'start_checks',
    'pass_checks',
    'fail_checks',
    'request_changes',
    'approve',
    'reject',
    'publish',
    'supersede',
    'pause',
    'resume',
    'withdraw',
    'reopen',
    'suspend',
    'reinstate',
    'appeal',
    'uphold',
    'overturn',
    'delist'
]);

/**
 * How far a run of the checks is; `inconclusive` when something that was asked did not answer, which stands against nobody. More may be added.
 */
export const zCheckRunState = z.enum([
    'queued',
    'running',
    'passed',
    'failed',
    'inconclusive'
]);

/**
 * How far one check is. More may be added.
 */
export const zCheckState = z.enum([
    'waiting',
    'running',
    'passed',
    'failed',
    'inconclusive',
    'skipped'
]);

/**
 * How one check went.
 */
export const zCheckResult = z.object({
    rule_id: z.string(),
    state: zCheckState,
    detail: z.string().nullable(),
    started_at: z.iso.datetime().nullable(),
    finished_at: z.iso.datetime().nullable()
});

/**
 * A run of the automated checks over one revision of a manifest.
 */
export const zCheckRun = z.object({
    id: z.string(),
    revision: z.int(),
    rule_set: z.string(),
    state: zCheckRunState,
    attempts: z.int(),
    next_attempt_at: z.iso.datetime().nullable(),
    created_at: z.iso.datetime(),
    finished_at: z.iso.datetime().nullable(),
    results: z.array(zCheckResult)
});

/**
 * What is wrong with a version: which rule, what was seen, and what would mend it.
 */
export const zListingFinding = z.object({
    id: z.string(),
    rule_id: z.string(),
    rule_set: z.string(),
    severity: zFindingSeverity,
    is_automated: z.boolean(),
    pointer: z.string().nullable(),
    evidence: z.string(),
    fix: z.string(),
    created_at: z.iso.datetime(),
    resolved_at: z.iso.datetime().nullable()
});

/**
 * What people judge.
 */
export const zAssessmentKind = z.enum([
    'security',
    'support',
    'responsible_ai'
]);

/**
 * Why an assessment is asked for. More may be added.
 */
export const zAssessmentTrigger = z.enum([
    'biometrics',
    'livelihood',
    'medical',
    'financial',
    'children',
    'new_category'
]);

/**
 * A question of an assessment, and the answer of the partner.
 */
export const zAssessmentQuestion = z.object({
    id: z.string(),
    text: z.string(),
    answer: z.string().nullable()
});

/**
 * How an assessment ended. More may be added.
 */
export const zAssessmentOutcome = z.enum([
    'pending',
    'passed',
    'failed'
]);

/**
 * What people judge of a version.
 */
export const zListingAssessment = z.object({
    kind: zAssessmentKind,
    triggers: z.array(zAssessmentTrigger),
    questions: z.array(zAssessmentQuestion),
    evidence_asset_ids: z.array(z.string()),
    outcome: zAssessmentOutcome,
    notes: z.string().nullable(),
    mitigations: z.array(z.string()),
    due_at: z.iso.datetime().nullable(),
    decided_at: z.iso.datetime().nullable()
});

/**
 * A version of a listing, with all that is known of it.
 */
export const zListingVersion = z.object({
    id: z.string(),
    listing_id: z.string(),
    kind: zListingKind,
    number: z.int(),
    state: zListingVersionState,
    is_hotfix: z.boolean(),
    manifest: zListingManifest,
    revision: z.int(),
    rule_set: z.string().nullable(),
    queue: zQueuePlace.nullable(),
    possible_events: z.array(zListingEvent),
    check_run: zCheckRun.nullable(),
    findings: z.array(zListingFinding),
    assessments: z.array(zListingAssessment),
    published_at: z.iso.datetime().nullable(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime()
});

/**
 * A manifest to save.
 */
export const zUpdateListingVersionRequest = z.strictObject({
    manifest: zListingManifest,
    revision: z.int().gte(1)
});

/**
 * What a partner may ask for.
 */
export const zPartnerEvent = z.enum([
    'submit',
    'publish',
    'pause',
    'resume',
    'withdraw',
    'reopen',
    'appeal',
    'delist'
]);

/**
 * What to do with a version.
 */
export const zTransitionRequest = z.strictObject({
    event: zPartnerEvent,
    reason: z.string().min(1).max(5000).optional(),
    rule_set: z.string().max(20).optional()
});

/**
 * What a file is for.
 */
export const zListingAssetKind = z.enum([
    'icon',
    'screenshot',
    'evidence'
]);

/**
 * A file to upload.
 */
export const zCreateListingAssetRequest = z.strictObject({
    kind: zListingAssetKind,
    name: z.string().min(1).max(200),
    media_type: z.string().min(1).max(100),
    content: z.string().min(1).max(4000000)
});

/**
 * A file of a listing.
 */
export const zListingAsset = z.object({
    id: z.string(),
    kind: zListingAssetKind,
    name: z.string(),
    media_type: z.string(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    url: z.string(),
    created_at: z.iso.datetime()
});

/**
 * The answer to a question.
 */
export const zAssessmentAnswer = z.strictObject({
    question_id: z.string().min(1).max(60),
    answer: z.string().min(1).max(5000)
});

/**
 * What a partner says to an assessment.
 */
export const zPutAssessmentAnswersRequest = z.strictObject({
    answers: z.array(zAssessmentAnswer).max(40),
    evidence_asset_ids: z.array(z.string().max(40)).max(10).optional()
});

/**
 * What happened. More may be added.
 */
export const zActivityKind = z.enum(['transition', 'message']);

/**
 * Something that happened to a listing: a move of a version, or a message.
 */
export const zListingActivity = z.object({
    id: z.string(),
    kind: zActivityKind,
    version_id: z.string(),
    role: zListingRole,
    author: z.string().nullable(),
    event: zListingEvent.nullable(),
    from_state: zListingVersionState.nullable(),
    to_state: zListingVersionState.nullable(),
    text: z.string().nullable(),
    rule_set: z.string().nullable(),
    created_at: z.iso.datetime()
});

/**
 * One page of what happened, newest first.
 */
export const zListingActivityPage = z.object({
    data: z.array(zListingActivity),
    has_more: z.boolean(),
    next_cursor: z.string().nullable()
});

/**
 * A message to the other side.
 */
export const zCreateListingMessageRequest = z.strictObject({
    version_id: z.string().max(40),
    text: z.string().min(1).max(5000)
});

/**
 * What one listing was used for in a UTC day.
 */
export const zListingUseDay = z.object({
    day: z.iso.date(),
    organizations: z.int(),
    requests: z.int(),
    input_tokens: z.int(),
    cached_input_tokens: z.int(),
    output_tokens: z.int(),
    cost: zMoney.nullable()
});

/**
 * What one listing was used for in a month.
 */
export const zListingUse = z.object({
    listing_id: z.string(),
    name: z.string(),
    installations: z.int(),
    requests: z.int(),
    input_tokens: z.int(),
    cached_input_tokens: z.int(),
    output_tokens: z.int(),
    cost: zMoney.nullable(),
    days: z.array(zListingUseDay)
});

/**
 * What listings were used for in a month.
 */
export const zListingUsage = z.object({
    month: z.string(),
    listings: z.array(zListingUse)
});

/**
 * What one listing earned. `paid` is what invoices that no statement counted before were paid for its calls, less `refunded`, which is what was refunded in the month of payments that were counted before; it is below zero when more was refunded than paid. A refund takes back the share at the per cent by which it was given.
 */
export const zStatementLine = z.object({
    listing_id: z.string(),
    name: z.string(),
    installations: z.int(),
    requests: z.int(),
    paid: zMoney,
    refunded: zMoney,
    share: zMoney
});

/**
 * What the listings of the organization earned in a month.
 */
export const zMarketplaceStatement = z.object({
    id: z.string(),
    month: z.string(),
    terms_version: z.string(),
    paid: zMoney,
    refunded: zMoney,
    share: zMoney,
    lines: z.array(zStatementLine),
    created_at: z.iso.datetime()
});

/**
 * One page of statements, newest first.
 */
export const zMarketplaceStatementPage = z.object({
    data: z.array(zMarketplaceStatement),
    has_more: z.boolean(),
    next_cursor: z.string().nullable()
});

/**
 * Whether an installation can be used. More may be added.
 */
export const zInstallationState = z.enum([
    'active',
    'suspended',
    'key_revoked',
    'uninstalled'
]);

/**
 * A listing that the organization uses.
 */
export const zInstallation = z.object({
    id: z.string(),
    listing_id: z.string(),
    slug: z.string(),
    name: z.string(),
    state: zInstallationState,
    scopes: z.array(zScope),
    requested_scopes: z.array(zScope),
    needs_approval: z.boolean(),
    key_id: z.string(),
    installed_at: z.iso.datetime(),
    uninstalled_at: z.iso.datetime().nullable(),
    requests_last_30_days: z.int()
});

/**
 * One page of installed listings, newest first.
 */
export const zInstallationPage = z.object({
    data: z.array(zInstallation),
    has_more: z.boolean(),
    next_cursor: z.string().nullable()
});

/**
 * A listing to install.
 */
export const zCreateInstallationRequest = z.strictObject({
    listing_id: z.string().max(40),
    scopes: z.array(zScope).max(20)
});

/**
 * A listing that was installed, with the secret of its key, which is shown this once.
 */
export const zCreatedInstallation = z.object({
    installation: zInstallation,
    secret: z.string()
});

/**
 * What a listing may do from now on.
 */
export const zGrantScopesRequest = z.strictObject({
    scopes: z.array(zScope).max(20)
});

/**
 * What a person reviews. The council also judges responsible AI. More may be added.
 */
export const zReviewerRole = z.enum(['reviewer', 'council']);

/**
 * A listing that customers can use, with reports that no reviewer has decided about since.
 */
export const zReportedListing = z.object({
    version_id: z.string(),
    listing_id: z.string(),
    name: z.string(),
    partner: z.string(),
    number: z.int(),
    state: zListingVersionState,
    reports: z.int(),
    reasons: z.array(zAbuseReason),
    last_reported_at: z.iso.datetime()
});

/**
 * What a person is in the reviews of the marketplace.
 */
export const zReviewer = z.object({
    roles: z.array(zReviewerRole),
    waiting: z.int(),
    overdue: z.int(),
    reported: z.array(zReportedListing)
});

/**
 * A version that waits for the operator.
 */
export const zReviewItem = z.object({
    version_id: z.string(),
    listing_id: z.string(),
    kind: zListingKind,
    name: z.string(),
    partner: z.string(),
    number: z.int(),
    state: zListingVersionState,
    stage: zListingStage,
    is_hotfix: z.boolean(),
    position: z.int(),
    queued_at: z.iso.datetime(),
    due_at: z.iso.datetime().nullable(),
    is_overdue: z.boolean(),
    pending_assessments: z.array(zAssessmentKind)
});

/**
 * One page of the queue, what is due first first.
 */
export const zReviewItemPage = z.object({
    data: z.array(zReviewItem),
    has_more: z.boolean(),
    next_cursor: z.string().nullable()
});

/**
 * A member that is not as in the last approved version.
 */
export const zManifestChange = z.object({
    pointer: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable()
});

/**
 * A report of abuse, as reviewers see it.
 */
export const zReceivedAbuseReport = z.object({
    id: z.string(),
    listing_id: z.string(),
    reason: zAbuseReason,
    text: z.string(),
    created_at: z.iso.datetime()
});

/**
 * A version with what a reviewer needs to decide.
 */
export const zReview = z.object({
    version: zListingVersion,
    partner: z.string(),
    changes: z.array(zManifestChange),
    activity: z.array(zListingActivity),
    assets: z.array(zListingAsset),
    abuse_reports: z.array(zReceivedAbuseReport)
});

/**
 * What a reviewer may decide.
 */
export const zReviewerEvent = z.enum([
    'request_changes',
    'approve',
    'reject',
    'suspend',
    'reinstate',
    'uphold',
    'overturn',
    'delist'
]);

/**
 * Something that breaks a rule.
 */
export const zReviewerFinding = z.strictObject({
    rule_id: z.string().min(1).max(100),
    severity: zFindingSeverity.optional(),
    pointer: z.string().max(500).optional(),
    evidence: z.string().min(1).max(5000),
    fix: z.string().min(1).max(5000)
});

/**
 * What a reviewer decides.
 */
export const zDecideReviewRequest = z.strictObject({
    event: zReviewerEvent,
    reason: z.string().min(1).max(5000).optional(),
    findings: z.array(zReviewerFinding).max(50).optional()
});

/**
 * How an assessment ends.
 */
export const zAssessmentDecision = z.enum(['passed', 'failed']);

/**
 * How an assessment ends.
 */
export const zDecideAssessmentRequest = z.strictObject({
    outcome: zAssessmentDecision,
    notes: z.string().min(1).max(5000),
    mitigations: z.array(z.string().min(1).max(1000)).max(20).optional()
});

/**
 * What happened. More will be added.
 */
export const zEventType = z.enum([
    'spend_limit.reached',
    'invoice.opened',
    'invoice.paid',
    'invoice.past_due',
    'invoice.voided',
    'listing_version.moved',
    'installation.created',
    'installation.scopes_requested',
    'installation.granted',
    'installation.uninstalled',
    'api_key.created',
    'api_key.rotated',
    'api_key.revoked',
    'notice.sent',
    'webhook_endpoint.disabled',
    'webhook.test'
]);

/**
 * Something that happened. It names what it is about and no more: read that by its id, and it is as it is now.
 */
export const zEvent = z.object({
    id: z.string(),
    type: zEventType,
    mode: zMode.nullable(),
    subject_id: z.string(),
    summary: z.string(),
    created_at: z.iso.datetime()
});

/**
 * One page of events, newest first.
 */
export const zEventPage = z.object({
    data: z.array(zEvent),
    has_more: z.boolean(),
    next_cursor: z.string().nullable()
});

/**
 * Who acts: a `person` in the portal or with a token, a `key` of the organization, the `system` by itself, or the `operator`, whose people review listings and are not named.
 */
export const zAuditActorKind = z.enum([
    'person',
    'key',
    'system',
    'operator'
]);

/**
 * Who did it.
 */
export const zAuditActor = z.object({
    kind: zAuditActorKind,
    id: z.string().nullable()
});

/**
 * One line of the audit log. It is never changed.
 */
export const zAuditEvent = z.object({
    id: z.string(),
    action: z.string(),
    actor: zAuditActor,
    target_id: z.string(),
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()).nullable(),
    request_id: z.string(),
    created_at: z.iso.datetime()
});

/**
 * One page of the audit log, newest first.
 */
export const zAuditEventPage = z.object({
    data: z.array(zAuditEvent),
    has_more: z.boolean(),
    next_cursor: z.string().nullable()
});

/**
 * Why an endpoint is disabled: `by_hand` by an update, `gone` because it answered with 410, `failing` because no attempt succeeded for five days. More may be added.
 */
export const zWebhookDisabledReason = z.enum([
    'by_hand',
    'gone',
    'failing'
]);

/**
 * An address of the organization that events are sent to. Its secret is not shown.
 */
export const zWebhookEndpoint = z.object({
    id: z.string(),
    mode: zMode,
    url: z.string(),
    description: z.string().nullable(),
    event_types: z.array(zEventType).nullable(),
    enabled: z.boolean(),
    disabled_reason: zWebhookDisabledReason.nullable(),
    disabled_at: z.iso.datetime().nullable(),
    api_version: z.string(),
    failing_since: z.iso.datetime().nullable(),
    former_secret_expires_at: z.iso.datetime().nullable(),
    created_by: z.string(),
    created_at: z.iso.datetime()
});

/**
 * One page of webhook endpoints, newest first.
 */
export const zWebhookEndpointPage = z.object({
    data: z.array(zWebhookEndpoint),
    has_more: z.boolean(),
    next_cursor: z.string().nullable()
});

/**
 * The endpoint to make. Its mode is the mode of the credential that makes it.
 */
export const zCreateWebhookEndpointRequest = z.strictObject({
    url: z.string().min(1).max(2048),
    description: z.string().max(500).nullish(),
    event_types: z.array(zEventType).min(1).max(100).nullish(),
    api_version: z.string().nullish()
});

/**
 * A webhook endpoint with its new secret. The secret is shown this once and cannot be had again.
 */
export const zWebhookEndpointWithSecret = z.object({
    id: z.string(),
    mode: zMode,
    url: z.string(),
    description: z.string().nullable(),
    event_types: z.array(zEventType).nullable(),
    enabled: z.boolean(),
    disabled_reason: zWebhookDisabledReason.nullable(),
    disabled_at: z.iso.datetime().nullable(),
    api_version: z.string(),
    failing_since: z.iso.datetime().nullable(),
    former_secret_expires_at: z.iso.datetime().nullable(),
    created_by: z.string(),
    created_at: z.iso.datetime(),
    secret: z.string()
});

/**
 * What to change. What is left out stays as it is.
 */
export const zUpdateWebhookEndpointRequest = z.strictObject({
    url: z.string().min(1).max(2048).optional(),
    description: z.string().max(500).nullish(),
    event_types: z.array(zEventType).min(1).max(100).nullish(),
    api_version: z.string().nullish(),
    enabled: z.boolean().optional()
});

/**
 * How to replace the secret.
 */
export const zRotateWebhookSecretRequest = z.strictObject({
    overlap_seconds: z.int().gte(0).lte(604800).optional()
});

/**
 * `pending` while an attempt is to come or under way, `succeeded` once the endpoint answered with 2xx, `failed` when no attempt is to come.
 */
export const zWebhookDeliveryStatus = z.enum([
    'pending',
    'succeeded',
    'failed'
]);

/**
 * One request to an endpoint.
 */
export const zWebhookAttempt = z.object({
    number: z.int().gte(1),
    attempted_at: z.iso.datetime(),
    duration_ms: z.int().gte(0),
    response_status: z.int().nullable(),
    failure: z.string().nullable()
});

/**
 * One event on its way to one endpoint, with all attempts.
 */
export const zWebhookDelivery = z.object({
    id: z.string(),
    endpoint_id: z.string(),
    event_id: z.string(),
    event_type: zEventType,
    status: zWebhookDeliveryStatus,
    attempts: z.array(zWebhookAttempt),
    next_attempt_at: z.iso.datetime().nullable(),
    created_at: z.iso.datetime()
});

/**
 * One page of deliveries, newest first.
 */
export const zWebhookDeliveryPage = z.object({
    data: z.array(zWebhookDelivery),
    has_more: z.boolean(),
    next_cursor: z.string().nullable()
});

/**
 * What ends. A `field` is a member of a request.
 */
export const zDeprecationKind = z.enum([
    'version',
    'operation',
    'field',
    'model'
]);

/**
 * Where it stands. `announced` is known to end, `deprecated` says so in the headers of every answer, and `sunset` is refused.
 */
export const zDeprecationState = z.enum([
    'announced',
    'deprecated',
    'sunset'
]);

/**
 * A stretch of time before the end in which calls are refused, so that whoever still uses it notices.
 */
export const zBrownout = z.object({
    starts_at: z.iso.datetime(),
    ends_at: z.iso.datetime()
});

/**
 * One place from which the caller's organization used it, in the mode of the credential.
 */
export const zDeprecationUse = z.object({
    api_key_id: z.string(),
    operation: z.string(),
    model: z.string().nullable(),
    version: z.string(),
    client: z.string().nullable(),
    calls: z.int().gte(1),
    calls_per_day: z.int().gte(1),
    first_seen_at: z.iso.datetime(),
    last_seen_at: z.iso.datetime(),
    input_tokens: z.int().gte(0),
    cached_input_tokens: z.int().gte(0),
    output_tokens: z.int().gte(0),
    cost: zMoney.nullable()
});

/**
 * What the tokens of the last 30 days cost at today's list prices, and what they would cost with the successor.
 */
export const zPriceDifference = z.object({
    current: zMoney,
    successor: zMoney,
    difference: zMoney
});

/**
 * The announced end of one thing.
 */
export const zAnnouncedDeprecation = z.object({
    kind: zDeprecationKind,
    subject: z.string(),
    state: zDeprecationState,
    announced_at: z.iso.datetime(),
    deprecated_at: z.iso.datetime(),
    sunset_at: z.iso.datetime().nullable(),
    days_left: z.int().gte(0).nullable(),
    successor: z.string().nullable(),
    assistance: z.string().nullable(),
    reason: z.string(),
    guide_url: z.string(),
    brownouts: z.array(zBrownout),
    uses: z.array(zDeprecationUse).nullable(),
    price_difference: zPriceDifference.nullable()
});

/**
 * What is to end.
 */
export const zDeprecationList = z.object({
    data: z.array(zAnnouncedDeprecation)
});

/**
 * The address of the organization's own calendar of ends.
 */
export const zCalendarAddress = z.object({
    url: z.string().nullable(),
    created_by: z.string().nullable(),
    created_at: z.iso.datetime().nullable()
});

/**
 * A notice of an end that was sent to the organization.
 */
export const zNotice = z.object({
    id: z.string(),
    kind: zDeprecationKind,
    subject: z.string(),
    occasion: z.string(),
    title: z.string(),
    sunset_at: z.iso.datetime().nullable(),
    sent_at: z.iso.datetime(),
    sent_to: z.array(z.string()),
    url: z.string()
});

/**
 * One page of notices, newest first.
 */
export const zNoticePage = z.object({
    data: z.array(zNotice),
    has_more: z.boolean(),
    next_cursor: z.string().nullable()
});

/**
 * Where a version stands. `current` is the newest, `supported` is answered without an end in sight, `deprecated` is answered until its sunset, and `sunset` is no longer answered.
 */
export const zVersionState = z.enum([
    'current',
    'supported',
    'deprecated',
    'sunset'
]);

/**
 * One breaking change that came with a version. Calls of older versions do not see it.
 */
export const zVersionChange = z.object({
    name: z.string(),
    description: z.string(),
    operations: z.array(z.string())
});

/**
 * One dated version of the API.
 */
export const zVersion = z.object({
    date: z.string(),
    state: zVersionState,
    deprecated_at: z.iso.datetime().nullable(),
    sunset_at: z.iso.datetime().nullable(),
    successor: z.string().nullable(),
    changes: z.array(zVersionChange),
    guide_url: z.string().nullable(),
    changelog_url: z.string()
});

/**
 * The dated versions of the API.
 */
export const zVersionList = z.object({
    data: z.array(zVersion)
});

/**
 * The group of the code. More may be added.
 */
export const zErrorGroup = z.enum([
    'authentication_error',
    'permission_error',
    'invalid_request_error',
    'not_found_error',
    'conflict_error',
    'idempotency_error',
    'rate_limit_error',
    'billing_error',
    'upstream_error',
    'service_error'
]);

/**
 * What to do about repeating the call. `fix_first` means not before something was changed, `after_delay` after `retry_after` seconds, `with_backoff` with growing pauses. More may be added.
 */
export const zRetryAdvice = z.enum([
    'fix_first',
    'after_delay',
    'with_backoff'
]);

/**
 * A name that an error code had in older versions.
 */
export const zFormerCode = z.object({
    code: z.string(),
    until: z.string()
});

/**
 * One error code of the API, which every error names in its member `code`.
 */
export const zErrorEntry = z.object({
    code: z.string(),
    status: z.int().gte(400).lte(599),
    title: z.string(),
    group: zErrorGroup,
    retryable: z.boolean(),
    retry: zRetryAdvice,
    detail: z.string(),
    parameters: z.array(z.string()),
    since: z.string(),
    former_codes: z.array(zFormerCode),
    related: z.array(z.string()),
    doc_url: z.url()
});

/**
 * The error codes of the API.
 */
export const zErrorEntryList = z.object({
    data: z.array(zErrorEntry)
});

/**
 * What an entry tells of.
 */
export const zChangelogKind = z.enum([
    'added',
    'changed',
    'deprecated',
    'removed',
    'fixed',
    'security'
]);

/**
 * Where an entry comes from. `written` is by hand, the others are made from the record that they tell of.
 */
export const zChangelogSource = z.enum([
    'written',
    'version_change',
    'lifecycle_move',
    'price'
]);

/**
 * What an entry is about, by the names that calls use.
 */
export const zChangelogAffects = z.object({
    operations: z.array(z.string()),
    fields: z.array(z.string()),
    versions: z.array(z.string()),
    models: z.array(z.string()),
    sdks: z.array(z.string()),
    plans: z.array(z.string())
});

/**
 * Calls of the organization that an entry touches.
 */
export const zChangelogReason = z.object({
    kind: z.enum([
        'operation',
        'model',
        'version',
        'field'
    ]),
    name: z.string(),
    calls: z.int(),
    last_called_at: z.iso.datetime(),
    is_exact: z.boolean()
});

/**
 * One entry of the changelog.
 */
export const zChangelogEntry = z.object({
    id: z.string(),
    date: z.string(),
    kind: zChangelogKind,
    title: z.string(),
    body: z.string(),
    breaking: z.boolean(),
    source: zChangelogSource,
    affects: zChangelogAffects,
    url: z.url(),
    because: z.array(zChangelogReason).nullable()
});

/**
 * One page of entries, newest first.
 */
export const zChangelogEntryPage = z.object({
    data: z.array(zChangelogEntry),
    has_more: z.boolean(),
    next_cursor: z.string().nullable()
});

/**
 * The use of one version by one key.
 */
export const zVersionKeyUsage = z.object({
    api_key_id: z.string(),
    calls: z.int().gte(0),
    last_used_at: z.iso.datetime()
});

/**
 * The use of one version.
 */
export const zUsedVersion = z.object({
    version: z.string(),
    calls: z.int().gte(0),
    last_used_at: z.iso.datetime(),
    api_keys: z.array(zVersionKeyUsage)
});

/**
 * Which versions an organization really uses, in the mode of the credential.
 */
export const zVersionUsage = z.object({
    start: z.iso.datetime(),
    end: z.iso.datetime(),
    mode: zMode,
    versions: z.array(zUsedVersion)
});

/**
 * How the call ended. `succeeded` means that the whole answer was sent, `failed` that an error was, `client_disconnected` that the caller went away before the end, `interrupted` that the provider broke off in mid-stream. More may be added.
 */
export const zRequestOutcome = z.enum([
    'succeeded',
    'failed',
    'client_disconnected',
    'interrupted'
]);

/**
 * What is kept of one call. Never prompts, inputs or answers.
 */
export const zRequestRecord = z.object({
    id: z.string(),
    operation: z.string(),
    method: z.string(),
    path: z.string(),
    status: z.int().gte(100).lte(599),
    code: z.string().nullable(),
    outcome: zRequestOutcome,
    mode: zMode,
    api_key_id: z.string(),
    version: z.string(),
    model: z.string().nullable(),
    model_served: z.string().nullable(),
    provider: z.string().nullable(),
    attempts: z.int().gte(0),
    streamed: z.boolean(),
    input_tokens: z.int().gte(0),
    cached_input_tokens: z.int().gte(0),
    output_tokens: z.int().gte(0),
    would_have_cost: zMoney.nullable(),
    latency_ms: z.int().gte(0),
    first_token_ms: z.int().gte(0).nullable(),
    user_agent: z.string().nullable(),
    trace_id: z.string().nullable(),
    is_sample: z.boolean(),
    created_at: z.iso.datetime()
});

/**
 * One page of requests, newest first.
 */
export const zRequestRecordPage = z.object({
    data: z.array(zRequestRecord),
    has_more: z.boolean(),
    next_cursor: z.string().nullable()
});

/**
 * What a scenario does: `error` answers with an error, `delay` holds the answer up, `answer` shapes what the model says, and `stream` breaks a stream. One call takes at most one of each kind, and an error only together with a delay.
 */
export const zScenarioKind = z.enum([
    'error',
    'delay',
    'answer',
    'stream'
]);

/**
 * One parameter of a scenario.
 */
export const zScenarioParameter = z.object({
    name: z.string(),
    type: z.enum(['integer', 'code']),
    description: z.string(),
    min: z.int().nullable(),
    max: z.int().nullable(),
    default: z.int().nullable(),
    is_required: z.boolean()
});

/**
 * Something that a call with a test key can have happen, by its name in the header `Sundial-Scenario`.
 */
export const zScenario = z.object({
    name: z.string(),
    description: z.string(),
    kind: zScenarioKind,
    code: z.string().nullable(),
    parameters: z.array(zScenarioParameter),
    operations: z.array(z.string()).nullable(),
    example: z.string()
});

/**
 * The scenarios of the sandbox.
 */
export const zScenarioList = z.object({
    data: z.array(zScenario)
});

/**
 * What else a reset does. All of it may be left out.
 */
export const zResetSandboxRequest = z.strictObject({
    revoke_api_keys: z.boolean().optional(),
    sample_usage: z.boolean().optional()
});

/**
 * What a reset of the sandbox did.
 */
export const zSandboxReset = z.object({
    requests_deleted: z.int().gte(0),
    idempotency_keys_deleted: z.int().gte(0),
    api_keys_revoked: z.int().gte(0),
    sample_requests_created: z.int().gte(0),
    webhook_endpoints_deleted: z.int().gte(0)
});

/**
 * The dated version of the API to answer in, as `YYYY-MM-DD`. A date between two versions means the earlier one. Without it, the version pinned by the key is used, else the one pinned by the organization, else the newest. Every response names the version it used.
 */
export const zSundialVersion = z.string();

/**
 * A time, as RFC 3339, to answer as of: versions are then deprecated or gone as they will be on that day. It moves nothing but the lifecycle of versions, and credentials of live mode may not send it.
 */
export const zSundialClock = z.iso.datetime();

/**
 * What should go wrong in this call, or come out of it, as a list of names with parameters (RFC 9651): scenarios of `GET /v1/sandbox/scenarios`, and any error code that the operation declares; `GET /v1/sandbox/errors/{code}` declares all. For test keys only.
 */
export const zSundialScenario = z.string();

/**
 * A value of your choice, at most 255 printable ASCII characters, bare or in double quotes. Within 24 hours, a second call with the same value does nothing and gets the first answer again, byte for byte. An answer is not kept when the call was refused before it began or failed on our side. Use a fresh random value for each new call.
 */
export const zIdempotencyKey = z.string();

/**
 * With `true`, retired models are listed as well. Left out, they are not.
 */
export const zIncludeRetired = z.enum(['true', 'false']);

/**
 * The exact name of the model.
 */
export const zModelName = z.string();

/**
 * How many objects a page holds at most, 1 to 100. 20 when left out.
 */
export const zLimit = z.int().gte(1).lte(100);

/**
 * The `next_cursor` of the page before. Leave it out for the first page.
 */
export const zAfter = z.string().min(1).max(512);

/**
 * The id of the member (`mem_...`).
 */
export const zMemberId = z.string();

/**
 * The id of the invitation (`inv_...`).
 */
export const zInvitationId = z.string();

/**
 * The id of the API key (`key_...`), not the key itself.
 */
export const zKeyId = z.string();

/**
 * The beginning of the range, in UTC. Belongs to it. When left out, 30 days before `end`, or 24 hours for buckets of a minute.
 */
export const zUsageStart = z.iso.datetime();

/**
 * The end of the range, in UTC. Does not belong to it. Now when left out.
 */
export const zUsageEnd = z.iso.datetime();

/**
 * The length of a bucket. `day` when left out.
 */
export const zUsageBucket2 = zUsageBucketSize;

/**
 * What to divide buckets by. Nothing when left out.
 */
export const zUsageGroupBy = zUsageGrouping;

/**
 * Only calls made with this key.
 */
export const zApiKeyIdFilter = z.string().max(64);

/**
 * Only calls that asked for this model.
 */
export const zModelFilter = z.string().max(200);

/**
 * Only invoices that stand so.
 */
export const zInvoiceStatusFilter = zInvoiceStatus;

/**
 * The id of the invoice (`bill_...`).
 */
export const zInvoiceId = z.string();

/**
 * The id of the line (`line_...`).
 */
export const zInvoiceLineId = z.string();

/**
 * The plan to look at. The one in force when left out.
 */
export const zPreviewPlan = z.string().min(1).max(64);

/**
 * The people to look at. As many as now when left out.
 */
export const zPreviewSeats = z.int().gte(1).lte(10000);

/**
 * Words to look for in names, taglines and descriptions.
 */
export const zCatalogueQuery = z.string().max(200);

/**
 * Only listings of this kind.
 */
export const zCatalogueKindFilter = zListingKind;

/**
 * Only listings of this category.
 */
export const zCatalogueCategoryFilter = zListingCategory;

/**
 * The id of the listing, or its part of addresses.
 */
export const zCatalogueId = z.string();

/**
 * The date of the terms.
 */
export const zTermsVersion = z.string();

/**
 * The id of the listing (`lst_...`).
 */
export const zListingId = z.string();

/**
 * The id of the version (`lsv_...`).
 */
export const zListingVersionId = z.string();

/**
 * What is judged: security, support or responsible_ai.
 */
export const zAssessmentKindInPath = z.string();

/**
 * The UTC month; the one that is running when it is left out.
 */
export const zListingUsageMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/**
 * Only the statement of this UTC month.
 */
export const zStatementMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/**
 * The id of the installation (`ins_...`).
 */
export const zInstallationId = z.string();

/**
 * Only events of this type.
 */
export const zEventTypeFilter = z.string().max(100);

/**
 * Only events since then.
 */
export const zEventSinceFilter = z.iso.datetime();

/**
 * Only what this person, key or job did.
 */
export const zAuditActorFilter = z.string().max(64);

/**
 * Only this action, such as `key.revoked`, or every action of one kind, such as `key`.
 */
export const zAuditActionFilter = z.string().max(100);

/**
 * Only what was done to the object with this id.
 */
export const zAuditTargetFilter = z.string().max(200);

/**
 * Only what was done at this instant or later.
 */
export const zAuditStartFilter = z.iso.datetime();

/**
 * Only what was done before this instant.
 */
export const zAuditEndFilter = z.iso.datetime();

/**
 * The id of the webhook endpoint (`whe_...`).
 */
export const zWebhookEndpointId = z.string();

/**
 * The id of the event (`evt_...`).
 */
export const zEventId = z.string();

/**
 * With `true`, only what calls of the organization's keys use, in the mode of the credential, and from where. Needs a credential with the scope `usage.read`. False when left out.
 */
export const zMineFilter = z.boolean();

/**
 * The date of the version, exactly as `GET /v1/versions` names it.
 */
export const zVersionDate = z.string();

/**
 * Only codes with this status, such as `429`, or of this class, such as `4xx`.
 */
export const zErrorStatusFilter = z.string().regex(/^[45]([0-9][0-9]|xx)$/);

/**
 * Only codes of this group. A group that does not exist has none.
 */
export const zErrorGroupFilter = z.string().max(64);

/**
 * Only codes for which the same call can work later, or only those for which it cannot.
 */
export const zRetryableFilter = z.enum(['true', 'false']);

/**
 * The code, exactly as an error names it. A name that the code had in an older version is understood too.
 */
export const zErrorCodeName = z.string();

/**
 * Only entries of this kind. A kind that does not exist has none.
 */
export const zChangelogKindFilter = z.string().max(64);

/**
 * Only entries about this model.
 */
export const zChangelogModelFilter = z.string().max(200);

/**
 * Only entries about this operation, by its operationId.
 */
export const zChangelogOperationFilter = z.string().max(200);

/**
 * Only entries about this dated version, by its exact date.
 */
export const zChangelogVersionFilter = z.string().max(64);

/**
 * Only entries by which a program can break, or only those by which none can.
 */
export const zBreakingFilter = z.enum(['true', 'false']);

/**
 * Only entries of this day or later, in UTC.
 */
export const zSinceFilter = z.iso.date();

/**
 * The id of the entry, exactly as `GET /v1/changelog` names it.
 */
export const zChangelogEntryId = z.string();

/**
 * Only calls of this operation.
 */
export const zOperationFilter = z.string().max(100);

/**
 * Only calls that were answered in this version, by its date.
 */
export const zRequestVersionFilter = z.string().max(32);

/**
 * Only calls with this status, such as `429`, or of this class, such as `4xx`.
 */
export const zStatusFilter = z.string().regex(/^[1-5]([0-9][0-9]|xx)$/);

/**
 * Only calls with this error code.
 */
export const zCodeFilter = z.string().max(64);

/**
 * Only calls that ended so, such as `interrupted`.
 */
export const zOutcomeFilter = z.string().max(64);

/**
 * Only calls that arrived at this instant or later.
 */
export const zStartFilter = z.iso.datetime();

/**
 * Only calls that arrived before this instant.
 */
export const zEndFilter = z.iso.datetime();

/**
 * The id of the request (`req_...`), as in the `Request-Id` header of its response.
 */
export const zRequestId = z.string();

export const zCreateChatCompletionBody = zChatCompletionRequest;

export const zCreateChatCompletionHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

/**
 * The answer, whole or as a stream.
 */
export const zCreateChatCompletionResponse = zChatCompletion;

export const zCreateEmbeddingBody = zEmbeddingRequest;

export const zCreateEmbeddingHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

/**
 * The vectors.
 */
export const zCreateEmbeddingResponse = zEmbeddingList;

export const zListModelsHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListModelsQuery = z.object({
    include_retired: z.enum(['true', 'false']).optional()
});

/**
 * The models.
 */
export const zListModelsResponse = zModelList;

export const zGetModelHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zGetModelPath = z.object({
    model: z.string()
});

/**
 * The model.
 */
export const zGetModelResponse = zModel;

export const zListOrganizationsHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListOrganizationsQuery = z.object({
    limit: z.int().gte(1).lte(100).optional(),
    after: z.string().min(1).max(512).optional()
});

/**
 * One page of organizations.
 */
export const zListOrganizationsResponse = zOrganizationPage;

export const zCreateOrganizationBody = zCreateOrganizationRequest;

export const zCreateOrganizationHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

/**
 * The new organization.
 */
export const zCreateOrganizationResponse = zOrganizationWithRole;

export const zGetOrganizationHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

/**
 * The organization.
 */
export const zGetOrganizationResponse = zOrganization;

export const zUpdateOrganizationBody = zUpdateOrganizationRequest;

export const zUpdateOrganizationHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

/**
 * The changed organization.
 */
export const zUpdateOrganizationResponse = zOrganization;

export const zRollbackVersionPinHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

/**
 * The changed organization.
 */
export const zRollbackVersionPinResponse = zOrganization;

export const zListMembersHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListMembersQuery = z.object({
    limit: z.int().gte(1).lte(100).optional(),
    after: z.string().min(1).max(512).optional()
});

/**
 * One page of members.
 */
export const zListMembersResponse = zMemberPage;

export const zRemoveMemberHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zRemoveMemberPath = z.object({
    member_id: z.string()
});

/**
 * The member was removed.
 */
export const zRemoveMemberResponse = z.void();

export const zUpdateMemberBody = zUpdateMemberRequest;

export const zUpdateMemberHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zUpdateMemberPath = z.object({
    member_id: z.string()
});

/**
 * The changed member.
 */
export const zUpdateMemberResponse = zMember;

export const zListInvitationsHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListInvitationsQuery = z.object({
    limit: z.int().gte(1).lte(100).optional(),
    after: z.string().min(1).max(512).optional()
});

/**
 * One page of invitations.
 */
export const zListInvitationsResponse = zInvitationPage;

export const zCreateInvitationBody = zCreateInvitationRequest;

export const zCreateInvitationHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

/**
 * The new invitation.
 */
export const zCreateInvitationResponse = zInvitation;

export const zRevokeInvitationHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zRevokeInvitationPath = z.object({
    invitation_id: z.string()
});

/**
 * The invitation was revoked.
 */
export const zRevokeInvitationResponse = z.void();

export const zListMyInvitationsHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListMyInvitationsQuery = z.object({
    limit: z.int().gte(1).lte(100).optional(),
    after: z.string().min(1).max(512).optional()
});

/**
 * One page of invitations.
 */
export const zListMyInvitationsResponse = zReceivedInvitationPage;

export const zAcceptInvitationHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zAcceptInvitationPath = z.object({
    invitation_id: z.string()
});

/**
 * The organization joined.
 */
export const zAcceptInvitationResponse = zOrganizationWithRole;

export const zGetNoticePreferencesHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

/**
 * The preferences.
 */
export const zGetNoticePreferencesResponse = zNoticePreferences;

export const zPutNoticePreferencesBody = zPutNoticePreferencesRequest;

export const zPutNoticePreferencesHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

/**
 * The preferences as they are now.
 */
export const zPutNoticePreferencesResponse = zNoticePreferences;

export const zListApiKeysHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListApiKeysQuery = z.object({
    limit: z.int().gte(1).lte(100).optional(),
    after: z.string().min(1).max(512).optional()
});

/**
 * One page of keys.
 */
export const zListApiKeysResponse = zApiKeyPage;

export const zCreateApiKeyBody = zCreateApiKeyRequest;

export const zCreateApiKeyHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

/**
 * The new key with its secret.
 */
export const zCreateApiKeyResponse = zApiKeyWithSecret;

export const zGetApiKeyHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zGetApiKeyPath = z.object({
    key_id: z.string()
});

/**
 * The key.
 */
export const zGetApiKeyResponse = zApiKey;

export const zUpdateApiKeyBody = zUpdateApiKeyRequest;

export const zUpdateApiKeyHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zUpdateApiKeyPath = z.object({
    key_id: z.string()
});

/**
 * The changed key.
 */
export const zUpdateApiKeyResponse = zApiKey;

export const zRotateApiKeyBody = zRotateApiKeyRequest;

export const zRotateApiKeyHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zRotateApiKeyPath = z.object({
    key_id: z.string()
});

/**
 * The new key with its secret.
 */
export const zRotateApiKeyResponse = zApiKeyWithSecret;

export const zRevokeApiKeyHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zRevokeApiKeyPath = z.object({
    key_id: z.string()
});

/**
 * The revoked key.
 */
export const zRevokeApiKeyResponse = zApiKey;

export const zGetUsageHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zGetUsageQuery = z.object({
    start: z.iso.datetime().optional(),
    end: z.iso.datetime().optional(),
    bucket: zUsageBucketSize.optional(),
    group_by: zUsageGrouping.optional(),
    api_key_id: z.string().max(64).optional(),
    model: z.string().max(200).optional()
});

/**
 * The usage.
 */
export const zGetUsageResponse = zUsage;

export const zListPlansHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

/**
 * The plans.
 */
export const zListPlansResponse = zPlanList;

export const zGetSubscriptionHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

/**
 * The subscription.
 */
export const zGetSubscriptionResponse = zSubscription;

export const zUpdateSubscriptionBody = zUpdateSubscriptionRequest;

export const zUpdateSubscriptionHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

/**
 * The subscription as it is now.
 */
export const zUpdateSubscriptionResponse = zSubscription;

export const zListInvoicesHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListInvoicesQuery = z.object({
    limit: z.int().gte(1).lte(100).optional(),
    after: z.string().min(1).max(512).optional(),
    status: zInvoiceStatus.optional()
});

/**
 * One page of invoices.
 */
export const zListInvoicesResponse = zInvoicePage;

export const zGetInvoiceHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zGetInvoicePath = z.object({
    invoice_id: z.string()
});

/**
 * The invoice.
 */
export const zGetInvoiceResponse = zInvoice;

export const zListInvoiceLineCallsHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListInvoiceLineCallsPath = z.object({
    invoice_id: z.string(),
    line_id: z.string()
});

export const zListInvoiceLineCallsQuery = z.object({
    limit: z.int().gte(1).lte(100).optional(),
    after: z.string().min(1).max(512).optional()
});

/**
 * One page of calls.
 */
export const zListInvoiceLineCallsResponse = zInvoiceLineCallPage;

export const zPreviewInvoiceHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zPreviewInvoiceQuery = z.object({
    plan: z.string().min(1).max(64).optional(),
    seats: z.int().gte(1).lte(10000).optional()
});

/**
 * The preview.
 */
export const zPreviewInvoiceResponse = zInvoicePreview;

export const zListSpendLimitsHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

/**
 * The limits.
 */
export const zListSpendLimitsResponse = zSpendLimitList;

export const zPutSpendLimitBody = zPutSpendLimitRequest;

export const zPutSpendLimitHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

/**
 * The limits.
 */
export const zPutSpendLimitResponse = zSpendLimitList;

export const zListCreditsHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListCreditsQuery = z.object({
    limit: z.int().gte(1).lte(100).optional(),
    after: z.string().min(1).max(512).optional()
});

/**
 * One page of credits.
 */
export const zListCreditsResponse = zCreditPage;

export const zCreateCheckoutSessionBody = zCreateCheckoutSessionRequest;

export const zCreateCheckoutSessionHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

/**
 * The page.
 */
export const zCreateCheckoutSessionResponse = zCheckoutSession;

export const zCreateBillingPortalSessionHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

/**
 * The page.
 */
export const zCreateBillingPortalSessionResponse = zBillingPortalSession;

export const zListCatalogueHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListCatalogueQuery = z.object({
    query: z.string().max(200).optional(),
    kind: zListingKind.optional(),
    category: zListingCategory.optional(),
    limit: z.int().gte(1).lte(100).optional(),
    after: z.string().min(1).max(512).optional()
});

/**
 * One page of listings.
 */
export const zListCatalogueResponse = zCatalogueListingPage;

export const zGetCatalogueListingHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zGetCatalogueListingPath = z.object({
    listing_id: z.string()
});

/**
 * The listing.
 */
export const zGetCatalogueListingResponse = zCatalogueListingDetails;

export const zReportListingBody = zReportListingRequest;

export const zReportListingHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zReportListingPath = z.object({
    listing_id: z.string()
});

/**
 * The report.
 */
export const zReportListingResponse = zAbuseReport;

export const zListRuleSetsHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

/**
 * The sets.
 */
export const zListRuleSetsResponse = zMarketplaceRuleSetList;

export const zGetReviewTimesHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

/**
 * The times.
 */
export const zGetReviewTimesResponse = zReviewTimes;

export const zListMarketplaceTermsHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

/**
 * The terms.
 */
export const zListMarketplaceTermsResponse = zMarketplaceTermsList;

export const zAcceptMarketplaceTermsHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zAcceptMarketplaceTermsPath = z.object({
    terms_version: z.string()
});

/**
 * The terms.
 */
export const zAcceptMarketplaceTermsResponse = zMarketplaceTerms;

export const zListListingsHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListListingsQuery = z.object({
    limit: z.int().gte(1).lte(100).optional(),
    after: z.string().min(1).max(512).optional()
});

/**
 * One page of listings.
 */
export const zListListingsResponse = zListingPage;

export const zCreateListingBody = zCreateListingRequest;

export const zCreateListingHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

/**
 * The listing.
 */
export const zCreateListingResponse = zListing;

export const zGetListingHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zGetListingPath = z.object({
    listing_id: z.string()
});

/**
 * The listing.
 */
export const zGetListingResponse = zListing;

export const zCreateListingVersionBody = zCreateListingVersionRequest;

export const zCreateListingVersionHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zCreateListingVersionPath = z.object({
    listing_id: z.string()
});

/**
 * The version.
 */
export const zCreateListingVersionResponse = zListingVersion;

export const zGetListingVersionHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zGetListingVersionPath = z.object({
    listing_id: z.string(),
    version_id: z.string()
});

/**
 * The version.
 */
export const zGetListingVersionResponse = zListingVersion;

export const zUpdateListingVersionBody = zUpdateListingVersionRequest;

export const zUpdateListingVersionHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zUpdateListingVersionPath = z.object({
    listing_id: z.string(),
    version_id: z.string()
});

/**
 * The version.
 */
export const zUpdateListingVersionResponse = zListingVersion;

export const zTransitionListingVersionBody = zTransitionRequest;

export const zTransitionListingVersionHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zTransitionListingVersionPath = z.object({
    listing_id: z.string(),
    version_id: z.string()
});

/**
 * The version.
 */
export const zTransitionListingVersionResponse = zListingVersion;

export const zCreateCheckRunHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zCreateCheckRunPath = z.object({
    listing_id: z.string(),
    version_id: z.string()
});

/**
 * The run, which begins soon.
 */
export const zCreateCheckRunResponse = zCheckRun;

export const zCreateListingAssetBody = zCreateListingAssetRequest;

export const zCreateListingAssetHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zCreateListingAssetPath = z.object({
    listing_id: z.string()
});

/**
 * The file.
 */
export const zCreateListingAssetResponse = zListingAsset;

export const zPutAssessmentAnswersBody = zPutAssessmentAnswersRequest;

export const zPutAssessmentAnswersHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zPutAssessmentAnswersPath = z.object({
    listing_id: z.string(),
    version_id: z.string(),
    assessment_kind: z.string()
});

/**
 * The version.
 */
export const zPutAssessmentAnswersResponse = zListingVersion;

export const zListListingActivityHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListListingActivityPath = z.object({
    listing_id: z.string()
});

export const zListListingActivityQuery = z.object({
    limit: z.int().gte(1).lte(100).optional(),
    after: z.string().min(1).max(512).optional()
});

/**
 * One page.
 */
export const zListListingActivityResponse = zListingActivityPage;

export const zCreateListingMessageBody = zCreateListingMessageRequest;

export const zCreateListingMessageHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zCreateListingMessagePath = z.object({
    listing_id: z.string()
});

/**
 * The message.
 */
export const zCreateListingMessageResponse = zListingActivity;

export const zGetListingUsageHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zGetListingUsageQuery = z.object({
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/).optional()
});

/**
 * The use.
 */
export const zGetListingUsageResponse = zListingUsage;

export const zListMarketplaceStatementsHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListMarketplaceStatementsQuery = z.object({
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/).optional(),
    limit: z.int().gte(1).lte(100).optional(),
    after: z.string().min(1).max(512).optional()
});

/**
 * One page of statements.
 */
export const zListMarketplaceStatementsResponse = zMarketplaceStatementPage;

export const zListInstallationsHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListInstallationsQuery = z.object({
    limit: z.int().gte(1).lte(100).optional(),
    after: z.string().min(1).max(512).optional()
});

/**
 * One page of installations.
 */
export const zListInstallationsResponse = zInstallationPage;

export const zCreateInstallationBody = zCreateInstallationRequest;

export const zCreateInstallationHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

/**
 * The installation, with the secret of its key.
 */
export const zCreateInstallationResponse = zCreatedInstallation;

export const zGrantInstallationScopesBody = zGrantScopesRequest;

export const zGrantInstallationScopesHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zGrantInstallationScopesPath = z.object({
    installation_id: z.string()
});

/**
 * The installation.
 */
export const zGrantInstallationScopesResponse = zInstallation;

export const zUninstallListingHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zUninstallListingPath = z.object({
    installation_id: z.string()
});

/**
 * The installation.
 */
export const zUninstallListingResponse = zInstallation;

export const zGetReviewerHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

/**
 * What the person is.
 */
export const zGetReviewerResponse = zReviewer;

export const zListReviewsHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListReviewsQuery = z.object({
    limit: z.int().gte(1).lte(100).optional(),
    after: z.string().min(1).max(512).optional()
});

/**
 * One page of the queue.
 */
export const zListReviewsResponse = zReviewItemPage;

export const zGetReviewHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zGetReviewPath = z.object({
    version_id: z.string()
});

/**
 * The version.
 */
export const zGetReviewResponse = zReview;

export const zDecideReviewBody = zDecideReviewRequest;

export const zDecideReviewHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zDecideReviewPath = z.object({
    version_id: z.string()
});

/**
 * The version.
 */
export const zDecideReviewResponse = zListingVersion;

export const zDecideAssessmentBody = zDecideAssessmentRequest;

export const zDecideAssessmentHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zDecideAssessmentPath = z.object({
    version_id: z.string(),
    assessment_kind: z.string()
});

/**
 * The version.
 */
export const zDecideAssessmentResponse = zListingVersion;

export const zListEventsHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListEventsQuery = z.object({
    type: z.string().max(100).optional(),
    since: z.iso.datetime().optional(),
    limit: z.int().gte(1).lte(100).optional(),
    after: z.string().min(1).max(512).optional()
});

/**
 * One page of events.
 */
export const zListEventsResponse = zEventPage;

export const zListAuditEventsHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListAuditEventsQuery = z.object({
    actor_id: z.string().max(64).optional(),
    action: z.string().max(100).optional(),
    target_id: z.string().max(200).optional(),
    start: z.iso.datetime().optional(),
    end: z.iso.datetime().optional(),
    limit: z.int().gte(1).lte(100).optional(),
    after: z.string().min(1).max(512).optional()
});

/**
 * One page of the audit log.
 */
export const zListAuditEventsResponse = zAuditEventPage;

export const zListWebhookEndpointsHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListWebhookEndpointsQuery = z.object({
    limit: z.int().gte(1).lte(100).optional(),
    after: z.string().min(1).max(512).optional()
});

/**
 * One page of endpoints.
 */
export const zListWebhookEndpointsResponse = zWebhookEndpointPage;

export const zCreateWebhookEndpointBody = zCreateWebhookEndpointRequest;

export const zCreateWebhookEndpointHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

/**
 * The new endpoint with its secret.
 */
export const zCreateWebhookEndpointResponse = zWebhookEndpointWithSecret;

export const zDeleteWebhookEndpointHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zDeleteWebhookEndpointPath = z.object({
    endpoint_id: z.string()
});

/**
 * The endpoint is gone.
 */
export const zDeleteWebhookEndpointResponse = z.void();

export const zGetWebhookEndpointHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zGetWebhookEndpointPath = z.object({
    endpoint_id: z.string()
});

/**
 * The endpoint.
 */
export const zGetWebhookEndpointResponse = zWebhookEndpoint;

export const zUpdateWebhookEndpointBody = zUpdateWebhookEndpointRequest;

export const zUpdateWebhookEndpointHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zUpdateWebhookEndpointPath = z.object({
    endpoint_id: z.string()
});

/**
 * The changed endpoint.
 */
export const zUpdateWebhookEndpointResponse = zWebhookEndpoint;

export const zRotateWebhookSecretBody = zRotateWebhookSecretRequest;

export const zRotateWebhookSecretHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zRotateWebhookSecretPath = z.object({
    endpoint_id: z.string()
});

/**
 * The endpoint with its new secret.
 */
export const zRotateWebhookSecretResponse = zWebhookEndpointWithSecret;

export const zSendTestEventHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zSendTestEventPath = z.object({
    endpoint_id: z.string()
});

/**
 * The delivery, which begins now.
 */
export const zSendTestEventResponse = zWebhookDelivery;

export const zListWebhookDeliveriesHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListWebhookDeliveriesPath = z.object({
    endpoint_id: z.string()
});

export const zListWebhookDeliveriesQuery = z.object({
    limit: z.int().gte(1).lte(100).optional(),
    after: z.string().min(1).max(512).optional()
});

/**
 * One page of deliveries.
 */
export const zListWebhookDeliveriesResponse = zWebhookDeliveryPage;

export const zRedeliverEventHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

export const zRedeliverEventPath = z.object({
    endpoint_id: z.string(),
    event_id: z.string()
});

/**
 * The delivery, which begins now.
 */
export const zRedeliverEventResponse = zWebhookDelivery;

export const zListDeprecationsHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListDeprecationsQuery = z.object({
    mine: z.boolean().optional()
});

/**
 * The announced ends.
 */
export const zListDeprecationsResponse = zDeprecationList;

export const zGetCalendarAddressHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

/**
 * What is known of the address.
 */
export const zGetCalendarAddressResponse = zCalendarAddress;

export const zCreateCalendarAddressHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

/**
 * The new address.
 */
export const zCreateCalendarAddressResponse = zCalendarAddress;

export const zListNoticesHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListNoticesQuery = z.object({
    limit: z.int().gte(1).lte(100).optional(),
    after: z.string().min(1).max(512).optional()
});

/**
 * One page of notices.
 */
export const zListNoticesResponse = zNoticePage;

export const zListVersionsHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

/**
 * The versions.
 */
export const zListVersionsResponse = zVersionList;

export const zGetVersionHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zGetVersionPath = z.object({
    date: z.string()
});

/**
 * The version.
 */
export const zGetVersionResponse = zVersion;

export const zListErrorsHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListErrorsQuery = z.object({
    status: z.string().regex(/^[45]([0-9][0-9]|xx)$/).optional(),
    group: z.string().max(64).optional(),
    retryable: z.enum(['true', 'false']).optional()
});

/**
 * The error codes.
 */
export const zListErrorsResponse = zErrorEntryList;

export const zGetErrorHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zGetErrorPath = z.object({
    code: z.string()
});

/**
 * The error code.
 */
export const zGetErrorResponse = zErrorEntry;

export const zListChangelogEntriesHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListChangelogEntriesQuery = z.object({
    limit: z.int().gte(1).lte(100).optional(),
    after: z.string().min(1).max(512).optional(),
    kind: z.string().max(64).optional(),
    model: z.string().max(200).optional(),
    operation: z.string().max(200).optional(),
    version: z.string().max(64).optional(),
    breaking: z.enum(['true', 'false']).optional(),
    since: z.iso.date().optional(),
    mine: z.boolean().optional()
});

/**
 * One page of entries.
 */
export const zListChangelogEntriesResponse = zChangelogEntryPage;

export const zGetChangelogEntryHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zGetChangelogEntryPath = z.object({
    entry: z.string()
});

/**
 * The entry.
 */
export const zGetChangelogEntryResponse = zChangelogEntry;

export const zGetVersionUsageHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

/**
 * The use of versions.
 */
export const zGetVersionUsageResponse = zVersionUsage;

export const zListRequestsHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zListRequestsQuery = z.object({
    limit: z.int().gte(1).lte(100).optional(),
    after: z.string().min(1).max(512).optional(),
    api_key_id: z.string().max(64).optional(),
    model: z.string().max(200).optional(),
    operation: z.string().max(100).optional(),
    version: z.string().max(32).optional(),
    status: z.string().regex(/^[1-5]([0-9][0-9]|xx)$/).optional(),
    code: z.string().max(64).optional(),
    outcome: z.string().max(64).optional(),
    start: z.iso.datetime().optional(),
    end: z.iso.datetime().optional()
});

/**
 * One page of requests.
 */
export const zListRequestsResponse = zRequestRecordPage;

export const zGetRequestHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zGetRequestPath = z.object({
    request_id: z.string()
});

/**
 * The request.
 */
export const zGetRequestResponse = zRequestRecord;

export const zListScenariosHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

/**
 * The scenarios.
 */
export const zListScenariosResponse = zScenarioList;

export const zRehearseErrorHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional()
});

export const zRehearseErrorPath = z.object({
    code: z.string()
});

export const zResetSandboxBody = zResetSandboxRequest;

export const zResetSandboxHeaders = z.object({
    'Sundial-Version': z.string().optional(),
    'Sundial-Clock': z.iso.datetime().optional(),
    'Sundial-Scenario': z.string().optional(),
    'Idempotency-Key': z.string().optional()
});

/**
 * What was done.
 */
export const zResetSandboxResponse = zSandboxReset;
