/** One request to the server, and ids for what is sent there. */

export const COOKIE = "cookie";
const TIMEOUT = 25_000;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

export const pause = (time) => new Promise((done) => setTimeout(done, time));

/** The pause before another attempt: by chance a little more or less, so that not all browsers
 * come back in the same moment. */
export const growing = (attempt) =>
  Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** attempt) * (0.5 + Math.random() / 2);

/** A random id, also where the page has no https: the address of any object ends with a UUID. */
export function freshId() {
  const address = URL.createObjectURL(new Blob());
  URL.revokeObjectURL(address);
  return address.slice(-36);
}

/** Gives `{status, wait, data}`, `wait` in seconds. Without a body it only reads. */
export async function call(url, body, language, token) {
  const headers = { "Accept-Language": language, "Content-Type": "application/json" };
  // Without a token ("null") nothing is said in the name of a cookie that is left here.
  if (token !== COOKIE) headers.Authorization = `Bearer ${token}`;
  const answer = await fetch(url, {
    method: body ? "POST" : "GET",
    headers,
    body: JSON.stringify(body),
    referrerPolicy: "no-referrer",
    signal: AbortSignal.timeout?.(TIMEOUT),
  });
  const wait = +answer.headers.get("Retry-After") || 0;
  // A refusal may come from a machine in between, which does not speak JSON.
  const data = answer.ok ? await answer.json() : await answer.json().catch(() => ({}));
  return { status: answer.status, wait, data };
}
