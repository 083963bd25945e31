import type { OperationId } from "@sundial/contract";
import type { OpenApiDocument } from "./document.ts";

/** Carries a value of one component over the change. Returns the same value when it has nothing to do, and never alters what it is given. */
export type Carry = (value: unknown) => unknown;

/** A place inside a value: the steps of a JSON Pointer, decoded. */
export type Place = readonly string[];

/** How the values of one component schema change. */
export interface ValueMigration {
  /** Newer to older. */
  readonly down: Carry;
  /** Older to newer. May be left out for a component that no request contains. */
  readonly up?: Carry;
  /** Where a place inside the newer value is in the older one. */
  readonly pointerDown?: (steps: Place) => Place;
}

/** Turns one newer stream event into older ones, with a state of its own for each stream. */
export type CreateEventMigration = () => (event: unknown) => readonly unknown[];

/** How the values of one query parameter change. The older name, and older values to newer ones. */
export interface ParameterMigration {
  readonly newerName: string;
  readonly olderName: string;
  readonly up?: (value: string) => string;
}

/** What pages say of an edit: its kind, and the names that it acts on. */
export interface EditFacts {
  readonly kind: string;
  readonly schema?: string;
  readonly field?: string;
  readonly older?: string;
  readonly newer?: string;
}

/** One primitive applied: from this one declaration come the older document, both value migrations and the pointers. */
export interface Edit {
  readonly facts: EditFacts;
  /** What it takes for itself, such as `ApiKey.created_at`. Two changes of one date may not claim the same. */
  readonly claims: readonly string[];
  /** Turns the newer document into the older one in place. Throws when the document has not what the edit names. */
  readonly reviseDocument: (document: OpenApiDocument) => void;
  readonly schemas?: Readonly<Record<string, ValueMigration>>;
  /** By the component schema that a stream's event is. These act after the `schemas` ones. */
  readonly events?: Readonly<Record<string, CreateEventMigration>>;
  /** By the component name of the parameter. */
  readonly parameters?: Readonly<Record<string, ParameterMigration>>;
  readonly responseHeader?: { readonly newer: string; readonly older: string };
  readonly status?: { readonly operation: OperationId; readonly newer: number; readonly older: number };
  readonly path?: { readonly operation: OperationId; readonly older: string };
  /** An error code and its older name. */
  readonly errorCode?: { readonly newer: string; readonly older: string };
  /** The media type of errors before the change. */
  readonly problemMediaType?: string;
}
