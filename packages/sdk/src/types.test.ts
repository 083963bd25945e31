import { describe, expectTypeOf, it } from "vitest";
import {
  ApiError,
  type ApiKey,
  type ApiKeyWithSecret,
  type ApiPromise,
  BadRequestError,
  type ChatCompletion,
  type ChatCompletionChunk,
  type ChatCompletionRequest,
  type GetUsageQuery,
  isApiError,
  type Model,
  NotFoundError,
  type Page,
  type RevokeInvitationErrorCode,
  type Stream,
  Sundial,
} from "./index.ts";

// Checked by the compiler alone: nothing here calls the API.
const sundial = new Sundial({ apiKey: "sdl_test_1" });
const messages: ChatCompletionRequest["messages"] = [{ role: "user", content: "Hello" }];
type Create = typeof sundial.chat.completions.create;

describe("chat.completions.create", () => {
  it("gives a stream for `stream: true`, an answer otherwise, and either when it cannot be known", () => {
    const call = (stream: boolean, create: Create) => ({
      whole: create({ model: "m", messages }),
      off: create({ model: "m", messages, stream: false }),
      streamed: create({ model: "m", messages, stream: true, stream_options: { include_usage: true } }),
      either: create({ model: "m", messages, stream }),
    });
    type Answers = ReturnType<typeof call>;
    expectTypeOf<Answers["whole"]>().toEqualTypeOf<ApiPromise<ChatCompletion>>();
    expectTypeOf<Answers["off"]>().toEqualTypeOf<ApiPromise<ChatCompletion>>();
    expectTypeOf<Answers["streamed"]>().toEqualTypeOf<ApiPromise<Stream<ChatCompletionChunk>>>();
    expectTypeOf<Answers["either"]>().toEqualTypeOf<ApiPromise<Stream<ChatCompletionChunk> | ChatCompletion>>();
  });

  it("takes members that it does not know, and misses those it needs", () => {
    expectTypeOf<Create>().toBeCallableWith({ model: "m", messages, future: { of: "models" } });
    // @ts-expect-error -- there is no model
    expectTypeOf<Create>().toBeCallableWith({ messages });
  });
});

describe("methods", () => {
  it("take ids, then the body or the query, then options", () => {
    expectTypeOf(sundial.apiKeys.create).returns.toEqualTypeOf<ApiPromise<ApiKeyWithSecret>>();
    expectTypeOf(sundial.apiKeys.rotate).parameter(0).toBeString();
    expectTypeOf(sundial.apiKeys.rotate).parameter(1).toEqualTypeOf<{ overlap_seconds: number }>();
    expectTypeOf(sundial.usage.retrieve).parameter(0).toEqualTypeOf<GetUsageQuery | undefined>();
    expectTypeOf(sundial.members.remove).returns.resolves.toBeVoid();
    // @ts-expect-error -- a value that is none of the enumeration
    expectTypeOf(sundial.usage.retrieve).toBeCallableWith({ bucket: "week" });
    // @ts-expect-error -- the body is missing
    expectTypeOf(sundial.apiKeys.update).toBeCallableWith("key_1");
  });

  it("that list give pages and their items", () => {
    expectTypeOf(sundial.apiKeys.list).returns.resolves.toEqualTypeOf<Page<ApiKey>>();
    expectTypeOf(sundial.apiKeys.list).returns.toExtend<AsyncIterable<ApiKey>>();
    expectTypeOf(sundial.models.list).returns.toExtend<AsyncIterable<Model>>();
  });

  it("return what a promise is wanted for", () => {
    expectTypeOf(sundial.apiKeys.retrieve).returns.toExtend<Promise<ApiKey>>();
  });
});

describe("errors", () => {
  it("narrow by class, one after the other", () => {
    const nameOf = (error: ApiError) => {
      if (error instanceof BadRequestError) return error.name;
      if (error instanceof NotFoundError) return error.name;
      return error;
    };
    expectTypeOf(nameOf).returns.toEqualTypeOf<"BadRequestError" | "NotFoundError" | ApiError>();
  });

  it("have the codes of one operation when it is named, so that a switch is exhaustive", () => {
    const rest = (error: unknown) => {
      if (!isApiError<RevokeInvitationErrorCode>(error)) return undefined;
      switch (error.code) {
        case "resource_not_found":
        case "rate_limit_exceeded":
          return undefined;
        // @ts-expect-error -- the operation cannot answer with it
        case "stream_interrupted":
          return undefined;
        default:
          return error.code;
      }
    };
    expectTypeOf(rest).returns.toEqualTypeOf<
      Exclude<RevokeInvitationErrorCode, "resource_not_found" | "rate_limit_exceeded"> | undefined
    >();
  });

  it("take codes of a newer server", () => {
    const error = new ApiError({} as ConstructorParameters<typeof ApiError>[0]); // never read
    expectTypeOf(error.code).toExtend<string>();
    expectTypeOf<"a_future_code">().toExtend<typeof error.code>();
  });
});
