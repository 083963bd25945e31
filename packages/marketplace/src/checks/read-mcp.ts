import { Client, SdkHttpError, StreamableHTTPClientTransport, type Tool } from "@modelcontextprotocol/client";
import type { CheckNetwork } from "./network/check-network.ts";
import { type SafeFetch, safeFetch } from "./safe-fetch.ts";

/** What an MCP server says of itself; or why that is not known. */
export type McpReading =
  | { readonly kind: "read"; readonly name: string; readonly instructions: string; readonly tools: readonly Tool[] }
  | { readonly kind: "fault"; readonly fault: string }
  | { readonly kind: "unknown"; readonly unknown: string; readonly isTransient: boolean }
  | { readonly kind: "none" };

const pagesMax = 10;

/** Initialises a session and lists the tools, all within one bound of time; calls none of them. */
export async function readMcp(network: CheckNetwork, endpoint: string): Promise<McpReading> {
  if (!URL.canParse(endpoint)) return { kind: "fault", fault: "is not a valid address" };
  const safe = safeFetch(network);
  const { signal } = safe;
  const client = new Client(
    { name: "sundial-marketplace-checks", version: "1" },
    {
      versionNegotiation: { mode: "auto" },
      listMaxPages: pagesMax,
      // Schemas of strangers are looked at, and never compiled to code.
      jsonSchemaValidator: {
        getValidator: () => (data) => ({ valid: true, data: data as never, errorMessage: undefined }),
      },
    },
  );
  try {
    const options = { signal, timeout: network.timeoutMs };
    await client.connect(new StreamableHTTPClientTransport(new URL(endpoint), { fetch: safe.fetch }), options);
    const { tools } = await client.listTools(undefined, options);
    const { name = "" } = client.getServerVersion() ?? {};
    return { kind: "read", name, instructions: client.getInstructions() ?? "", tools };
  } catch (error) {
    return describe(error, safe);
  } finally {
    await client.close().catch(() => undefined); // it says goodbye, and nobody has to hear it
  }
}

function describe(error: unknown, { failure: failureOf, signal }: SafeFetch): McpReading {
  const failure = failureOf();
  if (failure && failure.kind !== "silent") return { kind: "fault", fault: failure.reason };
  if (failure) return { kind: "unknown", unknown: failure.reason, isTransient: true };
  if (signal.aborted) return { kind: "unknown", unknown: "did not answer in time", isTransient: true };
  const status = SdkHttpError.isInstance(error) ? error.data?.status : undefined;
  if (status === 401 || status === 403)
    return { kind: "unknown", unknown: `asks for credentials (${status})`, isTransient: false };
  if (status !== undefined && (status >= 500 || status === 429))
    return { kind: "unknown", unknown: `answered with ${status}`, isTransient: true };
  const message = error instanceof Error ? error.message.slice(0, 300) : "unknown";
  return { kind: "fault", fault: `does not speak the Model Context Protocol as it should: ${message}` };
}
