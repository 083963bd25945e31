import { describe, expect, it } from "vitest";
import { requestLoaders } from "./generated/versions/index.gen.ts";
import type { operations } from "./index.ts";
import { loadDocument } from "./load-document.ts";
import { loadRequestSchemas } from "./load-request-schemas.ts";

const dates = Object.keys(requestLoaders);
/** The versions of which a request differs from the newest one's. A version may differ in answers alone. */
const differing = dates.filter((date) => date <= "2026-04-15");

interface Document {
  info: { version: string };
  paths: Record<string, Record<string, Operation>>;
}

interface Operation {
  operationId: keyof typeof operations;
  requestBody?: { content: { "application/json": { examples?: Record<string, { value: unknown }> } } };
}

async function readDocument(date: string): Promise<Document> {
  return JSON.parse(await loadDocument(date)) as Document; // our own generated document
}

describe("loadRequestSchemas", () => {
  it("knows every version and no other date", async () => {
    expect(dates.length).toBeGreaterThanOrEqual(4);
    for (const date of differing) expect(Object.keys(await loadRequestSchemas(date)).length).toBeGreaterThan(0);
    for (const date of ["2025-03-13", "", "toString"])
      await expect(loadRequestSchemas(date)).rejects.toThrow(`There is no version ${date}`);
  });

  it("has nothing for the newest version, whose requests are HEAD's", async () => {
    expect(await loadRequestSchemas((await readDocument("2026-11-23")).info.version)).toEqual({});
  });

  it.each(differing)("accepts the examples of requests in the document of %s", async (date) => {
    const schemas = await loadRequestSchemas(date);
    let checked = 0;
    for (const operation of Object.values((await readDocument(date)).paths).flatMap((item) => Object.values(item))) {
      const { body } = schemas[operation.operationId] ?? {};
      const examples = operation.requestBody?.content["application/json"].examples ?? {};
      for (const { value } of body ? Object.values(examples) : []) {
        expect(body?.safeParse(value), `${operation.operationId} ${JSON.stringify(value)}`).toMatchObject({
          success: true,
        });
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(0);
  });

  it("refuses members that the platform does not know, and keeps those of inference", async () => {
    const { createApiKey, createChatCompletion } = await loadRequestSchemas("2024-11-20");
    const refused = createApiKey?.body?.safeParse({ name: "CI", colour: "red" });
    expect(refused?.error?.issues).toMatchObject([{ code: "unrecognized_keys", keys: ["colour"] }]);
    const chat = {
      model: "sundial-1",
      messages: [{ role: "user", content: "Hi", mood: 1 }],
      max_tokens: 5,
      new_option: true,
    };
    expect(createChatCompletion?.body?.parse(chat)).toEqual(chat);
  });

  it("names the version's own fields in issues", async () => {
    const { createApiKey, getUsage } = await loadRequestSchemas("2025-03-12");
    expect(
      createApiKey?.body?.safeParse({ name: "CI", expires_at: "2027-01-01T00:00:00Z" }).error?.issues[0]?.path,
    ).toEqual(["expires_at"]);
    expect(getUsage?.query?.safeParse({ from: "yesterday" }).error?.issues[0]?.path).toEqual(["from"]);
    expect(getUsage?.query?.safeParse({ start: "2026-11-23T00:00:00Z" }).success).toBe(false);
  });
});

describe("loadDocument", () => {
  it.each([...dates, "2026-11-23"])("gives the document of %s", async (date) => {
    expect((await readDocument(date)).info.version).toBe(date);
  });

  it("throws for a date that is no version", async () => {
    await expect(loadDocument("2025-03-13")).rejects.toThrow("There is no version 2025-03-13");
    await expect(loadDocument("toString")).rejects.toThrow(RangeError);
  });
});
