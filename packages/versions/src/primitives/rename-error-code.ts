import {
  listOperations,
  type MediaType,
  type OpenApiDocument,
  type Reference,
  readReference,
} from "../engine/document.ts";
import type { Edit } from "../engine/edit.ts";
import { readOperationParts } from "../engine/operation-parts.ts";

export interface RenameErrorCodeInput {
  readonly from: string;
  readonly to: string;
}

/** An error code got another name, in the errors of every operation that lists it. */
export function renameErrorCode({ from, to }: RenameErrorCodeInput): Edit {
  return {
    facts: { kind: "rename_error_code", field: to, older: from, newer: to },
    claims: [`code ${from}`, `code ${to}`],
    errorCode: { newer: to, older: from },
    reviseDocument(document) {
      const listing = listOperations(document).filter(({ operation }) => operation["x-error-codes"]?.includes(to));
      if (listing.length === 0) throw new Error(`no operation has the error code ${to}`);
      if (listOperations(document).some(({ operation }) => operation["x-error-codes"]?.includes(from)))
        throw new Error(`there already is an error code ${from}`);
      for (const located of listing) {
        const { operation } = located;
        operation["x-error-codes"] = operation["x-error-codes"]?.map((code) => (code === to ? from : code));
        for (const media of readOperationParts(document, located).problems)
          renameReferences(document, media, { from, to });
      }
    },
  };
}

/** The example keeps its place among the components, under a name made from the older code. */
function renameExample(document: OpenApiDocument, reference: Reference, code: RenameErrorCodeInput): Reference {
  const { examples } = document.components;
  const [, name] = readReference(reference.$ref);
  const older = name.replace(code.to, code.from);
  const example = examples[name];
  if (example) {
    examples[older] = example;
    delete examples[name];
  }
  return { $ref: `#/components/examples/${older}` };
}

function renameReferences(document: OpenApiDocument, media: MediaType, code: RenameErrorCodeInput): void {
  media.examples = Object.fromEntries(
    Object.entries(media.examples ?? {}).map(([name, example]) => {
      if (name !== code.to) return [name, example];
      return [code.from, "$ref" in example ? renameExample(document, example, code) : example];
    }),
  );
}
