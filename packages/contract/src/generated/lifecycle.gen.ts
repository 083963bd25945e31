// Made by `npm run generate` from openapi/. Do not edit.
import type { LifecycleRow } from "../lifecycle-row.ts";

/** Every operation and every member of a request that is to end. */
export const lifecycleRows: readonly LifecycleRow[] = [
  {"kind":"field","operation":"createChatCompletion","part":"body","path":["max_tokens"],"member":"ChatCompletionRequest.max_tokens","lifecycle":{"announced":"2026-11-26","deprecated":"2026-11-26","successor":"max_completion_tokens","guide":"/docs/deprecations#max_tokens","reason":"The limit counts the tokens of reasoning too, and its name says so."}},
  {"kind":"field","operation":"createChatCompletion","part":"body","path":["functions"],"member":"ChatCompletionRequest.functions","lifecycle":{"announced":"2026-11-26","deprecated":"2026-11-26","successor":"tools","guide":"/docs/deprecations#functions-and-function_call","reason":"Tools do all that functions did, and one answer can call several."}},
  {"kind":"field","operation":"createChatCompletion","part":"body","path":["function_call"],"member":"ChatCompletionRequest.function_call","lifecycle":{"announced":"2026-11-26","deprecated":"2026-11-26","successor":"tool_choice","guide":"/docs/deprecations#functions-and-function_call","reason":"Tools do all that functions did, and one answer can call several."}},
  {"kind":"field","operation":"createChatCompletion","part":"body","path":["user"],"member":"ChatCompletionRequest.user","lifecycle":{"announced":"2026-11-26","deprecated":"2026-11-26","sunset":"2027-06-01","successor":"safety_identifier","guide":"/docs/deprecations#user","reason":"The member named two things, an end user and a group of the cache, which have members of their own now."}},
  {"kind":"field","operation":"createChatCompletion","part":"body","path":["messages","[]","function_call"],"member":"ChatMessage.function_call","lifecycle":{"announced":"2026-11-26","deprecated":"2026-11-26","successor":"tool_calls","guide":"/docs/deprecations#functions-and-function_call","reason":"Tools do all that functions did, and one answer can call several."}},
];
