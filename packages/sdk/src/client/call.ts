/** What an operation sends. Made by the methods of the resources, or by hand for an endpoint that they do not know. */
export interface Call {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** From the root of the server, such as `/v1/models`; the query stands apart. */
  readonly path: string;
  /** Members that are undefined or null are left out; a list becomes one pair a value. */
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Whether the answer comes as server-sent events. */
  readonly stream?: boolean;
}
