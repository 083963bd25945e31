import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { OpenApiDocument, Schema } from "../engine/document.ts";

/** Says why a value does not fit a schema of the document, or null when it does. */
export type Judge = (schema: Schema, value: unknown) => string | null;

/** Schemas are registered by their names: ajv compiles what is referred to by a pointer into a document anew for every reference. */
const idOf = (name: string) => `https://sundial.test/schemas/${name}`;

/** Judges values by JSON Schema 2020-12, as OpenAPI 3.1 does. */
export function createJudge(document: OpenApiDocument): Judge {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  for (const [name, schema] of Object.entries(document.components.schemas))
    ajv.addSchema(readReferring(JSON.stringify(schema)), idOf(name));
  // By their text: operations say the same of what they refuse.
  const compiled = new Map<string, ValidateFunction>();
  const texts = new WeakMap<Schema, string>();
  return (schema, value) => {
    const text = texts.get(schema) ?? JSON.stringify(schema);
    texts.set(schema, text);
    const validate = compiled.get(text) ?? ajv.compile(readReferring(text));
    compiled.set(text, validate);
    return validate(value) ? null : ajv.errorsText(validate.errors);
  };
}

function readReferring(text: string): Schema {
  return JSON.parse(
    text.replaceAll(/"#\/components\/schemas\/(\w+)"/g, (_, name: string) => JSON.stringify(idOf(name))),
  );
}
