import { describe, expect, it } from "vitest";
import { manifestProblem, readManifestForm } from "./manifest-form.ts";

function manifestOf(fields: Readonly<Record<string, string>>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return readManifestForm(form);
}

describe("readManifestForm", () => {
  it("leaves out what nothing was typed for", () => {
    expect(manifestOf({ "source.license": " ", "pricing.model": "" })).toEqual({ scopes: [] });
  });

  it("loses nothing that stands beside a question that is not answered", () => {
    expect(manifestOf({ "source.sbom_url": "https://partner.example/sbom.json" }).source).toEqual({
      sbom_url: "https://partner.example/sbom.json",
    });
    expect(manifestOf({ "pricing.description": "By seat." }).pricing).toEqual({ description: "By seat." });
    expect(manifestOf({ "source.is_distributed": "no" }).source).toEqual({ is_distributed: false });
    expect(manifestOf({ "pricing.model": "free" }).pricing).toEqual({ model: "free" });
  });
});

it("shows the problem of a member at its field", () => {
  const problem = {
    code: "",
    text: "",
    requestId: null,
    fields: {},
    pointers: { "/manifest/source/is_distributed": "Is missing." },
  };
  expect(manifestProblem(problem, "source.is_distributed")).toBe("Is missing.");
  expect(manifestProblem(problem, "source.license")).toBeUndefined();
});
