import { type SampledScenario, scenarioBody } from "./scenario-samples.ts";
import { writeLiteral } from "./write-literal.ts";
import { openaiPythonHead, openaiTypeScriptHead } from "./write-openai-samples.ts";
import { writePythonArguments } from "./write-python-arguments.ts";

type Shown = Pick<SampledScenario, "name" | "kind" | "example">;

/** A program with the `openai` client that has the scenario happen, and shows what a caller notices of it. */
export function scenarioTypeScript(scenario: Shown): string {
  const isError = scenario.kind === "error";
  const headers = `headers: { "Sundial-Scenario": "${scenario.example}" }`;
  const indent = isError ? 2 : 0;
  const body = writeLiteral(scenarioBody(scenario), { quoteNames: false, indent: indent + 2 });
  const pad = " ".repeat(indent);
  const call = `client.chat.completions.create(\n${pad}  ${body},\n${pad}  { ${isError ? "maxRetries: 0, " : ""}${headers} },\n${pad})`;
  return [...openaiTypeScriptHead, ...typeScriptOf(scenario.kind, call), ""].join("\n");
}

function typeScriptOf(kind: string, call: string): string[] {
  if (kind === "error")
    return [
      "try {",
      `  await ${call};`,
      "} catch (error) {",
      "  if (!(error instanceof OpenAI.APIError)) throw error;",
      '  console.log(error.status, error.code, "retry after:", error.headers?.get("retry-after"));',
      "}",
    ];
  if (kind === "stream")
    return [
      `const stream = await ${call};`,
      "try {",
      '  for await (const chunk of stream) process.stdout.write(chunk.choices[0]?.delta.content ?? "");',
      "} catch (error) {",
      '  console.log("\\nbroke off:", error instanceof Error ? error.message : error);',
      "}",
    ];
  if (kind === "delay")
    return [
      "const started = performance.now();",
      `const answer = await ${call};`,
      "const ms = Math.round(performance.now() - started);",
      'console.log("after", ms, "ms:", answer.choices[0]?.message.content);',
    ];
  return [
    `const answer = await ${call};`,
    "console.log(answer.choices[0]?.finish_reason, answer.choices[0]?.message);",
  ];
}

/** The same in Python. */
export function scenarioPython(scenario: Shown): string {
  const isError = scenario.kind === "error";
  const given = writePythonArguments({
    positional: [],
    members: scenarioBody(scenario),
    options: [`"Sundial-Scenario": "${scenario.example}",`],
    optionsName: "extra_headers",
    indent: isError ? 4 : 0,
  });
  const call = `client${isError ? ".with_options(max_retries=0)" : ""}.chat.completions.create(${given})`;
  const imports = scenario.kind === "delay" ? ["import time"] : [];
  return [...openaiPythonHead(imports), ...pythonOf(scenario.kind, call), ""].join("\n");
}

function pythonOf(kind: string, call: string): string[] {
  if (kind === "error")
    return [
      "try:",
      `    ${call}`,
      "except openai.APIStatusError as error:",
      '    print(error.status_code, error.code, "retry after:", error.response.headers.get("retry-after"))',
    ];
  if (kind === "stream")
    return [
      `stream = ${call}`,
      "try:",
      "    for chunk in stream:",
      "        for choice in chunk.choices:",
      '            print(choice.delta.content or "", end="")',
      "except (openai.APIError, ValueError) as error:",
      '    print("\\nbroke off:", error)',
    ];
  if (kind === "delay")
    return [
      "started = time.monotonic()",
      `answer = ${call}`,
      'print(f"{time.monotonic() - started:.2f} s:", answer.choices[0].message.content)',
    ];
  return [`answer = ${call}`, "print(answer.choices[0].finish_reason, answer.choices[0].message)"];
}
