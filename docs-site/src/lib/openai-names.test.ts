import { expect, test } from "vitest";
import { openaiNames } from "./openai-names.ts";

test("names of OpenAI's API lead to the model here that is the same", () => {
  const names = openaiNames("2026-11-27");
  expect(names).toContainEqual({
    there: "gpt-4.1",
    here: "sundial-1",
    answers: "GPT-4.1",
    isSame: true,
    previewUntil: null,
    contextTokens: 128_000,
    outputTokens: 16_384,
    readsImages: true,
  });
  expect(names).toContainEqual(expect.objectContaining({ there: "text-embedding-3-small", outputTokens: null }));
  expect(names.map(({ here }) => here)).not.toContain("sundial-1-long");
});

test("a retired model leads to its successor from the day of its retirement", () => {
  const of = (today: string) => openaiNames(today).find(({ there }) => there === "gpt-3.5-turbo");
  expect(of("2025-11-30")).toMatchObject({ here: "sundial-0", answers: "GPT-3.5 Turbo", isSame: true });
  expect(of("2025-12-01")).toMatchObject({ here: "sundial-1-mini", answers: "GPT-4.1 mini", isSame: false });
});

test("a preview says until when it is one", () => {
  const of = (today: string) => openaiNames(today).find(({ there }) => there === "gpt-5.1");
  expect(of("2027-02-02")).toMatchObject({ here: "sundial-2", previewUntil: "2027-02-03" });
  expect(of("2027-02-03")).toMatchObject({ here: "sundial-2", previewUntil: null });
});
