import { isApiError } from "@sundial/sdk";

/** The answer, or null when there is nothing by that id here; also when the id is none at all. */
export async function nullIfMissing<T>(answer: PromiseLike<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (isApiError(error) && (error.status === 404 || error.status === 400)) return null;
    throw error;
  }
}
