/** What an SDK is made of, in no language: every emitter reads this and nothing of OpenAPI. */
export interface ApiModel {
  /** The dated version, `YYYY-MM-DD`. */
  readonly apiVersion: string;
  readonly baseURL: string;
  /** The resources that hang on the client itself. */
  readonly resources: readonly Resource[];
  /** Every operation, in the order of the document. */
  readonly operations: readonly ApiOperation[];
  /** Every named type, inline objects included under the name of their place, in the order of the document. */
  readonly types: readonly NamedType[];
  /** Every code that an operation can answer with, by name. */
  readonly errors: readonly ErrorKind[];
}

/** `apiKeys` with its methods, `chat` with its member `completions`. */
export interface Resource {
  /** The path from the client in camelCase, such as `["chat", "completions"]`. */
  readonly path: readonly string[];
  readonly description: string;
  readonly methods: readonly ApiOperation[];
  readonly members: readonly Resource[];
}

/** One operation, a method of its resource. */
export interface ApiOperation {
  /** The operationId, such as `createApiKey`. */
  readonly id: string;
  /** Where a program finds it, such as `apiKeys.create`. */
  readonly sdkMethod: string;
  /** The last step of that, such as `create`. */
  readonly name: string;
  readonly httpMethod: "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
  /** With its parameters in braces, such as `/v1/api_keys/{key_id}`. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly pathParameters: readonly Member[];
  readonly query: readonly Member[];
  readonly body: Body | null;
  readonly answer: Answer;
  readonly errorCodes: readonly string[];
}

export interface Body {
  /** The named object type of the body. */
  readonly type: string;
  readonly required: boolean;
  /** The first example of the document. */
  readonly example: unknown;
}

/** What a success brings, each by the name of its type. */
export type Answer =
  | { readonly kind: "value"; readonly type: string }
  /** A list: `item` is the type of what its `data` holds. */
  | { readonly kind: "page"; readonly type: string; readonly item: string }
  /** Events of the type `chunk` when the body has `stream` true, else a value. */
  | { readonly kind: "value_or_stream"; readonly type: string; readonly chunk: string }
  /** A success without content. */
  | { readonly kind: "nothing" }
  /** No success at all. */
  | { readonly kind: "never" };

/** A member of an object, or a parameter. Its name is the one on the wire. */
export interface Member {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly type: ValueType;
}

export interface NamedType {
  readonly name: string;
  readonly description: string;
  readonly type: ValueType;
  /** Whether a program sends it. */
  readonly inRequest: boolean;
  /** Whether a program receives it. */
  readonly inAnswer: boolean;
}

/** The shape of a value. */
export type ValueType =
  | { readonly kind: "string" | "date-time" | "integer" | "number" | "boolean" | "null" | "unknown" }
  /** Known texts; `open` when servers may add some. */
  | { readonly kind: "enum"; readonly values: readonly string[]; readonly open: boolean }
  | { readonly kind: "list"; readonly items: ValueType }
  | { readonly kind: "map"; readonly values: ValueType }
  /** Only as the type of a `NamedType`. `open` when members that are not listed have a meaning. */
  | { readonly kind: "object"; readonly members: readonly Member[]; readonly open: boolean }
  | { readonly kind: "reference"; readonly name: string }
  | { readonly kind: "union"; readonly of: readonly ValueType[] };

export interface ErrorKind {
  readonly code: string;
  readonly status: number;
  readonly title: string;
}
