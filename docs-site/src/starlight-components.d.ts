declare module "virtual:starlight/components/Head" {
  const Head: (props: Record<string, never>) => unknown;
  export default Head;
}

declare module "virtual:starlight/components/Search" {
  const Search: (props: Record<string, never>) => unknown;
  export default Search;
}
