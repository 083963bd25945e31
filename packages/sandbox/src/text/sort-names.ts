/** Names of a text, by what they are likely to be names of. */
export interface SortedNames {
  readonly companies: readonly string[];
  readonly people: readonly string[];
  readonly places: readonly string[];
}

const company = /\b(?:GmbH|AG|SE|Inc|Ltd|LLC|Corp|Co|SA|SAS|Srl|BV|KG|Group|Bank|Labs)\b/;
const cities = new Set(
  "Amsterdam,Athens,Bangkok,Barcelona,Beijing,Berlin,Bern,Bogotá,Boston,Brussels,Budapest,Buenos Aires,Cairo,Cape Town,Chicago,Cologne,Copenhagen,Delhi,Dubai,Dublin,Frankfurt,Geneva,Hamburg,Helsinki,Hong Kong,Istanbul,Jakarta,Johannesburg,Köln,Lagos,Lima,Lisbon,Lissabon,London,Los Angeles,Lyon,Madrid,Melbourne,Mexico City,Miami,Milan,Montreal,Moscow,Mumbai,Munich,München,Nairobi,New Delhi,New York,Osaka,Oslo,Paris,Porto,Prague,Rio de Janeiro,Rome,San Francisco,Santiago,São Paulo,Seattle,Seoul,Shanghai,Singapore,Stockholm,Sydney,Taipei,Tokyo,Toronto,Valencia,Vancouver,Vienna,Warsaw,Washington,Wien,Zurich,Zürich".split(
    ",",
  ),
);

/** What is not known to be something else is taken for a person when it has two words, and for anything otherwise. */
export function sortNames(names: readonly string[]): SortedNames {
  const companies = names.filter((name) => company.test(name));
  const others = names.filter((name) => !companies.includes(name));
  const known = others.filter((name) => cities.has(name));
  const people = others.filter((name) => !known.includes(name) && name.includes(" "));
  return {
    companies: companies.length > 0 ? companies : others,
    people: people.length > 0 ? people : others.filter((name) => !known.includes(name)),
    places: known.length > 0 ? others.filter((name) => known.includes(name) || !people.includes(name)) : others,
  };
}
