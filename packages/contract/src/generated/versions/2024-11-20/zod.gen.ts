// Made by `npm run generate` from openapi/ and the changes in packages/versions. Do not edit.
import * as z from 'zod';

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

export const zChatFunctionCall = z.looseObject({
    name: z.string(),
    arguments: z.string()
});

export const zChatMessage = z.looseObject({
    role: z.enum([
        'developer',
        'system',
        'user',
        'assistant',
        'function'
    ]),
    content: z.union([
        z.string(),
        z.array(zChatContentPart)
    ]).nullish(),
    name: z.string().nullish(),
    function_call: zChatFunctionCall.nullish(),
    refusal: z.string().nullish(),
    audio: z.record(z.string(), z.unknown()).nullish()
});

export const zStreamOptions = z.looseObject({
    include_usage: z.boolean().nullish(),
    include_obfuscation: z.boolean().nullish()
});

export const zChatFunction = z.looseObject({
    name: z.string().min(1),
    description: z.string().nullish(),
    parameters: z.record(z.string(), z.unknown()).nullish(),
    strict: z.boolean().nullish()
});

export const zResponseFormat = z.looseObject({
    type: z.string(),
    json_schema: z.looseObject({
        name: z.string().min(1),
        description: z.string().nullish(),
        schema: z.record(z.string(), z.unknown()).nullish(),
        strict: z.boolean().nullish()
    }).optional()
});

export const zChatCompletionRequest = z.looseObject({
    model: z.string().min(1).max(200),
    messages: z.array(zChatMessage).min(1),
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

export const zCreateChatCompletionBody = zChatCompletionRequest;

export const zCreateChatCompletionResponse = z.void();
