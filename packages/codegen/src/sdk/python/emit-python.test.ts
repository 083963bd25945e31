import { describe, expect, it } from "vitest";
import type { Spec } from "../../spec.ts";
import { buildModel } from "../model/build-model.ts";
import { answer } from "../testing/make-spec.ts";
import { body, id, limit, makeThingsSpec, makeThingsOperation as operation } from "../testing/make-things-spec.ts";
import { emitDocstring } from "./emit-docstring.ts";
import { emitPython } from "./emit-python.ts";
import { formatPython } from "./format-python.ts";

const emit = (paths: Spec["paths"]) => formatPython(emitPython(buildModel(makeThingsSpec(paths)), "1.2.3"));
const create = (rest: Record<string, unknown> = {}) => ({
  "/v1/things": { post: operation("createThing", "smallThings.create", { requestBody: body, ...rest }) },
});

describe("emitPython", () => {
  it("makes a class a resource for each client, and members that are made when asked for", () => {
    const files = emit({
      "/v1/a": { get: operation("getA", "things.retrieve") },
      "/v1/b": { get: operation("getB", "things.smallParts.retrieve") },
    });
    expect(files["client.py"]).toContain("class AsyncSundial(AsyncClient):");
    expect(files["client.py"]).toContain("    def things(self) -> ThingsResource:");
    expect(files["resources/things.py"]).toContain("        return AsyncThingsSmallPartsResource(self._client)");
    expect(files["resources/things_small_parts.py"]).toContain("class ThingsSmallPartsResource(Resource):");
    expect(files["version.py"]).toMatch(/"2026-01-02"[\s\S]*"1\.2\.3"[\s\S]*"https:\/\/api\.test"/);
  });

  it("takes ids by place, and the members of the body by name, required ones first", () => {
    const file = emit({
      "/v1/things/{thing_id}": {
        parameters: [id],
        patch: operation("updateThing", "things.update", { requestBody: body }),
      },
    })["resources/things.py"];
    expect(file).toContain(
      [
        "    def update(",
        "        self,",
        "        thing_id: str,",
        "        *,",
        "        name: str,",
        "        stream: bool | Omit = omit,",
        "        at: datetime | str | Omit = omit,",
        "        box: ThingInputBoxParam | ApiObject | Omit = omit,",
        "        options: RequestOptions | None = None,",
        "    ) -> Thing:",
      ].join("\n"),
    );
    expect(file).toContain('build_path("/v1/things/{}", thing_id)');
    expect(file).toContain("    async def update(");
    expect(file).toContain("return await self._client.request(");
    expect(file).toContain("            box: A box.");
  });

  it("gives pages for lists and nothing for no content", () => {
    const file = emit({
      "/v1/things": {
        get: operation("listThings", "things.list", {
          parameters: [limit],
          responses: { 200: { description: "A page.", content: answer("ThingPage") } },
        }),
        delete: operation("removeThing", "things.remove", { responses: { 204: { description: "Gone." } } }),
      },
    })["resources/things.py"];
    expect(file).toContain(
      "def list(self, *, limit: int | Omit = omit, options: RequestOptions | None = None) -> Page[Thing]:",
    );
    expect(file).toContain("-> AsyncPages[Thing]:");
    expect(file).toContain('        self._client.request(Call("DELETE", "/v1/things"), None, options)');
  });

  it("tells a stream from an answer by the body", () => {
    const content = { ...answer("Thing"), ...answer("Piece", "text/event-stream") };
    const file = emit(create({ responses: { 200: { description: "Made.", content } } }))["resources/small_things.py"];
    expect(file).toMatch(
      /@overload\n {4}def create\(\s+self,[^)]*stream: Literal\[True\][^)]*\) -> Stream\[Piece\]: \.\.\./,
    );
    expect(file).toMatch(/stream: Literal\[False\] \| Omit \| None = omit[^)]*\) -> Thing: \.\.\./);
    expect(file).toContain("        if stream is True:\n            return self._client.stream(call, Piece, options)");
    expect(file).toContain("            return await self._client.stream(call, Piece, options)");
  });

  it("makes models of what is received, typed dictionaries of what is sent, and keeps open enums open", () => {
    const types = emit(create())["types.py"];
    expect(types).toContain('    color: Literal["red", "blue"] | str | None = None\n    """Its colour."""');
    expect(types).toContain("class Thing(ApiObject):");
    expect(types).toContain("    size: int | None = None");
    expect(types).toContain("class ThingInputParam(TypedDict):");
    expect(types).toContain("    at: NotRequired[datetime | str]");
    expect(types).toContain("    parts: NotRequired[Sequence[ThingParam | ApiObject]]");
    expect(types).not.toContain("class ThingInput(ApiObject)");
  });

  it("gives each operation its codes, and a guard that narrows to them", () => {
    const file = emit({ "/v1/a": { get: operation("getA", "a.retrieve") } })["error_codes.py"];
    expect(file).toContain('ErrorCode: TypeAlias = Literal["internal_error", "not_here"]');
    expect(file).toContain("def is_get_a_error_code(code: str) -> TypeGuard[GetAErrorCode]:");
  });

  it("refuses a name that Python keeps for itself", () => {
    const from = { ...limit, name: "from" };
    expect(() => emit({ "/v1/a": { get: operation("listA", "a.list", { parameters: [from] }) } })).toThrow("`from`");
  });
});

describe("emitDocstring", () => {
  it("cannot be ended by its text, nor escape from it", () => {
    expect(emitDocstring(['At """ once \\n.'], "")).toBe('"""At \\"\\"\\" once \\\\n."""');
  });

  it("wraps paragraphs and entries at 120 columns", () => {
    const text = "word ".repeat(60).trim();
    const lines = emitDocstring([text, "", "Last."], "    ", [{ title: "Args", entries: [["id", text]] }]).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(lines.find((line) => line.includes("Args:"))).toBe("    Args:");
    expect(lines.at(-1)).toBe('    """');
  });
});
