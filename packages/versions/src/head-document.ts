import document from "@sundial/contract/openapi.json" with { type: "json" };
import type { OpenApiDocument } from "./engine/document.ts";

/** A copy of the bundled document of the newest version, to be changed at will. */
export function headDocument(): OpenApiDocument {
  // The linter has proved the document; TypeScript's reading of the file is too literal to be compared.
  return structuredClone(document as unknown as OpenApiDocument);
}
