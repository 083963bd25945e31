import { follow, listOperations, readReference } from "../engine/document.ts";
import type { Edit } from "../engine/edit.ts";
import { findParameter } from "../engine/find-schema.ts";
import { renameInProse } from "../engine/rename-in-prose.ts";

export interface RenameParameterInput {
  /** The component's name. */
  readonly parameter: string;
  readonly from: string;
  readonly to: string;
}

/** A query parameter got another name. */
export function renameParameter({ parameter, from, to }: RenameParameterInput): Edit {
  return {
    facts: { kind: "rename_parameter", schema: parameter, field: to, older: from, newer: to },
    claims: [`parameter ${parameter}`],
    parameters: { [parameter]: { newerName: to, olderName: from } },
    reviseDocument(document) {
      const target = findParameter(document, parameter);
      if (target.in !== "query" || target.name !== to) throw new Error(`${parameter} is not the query parameter ${to}`);
      target.name = from;
      for (const { operation } of listOperations(document)) {
        const references = (operation.parameters ?? []).flatMap((one) => ("$ref" in one ? [one] : []));
        if (!references.some(({ $ref }) => readReference($ref)[1] === parameter)) continue;
        operation.description = operation.description.replaceAll(`\`${to}\``, `\`${from}\``);
        for (const reference of references) renameInProse(follow(document, reference), to, from);
      }
    },
  };
}
