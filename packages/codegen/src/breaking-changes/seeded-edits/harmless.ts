import { type Draft, drop, known, set } from "./draft.ts";

/** An edit that no caller can feel. */
export type HarmlessEdit = readonly [name: string, edit: (draft: Draft) => void];

const text = { type: "string" };

/** Edits of the form only: the document says the same in other words. */
export const rewordings: readonly HarmlessEdit[] = [
  ["a description changes", (d) => set(d.schema("ApiKey"), { description: "Another text." })],
  ["a property's description goes", (d) => delete d.property("ApiKey.name").description],
  [
    "an operation's texts change",
    (d) => Object.assign(d.operation("listModels"), { summary: "All", description: "All." }),
  ],
  ["examples change", (d) => set(d.parameter("Limit"), { example: 7 })],
  ["an example of a schema is added", (d) => set(d.property("Model.id"), { examples: ["sundial-1"] })],
  ["all examples go", (d) => set(d.components, { examples: {} })],
  [
    "tags and the title change",
    (d) => Object.assign(d.spec, { tags: [], info: { title: "New", version: "2026-11-23" } }),
  ],
  ["servers change", (d) => Object.assign(d.spec, { servers: [{ url: "https://api.example.com" }] })],
  ["something is deprecated", (d) => set(d.operation("createEmbedding"), { deprecated: true })],
  ["a property is deprecated", (d) => set(d.property("ApiKey.last4"), { deprecated: true })],
  ["an SDK method is renamed", (d) => set(d.operation("listApiKeys"), { "x-sdk-method": "keys.list" })],
  [
    "properties change their order",
    (d) => {
      const schema = d.schema("RequestRecord");
      schema.properties = Object.fromEntries(Object.entries(schema.properties ?? {}).reverse());
    },
  ],
  ["required names change their order", (d) => void d.schema("RequestRecord").required?.reverse()],
  ["values of an enum change their order", (d) => void d.schema("Scope").enum?.reverse()],
  ["parameters change their order", (d) => void d.operation("listRequests").parameters.reverse()],
  ["forms of a union change their order", (d) => void d.property("EmbeddingRequest.input").oneOf?.reverse()],
  [
    "paths change their order",
    (d) => Object.assign(d.spec, { paths: Object.fromEntries(Object.entries(d.paths).reverse()) }),
  ],
  ["ways to authenticate change their order", (d) => void d.operation("listModels").security.reverse()],
  [
    "a component is renamed",
    (d) => {
      const schemas = known(d.components.schemas, "schemas");
      schemas.Credential = schemas.ApiKey;
      delete schemas.ApiKey;
      const json = JSON.stringify(d.spec).replaceAll(
        '"#/components/schemas/ApiKey"',
        '"#/components/schemas/Credential"',
      );
      Object.assign(d.spec, JSON.parse(json));
    },
  ],
  [
    "a reference becomes its content",
    (d) => {
      const properties = known(d.schema("ApiKey").properties, "properties");
      properties.status = structuredClone(d.schema("ApiKeyStatus"));
    },
  ],
  [
    "a schema moves into a component",
    (d) => {
      const schemas = known(d.components.schemas, "schemas");
      schemas.Overlap = d.property("RotateApiKeyRequest.overlap_seconds");
      d.schema("RotateApiKeyRequest").properties = { overlap_seconds: { $ref: "#/components/schemas/Overlap" } };
    },
  ],
  [
    "a reference goes through another",
    (d) => {
      const schemas = known(d.components.schemas, "schemas");
      schemas.KeyState = { $ref: "#/components/schemas/ApiKeyStatus" };
      d.property("ApiKey.status").$ref = "#/components/schemas/KeyState";
    },
  ],
  [
    "a shared parameter is written out",
    (d) => {
      const operation = d.operation("listMembers");
      operation.parameters = operation.parameters.map((one) =>
        "$ref" in one && String(one.$ref).endsWith("/Limit") ? structuredClone(d.parameter("Limit")) : one,
      );
    },
  ],
  [
    "parameters move to the path",
    (d) => {
      const operation = d.operation("getApiKey");
      known(d.paths["/v1/api_keys/{key_id}"], "path").parameters = operation.parameters;
      operation.parameters = [];
      for (const id of ["updateApiKey"]) known(d.operation(id), id);
    },
  ],
  [
    "a list of types becomes a union",
    (d) => {
      const properties = known(d.schema("CreateApiKeyRequest").properties, "properties");
      properties.version_pin = { anyOf: [{ type: "null" }, text] };
    },
  ],
  [
    "a union becomes a list of types",
    (d) => {
      const properties = known(d.schema("Usage").properties, "properties");
      properties.group_by = {
        type: ["string", "null"],
        enum: [...known(d.schema("UsageGrouping").enum, "enum"), null],
      };
    },
  ],
  [
    "an enum becomes a union of consts",
    (d) => {
      const schema = d.schema("ApiKeyStatus");
      schema.oneOf = known(schema.enum, "enum").map((value) => ({ const: value, description: "One." }));
      delete schema.enum;
    },
  ],
  [
    "a const becomes an enum",
    (d) => {
      const schema = d.property("Model.object");
      schema.enum = [schema.const];
      delete schema.const;
    },
  ],
  [
    "an object is put together by allOf",
    (d) => {
      const schema = d.schema("Member");
      const { id, ...rest } = known(schema.properties, "properties");
      schema.properties = rest;
      schema.allOf = [{ type: "object", properties: { id: known(id, "id") }, required: ["id"] }];
      drop(schema.required, "id");
    },
  ],
  [
    "a reference is wrapped in allOf",
    (d) => {
      const properties = known(d.schema("Invitation").properties, "properties");
      properties.role = { description: "Role.", allOf: [{ $ref: "#/components/schemas/Role" }] };
    },
  ],
  [
    "what holds anyway is said",
    (d) => {
      d.parameter("Limit").required = false;
      d.parameter("Limit").style = "form";
      d.parameter("Limit").explode = true;
      d.schema("ApiKey").additionalProperties = true;
    },
  ],
  [
    "a parameter of the path is renamed",
    (d) => {
      const item = known(d.paths["/v1/requests/{request_id}"], "path");
      delete d.paths["/v1/requests/{request_id}"];
      d.paths["/v1/requests/{id}"] = item;
      d.parameter("RequestId").name = "id";
    },
  ],
  [
    "a header's name is written in another case",
    (d) => set(d.parameter("SundialVersion"), { name: "sundial-version" }),
  ],
];

/** Edits that let callers do or get more, or promise more. */
export const additions: readonly HarmlessEdit[] = [
  ["an operation is added", (d) => set(d.paths, { "/v1/files": { get: structuredClone(d.operation("listModels")) } })],
  [
    "a method is added to a path",
    (d) => {
      known(d.paths["/v1/usage"], "path").post = {
        ...structuredClone(d.operation("createApiKey")),
        operationId: "postUsage",
      };
    },
  ],
  [
    "an optional parameter is added",
    (d) => d.operation("getUsage").parameters.push({ name: "zone", in: "query", schema: text }),
  ],
  [
    "an optional header is added",
    (d) =>
      d.operation("getUsage").parameters.push({ name: "Sundial-Clock", in: "header", required: false, schema: text }),
  ],
  ["a required parameter becomes optional", (d) => set(d.parameter("UsageEnd"), { required: false })],
  [
    "an optional property of a request is added",
    (d) => {
      const schema = d.schema("CreateApiKeyRequest");
      schema.properties = { ...schema.properties, note: text };
    },
  ],
  [
    "an optional property of an open request is added",
    (d) => {
      const schema = d.schema("ChatCompletionRequest");
      schema.properties = { ...schema.properties, safety_level: { type: ["string", "null"] } };
    },
  ],
  [
    "a required property of a request becomes optional",
    (d) => drop(d.schema("CreateInvitationRequest").required, "role"),
  ],
  [
    "a body is no longer required",
    (d) => set(known(d.operation("rotateApiKey").requestBody, "body"), { required: false }),
  ],
  [
    "an optional body is taken",
    (d) => {
      d.operation("revokeApiKey").requestBody = { content: { "application/json": { schema: { type: "object" } } } };
    },
  ],
  ["a request accepts null", (d) => set(d.property("CreateOrganizationRequest.name"), { type: ["string", "null"] })],
  [
    "a request accepts another type",
    (d) => set(d.property("RotateApiKeyRequest.overlap_seconds"), { type: ["integer", "string"] }),
  ],
  ["a request accepts any number", (d) => set(d.property("ChatCompletionRequest.n"), { type: ["number", "null"] })],
  [
    "a request accepts a further form",
    (d) => void d.property("EmbeddingRequest.input").oneOf?.push({ type: "object" }),
  ],
  ["an enum of requests alone gains a value", (d) => d.property("EmbeddingRequest.encoding_format").enum?.push("int8")],
  ["an enum of requests becomes any text", (d) => delete d.property("EmbeddingRequest.encoding_format").enum],
  ["bounds of a request widen", (d) => void Object.assign(d.parameter("Limit").schema, { minimum: 0, maximum: 1000 })],
  ["a request's bound is dropped", (d) => delete d.property("CreateApiKeyRequest.name").maxLength],
  ["a request's pattern is dropped", (d) => delete d.parameter("StatusFilter").schema.pattern],
  ["a request's format is dropped", (d) => delete d.property("CreateInvitationRequest.email").format],
  ["a request's format widens", (d) => set(d.property("CreateInvitationRequest.email"), { format: "idn-email" })],
  ["a list of a request holds more", (d) => set(d.property("CreateApiKeyRequest.scopes"), { maxItems: 100 })],
  [
    "unknown members of a request are accepted",
    (d) => set(d.schema("UpdateMemberRequest"), { additionalProperties: true }),
  ],
  [
    "a further media type is accepted",
    (d) => {
      const content = known(d.operation("createEmbedding").requestBody, "body").content;
      content["application/msgpack"] = known(content["application/json"], "json");
    },
  ],
  [
    "a property of a response is added",
    (d) => {
      const schema = d.schema("ApiKey");
      schema.properties = { ...schema.properties, team: text };
      schema.required?.push("team");
    },
  ],
  [
    "an optional property of a stream is added",
    (d) => {
      const schema = d.schema("ChatCompletionDelta");
      schema.properties = { ...schema.properties, reasoning: text };
    },
  ],
  [
    "a property of an error is added",
    (d) => {
      const schema = d.schema("ProblemIssue");
      schema.properties = { ...schema.properties, code: text };
    },
  ],
  ["a property of a response is always there", (d) => d.schema("ChatCompletion").required?.push("system_fingerprint")],
  ["a response is never null", (d) => set(d.property("ApiKey.expires_at"), { type: "string" })],
  ["a response's union loses a form", (d) => void d.property("Usage.group_by").oneOf?.pop()],
  ["a response's number is an integer", (d) => set(d.property("TokenLogprob.logprob"), { type: "integer" })],
  [
    "a response's bounds narrow",
    (d) => void Object.assign(d.property("RequestRecord.status"), { minimum: 200, maximum: 503 }),
  ],
  ["a response gains a format", (d) => set(d.property("Member.email"), { format: "email" })],
  ["a response gains a pattern", (d) => set(d.property("Member.id"), { pattern: "^mem_" })],
  ["a response's text is one of an enum", (d) => set(d.property("Organization.plan"), { enum: ["free", "team"] })],
  ["an enum of responses alone loses a value", (d) => drop(d.schema("RequestOutcome").enum, "interrupted")],
  ["a response closes its objects", (d) => set(d.schema("CompletionUsage"), { additionalProperties: false })],
  [
    "an error status is added",
    (d) => set(d.operation("getUsage").responses, { "451": { description: "Gone.", headers: {}, content: {} } }),
  ],
  [
    "a further media type is answered",
    (d) => set(d.response("getUsage", "200").content, { "text/csv": { schema: text } }),
  ],
  [
    "a header is added to a response",
    (d) => set(d.response("getUsage", "200").headers, { "Sundial-Region": { schema: text } }),
  ],
  [
    "a header of a response is always there",
    (d) => set(d.response("getUsage", "200").headers, { "Sundial-Zone": { schema: text, required: true } }),
  ],
  ["an error code is added", (d) => d.operation("getUsage")["x-error-codes"].push("usage_delayed")],
  [
    "a way to authenticate is added",
    (d) => d.operation("createChatCompletion").security.push({ personToken: ["inference.write"] }),
  ],
  [
    "a scope is no longer needed",
    (d) => {
      for (const option of d.operation("listModels").security)
        for (const name of Object.keys(option)) option[name] = [];
    },
  ],
  ["no credential is needed any more", (d) => set(d.operation("listModels"), { security: [] })],
  [
    "a security scheme is added",
    (d) => {
      known(d.components.securitySchemes, "schemes").workload = { type: "http", scheme: "bearer" };
    },
  ],
  ["a component that nothing uses is added", (d) => set(known(d.components.schemas, "schemas"), { Unused: text })],
  ["an open enum gains a value", (d) => d.schema("Scope").enum?.push("billing.read")],
  ["an open enum becomes any text", (d) => delete d.property("OpenAiError.type").enum],
  ["an enum that repeats a parameter gains a value", (d) => d.schema("UsageBucketSize").enum?.push("month")],
  ["an enum that was open closes", (d) => delete d.schema("RequestOutcome")["x-open-enum"]],
];
