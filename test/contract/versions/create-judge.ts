import type { OpenApiDocument } from "@sundial/versions";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

type Schema = OpenApiDocument["components"]["schemas"][string];

/** Says why a value does not fit a schema of the document (JSON Schema 2020-12), or null when it does. */
export type Judge = (schema: Schema, value: unknown) => string | null;

const id = "https://sundial.test/document";

export function createJudge(document: OpenApiDocument): Judge {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: id, components: { schemas: document.components.schemas } });
  const compiled = new WeakMap<Schema, ValidateFunction>();
  const compile = (schema: Schema) => {
    const text = JSON.stringify(schema).replaceAll('"#/components/', `"${id}#/components/`);
    return ajv.compile(JSON.parse(text));
  };
  return (schema, value) => {
    const validate = compiled.get(schema) ?? compile(schema);
    compiled.set(schema, validate);
    return validate(value) ? null : ajv.errorsText(validate.errors);
  };
}
