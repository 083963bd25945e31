import { type OperationId, operations } from "@sundial/contract";
import document from "@sundial/contract/openapi.json" with { type: "json" };
import type { DriverCall } from "./protocol.ts";

/** An operation as a client names it. */
export interface SdkOperation {
  readonly operationId: OperationId;
  readonly sdkMethod: string;
  readonly method: string;
  readonly path: string;
  /** Whether it has a body or a query. */
  readonly hasParams: boolean;
  /** What may call it; those that need nothing take a key too. */
  readonly credentials: readonly ("apiKey" | "personToken")[];
  readonly errorCodes: readonly string[];
}

interface DocumentedOperation {
  readonly operationId: OperationId;
  readonly "x-sdk-method"?: string;
  readonly requestBody?: object;
  readonly parameters?: readonly { readonly $ref: string }[];
}

interface DocumentedParameter {
  readonly in: string;
  readonly "x-sdk-hidden"?: boolean;
}

// The document is typed as one literal; all its operations and parameters have these shapes.
const paths = document.paths as unknown as Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
const parameters = document.components.parameters as unknown as Readonly<Record<string, DocumentedParameter>>;

/** Every operation that the clients have, in the order of the contract. */
export const sdkOperations: readonly SdkOperation[] = Object.entries(paths).flatMap(([path, item]) =>
  Object.entries(item).flatMap(([method, operation]) => {
    const { operationId, requestBody, parameters: own = [], "x-sdk-method": sdkMethod } = operation;
    if (sdkMethod === undefined || !(operationId in operations)) return [];
    const hasQuery = own.some(({ $ref }) => isAsked(parameters[$ref.split("/").at(-1) ?? ""]));
    const { credentials, errorCodes, isPublic } = operations[operationId];
    const callers = isPublic ? (["apiKey"] as const) : credentials;
    const hasParams = hasQuery || requestBody !== undefined;
    return [
      { operationId, sdkMethod, method: method.toUpperCase(), path, hasParams, credentials: callers, errorCodes },
    ];
  }),
);

const withParams = new Set(sdkOperations.filter(({ hasParams }) => hasParams).map(({ sdkMethod }) => sdkMethod));

/** Whether a method has an argument for it. */
function isAsked(parameter: DocumentedParameter | undefined): boolean {
  return parameter?.in === "query" && !parameter["x-sdk-hidden"];
}

/** The call with empty parameters where its operation has some and the case names none. */
export function completeCall(call: DriverCall): DriverCall {
  return withParams.has(call.method) ? { ...call, params: call.params ?? {} } : call;
}
