import { deriveDocument } from "@sundial/versions";
import { expect, test } from "vitest";
import { z } from "zod";
import { quietHeaders } from "./quiet-headers.ts";

test("of the optional headers only the version keeps its example", () => {
  const document = z
    .object({ components: z.object({ parameters: z.record(z.string(), z.looseObject({ in: z.string() })) }) })
    .parse(quietHeaders(deriveDocument("2025-07-09")));
  const { SundialVersion, SundialClock, IdempotencyKey, UsageStart } = document.components.parameters;
  expect(SundialVersion).toHaveProperty("example", "2025-07-09");
  expect(SundialClock).not.toHaveProperty("example");
  expect(IdempotencyKey).not.toHaveProperty("example");
  expect(UsageStart).toHaveProperty("example");
});
