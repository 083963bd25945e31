/** The number of seats that an address asks for; undefined leaves it to the plan. */
export function readSeats(text: string | null): number | undefined {
  const seats = Number(text);
  return text && Number.isInteger(seats) ? seats : undefined;
}
