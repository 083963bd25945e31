import type { Model } from "@sundial/sdk";
import { samplesOf } from "./samples.ts";

const written = {
  chat: { folder: "first-call", model: "sundial-1" },
  embedding: { folder: "embeddings", model: "sundial-embed-1" },
};

/** The samples of the documentation, which the tests run, with the name of this model in them. */
export function samplesOfModel({ id, kind }: Pick<Model, "id" | "kind">, apiUrl: string): ReturnType<typeof samplesOf> {
  const { folder, model } = kind === "embedding" ? written.embedding : written.chat;
  return samplesOf(folder, apiUrl).map(({ code, ...sample }) => ({
    ...sample,
    code: code.replaceAll(`"${model}"`, `"${id}"`),
  }));
}
