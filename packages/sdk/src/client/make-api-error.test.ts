import { describe, expect, it } from "vitest";
import { listOperationsOfSpec } from "../testing/operations.ts";
import { toProblem } from "../testing/scripted-server.ts";
import { ApiError, BadGatewayError, InternalServerError } from "./errors.ts";
import { makeApiError } from "./make-api-error.ts";

const statuses = [...new Set(listOperationsOfSpec().flatMap(({ statuses }) => statuses))];

describe("makeApiError", () => {
  it.each(statuses.filter((status) => status >= 400))("has a class for %i", (status) => {
    const error = makeApiError(status, new Headers(), toProblem(status));
    expect(error.name).not.toBe("ApiError");
    expect(error.name).toBe(error.constructor.name);
    expect(error.status).toBe(status);
  });

  it("gives other statuses the nearest class", () => {
    expect(makeApiError(418, new Headers(), toProblem(418)).name).toBe("ApiError");
    expect(makeApiError(529, new Headers(), toProblem(529))).toBeInstanceOf(InternalServerError);
    expect(makeApiError(502, new Headers(), toProblem(502))).toBeInstanceOf(InternalServerError);
  });

  it("says so when the answer is not the API's own", () => {
    const error = makeApiError(502, new Headers({ "x-request-id": "req_9" }), "<html>Bad gateway</html>");
    expect(error).toBeInstanceOf(BadGatewayError);
    expect(error).toMatchObject({
      code: "unknown",
      requestId: "req_9",
      retryable: true,
      docUrl: undefined,
      errors: [],
    });
    expect(error.message).not.toContain("<html>");
    expect(makeApiError(404, new Headers(), null)).toMatchObject({ code: "unknown", retryable: false });
  });

  it("keeps what it does not know, and trusts no types", () => {
    const body = {
      ...toProblem(400),
      future: [1],
      errors: [{ pointer: 1 }, { pointer: "#/a", detail: "No." }],
      param: 3,
    };
    const error = makeApiError(400, new Headers(), body);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      body: { future: [1] },
      errors: [{ pointer: "#/a", detail: "No." }],
      param: undefined,
    });
  });
});
