/** The public pages of the marketplace, in the order of their tabs. */
export const marketplacePages = [
  { href: "/marketplace", label: "Listings" },
  { href: "/marketplace/rules", label: "Rules" },
  { href: "/marketplace/reviews", label: "How long reviews take" },
  { href: "/marketplace/terms", label: "Terms for partners" },
] as const;
