import type * as Sdk from "@sundial/sdk";

/** What a runtime made of the package. */
export interface Report {
  readonly plain: readonly string[];
  readonly streamed: readonly string[];
  readonly collected: string | null | undefined;
  readonly error: Readonly<Record<string, unknown>>;
  readonly broken: Readonly<Record<string, unknown>>;
  readonly left: number;
  readonly deprecations: readonly string[];
}

/**
 * What every runtime does with the built package: a plain call that is first refused and then retried, streams, errors. It runs with
 * its types cut out, as a file beside the package, and so may import nothing.
 */
export async function exercise(sdk: typeof Sdk, baseURL: string): Promise<Report> {
  const { collectCompletion, ConnectionError, isApiError, Sundial } = sdk;
  const sundial = new Sundial({ apiKey: "sdl_test_1", baseURL, testing: { sleep: async () => undefined } });
  const open = (content: string) =>
    sundial.chat.completions.create({ model: "m", messages: [{ role: "user", content }], stream: true });

  const plain: string[] = [];
  for await (const { id } of sundial.models.list()) plain.push(id);

  const streamed: string[] = [];
  for await (const { choices } of await open("whole")) streamed.push(choices[0]?.delta.content ?? "");
  const collected = (await collectCompletion(await open("whole"))).choices[0]?.message.content;

  let left = 0;
  for await (const _ of await open("open")) {
    left += 1;
    break;
  }

  const caught = await sundial.models.retrieve("none").catch((error: unknown) => error);
  const { name, status, code, requestId } = caught as Sdk.ApiError; // a wrong one has none of these, and the test sees it
  const cut = await collectCompletion(await open("cut")).catch((error: unknown) => error);
  return {
    plain,
    streamed,
    collected,
    left,
    error: { isApiError: isApiError(caught), name, status, code, requestId, message: String(caught) },
    broken: { isConnectionError: cut instanceof ConnectionError, name: (cut as Error).name }, // likewise
    deprecations: sundial.deprecations().map(({ thing }) => thing),
  };
}
