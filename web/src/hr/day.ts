// A day as a date field has it, year-month-day, where the reader is.
export function localDay(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

// The last moment of such a day.
export function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:59.999`);
}
