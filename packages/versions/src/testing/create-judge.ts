import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { OpenApiDocument, Schema } from "../engine/document.ts";

/** Says why a value does not fit a schema of the document, or null when it does. */
export type Judge = (schema: Schema, value: unknown) => string | null;

const id = "https://sundial.test/document";

/** Judges values by JSON Schema 2020-12, as OpenAPI 3.1 does. */
export function createJudge(document: OpenApiDocument): Judge {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: id, components: { schemas: document.components.schemas } });
  const compiled = new Map<string, ReturnType<typeof ajv.compile>>();
  return (schema, value) => {
    const text = JSON.stringify(schema).replaceAll('"#/components/', `"${id}#/components/`);
    const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text));
    compiled.set(text, validate);
    return validate(value) ? null : ajv.errorsText(validate.errors);
  };
}
