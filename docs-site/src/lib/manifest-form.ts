import type { DeclaredFact, ListingCategory, ListingManifest, ListingScope, Subprocessor } from "@sundial/sdk";
import type { ApiProblem } from "./api-problem.ts";
import { textOf } from "./handle-form.ts";
import { categories } from "./listing-text.ts";
import { scopeOptions } from "./scopes.ts";

/** The facts that ask for a review of responsible AI, as the form says them. */
export const declaredFacts: Readonly<Record<DeclaredFact, string>> = {
  biometrics: "It recognises people by face, voice or body",
  livelihood: "It takes part in decisions on work, credit, housing or schooling",
  medical: "It says something about health",
  financial: "It advises on money",
  children: "It is made for children",
};

/** The manifest that a form says; what is empty is left out. */
export function readManifestForm(form: FormData): ListingManifest {
  const text = (name: string) => textOf(form, name) || undefined;
  const number = (name: string) => (textOf(form, name) === "" ? undefined : Number(textOf(form, name)));
  const yes = (name: string) => ({ yes: true, no: false })[textOf(form, name)];
  const list = (name: string) => splitList(textOf(form, name), ",");
  const manifest: ListingManifest = compact({
    name: text("name"),
    tagline: text("tagline"),
    description: text("description"),
    categories: form
      .getAll("categories")
      .filter((value): value is ListingCategory => categories.some((category) => category === value)),
    languages: list("languages"),
    icon_asset_id: text("icon_asset_id"),
    screenshot_asset_ids: form.getAll("screenshot_asset_ids").map(String),
    links: compact({
      website: text("links.website"),
      documentation: text("links.documentation"),
      privacy_policy: text("links.privacy_policy"),
      terms_of_service: text("links.terms_of_service"),
    }),
    support: compact({
      email: text("support.email"),
      url: text("support.url"),
      response_hours: number("support.response_hours"),
      languages: list("support.languages"),
    }),
    data_handling: compact({
      stores_data: yes("data_handling.stores_data"),
      retention_days: number("data_handling.retention_days"),
      trains_models: yes("data_handling.trains_models"),
      regions: list("data_handling.regions")?.map((region) => region.toUpperCase()),
      subprocessors: splitList(textOf(form, "data_handling.subprocessors"), "\n")?.map(readSubprocessor),
      description: text("data_handling.description"),
    }),
    pricing: readPricing(form),
    endpoint_url: text("endpoint_url"),
    openapi_url: text("openapi_url"),
    source: readSource(form),
    declared_facts: form
      .getAll("declared_facts")
      .filter((value): value is DeclaredFact => typeof value === "string" && Object.hasOwn(declaredFacts, value)),
  });
  // To ask for nothing is to say something: a version cannot be submitted without it.
  return { ...manifest, scopes: readScopes(form) };
}

/** What the API says against a member of the manifest or something in it, named as the form's field is: "links.website". */
export function manifestProblem(problem: ApiProblem | null, field: string): string | undefined {
  const path = `/${field.replaceAll(".", "/")}`;
  const said = Object.entries(problem?.pointers ?? {}).find(([pointer]) => {
    const member = pointer.replace(/^\/manifest(?=\/)/, "");
    return member === path || member.startsWith(`${path}/`);
  });
  return said?.[1];
}

/** A line of the form: what a subprocessor is called, does and where. */
export function subprocessorLine({ name, purpose, country }: Subprocessor): string {
  return `${name} | ${purpose} | ${country}`;
}

function readSubprocessor(line: string): Subprocessor {
  const [name = "", purpose = "", country = ""] = line.split("|").map((part) => part.trim());
  return { name, purpose, country: country.toUpperCase() };
}

function readScopes(form: FormData): ListingScope[] {
  return scopeOptions
    .filter(({ scope }) => form.getAll("scopes").includes(scope))
    .map(({ scope }) => ({ scope, reason: textOf(form, `reason.${scope}`) }));
}

function readPricing(form: FormData): ListingManifest["pricing"] {
  const model = (["free", "freemium", "paid"] as const).find((one) => one === textOf(form, "pricing.model"));
  return asTyped<"model", NonNullable<ListingManifest["pricing"]>>({
    model,
    description: textOf(form, "pricing.description") || undefined,
  });
}

function readSource(form: FormData): ListingManifest["source"] {
  const distributed = { yes: true, no: false }[textOf(form, "source.is_distributed")];
  const text = (name: string) => textOf(form, `source.${name}`) || undefined;
  return asTyped<"is_distributed", NonNullable<ListingManifest["source"]>>({
    is_distributed: distributed,
    license: text("license"),
    repository_url: text("repository_url"),
    sbom_url: text("sbom_url"),
  });
}

/**
 * Nothing when nothing was typed. What lacks the one member that it must have goes to the API all the same, which says so at its field: left out, it
 * would be lost while the form says that it is saved.
 */
function asTyped<Needed extends keyof T, T extends object>(
  value: Omit<T, Needed> & Record<Needed, T[Needed] | undefined>,
): T | undefined {
  const said = compact(value);
  return Object.keys(said).length > 0 ? (said as unknown as T) : undefined; // without the member it is refused, as it should be
}

function splitList(text: string, separator: string): string[] | undefined {
  const parts = text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length > 0 ? parts : undefined;
}

/** Without the members that say nothing. */
function compact<T extends object>(value: T): T {
  const said = Object.entries(value).filter(([, member]) => !isNothing(member));
  return Object.fromEntries(said) as T; // the same members, less those that may be absent
}

function isNothing(member: unknown): boolean {
  return member === undefined || (typeof member === "object" && member !== null && Object.keys(member).length === 0);
}
