const written = {
  chat: { folder: "first-call", model: "sundial-1" },
  embedding: { folder: "embeddings", model: "sundial-embed-1" },
};

interface SampledModel {
  readonly id: string;
  readonly kind: string;
}

/** The folder of src/samples that has the samples of such a model. */
export function folderOfModel({ kind }: Pick<SampledModel, "kind">): string {
  return writtenFor(kind).folder;
}

/** A program of that folder with the name of this model in it. */
export function nameModel(code: string, { id, kind }: SampledModel): string {
  return code.replaceAll(`"${writtenFor(kind).model}"`, `"${id}"`);
}

function writtenFor(kind: string) {
  return kind === "embedding" ? written.embedding : written.chat;
}
