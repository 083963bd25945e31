import type { BreakingEdit } from "./breaking-requests.ts";
import { drop, known, set } from "./draft.ts";

const text = { type: "string" };

/** Edits after which a caller gets what it did not know, or misses what it relied on. */
export const breakingResponses: readonly BreakingEdit[] = [
  [
    "a property is removed",
    "response-property-removed",
    (d) => {
      delete d.schema("ApiKey").properties?.prefix;
      drop(d.schema("ApiKey").required, "prefix");
    },
  ],
  [
    "a property is removed and still called required",
    "response-property-removed",
    (d) => delete d.schema("Model").properties?.owned_by,
  ],
  [
    "an optional property is removed",
    "response-property-removed",
    (d) => delete d.schema("ChatCompletion").properties?.system_fingerprint,
  ],
  [
    "a property is removed deep in a stream",
    "response-property-removed",
    (d) => delete d.schema("ChatCompletionDelta").properties?.tool_calls,
  ],
  [
    "a property is renamed",
    "response-property-removed",
    (d) => {
      const properties = known(d.schema("Member").properties, "properties");
      properties.user = known(properties.user_id, "user_id");
      delete properties.user_id;
      drop(d.schema("Member").required, "user_id");
    },
  ],
  ["a property may be missing", "response-property-optional", (d) => drop(d.schema("Usage").required, "totals")],
  ["no property is required any more", "response-property-optional", (d) => delete d.schema("ApiKeyPage").required],
  [
    "a property may only be written",
    "response-property-removed",
    (d) => set(d.property("Organization.plan"), { writeOnly: true }),
  ],
  ["a property's type changes", "response-type", (d) => set(d.property("Model.created"), { type: "string" })],
  [
    "an integer may be any number",
    "response-type",
    (d) => set(d.property("CompletionUsage.total_tokens"), { type: "number" }),
  ],
  [
    "null may come by a list of types",
    "response-null",
    (d) => set(d.property("ApiKey.name"), { type: ["string", "null"] }),
  ],
  [
    "null may come by a union",
    "response-null",
    (d) => {
      const properties = known(d.schema("Usage").properties, "properties");
      properties.totals = { oneOf: [{ $ref: "#/components/schemas/UsageTotals" }, { type: "null" }] };
    },
  ],
  [
    "null may come in an enum",
    "response-null",
    (d) => {
      const schema = d.property("ChatCompletionChoice.finish_reason");
      schema.enum?.push(null);
      schema.type = ["string", "null"];
    },
  ],
  [
    "a text may be an object",
    "response-type",
    (d) => set(d.property("Model.owned_by"), { type: ["string", "object"] }),
  ],
  ["a property may be anything", "response-type", (d) => delete d.property("RequestRecord.provider").type],
  [
    "a form is added to a union",
    "response-type",
    (d) => void d.property("Usage.group_by").oneOf?.push({ type: "array", items: text }),
  ],
  [
    "an object is added to a union of objects",
    "response-property-removed",
    (d) => {
      d.property("ChatCompletionChoice.logprobs").oneOf?.push({
        type: "object",
        properties: { scores: { type: "array" } },
        required: ["scores"],
      });
    },
  ],
  [
    "a list becomes a single object",
    "response-type",
    (d) => {
      const properties = known(d.schema("Usage").properties, "properties");
      properties.buckets = { $ref: "#/components/schemas/UsageBucket" };
    },
  ],
  ["items get another type", "response-type", (d) => set(d.property("ApiKey.scopes"), { items: { type: "object" } })],
  ["an enum gains a value", "response-values", (d) => d.schema("InvitationStatus").enum?.push("bounced")],
  [
    "an enum of a stream gains a value",
    "response-values",
    (d) => d.property("ChatCompletionChunkChoice.finish_reason").enum?.push("refusal"),
  ],
  [
    "a value of an enum is renamed",
    "response-values",
    (d) => {
      const values = known(d.schema("InvitationStatus").enum, "enum");
      values.splice(values.indexOf("revoked"), 1, "withdrawn");
    },
  ],
  ["an enum that many share gains a value", "response-values", (d) => d.schema("Mode").enum?.push("staging")],
  [
    "an enum that repeats a parameter becomes any text",
    "response-values",
    (d) => delete d.schema("UsageBucketSize").enum,
  ],
  ["an enum becomes any text", "response-values", (d) => delete d.schema("ApiKeyStatus").enum],
  [
    "a const becomes another",
    "response-values",
    (d) => set(d.property("EmbeddingList.object"), { const: "embeddings" }),
  ],
  ["a const is dropped", "response-values", (d) => delete d.property("Model.object").const],
  ["a format is dropped", "response-format", (d) => delete d.property("Organization.created_at").format],
  ["a format becomes another", "response-format", (d) => set(d.property("Problem.type"), { format: "uri-reference" })],
  [
    "a timestamp becomes a number",
    "response-type",
    (d) => {
      const properties = known(d.schema("Invitation").properties, "properties");
      properties.expires_at = { type: "integer" };
    },
  ],
  ["a number becomes a text", "response-type", (d) => set(d.property("UsageTotals.requests"), { type: "string" })],
  ["a minimum falls", "response-bounds", (d) => set(d.property("ChatCompletionChoice.index"), { minimum: -1 })],
  ["a bound is dropped", "response-bounds", (d) => delete d.property("Problem.status").maximum],
  [
    "a named schema gets other content",
    "response-property-removed",
    (d) => set(d.schema("Member"), { properties: { id: text } }),
  ],
  [
    "an object becomes a union with one that lacks a member",
    "response-property-optional",
    (d) => {
      const schema = d.schema("Organization");
      const required = known(schema.required, "required").filter((name) => name !== "plan");
      const whole = { ...schema };
      for (const name of Object.keys(schema)) delete schema[name];
      schema.oneOf = [
        { ...whole, required },
        { type: "object", required: ["id"], properties: { id: text } },
      ];
    },
  ],
  [
    "a map may hold other values",
    "response-type",
    (d) => set(d.property("ChatCompletion.metadata"), { additionalProperties: true }),
  ],
  [
    "values of a map may be null",
    "response-null",
    (d) => set(d.property("ChatCompletion.metadata"), { additionalProperties: { type: ["string", "null"] } }),
  ],
  [
    "a property of an error is removed",
    "response-property-removed",
    (d) => delete d.schema("Problem").properties?.doc_url,
  ],
  [
    "an open enum gains another type",
    "response-type",
    (d) => set(d.property("OpenAiError.type"), { type: ["string", "integer"], enum: undefined }),
  ],
  [
    "a success status is removed",
    "response-removed",
    (d) => {
      const { responses } = d.operation("createApiKey");
      responses["200"] = known(responses["201"], "201");
      delete responses["201"];
    },
  ],
  [
    "a success status is added",
    "response-added",
    (d) => {
      const { responses } = d.operation("createEmbedding");
      responses["202"] = { description: "Later.", headers: {}, content: {} };
    },
  ],
  [
    "a redirect is added",
    "response-added",
    (d) => {
      d.operation("getModel").responses["302"] = { description: "Elsewhere.", headers: {}, content: {} };
    },
  ],
  ["an error status is removed", "response-removed", (d) => delete d.operation("getApiKey").responses["404"]],
  [
    "a media type is removed",
    "media-type-removed",
    (d) => delete d.response("createChatCompletion", "200").content["text/event-stream"],
  ],
  [
    "a media type becomes another",
    "media-type-removed",
    (d) => {
      const { content } = d.response("listModels", "200");
      content["application/hal+json"] = known(content["application/json"], "json");
      delete content["application/json"];
    },
  ],
  ["a body comes no more", "media-type-removed", (d) => set(d.response("getUsage", "200"), { content: {} })],
  [
    "a header is removed",
    "header-removed",
    (d) => delete d.response("createChatCompletion", "200").headers["Sundial-Model-Served"],
  ],
  [
    "a header is renamed",
    "header-removed",
    (d) => {
      const { headers } = d.response("listApiKeys", "200");
      headers["X-Request-Id"] = known(headers["Request-Id"], "Request-Id");
      delete headers["Request-Id"];
    },
  ],
  [
    "a header gets another type",
    "response-type",
    (d) => {
      const header = known(d.components.headers?.RetryAfter, "RetryAfter") as { schema: object }; // a header by its place
      header.schema = { type: "boolean" };
    },
  ],
  [
    "an error code is removed",
    "error-code-removed",
    (d) => drop(d.operation("createApiKey")["x-error-codes"], "key_limit_reached"),
  ],
  [
    "an error code is renamed",
    "error-code-removed",
    (d) => {
      const codes = d.operation("getApiKey")["x-error-codes"];
      codes.splice(codes.indexOf("resource_not_found"), 1, "not_found");
    },
  ],
];
