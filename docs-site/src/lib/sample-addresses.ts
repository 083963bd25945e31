// What samples that are no folder of src/samples are recorded as, and where below /samples a click runs them.

export function modelAddress(id: string): string {
  return `model/${id}`;
}

export function scenarioAddress(name: string): string {
  return `scenario/${name}`;
}

/** Two scenarios at once. */
export const combinedAddress = scenarioAddress("combined");

export function operationAddress(id: string, date: string): string {
  return `operation/${date}/${id}`;
}
