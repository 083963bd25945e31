import type { ApiOperation } from "../model/api-model.ts";
import type { Sample, Snippet } from "./snippet.ts";

/** A call of an operation with the body of the document's first example. */
export function exemplifyCall(operation: ApiOperation): Snippet {
  const input = (operation.body?.example ?? {}) as { readonly [name: string]: Sample }; // the linter holds examples to their schema
  return { kind: "call", operation, input };
}
