const triesMax = 3;

/**
 * Makes a transaction that reads one snapshot (`repeatable read`) anew when another one wrote first what it was about to write (SQLSTATE 40001). After three
 * tries it throws.
 */
export async function retrySerialization<T>(transact: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await transact();
    } catch (error) {
      if (tries === triesMax || !isSerializationFailure(error)) throw error;
    }
  }
}

function isSerializationFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && error.code === "40001") || isSerializationFailure(error.cause);
}
