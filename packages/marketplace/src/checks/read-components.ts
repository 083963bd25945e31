import { z } from "zod";

/** A component of a bill of materials. Licences are as the author wrote them. */
export interface Component {
  readonly name: string;
  readonly licenses: readonly string[];
}

const License = z.object({
  expression: z.string().optional(),
  license: z.object({ id: z.string().optional(), name: z.string().optional() }).optional(),
});
const CycloneDx = z.object({
  bomFormat: z.literal("CycloneDX"),
  specVersion: z.string().regex(/^1\.\d+$/),
  components: z.array(z.object({ name: z.string().min(1), licenses: z.array(License).optional() })).default([]),
});
const Spdx2 = z.object({
  spdxVersion: z.string().regex(/^SPDX-2\.\d+$/),
  packages: z.array(
    z.object({
      name: z.string().min(1),
      licenseConcluded: z.string().optional(),
      licenseDeclared: z.string().optional(),
    }),
  ),
});
const Spdx3 = z.object({
  "@context": z.string().regex(/^https:\/\/spdx\.org\/rdf\/3\./),
  "@graph": z.array(z.looseObject({ type: z.string().optional(), name: z.string().optional() })),
});

/** The components of a bill of materials: CycloneDX 1, SPDX 2 or SPDX 3. Null when it is none of them. */
export function readComponents(document: unknown): readonly Component[] | null {
  const cycloneDx = CycloneDx.safeParse(document);
  if (cycloneDx.success)
    return cycloneDx.data.components.map(({ name, licenses = [] }) => ({
      name,
      licenses: licenses.flatMap(({ expression, license }) => expression ?? license?.id ?? license?.name ?? []),
    }));
  const spdx2 = Spdx2.safeParse(document);
  if (spdx2.success)
    return spdx2.data.packages.map(({ name, licenseConcluded, licenseDeclared }) => ({
      name,
      licenses: [licenseConcluded, licenseDeclared].filter(isStated).slice(0, 1),
    }));
  const spdx3 = Spdx3.safeParse(document);
  if (!spdx3.success) return null;
  return spdx3.data["@graph"]
    .filter(({ type }) => type === "software_Package")
    .map(({ name = "" }) => ({ name, licenses: [] }));
}

function isStated(license: string | undefined): license is string {
  return license !== undefined && license !== "NOASSERTION" && license !== "NONE";
}
