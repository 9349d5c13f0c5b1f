/** One request to the server, and ids for what is sent there. */

export const COOKIE = "cookie";
const TIMEOUT = 25_000;

/** A random id, also where the page has no https: the address of any object ends with a UUID. */
export function freshId() {
  const address = URL.createObjectURL(new Blob());
  URL.revokeObjectURL(address);
  return address.slice(-36);
}

/** Gives `{status, wait, data}`, `wait` in seconds. Without a body it only reads. */
export async function call(url, body, language, token) {
  const headers = { "Accept-Language": language, "Content-Type": "application/json" };
  if (token && token !== COOKIE) headers.Authorization = `Bearer ${token}`;
  const answer = await fetch(url, {
    method: body ? "POST" : "GET",
    headers,
    body: JSON.stringify(body),
    referrerPolicy: "no-referrer",
    signal: AbortSignal.timeout?.(TIMEOUT),
  });
  const wait = Number(answer.headers.get("Retry-After")) || 0;
  // A refusal may come from a machine in between, which does not speak JSON.
  const data = answer.ok ? await answer.json() : await answer.json().catch(() => ({}));
  return { status: answer.status, wait, data };
}
