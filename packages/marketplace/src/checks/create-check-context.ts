import type { ListingKind, ListingManifest } from "../types.ts";
import type { CheckContext } from "./check.ts";
import type { CheckNetwork } from "./network/check-network.ts";
import type { Outcome } from "./network/outcome.ts";
import { type DocumentReading, readDocument } from "./read-document.ts";
import { readMcp } from "./read-mcp.ts";
import { safeRequest } from "./safe-request.ts";

type Stored = Pick<CheckContext, "findImage" | "listOtherNames" | "findUsedScopes">;

interface Subject extends Stored {
  readonly kind: ListingKind;
  readonly manifest: ListingManifest;
}

/** Everything that the checks of one run look at; each address is asked once in it. */
export function createCheckContext(network: CheckNetwork, subject: Subject): CheckContext {
  const { manifest } = subject;
  const asked = new Map<string, Promise<Outcome>>();
  const request = (address: string) => {
    const asking = asked.get(address) ?? safeRequest(network, address, { accept: "*/*" });
    asked.set(address, asking);
    return asking;
  };
  const readAt = async (address: string | undefined): Promise<DocumentReading> =>
    address ? readDocument(await request(address)) : { kind: "none" };
  return {
    ...subject,
    network,
    request,
    readMcp: once(async () => (manifest.endpoint_url ? readMcp(network, manifest.endpoint_url) : { kind: "none" })),
    readOpenapi: once(() => readAt(manifest.openapi_url)),
    readSbom: once(() => readAt(manifest.source?.sbom_url)),
  };
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}
