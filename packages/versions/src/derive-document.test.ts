import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { deriveDocument } from "./derive-document.ts";
import {
  follow,
  listOperations,
  type MediaType,
  type OpenApiDocument,
  type Parameter,
  type Schema,
} from "./engine/document.ts";
import { readOperationParts } from "./engine/operation-parts.ts";
import { createJudge } from "./testing/create-judge.ts";
import { newestVersion, versions } from "./timeline.ts";

const dates = versions.map(({ date }) => date);

test.each(dates)("every example of %s fits its own schema", (date) => {
  const document = deriveDocument(date);
  const judge = createJudge(document);
  const wrong = listExamples(document).flatMap(({ at, schema, value }) => {
    const reason = judge(schema, value);
    return reason === null ? [] : [`${at}: ${reason}`];
  });
  expect(wrong).toEqual([]);
  expect(listExamples(document).length).toBeGreaterThan(400);
});

test("the document of the newest version is the newest one", async () => {
  const { default: head } = await import("@sundial/contract/openapi.json", { with: { type: "json" } });
  expect(deriveDocument(newestVersion.date)).toEqual(head);
});

test("each version's document says which it is", () => {
  for (const date of dates) {
    const document = deriveDocument(date);
    expect(document.info.version).toBe(date);
    expect(document.components.parameters.SundialVersion?.example).toBe(date);
    expect(document.components.headers.SundialVersion?.example).toBe(date);
  }
});

test("nothing in a document is referred to by nobody", () => {
  for (const date of dates) {
    const document = deriveDocument(date);
    const text = JSON.stringify(document);
    const unused = Object.keys(document.components.schemas).filter((name) => !text.includes(`/schemas/${name}"`));
    expect(unused, date).toEqual([]);
  }
});

test("a date that is no version has no document", () => {
  expect(() => deriveDocument("2025-03-13")).toThrow("There is no version 2025-03-13");
});

test("every document passes the linter", async () => {
  const folder = await mkdtemp(join(tmpdir(), "sundial-versions-"));
  try {
    await writeFile(
      join(folder, "redocly.yaml"),
      // The rule that every operation can succeed is sundial/operation-shape, which knows the one that cannot.
      "extends: [recommended-strict]\nrules:\n  no-server-example.com: off\n  operation-2xx-response: off\n",
    );
    for (const date of dates) await writeFile(join(folder, `${date}.json`), JSON.stringify(deriveDocument(date)));
    const output = await lint(
      folder,
      dates.map((date) => `${date}.json`),
    );
    expect(output).toBe("");
  } finally {
    await rm(folder, { recursive: true });
  }
}, 60_000);

function lint(folder: string, files: readonly string[]): Promise<string> {
  const cli = join(import.meta.dirname, "../../../node_modules/@redocly/cli/bin/cli.js");
  const env = { PATH: "", REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, "lint", ...files], { cwd: folder, env }, (error, stdout, stderr) =>
      resolve(error ? stdout + stderr : ""),
    );
  });
}

interface ShownExample {
  readonly at: string;
  readonly schema: Schema;
  readonly value: unknown;
}

function listExamples(document: OpenApiDocument): ShownExample[] {
  return listOperations(document).flatMap((located) => {
    const { id, body, answers, stream, problems } = readOperationParts(document, located);
    const media = [body, ...answers.values(), stream, ...problems].filter((one) => one !== null);
    return [
      ...media.flatMap((one) => readExamples(document, one).map((example) => ({ at: id, ...example }))),
      ...(located.operation.parameters ?? [])
        .map((one) => follow<Parameter>(document, one))
        .map(({ name, schema, example }) => ({ at: `${id} ${name}`, schema, value: example })),
    ];
  });
}

function readExamples(document: OpenApiDocument, media: MediaType): Omit<ShownExample, "at">[] {
  const { schema } = media;
  const lines = (media["x-sse-example"] ?? "").split("\n").filter((line) => line.startsWith("data: {"));
  return [
    ...Object.values(media.examples ?? {}).map((example) => ({ schema, value: follow(document, example).value })),
    ...lines.map((line) => ({ schema, value: JSON.parse(line.slice("data: ".length)) })),
  ];
}
