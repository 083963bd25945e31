import { createHash } from "node:crypto";
import type { AssessmentKind, ListingManifest } from "../types.ts";

/** The parts of a manifest that each assessment is about. */
const subjects: Readonly<Record<AssessmentKind, (manifest: ListingManifest) => unknown>> = {
  security: ({ scopes, data_handling, source, endpoint_url, openapi_url }) => [
    scopes,
    data_handling,
    source,
    endpoint_url,
    openapi_url,
  ],
  support: ({ support }) => [support],
  responsible_ai: ({ declared_facts, categories, description, data_handling }) => [
    declared_facts,
    categories,
    description,
    data_handling,
  ],
};

/** The same for the same parts, if both manifests were read from the database, which puts members in one order. */
export function hashSubject(kind: AssessmentKind, manifest: ListingManifest): string {
  return createHash("sha256")
    .update(JSON.stringify(subjects[kind](manifest)))
    .digest("hex");
}
