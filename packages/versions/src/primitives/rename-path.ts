import type { OperationId } from "@sundial/contract";
import type { Edit } from "../engine/edit.ts";
import { findOperation } from "../engine/find-schema.ts";

export interface RenamePathInput {
  readonly operation: OperationId;
  readonly from: string;
  readonly to: string;
}

/** An operation lives at another path, with the same path parameters. */
export function renamePath({ operation, from, to }: RenamePathInput): Edit {
  return {
    facts: { kind: "rename_path", field: operation, older: from, newer: to },
    claims: [`${operation} path`],
    path: { operation, older: from },
    reviseDocument(document) {
      const found = findOperation(document, operation);
      if (found.path !== to) throw new Error(`${operation} is at ${found.path}, not at ${to}`);
      if (parametersOf(from) !== parametersOf(to)) throw new Error(`${from} and ${to} have different parameters`);
      if (document.paths[from]?.[found.method]) throw new Error(`${from} already has an operation`);
      document.paths = Object.fromEntries(
        Object.entries(document.paths).flatMap(([path, item]) => {
          if (path !== to) return [[path, item]];
          const { [found.method]: moved, ...others } = item;
          const rest = Object.keys(others).length > 0 ? [[path, others]] : [];
          return [[from, { ...document.paths[from], [found.method]: moved }], ...rest];
        }),
      );
    },
  };
}

function parametersOf(path: string): string {
  return (path.match(/\{[^}]+\}/g) ?? []).join();
}
