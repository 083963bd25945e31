/** What a scenario does to a call: answers it with an error, holds it up, shapes the model's answer, or breaks its stream. */
export type ScenarioKind = "error" | "delay" | "answer" | "stream";

/** One parameter of a scenario. Numbers are whole, both bounds included; `code` is the name of an error code. */
export interface ScenarioParameter {
  readonly name: string;
  readonly type: "integer" | "code";
  readonly description: string;
  readonly min: number | null;
  readonly max: number | null;
  /** Null when the parameter must be given, or when without it the code's own value holds. */
  readonly defaultValue: number | null;
  readonly isRequired: boolean;
}

export interface Scenario {
  readonly name: string;
  /** What it does, in a sentence. */
  readonly description: string;
  readonly kind: ScenarioKind;
  /** The error code that the call ends in; null when it ends in none or the caller chooses. */
  readonly code: string | null;
  readonly parameters: readonly ScenarioParameter[];
  /** The operations it fits; null when it fits every operation that declares its code. */
  readonly operationIds: readonly string[] | null;
  /** A whole value of the header. */
  readonly example: string;
}
