import type { BreakingRule } from "../breaking-change.ts";
import { type Draft, drop, known, set } from "./draft.ts";

/** An edit that must be found, and as what. */
export type BreakingEdit = readonly [name: string, rule: BreakingRule, edit: (draft: Draft) => void];

/** Edits after which a request that was good is refused, or means something else. */
export const breakingRequests: readonly BreakingEdit[] = [
  ["a path is removed", "operation-removed", (d) => delete d.paths["/v1/usage"]],
  ["a method is removed", "operation-removed", (d) => delete d.paths["/v1/api_keys/{key_id}"]?.patch],
  [
    "a path is renamed",
    "operation-removed",
    (d) => {
      d.paths["/v1/keys"] = known(d.paths["/v1/api_keys"], "path");
      delete d.paths["/v1/api_keys"];
    },
  ],
  [
    "a path is renamed, and its answer with it",
    "response-property-removed",
    (d) => {
      d.paths["/v1/usages"] = known(d.paths["/v1/usage"], "path");
      delete d.paths["/v1/usage"];
      delete d.schema("Usage").properties?.totals;
    },
  ],
  [
    "a method becomes another",
    "operation-removed",
    (d) => {
      const item = known(d.paths["/v1/organization"], "path");
      item.put = item.patch;
      delete item.patch;
    },
  ],
  [
    "an operationId is renamed",
    "operation-renamed",
    (d) => set(d.operation("listApiKeys"), { operationId: "listKeys" }),
  ],
  [
    "a required query parameter is added",
    "parameter-required",
    (d) =>
      d
        .operation("getUsage")
        .parameters.push({ name: "zone", in: "query", required: true, schema: { type: "string" } }),
  ],
  [
    "a required header is added",
    "parameter-required",
    (d) =>
      d
        .operation("listModels")
        .parameters.push({ name: "X-Team", in: "header", required: true, schema: { type: "string" } }),
  ],
  [
    "a query parameter is removed",
    "parameter-removed",
    (d) => {
      const operation = d.operation("listRequests");
      operation.parameters = operation.parameters.filter(
        (one) => !("$ref" in one && String(one.$ref).endsWith("/CodeFilter")),
      );
    },
  ],
  [
    "a header is no longer taken",
    "parameter-removed",
    (d) => set(d.parameter("IdempotencyKey"), { name: "Idempotence-Key" }),
  ],
  ["a query parameter is renamed", "parameter-removed", (d) => set(d.parameter("After"), { name: "cursor" })],
  [
    "a parameter moves from the query to a header",
    "parameter-removed",
    (d) => set(d.parameter("UsageBucket"), { in: "header" }),
  ],
  [
    "an optional parameter becomes required",
    "parameter-required",
    (d) => set(d.parameter("UsageStart"), { required: true }),
  ],
  ["a parameter's type changes", "request-type", (d) => set(d.parameter("ModelFilter").schema, { type: "integer" })],
  ["a parameter's maximum falls", "request-bounds", (d) => set(d.parameter("Limit").schema, { maximum: 50 })],
  ["a parameter's minimum rises", "request-bounds", (d) => set(d.parameter("Limit").schema, { minimum: 5 })],
  [
    "a parameter's pattern changes",
    "request-pattern",
    (d) => set(d.parameter("StatusFilter").schema, { pattern: "^[1-5]xx$" }),
  ],
  ["a parameter gains a pattern", "request-pattern", (d) => set(d.parameter("KeyId").schema, { pattern: "^key_" })],
  ["a parameter gains a format", "request-format", (d) => set(d.parameter("CodeFilter").schema, { format: "uuid" })],
  ["a parameter's length is cut", "request-bounds", (d) => set(d.parameter("After").schema, { maxLength: 64 })],
  [
    "a parameter gains an enum",
    "request-values",
    (d) => set(d.parameter("ModelFilter").schema, { enum: ["sundial-1"] }),
  ],
  ["an enum of a parameter loses a value", "request-values", (d) => drop(d.schema("UsageBucketSize").enum, "hour")],
  [
    "a list in the query is written in another way",
    "parameter-style",
    (d) => set(d.parameter("Limit"), { style: "pipeDelimited" }),
  ],
  [
    "a refused member was one that was known",
    "request-property-removed",
    (d) => delete d.schema("CreateApiKeyRequest").properties?.version_pin,
  ],
  [
    "an open request no longer describes a property",
    "request-property-removed",
    (d) => delete d.schema("ChatCompletionRequest").properties?.verbosity,
  ],
  [
    "a property of a request is renamed",
    "request-property-removed",
    (d) => {
      const properties = known(d.schema("RotateApiKeyRequest").properties, "properties");
      properties.overlap = known(properties.overlap_seconds, "overlap_seconds");
      delete properties.overlap_seconds;
    },
  ],
  [
    "a new property of a request is required",
    "request-property-required",
    (d) => {
      const schema = d.schema("CreateInvitationRequest");
      schema.properties = { ...schema.properties, team: { type: "string" } };
      schema.required?.push("team");
    },
  ],
  [
    "an optional property becomes required",
    "request-property-required",
    (d) => d.schema("CreateApiKeyRequest").required?.push("scopes"),
  ],
  [
    "an optional property of a nested object becomes required",
    "request-property-required",
    (d) => set(d.schema("StreamOptions"), { required: ["include_usage"] }),
  ],
  [
    "a property's type changes",
    "request-type",
    (d) => set(d.property("RotateApiKeyRequest.overlap_seconds"), { type: "string" }),
  ],
  [
    "a number must be an integer",
    "request-type",
    (d) => set(d.property("ChatCompletionRequest.temperature"), { type: ["integer", "null"] }),
  ],
  [
    "null is refused by a list of types",
    "request-null",
    (d) => set(d.property("CreateApiKeyRequest.expires_at"), { type: "string" }),
  ],
  [
    "null is refused by a union",
    "request-null",
    (d) => void d.property("ChatCompletionRequest.stream_options").oneOf?.pop(),
  ],
  ["a form of a union is removed", "request-type", (d) => void d.property("EmbeddingRequest.input").oneOf?.shift()],
  [
    "a list among several lists of a union is removed",
    "request-type",
    (d) => void d.property("EmbeddingRequest.input").oneOf?.splice(2, 1),
  ],
  [
    "an enum of a request loses a value",
    "request-values",
    (d) => drop(d.property("ChatMessage.role").enum, "function"),
  ],
  [
    "an enum becomes a const",
    "request-values",
    (d) => {
      const schema = d.property("EmbeddingRequest.encoding_format");
      delete schema.enum;
      schema.const = "float";
    },
  ],
  ["a bound is added", "request-bounds", (d) => set(d.property("ChatCompletionRequest.seed"), { minimum: 0 })],
  [
    "a bound becomes exclusive",
    "request-bounds",
    (d) => {
      const schema = d.property("ChatCompletionRequest.top_p");
      delete schema.minimum;
      schema.exclusiveMinimum = 0;
    },
  ],
  [
    "only multiples are accepted",
    "request-bounds",
    (d) => set(d.property("RotateApiKeyRequest.overlap_seconds"), { multipleOf: 60 }),
  ],
  ["a text may not be empty", "request-bounds", (d) => set(d.property("ChatFunctionCall.arguments"), { minLength: 1 })],
  [
    "a list holds fewer items",
    "request-bounds",
    (d) => set(d.property("ChatCompletionRequest.tools"), { maxItems: 16 }),
  ],
  [
    "a list may not be empty",
    "request-bounds",
    (d) => set(d.property("ChatCompletionRequest.modalities"), { minItems: 1 }),
  ],
  ["items must differ", "request-bounds", (d) => set(d.property("CreateApiKeyRequest.scopes"), { uniqueItems: true })],
  ["more members are needed", "request-bounds", (d) => set(d.schema("UpdateApiKeyRequest"), { minProperties: 2 })],
  [
    "items get another type",
    "request-type",
    (d) => set(d.property("ChatCompletionRequest.modalities.[]"), { type: "object" }),
  ],
  [
    "values of a map get another type",
    "request-type",
    (d) => set(d.property("ChatCompletionRequest.metadata"), { additionalProperties: { type: "number" } }),
  ],
  [
    "unknown members are refused",
    "request-additional-properties",
    (d) => set(d.schema("ChatTool"), { additionalProperties: false }),
  ],
  [
    "unknown members are held to a type",
    "request-type",
    (d) => set(d.property("ChatTool.custom"), { additionalProperties: { type: "string" } }),
  ],
  [
    "allOf narrows a property",
    "request-bounds",
    (d) => {
      const properties = known(d.schema("UpdateMemberRequest").properties, "properties");
      properties.role = { allOf: [{ $ref: "#/components/schemas/Role" }, { enum: ["admin", "viewer"] }] };
      d.property("CreateOrganizationRequest.name").allOf = [{ maxLength: 50 }];
    },
  ],
  [
    "a condition is added",
    "request-constraint",
    (d) => set(d.schema("CreateInvitationRequest"), { not: { required: ["email"] } }),
  ],
  [
    "a property may only be read",
    "request-property-removed",
    (d) => set(d.property("UpdateApiKeyRequest.version_pin"), { readOnly: true }),
  ],
  [
    "a media type is no longer accepted",
    "media-type-removed",
    (d) => {
      const content = known(d.operation("createApiKey").requestBody, "body").content;
      content["application/merge-patch+json"] = known(content["application/json"], "json");
      delete content["application/json"];
    },
  ],
  ["a body is no longer taken", "request-body-removed", (d) => delete d.operation("rotateApiKey").requestBody],
  [
    "a body is required where there was none",
    "request-body-required",
    (d) => {
      d.operation("revokeApiKey").requestBody = {
        required: true,
        content: { "application/json": { schema: { type: "object" } } },
      };
    },
  ],
  [
    "another schema takes the place of one",
    "request-property-removed",
    (d) => {
      const body = known(d.operation("createApiKey").requestBody?.content["application/json"], "body");
      body.schema = { $ref: "#/components/schemas/UpdateApiKeyRequest" };
    },
  ],
  ["a way to authenticate is removed", "security-removed", (d) => void d.operation("listModels").security.splice(0, 1)],
  [
    "a scope is added",
    "security-scope",
    (d) => void d.operation("getUsage").security[0]?.apiKey?.push("organization.read"),
  ],
  [
    "another scope is needed",
    "security-scope",
    (d) => {
      for (const option of d.operation("getUsage").security)
        for (const name of Object.keys(option)) option[name] = ["requests.read"];
    },
  ],
  [
    "two credentials are needed together",
    "security-removed",
    (d) => {
      d.operation("listApiKeys").security = [{ apiKey: ["keys.read"], personToken: ["keys.read"] }];
    },
  ],
  [
    "a credential is sent in another way",
    "security-scheme",
    (d) => {
      const schemes = known(d.components.securitySchemes, "schemes");
      schemes.apiKey = { type: "apiKey", in: "header", name: "X-Api-Key" };
    },
  ],
];
