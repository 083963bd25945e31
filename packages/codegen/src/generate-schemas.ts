import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { $, createClient } from "@hey-api/openapi-ts";
import type { Spec } from "./spec.ts";

/** Types and zod 4 schemas of every component and operation, as TypeScript texts without a banner. */
export async function generateSchemas(spec: Spec): Promise<{ types: string; zod: string }> {
  const folder = await mkdtemp(join(tmpdir(), "sundial-schemas-"));
  try {
    await createClient({
      // The engine types its input more narrowly than a parsed JSON document can be.
      input: structuredClone(spec) as unknown as Record<string, unknown>,
      output: { path: folder, entryFile: false },
      logs: { level: "silent" },
      plugins: [
        "@hey-api/typescript",
        {
          name: "zod",
          $resolvers: {
            // The engine drops additionalProperties beside properties: unknown members would be lost or let in.
            object: ({ nodes, plugin, schema, ...rest }) => {
              const extra = schema.additionalProperties || { type: "never" };
              const declared = schema.additionalProperties !== undefined;
              const strictness =
                extra.type === "never" ? "strictObject" : extra.type === "unknown" ? "looseObject" : undefined;
              if (!declared || !strictness || Object.keys(schema.properties ?? {}).length === 0) return undefined;
              return $(plugin.imports.z)
                .attr(strictness)
                .call(nodes.shape({ nodes, plugin, schema, ...rest }));
            },
          },
        },
      ],
    });
    const [types, zod] = await Promise.all([read(folder, "types.gen.ts"), read(folder, "zod.gen.ts")]);
    return { types, zod };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function read(folder: string, name: string): Promise<string> {
  const text = await readFile(join(folder, name), "utf8");
  return text.replace(/^\/\/ This file is auto-generated.*\n+/, "");
}
