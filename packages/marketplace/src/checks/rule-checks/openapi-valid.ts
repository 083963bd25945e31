import { Validator } from "@seriousme/openapi-schema-validator";
import type { CheckContext, CheckOutcome, CheckProblem } from "../check.ts";
import { conclude } from "../conclude.ts";
import { listOuterReferences } from "../list-outer-references.ts";

const pointer = "/openapi_url";
const shownMax = 5;

export async function checkOpenapiValid({ readOpenapi }: CheckContext): Promise<CheckOutcome> {
  const reading = await readOpenapi();
  const fix = "Publish one valid OpenAPI 3.0 or 3.1 document at an address that anyone can read.";
  switch (reading.kind) {
    case "none":
      return conclude({ problems: [{ pointer, evidence: "No OpenAPI document is named.", fix }], passed: "" });
    case "fault":
      return conclude({ problems: [{ pointer, evidence: `The document ${reading.fault}.`, fix }], passed: "" });
    case "unknown":
      return conclude({ problems: [], unknown: [`The document ${reading.unknown}.`], passed: "" });
    case "read":
      return conclude({ problems: await validate(reading.document, fix), passed: "The document is valid." });
  }
}

async function validate(document: Readonly<Record<string, unknown>>, fix: string): Promise<CheckProblem[]> {
  const version = typeof document.openapi === "string" ? document.openapi : "";
  if (!/^3\.[01]\.\d+$/.test(version))
    return [
      {
        pointer,
        evidence: `The document is of ${version ? `OpenAPI ${version.slice(0, 20)}` : "no version of OpenAPI"}.`,
        fix,
      },
    ];
  const outer = listOuterReferences(document);
  // They are told, and never followed: whoever wrote the document chose where they lead.
  if (outer.length > 0) {
    const evidence = `The document refers to others: ${outer.slice(0, shownMax).join(", ").slice(0, 500)}.`;
    return [{ pointer, evidence, fix: "Put everything into one document." }];
  }
  // Always an object: the validator would read a text as the name of a file.
  const { valid, errors } = await new Validator().validate({ ...document });
  if (valid) return [];
  const told =
    typeof errors === "string"
      ? [errors]
      : (errors ?? []).map((error) => `${error.instancePath || "/"}: ${error.message ?? "is wrong"}`);
  return [...new Set(told)].slice(0, shownMax).map((error) => ({
    pointer,
    evidence: `The document is not valid at ${error.slice(0, 500)}.`,
    fix: "Mend it there, and validate the whole document before you publish it.",
  }));
}
