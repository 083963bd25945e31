import { type OperationId, routes } from "@sundial/contract";
import type { z } from "zod";

interface RequestPart {
  readonly params?: z.core.$ZodType;
  readonly query?: z.core.$ZodType;
  readonly body?: { readonly content: { readonly "application/json": { readonly schema: z.core.$ZodType } } };
}

/** The newest version's schema of a part of an operation's request, named as the validators name parts. */
export function requestSchema(operationId: OperationId | undefined, target: string): z.core.$ZodType | undefined {
  if (operationId === undefined) return undefined;
  const request: RequestPart = routes[operationId].request;
  if (target === "json") return request.body?.content["application/json"].schema;
  if (target === "query") return request.query;
  return target === "param" ? request.params : undefined;
}
