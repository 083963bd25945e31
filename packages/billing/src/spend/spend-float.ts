import type { Picodollars } from "@sundial/kernel";

/** What calls of a key may cost in the worst case, in this process, while nobody can tell whether its limits have room. */
export interface SpendFloat {
  /** False when the amount does not fit any more. */
  take(apiKeyId: string, amount: Picodollars): boolean;
  /** The call ended. What was committed is counted by its settlement; what was not stays taken until the database has answered again. */
  end(apiKeyId: string, amount: Picodollars, committed: boolean): void;
  /** The database answered. */
  restore(apiKeyId: string): void;
}

interface Taken {
  readonly underWay: Picodollars;
  readonly lost: Picodollars;
}

const none: Taken = { underWay: 0n, lost: 0n };

export function createSpendFloat(amountMax: Picodollars): SpendFloat {
  const taken = new Map<string, Taken>();

  function set(apiKeyId: string, now: Taken): void {
    if (now.underWay === 0n && now.lost === 0n) taken.delete(apiKeyId);
    else taken.set(apiKeyId, now);
  }

  return {
    take(apiKeyId, amount) {
      const { underWay, lost } = taken.get(apiKeyId) ?? none;
      if (underWay + lost + amount > amountMax) return false;
      set(apiKeyId, { underWay: underWay + amount, lost });
      return true;
    },
    end(apiKeyId, amount, committed) {
      const { underWay, lost } = taken.get(apiKeyId) ?? none;
      set(apiKeyId, { underWay: underWay - amount, lost: committed ? lost : lost + amount });
    },
    restore(apiKeyId) {
      const now = taken.get(apiKeyId);
      if (now) set(apiKeyId, { ...now, lost: 0n });
    },
  };
}
