import type { OpenApiDocument } from "@sundial/versions";
import type { PortalOperation } from "../operations.ts";

type Operation = NonNullable<OpenApiDocument["paths"][string]["get"]>;

const mib = 1024 * 1024;

/** The most bytes that a body may have; 0 where there is none. A test holds it against the API. */
export function bodyBytesMax(operation: Pick<PortalOperation, "id" | "exampleBody" | "tag">): number {
  if (operation.exampleBody === undefined) return 0;
  if (operation.id === "createListingAsset") return 4 * mib;
  return operation.tag === "Inference" ? 20 * mib : 256 * 1024;
}

/** What bounds a call, in sentences with backticks around names. */
export function limitsOfOperation(listed: PortalOperation, operation: Operation): string[] {
  const bytes = bodyBytesMax(listed);
  const headers = new Set(
    Object.values(operation.responses).flatMap((response) =>
      Object.keys(("headers" in response && response.headers) || {}),
    ),
  );
  return [
    ...(headers.has("RateLimit")
      ? ["Counts against the calls per minute of your plan; `RateLimit` in the answer says how many are left."]
      : []),
    ...(headers.has("x-ratelimit-limit-tokens") ? ["Counts against the tokens per minute of your plan as well."] : []),
    ...(bytes > 0 ? [`A body has at most ${bytes >= mib ? `${bytes / mib} MiB` : `${bytes / 1024} KiB`}.`] : []),
    ...(takes(operation, "IdempotencyKey")
      ? ["With `Idempotency-Key` it is safe to repeat: the second call does nothing and gets the first answer."]
      : []),
  ];
}

function takes({ parameters }: Operation, name: string): boolean {
  return (parameters ?? []).some(
    (parameter) => "$ref" in parameter && parameter.$ref === `#/components/parameters/${name}`,
  );
}
