import { follow, type Operation, type Parameter, type Schema, type Spec, schemaName } from "../../spec.ts";
import { toPascalCase } from "../names.ts";
import type { Answer, ApiOperation, Body, Member } from "./api-model.ts";
import { readType } from "./read-type.ts";

/** One operation as a method. Throws for one that takes a body and a query: neither SDK has a form for that. */
export function readOperation(spec: Spec, operation: Operation): ApiOperation {
  const query = readParameters(operation, "query");
  const body = readBody(spec, operation);
  if (body && query.length > 0)
    throw new Error(`${operation.operationId} has a body and a query: the SDK has no form for that yet`);
  return {
    id: operation.operationId,
    sdkMethod: operation.sdkMethod,
    name: operation.sdkMethod.split(".").at(-1) ?? "",
    httpMethod: operation.method.toUpperCase() as ApiOperation["httpMethod"], // `listOperations` knows no others
    path: operation.path,
    summary: operation.summary,
    description: operation.description,
    pathParameters: readParameters(operation, "path"),
    query,
    body,
    answer: readAnswer(spec, operation),
    errorCodes: operation.errorCodes,
  };
}

function readParameters(operation: Operation, place: Parameter["in"]): Member[] {
  return operation.parameters
    .filter((parameter) => parameter.in === place && !parameter["x-sdk-hidden"])
    .map(({ name, description = "", required = false, schema }) => {
      const { type, hoisted } = readType(schema, toPascalCase(operation.operationId) + toPascalCase(name));
      if (hoisted.length > 0) throw new Error(`${operation.operationId}: the parameter ${name} is an object`);
      if (place === "path" && !["string", "enum", "date-time"].includes(type.kind))
        throw new Error(`${operation.operationId}: the SDKs have no form for the ${type.kind} ${name} in a path yet`);
      return { name, description, required, deprecated: schema.deprecated ?? false, type };
    });
}

function readBody(spec: Spec, { operationId, requestBody }: Operation): Body | null {
  if (!requestBody) return null;
  const media = requestBody.content["application/json"];
  if (!media) throw new Error(`${operationId}: the SDKs send JSON alone`);
  const [example] = Object.values(media.examples ?? {}) as { value?: unknown }[]; // OpenAPI's Example Objects
  const { type, properties } = follow<Schema>(spec, media.schema);
  if (type !== "object" && properties === undefined)
    throw new Error(`${operationId}: the SDKs have no form yet for a body that is no object`);
  const { required = false } = requestBody;
  return { type: schemaName(media.schema), required, example: example?.value };
}

function readAnswer(spec: Spec, operation: Operation): Answer {
  const [success, further] = Object.entries(operation.responses).filter(([status]) => status.startsWith("2"));
  if (further) throw new Error(`${operation.operationId}: the SDKs have no form for two kinds of success yet`);
  if (!success) return { kind: "never" };
  const { content = {} } = success[1];
  if (Object.keys(content).length === 0) return { kind: "nothing" };
  const schema = content["application/json"]?.schema;
  if (!schema) throw new Error(`${operation.operationId}: the SDKs read JSON, and events beside it`);
  const type = schemaName(schema);
  const chunk = content["text/event-stream"]?.schema;
  if (chunk) return { kind: "value_or_stream", type, chunk: schemaName(chunk) };
  const item = follow<Schema>(spec, schema).properties?.data?.items;
  const isPage = operation.sdkMethod.endsWith(".list") && item?.$ref !== undefined;
  return isPage ? { kind: "page", type, item: schemaName(item) } : { kind: "value", type };
}
