declare module "virtual:starlight/components/Search" {
  const Search: (props: Record<string, never>) => unknown;
  export default Search;
}
