/**
 * The chat's way to the server: one POST a message, each with an id of our own.
 *
 * A message waits in a queue until its answer is there. A lost answer is asked for again
 * with the same id, so nothing is said twice. Queue and token outlive a reload of the page,
 * and end with the tab: a computer may be shared.
 */

const KEY = "nerveline";
const TIMEOUT = 25_000;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
// Answers that another attempt cannot change.
const FINAL = new Set([400, 403, 404, 405, 409, 413, 415]);

/** A random id (a UUID), also where the page has no https. */
export function freshId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}

/** What outlives a reload. Where the browser keeps nothing, it lives as long as the page. */
const memory = {
  read() {
    try {
      return JSON.parse(sessionStorage.getItem(KEY)) ?? {};
    } catch {
      return {};
    }
  },
  write(state) {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(state));
    } catch {
      // Blocked or full: the chat works, only a reload begins anew.
    }
  },
};

export class Client {
  #api;
  #on;
  #token;
  #running = false;
  #wake = null;
  #life = 0;

  /**
   * `on` is told what happens: `turn(turn, item)`, `refused(item, problem)`,
   * `trouble(problem | null)`, `ended()`, `language(name)`. A problem is
   * `{message, urgent}`, both of which may be missing.
   */
  constructor(api, language, on) {
    this.#api = api;
    this.#on = on;
    const kept = memory.read();
    this.#token = kept.token ?? null;
    this.language = kept.language ?? language;
    this.waiting = kept.waiting ?? [];
    addEventListener("online", () => this.retry());
  }

  /** Takes up the conversation of before, or begins one. */
  async start() {
    const life = this.#life;
    while (life === this.#life) {
      if (!this.#token) {
        if (!(await this.#begin())) return;
        break;
      }
      const turns = await this.#persist(() => this.#history());
      if (turns === null) return;
      if (turns) {
        this.#takeUp(turns);
        break;
      }
      this.#forget();
      this.#on.ended();
    }
    this.#pump();
  }

  /** Puts a message into the queue: `{text}`, or `{choice, title}`. Gives it with its id. */
  send(said) {
    const item = { turn: freshId(), ...said };
    this.waiting.push(item);
    this.#keep();
    this.#pump();
    return item;
  }

  /** Tries at once what waits for its next attempt. */
  retry() {
    this.#wake?.();
  }

  /** Forgets the conversation in this browser. */
  clear() {
    this.#life += 1;
    this.waiting = [];
    this.#forget();
    this.retry();
  }

  async #begin() {
    const answer = await this.#persist(() =>
      this.#call("sessions", { language: this.language }),
    );
    if (!answer) return false;
    if (answer.status !== 200) {
      this.#on.trouble(answer.data);
      return false;
    }
    this.#token = answer.data.token;
    this.#keep();
    this.#on.turn(answer.data.turn, null);
    return true;
  }

  /** All turns so far; false if the session is over. */
  async #history() {
    const turns = [];
    let more = true;
    while (more) {
      const after = turns.at(-1)?.seq ?? 0;
      const answer = await this.#call(`history?after=${after}`);
      if (answer.status === 401) return false;
      if (answer.status !== 200) return answer;
      turns.push(...answer.data.turns);
      more = answer.data.more;
      this.#speak(answer.data.language);
    }
    return turns;
  }

  #takeUp(turns) {
    for (const turn of turns) this.#on.turn(turn, null);
    const done = new Set(turns.filter((turn) => turn.replies.length).map((turn) => turn.turn));
    this.waiting = this.waiting.filter((item) => !done.has(item.turn));
    this.#keep();
  }

  async #pump() {
    if (this.#running || !this.#token) return;
    this.#running = true;
    try {
      while (this.waiting.length && this.#token) await this.#next();
    } finally {
      this.#running = false;
    }
  }

  async #next() {
    const life = this.#life;
    const item = this.waiting[0];
    const { title: _, ...body } = item;
    const answer = await this.#persist(() => this.#call("turns", body));
    if (!answer || life !== this.#life) return;
    if (answer.status === 401) {
      this.#forget();
      // The words go to the new conversation; a button of the old one means nothing there.
      if (item.choice) this.waiting.shift();
      this.#on.ended();
      await this.#begin();
      return;
    }
    this.waiting.shift();
    this.#keep();
    if (answer.status === 200) {
      this.#speak(answer.data.language);
      this.#on.turn(answer.data.turn, item);
    } else {
      this.#on.refused(item, answer.data);
    }
  }

  /**
   * Does the work until it gets an answer that counts; null if the chat was cleared.
   * In between it waits, each time longer, by chance a little more or less, so that not
   * all browsers come back in the same moment.
   */
  async #persist(work) {
    const life = this.#life;
    for (let attempt = 0; ; attempt += 1) {
      let problem = {};
      let pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(attempt, 6));
      pause *= 0.5 + Math.random() / 2;
      try {
        const answer = await work();
        if (life !== this.#life) return null;
        const status = answer?.status ?? 200;
        const unfinished = answer?.data?.turn?.state === "accepted";
        if ((status < 300 && !unfinished) || status === 401 || FINAL.has(status)) {
          this.#on.trouble(null);
          return answer;
        }
        problem = answer.data ?? {};
        pause = Math.max(pause, (answer.wait ?? 0) * 1_000);
      } catch {
        if (life !== this.#life) return null;
      }
      this.#on.trouble(problem);
      await this.#sleep(pause);
      if (life !== this.#life) return null;
    }
  }

  #sleep(pause) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, pause);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #call(path, body) {
    const headers = { "Accept-Language": this.language };
    if (this.#token) headers.Authorization = `Bearer ${this.#token}`;
    if (body) headers["Content-Type"] = "application/json";
    const answer = await fetch(new URL(path, this.#api), {
      method: body ? "POST" : "GET",
      headers,
      body: body && JSON.stringify(body),
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const wait = Number(answer.headers.get("Retry-After")) || 0;
    // A refusal may come from a machine in between, which does not speak JSON.
    const data = answer.ok ? await answer.json() : await answer.json().catch(() => ({}));
    return { status: answer.status, wait, data };
  }

  #speak(language) {
    if (language === this.language) return;
    this.language = language;
    this.#keep();
    this.#on.language(language);
  }

  #forget() {
    this.#token = null;
    this.#keep();
  }

  #keep() {
    memory.write({ token: this.#token, language: this.language, waiting: this.waiting });
  }
}
