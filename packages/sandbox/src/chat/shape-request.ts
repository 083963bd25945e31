import { sandboxErrors } from "../errors.ts";
import type { AnswerShape } from "../scenarios/plan-scenarios.ts";
import type { ChatCompletionRequest } from "../types.ts";
import { offeredTools } from "./choose-tools.ts";

const param = "Sundial-Scenario";

/** The request as the scenario has it answered. Throws `scenario_not_applicable` when it leaves no room for that shape. */
export function shapeRequest(request: ChatCompletionRequest, shape: AnswerShape | undefined): ChatCompletionRequest {
  if (shape === undefined || shape.name === "refusal") return request;
  if (shape.name === "tool_call") {
    if (offeredTools(request).length === 0) throw notApplicable(shape, "the request has no tools.");
    return { ...request, tool_choice: "required" };
  }
  if (shape.name === "long_output") {
    if ((request.n ?? 1) > 1) throw notApplicable(shape, "the request wants more than one answer (`n`).");
    if (request.response_format && request.response_format.type !== "text")
      throw notApplicable(shape, "the request wants JSON (`response_format`).");
  }
  return { ...request, tool_choice: "none" };
}

function notApplicable({ name }: AnswerShape, reason: string): Error {
  return sandboxErrors.scenario_not_applicable({ name, reason }, { param });
}
