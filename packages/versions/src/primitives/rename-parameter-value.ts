import type { Edit } from "../engine/edit.ts";
import { findParameter } from "../engine/find-schema.ts";

export interface RenameParameterValueInput {
  /** The component's name. */
  readonly parameter: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** A value that callers give to a query parameter got another name. */
export function renameParameterValue({ parameter, name, from, to }: RenameParameterValueInput): Edit {
  const migration = { newerName: name, olderName: name, up: (value: string) => (value === from ? to : value) };
  return {
    facts: { kind: "rename_parameter_value", schema: parameter, older: from, newer: to },
    claims: [`parameter ${parameter}`],
    parameters: { [parameter]: migration },
    reviseDocument(document) {
      const target = findParameter(document, parameter);
      if (target.in !== "query" || target.name !== name)
        throw new Error(`${parameter} is not the query parameter ${name}`);
      if (target.example === to) target.example = from;
      if (target.schema.enum) target.schema.enum = target.schema.enum.map((value) => (value === to ? from : value));
    },
  };
}
