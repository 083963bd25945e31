/** A number as people write it, without what groups its digits: "$1,234.50" becomes "1234.50". A comma that does not stand before three digits stays, since it may be a decimal one. */
export function dropGrouping(text: string): string {
  const bare = text.replaceAll(/[\s_'$]/g, "");
  return /^\d{1,3}(,\d{3})+(?!\d|,)/.test(bare) ? bare.replaceAll(",", "") : bare;
}
