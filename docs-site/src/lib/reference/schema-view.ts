/** A schema as a page tells it: one line, and what is inside. */
export interface SchemaView {
  /** In words, such as "array of strings" or "integer or null". */
  readonly type: string;
  /** Such as "1 to 100 characters". */
  readonly limits: readonly string[];
  /** The only values there are, as JSON; empty when there are others. */
  readonly values: readonly string[];
  /** Whether values may be added later. */
  readonly isOpen: boolean;
  readonly fields: readonly FieldView[];
  /** What it can be one of, where that is more than one thing with fields. */
  readonly choices: readonly ChoiceView[];
  /** The schema whose fields stand further up already; null for all others. */
  readonly toldAbove: string | null;
}

export interface ChoiceView {
  readonly name: string;
  readonly view: SchemaView;
}

/** A property, parameter or header. */
export interface FieldView {
  readonly name: string;
  readonly isRequired: boolean;
  /** With backticks around names. */
  readonly description: string;
  /** When it came, changes or goes; null where no version touches it. */
  readonly mark: string | null;
  readonly end: FieldEnd | null;
  readonly view: SchemaView;
}

/** Of something that is to end. */
export interface FieldEnd {
  /** The day, as YYYY-MM-DD, or null where it is not decided. */
  readonly sunset: string | null;
  readonly successor: string | null;
  /** The page that says what to do. */
  readonly guide: string | null;
}
