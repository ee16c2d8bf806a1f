/** The three forms of a date in HTTP (RFC 9110, section 5.6.7): all begin with the day of the week, the last one names no zone. */
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*(?:, .+ GMT| .+ \d{4})$/;

/**
 * How long a server asks to wait before the request is sent again: in seconds, or until a date (RFC 9110, section 10.2.3).
 * @returns milliseconds, 0 for a date that has passed; `undefined` where it does not say, or not in a way that can be read
 */
export function retryAfter(headers: Headers): number | undefined {
  const asked = headers.get('Retry-After')?.trim() ?? '';
  const seconds = asked === '' ? Number.NaN : Number(asked);
  if (Number.isFinite(seconds)) return seconds >= 0 ? seconds * 1000 : undefined;
  const until = timeOf(asked);
  if (until === undefined) return undefined;
  // The server's clock may differ from the one here, and the date is by the server's.
  const now = timeOf(headers.get('Date') ?? '') ?? Date.now();
  return Math.max(0, until - now);
}

/** Engines take much more for a date than HTTP does, and a time without a zone for one of the device's. */
function timeOf(date: string): number | undefined {
  if (!HTTP_DATE.test(date)) return undefined;
  const time = Date.parse(date.endsWith(' GMT') ? date : `${date} GMT`);
  return Number.isNaN(time) ? undefined : time;
}
