import { systemRandom } from "@sundial/kernel";
import { expect, it } from "vitest";
import { readEnv } from "../env.ts";
import { openBody, sealBody } from "./sealed-body.ts";

const envOf = (SUNDIAL_SECRET: string) => readEnv({ DATABASE_URL: "postgres://127.0.0.1/none", SUNDIAL_SECRET });
const deps = { env: envOf("a secret of the tests, long enough to seal with"), random: systemRandom };

it.each([
  ["nothing", new Uint8Array()],
  ["text", Buffer.from('{"secret":"sdl_test_x","word":"schön 漢字 😀"}')],
  ["every byte", Uint8Array.from({ length: 256 }, (_, byte) => byte)],
])("gives back %s as it was", (_, body) => {
  expect(Buffer.from(openBody(deps, sealBody(deps, body)) ?? "none")).toEqual(Buffer.from(body));
});

it("hides the body, differently each time", () => {
  const body = Buffer.from("sdl_test_secret");
  const [first, second] = [sealBody(deps, body), sealBody(deps, body)];
  expect(Buffer.from(first).includes("secret")).toBe(false);
  expect(first).not.toEqual(second);
});

it("cannot be read with another secret, nor when a byte was changed", () => {
  const sealed = sealBody(deps, Buffer.from("text"));
  expect(openBody({ env: envOf("another secret of the tests, also long enough") }, sealed)).toBeNull();
  const changed = Uint8Array.from(sealed, (byte, index) => (index === sealed.length - 1 ? byte ^ 1 : byte));
  expect(openBody(deps, changed)).toBeNull();
});
