import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, stringify } from "yaml";

const reviewed = new URL("../../packages/models/catalogue", import.meta.url).pathname;

/** The life of a model, as its file has it; of a new one, which model of the catalogue it is otherwise like. */
interface Life {
  readonly like?: string;
  readonly moves: readonly object[];
}

/** Copies the reviewed catalogue, with other lives of some models, to a directory for `MODELS_DIR`. Whoever calls it removes that. */
export function writeCatalogue(lives: Readonly<Record<string, Life>>): string {
  const directory = mkdtempSync(join(tmpdir(), "catalogue-"));
  cpSync(reviewed, directory, { recursive: true });
  for (const [id, { like = id, moves }] of Object.entries(lives)) {
    const file = parse(readFileSync(join(reviewed, `${like}.yaml`), "utf8"));
    writeFileSync(join(directory, `${id}.yaml`), stringify({ ...file, id, lifecycle: { notice: "general", moves } }));
  }
  return directory;
}
