import { expect, test } from "vitest";
import { deriveDocument } from "../derive-document.ts";
import type { OpenApiDocument } from "../engine/document.ts";
import type { Edit } from "../engine/edit.ts";
import { smallChange } from "../testing/small-change.ts";
import { smallDocument } from "../testing/small-document.ts";
import { changeProblemMediaType } from "./change-problem-media-type.ts";
import { changeStatus } from "./change-status.ts";
import { renameErrorCode } from "./rename-error-code.ts";
import { renameHeader } from "./rename-header.ts";
import { renameParameterValue } from "./rename-parameter-value.ts";
import { renamePath } from "./rename-path.ts";

const operation = "createThing" as "createApiKey"; // the small document's own
const both = ["listThings", "createThing"];

function derive(operations: readonly string[], edit: Edit, document = smallDocument()): OpenApiDocument {
  return deriveDocument("2026-04-15", { document, changes: [smallChange("changeThing", operations, [edit])] });
}

test("rename_path moves one operation, in front of those that stay", () => {
  const { paths } = derive([operation], renamePath({ operation, from: "/v1/stuff", to: "/v1/things" }));
  expect(Object.entries(paths).map(([path, item]) => [path, Object.keys(item)])).toEqual([
    ["/v1/stuff", ["post"]],
    ["/v1/things", ["get"]],
  ]);
});

test("rename_path leaves no empty path behind", () => {
  const document = smallDocument();
  delete document.paths["/v1/things"]?.get;
  const { paths } = derive([operation], renamePath({ operation, from: "/v1/stuff", to: "/v1/things" }), document);
  expect(Object.keys(paths)).toEqual(["/v1/stuff"]);
});

test("rename_header", () => {
  const { paths } = derive(["listThings"], renameHeader({ from: "Count", to: "Thing-Count" }));
  expect(paths["/v1/things"]?.get?.responses["200"]).toMatchObject({ headers: { Count: {} } });
  expect(JSON.stringify(paths)).not.toContain("Thing-Count");
});

test("change_status", () => {
  const { paths } = derive([operation], changeStatus({ operation, from: 200, to: 201 }));
  expect(Object.keys(paths["/v1/things"]?.post?.responses ?? {})).toEqual(["200", "404"]);
});

test("rename_error_code, with its example", () => {
  const { paths, components } = derive([operation], renameErrorCode({ from: "no_thing", to: "thing_not_found" }));
  expect(paths["/v1/things"]?.post?.["x-error-codes"]).toEqual(["no_thing", "thing_taken"]);
  expect(components.examples).toEqual({ no_thing: { value: { code: "no_thing", error: { code: "no_thing" } } } });
  expect(components.responses.NotFound?.content?.["application/problem+json"]?.examples).toEqual({
    no_thing: { $ref: "#/components/examples/no_thing" },
  });
});

test("change_problem_media_type", () => {
  const edit = changeProblemMediaType({ from: "application/json", to: "application/problem+json" });
  const { responses } = derive(both, edit).components;
  expect(Object.keys(responses.NotFound?.content ?? {})).toEqual(["application/json"]);
});

test("rename_parameter_value, in its example and its enum", () => {
  const document = smallDocument();
  const { Since } = document.components.parameters;
  if (Since) Object.assign(Since, { example: "day_1", schema: { type: "string", enum: ["day_1", "day_2"] } });
  const edit = renameParameterValue({ parameter: "Since", name: "since", from: "monday", to: "day_1" });
  expect(derive(["listThings"], edit, document).components.parameters.Since).toMatchObject({
    example: "monday",
    schema: { enum: ["monday", "day_2"] },
  });
});
