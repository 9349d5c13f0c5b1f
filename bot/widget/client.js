/**
 * The chat's way to the server: one POST a message, each with an id of our own.
 *
 * A message waits in a queue until its answer is there. A lost answer is asked for again
 * with the same id, so nothing is said twice. Queue and token outlive a reload of the page
 * and end with the last tab: a computer may be shared. Open tabs tell each other the token.
 * On our own origin the token is a cookie that no script can read.
 */

import { memory } from "./memory.js";

const CHANNEL = "nerveline";
const COOKIE = "cookie";
const TIMEOUT = 25_000;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
// How long other tabs may take to say that they are there.
const GREETING = 120;
// Answers that another attempt cannot change.
const FINAL = /40[03459]|41[35]/;

/** A random id, also where the page has no https: the address of any object ends with a UUID. */
function freshId() {
  const address = URL.createObjectURL(new Blob());
  URL.revokeObjectURL(address);
  return address.slice(-36);
}

export class Client {
  #api;
  #on;
  #token;
  #link;
  #tabs;
  #heard = null;
  #last = 0;
  #running = false;
  #wake = null;
  #life = 0;

  /**
   * `on` is told what happens: `ready(data)`, which may take a moment, `turn(turn, item)`,
   * `past(turns)`, `refused(item, problem)`, `trouble(problem | null)`, `ended()`,
   * `cleared()`, `language()`. A problem is `{message, urgent}`, both of which may be
   * missing. `link` is a one-time link's secret.
   */
  constructor(api, language, link, on) {
    this.#api = api;
    this.#on = on;
    this.#link = link;
    const kept = memory.read();
    this.#token = kept.token ?? null;
    this.language = kept.language ?? language;
    this.waiting = kept.waiting ?? [];
    this.#tabs = new BroadcastChannel(`${CHANNEL} ${api.href}`);
    this.#tabs.addEventListener("message", ({ data }) => this.#hear(data));
    addEventListener("online", () => this.retry());
  }

  get #own() {
    return this.#api.origin === location.origin;
  }

  /** Takes up the conversation of before, or begins one. */
  async start() {
    const life = this.#life;
    if (this.#link || memory.cleared) this.#forget();
    else if (!this.#token) await this.#askTabs();
    while (life === this.#life) {
      if (!this.#token) {
        if (!(await this.#begin())) return;
        break;
      }
      const turns = await this.#persist(() => this.#history(0));
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

  /** Puts a message into the queue: `{text}`, or `{choice, title}` and the like. */
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

  /**
   * Forgets the conversation in this browser, in every tab, and ends the right to it; the
   * next one is in that language.
   */
  clear(language = this.language) {
    // No script can take the cookie away: the next conversation ends its right, however late
    // that gets through. Until then nobody at this device gets to see what was said.
    if (this.#own) memory.cleared = true;
    else this.#call("sessions/end", {}).catch(() => {});
    this.#reset();
    this.#tabs.postMessage({ clear: true });
    this.#speak(language);
  }

  #reset() {
    this.#life += 1;
    this.waiting = [];
    this.#last = 0;
    this.#forget();
    this.retry();
  }

  #hear(data) {
    if (data.ask && this.#token) {
      this.#tabs.postMessage({ token: this.#token, language: this.language });
    } else if (data.token) {
      this.#heard?.(data);
    } else if (data.news && this.#token) {
      this.#catchUp();
    } else if (data.clear) {
      this.#reset();
      this.#on.cleared();
    }
  }

  /** Another tab may hold the conversation already. */
  async #askTabs() {
    const answer = await new Promise((resolve) => {
      this.#heard = resolve;
      this.#tabs.postMessage({ ask: true });
      setTimeout(resolve, GREETING, null);
    });
    this.#heard = null;
    if (!answer) return;
    this.#token = answer.token;
    this.#speak(answer.language);
    this.#keep();
  }

  /** What was said in another tab. */
  async #catchUp() {
    const turns = await this.#history(this.#last).catch(() => null);
    if (Array.isArray(turns)) for (const turn of turns) this.#show(turn, null);
  }

  async #begin() {
    const asked = {
      language: this.language,
      cookie: this.#own,
      anew: this.#own && memory.cleared,
      link: this.#link,
    };
    this.#link = undefined;
    const answer = await this.#persist(() => this.#call("sessions", asked));
    if (!answer) return false;
    if (answer.status !== 200) {
      this.#on.trouble(answer.data);
      return false;
    }
    memory.cleared = false;
    this.#token = answer.data.token ?? COOKIE;
    this.#speak(answer.data.language);
    this.#keep();
    if (answer.data.turn) {
      this.#show(answer.data.turn, null);
      return true;
    }
    // The browser had a conversation here before: its cookie said so.
    const turns = await this.#persist(() => this.#history(0));
    if (turns) this.#takeUp(turns);
    return Boolean(turns);
  }

  /** All turns after a place; false if the session is over. */
  async #history(after) {
    const turns = [];
    let more = true;
    while (more) {
      const answer = await this.#call(`history?after=${turns.at(-1)?.seq ?? after}`);
      if (answer.status === 401) return false;
      if (answer.status !== 200) return answer;
      turns.push(...answer.data.turns);
      more = answer.data.more;
      this.#speak(answer.data.language);
    }
    return turns;
  }

  #takeUp(turns) {
    this.#last = turns.at(-1)?.seq ?? 0;
    this.#on.past(turns);
    const done = new Set(turns.filter((turn) => turn.replies.length).map((turn) => turn.turn));
    this.waiting = this.waiting.filter((item) => !done.has(item.turn));
    this.#keep();
  }

  #show(turn, item) {
    this.#last = Math.max(this.#last, turn.seq);
    this.#on.turn(turn, item);
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
      this.#show(answer.data.turn, item);
      this.#tabs.postMessage({ news: true });
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
        if ((status < 300 && !unfinished) || status === 401 || FINAL.test(status)) {
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
    if (this.#token && this.#token !== COOKIE) headers.Authorization = `Bearer ${this.#token}`;
    if (body) headers["Content-Type"] = "application/json";
    const answer = await fetch(new URL(path, this.#api), {
      method: body ? "POST" : "GET",
      headers,
      body: body && JSON.stringify(body),
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout?.(TIMEOUT),
    });
    const wait = Number(answer.headers.get("Retry-After")) || 0;
    // A refusal may come from a machine in between, which does not speak JSON.
    const data = answer.ok ? await answer.json() : await answer.json().catch(() => ({}));
    await this.#on.ready(data);
    return { status: answer.status, wait, data };
  }

  #speak(language) {
    if (language === this.language) return;
    this.language = language;
    this.#keep();
    this.#on.language();
  }

  #forget() {
    this.#token = null;
    this.#keep();
  }

  #keep() {
    memory.write({ token: this.#token, language: this.language, waiting: this.waiting });
  }
}
