/** A calendar day as an instant, at noon, so that no time zone moves it. */
export function noon(day: string): string {
  return `${day}T12:00:00.000Z`;
}
