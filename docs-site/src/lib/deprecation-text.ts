/** The kind of badge that a state has; its word is always there too. */
export const deprecationKinds: Readonly<Record<string, "plain" | "sun" | "danger">> = {
  announced: "plain",
  deprecated: "sun",
  sunset: "danger",
};
