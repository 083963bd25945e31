import { versions } from "@sundial/versions";
import { docsSidebar } from "../docs-sidebar.ts";
import { catalogueModels } from "./catalogue-models.ts";
import { listErrorCodes } from "./error-registry.ts";
import { listOperations } from "./operations.ts";
import type { SuggestedPage } from "./suggest-pages.ts";

const steady: readonly SuggestedPage[] = [
  { href: "/reference", title: "API reference" },
  { href: "/errors", title: "Error codes" },
  { href: "/sandbox", title: "Sandbox scenarios" },
  { href: "/models", title: "Models" },
  { href: "/pricing", title: "Pricing" },
  { href: "/versions", title: "Dated versions" },
  { href: "/changelog", title: "Changelog" },
  { href: "/deprecations", title: "What ends" },
  { href: "/marketplace", title: "Marketplace" },
  { href: "/sign-up", title: "Sign up" },
  { href: "/sign-in", title: "Sign in" },
];

/** The public pages that are there whether or not the API can be reached, guides first. */
export function suggestedPages(): SuggestedPage[] {
  return [
    ...docsSidebar.flatMap(({ items }) => items).map(({ link, label }) => ({ href: link, title: label })),
    ...steady,
    ...listOperations().map(({ href, summary }) => ({ href, title: summary })),
    ...listErrorCodes().map(({ code }) => ({ href: `/errors/${code}`, title: code })),
    ...catalogueModels().map(({ id, name }) => ({ href: `/models/${id}`, title: name })),
    ...versions.map(({ date }) => ({ href: `/versions/${date}`, title: `Version ${date}` })),
  ];
}
