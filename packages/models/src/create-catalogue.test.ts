import { ApiError } from "@sundial/errors";
import { describe, expect, test } from "vitest";
import { loadCatalogue } from "./load-catalogue.ts";

const catalogue = loadCatalogue();

function errorOf(act: () => unknown): ApiError {
  try {
    act();
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("require", () => {
  test("gives the model of exactly that name", () => {
    expect(catalogue.require("sundial-1").id).toBe("sundial-1");
    expect(catalogue.find("SUNDIAL-1")).toBeUndefined();
  });

  test.each([
    ["sundial1", "sundial-1"],
    ["Sundial-1", "sundial-1"],
    ["sundial-1-mni", "sundial-1-mini"],
    ["sundial-embed", "sundial-embed-1"],
    ["sundail-2", "sundial-2"],
  ])("for %s suggests %s", (asked, suggested) => {
    const error = errorOf(() => catalogue.require(asked));
    expect(error).toMatchObject({ code: "model_not_found", status: 404, param: "model" });
    expect(error.message).toContain(`Did you mean \`${suggested}\`?`);
  });

  test.each(["gpt-4o", "", "abc", "claude-sonnet"])("for %j suggests nothing", (asked) => {
    const error = errorOf(() => catalogue.require(asked));
    expect(error.code).toBe("model_not_found");
    expect(error.message).not.toContain("Did you mean");
  });

  test("does not repeat an endless name", () => {
    expect(errorOf(() => catalogue.require("m".repeat(1_000_000))).message.length).toBeLessThan(400);
  });

  test("knows nothing of the names of object members", () => {
    expect(errorOf(() => catalogue.require("__proto__")).code).toBe("model_not_found");
  });
});

describe("requireKind", () => {
  test("refuses a model of another kind", () => {
    const error = errorOf(() => catalogue.requireKind("sundial-embed-1", "chat"));
    expect(error).toMatchObject({ code: "model_not_supported", status: 400, param: "model" });
    expect(error.message).toContain("cannot be used for chat completions");
    expect(errorOf(() => catalogue.requireKind("sundial-1", "embedding")).message).toContain("for embeddings");
  });

  test("refuses an unknown model as not found", () => {
    expect(errorOf(() => catalogue.requireKind("nothing", "chat")).code).toBe("model_not_found");
  });
});
