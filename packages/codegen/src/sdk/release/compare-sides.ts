import { createPythonWriter } from "../code/create-python-writer.ts";
import { createSampler, type Sampler } from "../code/create-sampler.ts";
import { findAccesses } from "../code/find-accesses.ts";
import type { Access, Snippet } from "../code/snippet.ts";
import { writeTypescript } from "../code/write-typescript.ts";
import type { ApiModel, NamedType } from "../model/api-model.ts";
import type { CodeRows, Rename } from "./sdk-change.ts";

/** One of the two models, with what its code is written by; each is made when it is first asked for. */
export interface Side {
  readonly model: ApiModel;
  readonly types: ReadonlyMap<string, NamedType>;
  readonly accesses: () => ReadonlyMap<string, Access>;
  readonly sampler: () => Sampler;
  readonly writePython: () => (snippet: Snippet) => string;
}

/** Two models, and what the differences between them are told with. */
export interface Comparison {
  readonly before: Side;
  readonly after: Side;
  /** The newer name that was declared for an older one at a place. */
  readonly renamed: (kind: Rename["kind"], owner: string | null, from: string) => string | undefined;
  /** The same two snippets in each language. */
  readonly rows: (before: Snippet | null, after: Snippet | null) => CodeRows;
}

export function compareSides(before: ApiModel, after: ApiModel, renames: readonly Rename[]): Comparison {
  const [older, newer] = [createSide(before), createSide(after)];
  return {
    before: older,
    after: newer,
    renamed: (kind, owner, from) => {
      // A name may have changed more than once since.
      const next = (name: string) =>
        renames.find((one) => one.kind === kind && (one.owner ?? owner) === owner && one.from === name)?.to;
      let name = next(from);
      for (let later = name; later !== undefined && later !== from; later = next(later)) name = later;
      return name;
    },
    rows: (one, other) => ({
      typescript: { before: one && writeTypescript(one), after: other && writeTypescript(other) },
      python: { before: one && older.writePython()(one), after: other && newer.writePython()(other) },
    }),
  };
}

function createSide(model: ApiModel): Side {
  return {
    model,
    types: new Map(model.types.map((type) => [type.name, type])),
    accesses: once(() => findAccesses(model)),
    sampler: once(() => createSampler(model)),
    writePython: once(() => createPythonWriter(model)),
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
