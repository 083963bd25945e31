import { newestVersion, versions } from "@sundial/versions";
import { describe, expect, it } from "vitest";
import { listOperations } from "../operations.ts";
import { hasOperation } from "./documents.ts";
import { type ReferenceOperation, referenceOperation } from "./read-operation.ts";
import type { FieldView, SchemaView } from "./schema-view.ts";

function read(id: string, date: string = newestVersion.date): ReferenceOperation {
  const operation = referenceOperation(date, id);
  if (!operation) throw new Error(`${date} has no ${id}`);
  return operation;
}

function fieldAt(view: SchemaView | null | undefined, ...names: readonly string[]): FieldView {
  const [name, ...rest] = names;
  const field = view?.fields.find((one) => one.name === name);
  if (!field) throw new Error(`there is no field ${name}`);
  return rest.length === 0 ? field : fieldAt(field.view, ...rest);
}

function allFields(view: SchemaView): FieldView[] {
  const own = view.fields.flatMap((field) => [field, ...allFields(field.view)]);
  return [...own, ...view.choices.flatMap((choice) => allFields(choice.view))];
}

describe("referenceOperation", () => {
  it.each(versions.map(({ date }) => date))("reads every operation of %s, and describes every field", (date) => {
    for (const { id } of listOperations(date)) {
      const { parameters, body, answers } = read(id, date);
      const views = [body?.view, ...answers.map(({ view }) => view)].filter(
        (view) => view !== null && view !== undefined,
      );
      const fields = [...views.flatMap(allFields), ...parameters.flatMap((group) => group.fields)];
      const silent = fields.filter(({ description }) => description === "").map(({ name }) => `${id}: ${name}`);
      expect(silent).toEqual([]);
    }
  });

  it("tells what a field takes in words", () => {
    const { body } = read("createChatCompletion");
    expect(fieldAt(body?.view, "model")).toMatchObject({
      isRequired: true,
      view: { type: "string", limits: ["1 to 200 characters"] },
    });
    expect(fieldAt(body?.view, "messages", "content").view.type).toBe("string or array of objects or null");
    expect(fieldAt(body?.view, "temperature").view).toMatchObject({ type: "number or null", limits: ["0 to 2"] });
    expect(fieldAt(body?.view, "messages", "role").view.values).toContain('"assistant"');
  });

  it("marks what ends, and what a version changed", () => {
    expect(fieldAt(read("createChatCompletion").body?.view, "max_tokens").end).toMatchObject({
      successor: "max_completion_tokens",
    });
    expect(fieldAt(read("createChatCompletion").body?.view, "tools").mark).toBe("Since 2025-03-12.");
    expect(read("createApiKey").badges).toContain("Changed in 2026-11-23");
  });

  it("says who may call, and with which limits", () => {
    expect(read("createApiKey").access).toContainEqual({ credential: "apiKey", scopes: ["keys.write"] });
    expect(read("listErrors").access[0]).toEqual({ credential: "anyone", scopes: [] });
    expect(read("createChatCompletion").limits.join(" ")).toContain("at most 20 MiB");
    expect(read("createChatCompletion").limits.join(" ")).toContain("tokens per minute");
  });

  it("tells without a document whether a version has an operation", () => {
    const wrong = versions.flatMap(({ date }) => {
      const ids = new Set(listOperations(date).map(({ id }) => id));
      return listOperations().filter(({ id }) => hasOperation(date, id) !== ids.has(id));
    });
    expect(wrong).toEqual([]);
  });

  it("knows no operation of another name", () => {
    expect(referenceOperation(newestVersion.date, "noSuchOperation")).toBeUndefined();
  });
});
