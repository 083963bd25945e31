export interface GateResult {
  readonly passed: number;
  readonly failed: number;
  /** Shown, of a fast gate only the end: what failed, or what the gate tells of itself. */
  readonly output?: string;
  /** What failed, as far as the gate can name it. */
  readonly failures?: readonly Failure[];
}

/** One failed test, one file that could not be loaded, or one gate that is no test run. */
export interface Failure {
  readonly name: string;
  /** Relative to the root. */
  readonly file?: string;
  readonly message: string;
}

export interface GateOptions {
  readonly root: string;
  /** Handed on to vitest: names of files, `-t` and so on. */
  readonly vitestArgs: readonly string[];
  /** Whether a gate may write to the terminal while it runs, because no other runs beside it. */
  readonly isAlone: boolean;
}

/** One step of `npm test`. A gate that is no test run counts as one. */
export interface Gate {
  readonly name: string;
  /** Takes seconds and needs no database: part of `npm run verify`. */
  readonly fast: boolean;
  run(options: GateOptions): Promise<GateResult>;
}
