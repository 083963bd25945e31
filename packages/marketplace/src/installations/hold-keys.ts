import type { Db } from "@sundial/db";

/** Refuses the keys of a listing's installations until they are given back. */
export async function holdKeys(_tx: Db, _listingId: string): Promise<void> {
  // Built with installations.
}

/** Gives them back. */
export async function releaseKeys(_tx: Db, _listingId: string): Promise<void> {
  // Built with installations.
}
