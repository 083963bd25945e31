/** What a sample needs to know of a scenario, as `GET /v1/sandbox/scenarios` lists it. */
export interface SampledScenario {
  readonly name: string;
  readonly kind: string;
  /** Null when it fits every operation that declares its code. */
  readonly operations: readonly string[] | null;
  /** A whole value of the header. */
  readonly example: string;
}

/** Two scenarios in one call: an error that comes late. */
export const combinedScenario = {
  name: "combined",
  kind: "error",
  example: "slow_first_token;ms=300, rate_limited;retry_after=3",
} as const;

const asked = "How do I rotate an API key?";
const model = '"model": "sundial-1"';
const question = `"messages": [\n      { "role": "user", "content": "${asked}" }\n    ]`;
const tools = '"tools": [\n      { "type": "function", "function": { "name": "get_weather" } }\n    ]';

/** What a program sends to have it happen. */
export function scenarioBody({ name, kind }: Pick<SampledScenario, "name" | "kind">): Record<string, unknown> {
  return {
    model: "sundial-1",
    messages: [{ role: "user", content: asked }],
    ...(kind === "stream" ? { stream: true } : {}),
    ...(name === "tool_call" ? { tools: [{ type: "function", function: { name: "get_weather" } }] } : {}),
  };
}

/** A command that has the scenario happen, with the key in a variable. Throws for a scenario of an operation that it cannot call. */
export function scenarioCurl({ name, kind, operations, example }: SampledScenario, apiUrl: string): string {
  if (operations !== null && !operations.includes("createChatCompletion"))
    throw new Error(`say in scenario-samples.ts how ${name} is called`);
  const members = [
    model,
    question,
    ...(kind === "stream" ? ['"stream": true'] : []),
    ...(name === "tool_call" ? [tools] : []),
  ];
  return chatCurl({ flags: flagsOf(kind), scenarios: example, members, apiUrl });
}

/** The same for two at once. */
export function combinedCurl(apiUrl: string): string {
  return chatCurl({ flags: "-i", scenarios: combinedScenario.example, members: [model, question], apiUrl });
}

/** Headers are shown where they say something, streams as they come, and how long an answer took to begin. */
function flagsOf(kind: string): string {
  if (kind === "error") return "-i";
  if (kind === "stream") return "-N";
  return kind === "delay" ? "-w '\\n%{time_starttransfer} s\\n'" : "-sS";
}

interface ChatCurl {
  readonly flags: string;
  readonly scenarios: string;
  /** The members of the body, as JSON. */
  readonly members: readonly string[];
  readonly apiUrl: string;
}

function chatCurl({ flags, scenarios, members, apiUrl }: ChatCurl): string {
  return [
    `curl ${flags} ${apiUrl}/v1/chat/completions`,
    '-H "Authorization: Bearer $SUNDIAL_API_KEY"',
    '-H "Content-Type: application/json"',
    `-H "Sundial-Scenario: ${scenarios}"`,
    `-d '{\n    ${members.join(",\n    ")}\n  }'`,
  ].join(" \\\n  ");
}
