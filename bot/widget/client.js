/**
 * The chat's way to the server: one POST a message, each with an id of our own.
 *
 * A message waits in a queue until its answer is there. It goes out as soon as the server has
 * those before it: their answers may take long, and it may tell of an emergency. A lost answer
 * is asked for again with the same id, so nothing is said twice. Queue and token outlive a
 * reload of the page and end with the last tab: a computer may be shared. Open tabs tell each
 * other the token. On our own origin it is a cookie that no script can read, where one is kept.
 */

import { ahead } from "./ahead.js";
import { memory } from "./memory.js";
import { COOKIE, call, freshId, pause } from "./server.js";
import { tabs } from "./tabs.js";
import { trying } from "./trying.js";

// How often is looked whether the server has a message, while another one waits behind it.
const LOOK = 400;

export class Client {
  #api;
  #on;
  #own;
  #token;
  #link;
  #tabs;
  #last = 0;
  #sent = new Map();
  #ahead;
  #trying;
  #life = 0;

  /**
   * `on` is told what happens: `ready(data)`, which may take a moment, `turn(turn, item)`,
   * `past(turns)`, `early(turn)` for what the server has but cannot answer yet, with what must
   * be said of it at once (gives whether there is such a line), `refused(item, problem)`,
   * `trouble(problem | null, item)`, `urge(problem, item)`, `ended()`, `cleared()`, `language()`.
   * A problem is `{message, urgent}`, both of which may be missing. `link` is a one-time link's
   * secret.
   */
  constructor(api, language, link, on) {
    this.#api = api;
    this.#own = api.origin === location.origin && top === self;
    this.#on = on;
    this.#link = link;
    this.#ahead = ahead((body) => this.#call("turns", body), on);
    this.#trying = trying({
      arrived: (turn) => this.#arrived(turn),
      trouble: (problem, item) => on.trouble(problem, item),
      stuck: (item) => this.#ahead.stuck.add(item?.turn),
    });
    const kept = memory.read();
    this.#token = kept.token ?? null;
    this.language = kept.language ?? language;
    this.waiting = kept.waiting ?? [];
    this.#tabs = tabs(api.href, {
      held: () => this.#token && { token: this.#token, language: this.language },
      news: () => this.#token && this.#catchUp(),
      clear: () => this.#cleared(),
    });
    addEventListener("online", () => this.retry());
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
    const item = { turn: freshId(), seen: this.#last, ...said };
    this.waiting.push(item);
    this.#keep();
    this.#pump();
    return item;
  }

  /** Tries at once what waits for its next attempt. */
  retry() {
    this.#trying.now();
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
    this.waiting = [];
    this.#end();
    this.#tabs.clear();
    this.#speak(language);
  }

  /** The conversation is over: what is under way for it counts no more. */
  #end() {
    this.#life += 1;
    this.#last = 0;
    this.#sent = new Map();
    this.#ahead.end();
    this.#forget();
    this.retry();
  }

  /** Another tab cleared the chat. */
  #cleared() {
    this.waiting = [];
    this.#end();
    this.#on.cleared();
  }

  /** Another tab may hold the conversation already. */
  async #askTabs() {
    const answer = await this.#tabs.ask();
    if (!answer) return;
    this.#token = answer.token;
    this.#speak(answer.language);
    this.#keep();
  }

  /** What was said in another tab, and which of our own messages the server has. */
  async #catchUp() {
    const life = this.#life;
    const turns = await this.#history(this.#last).catch(() => null);
    if (life !== this.#life || !turns?.at) return;
    for (const turn of turns) {
      if (this.#sent.has(turn.turn)) this.#arrived(turn);
      else if (turn.replies.length) this.#show(turn, null);
    }
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
    return turns;
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
    const done = turns.filter((turn) => turn.replies.length);
    this.#last = done.at(-1)?.seq ?? 0;
    this.#on.past(turns);
    this.#drop((item) => done.some((turn) => turn.turn === item.turn));
  }

  /** Takes out of the queue what need not wait there any more. */
  #drop(is) {
    this.waiting = this.waiting.filter((item) => !is(item));
    this.#keep();
  }

  #show(turn, item) {
    this.#last = Math.max(this.#last, turn.seq);
    this.#on.turn(turn, item);
  }

  /**
   * Sends what waits, up to the first message that the server may not have yet. Where that one
   * does not get through, or there is no session yet, the server reads the rest for signs.
   */
  #pump() {
    let before = !this.#token;
    for (const item of this.waiting) {
      if (before) {
        this.#ahead.read(item, before);
      } else {
        if (!this.#sent.has(item.turn)) this.#next(item);
        if (this.#sent.get(item.turn)) continue;
        if (!this.#ahead.stuck.has(item.turn)) return;
      }
      before = item;
    }
  }

  async #next(item) {
    const { title: _, again, ...body } = item;
    this.#sent.set(item.turn, null);
    const answer = await this.#persist(() => {
      const call = this.#call("turns", body);
      this.#look(item, call);
      return call;
    }, item);
    if (!answer) return;
    if (answer.status === 401 && !again) {
      // A cookie that was not kept would not be kept the next time either.
      this.#on.urge(answer.data, item);
      this.#own = false;
      item.again = true;
      this.#end();
      // The words go to the new conversation; a button of the old one means nothing there.
      this.#drop((each) => each.choice);
      this.#on.ended();
      await this.#begin();
    } else {
      if (answer.status === 200) {
        this.#sent.set(item.turn, answer.data);
        if (item !== this.waiting[0]) this.#on.early(answer.data.turn);
      } else {
        this.#drop((each) => each === item);
        this.#on.refused(item, answer.data);
      }
      this.#answer();
      // What stands behind it has its answer soon, what stands before it has one.
      this.retry();
    }
    this.#pump();
  }

  /** The server has that message. Gives whether it said what to do at once. */
  #arrived(turn) {
    if (!this.#sent.get(turn.turn)) this.#sent.set(turn.turn, {});
    return this.#on.early(turn);
  }

  /** Shows the answers that are there, in the order of what was said. */
  #answer() {
    for (const item of this.waiting) {
      const { turn, language } = this.#sent.get(item.turn) ?? {};
      if (!turn) return;
      this.#drop((each) => each === item);
      this.#speak(language);
      this.#show(turn, item);
      this.#tabs.news();
    }
  }

  /** While a message's answer is under way: lets the next one go once the server has this one. */
  async #look(item, call) {
    let open = true;
    const close = () => (open = false);
    call.then(close, close);
    while (open && !this.#sent.get(item.turn)) {
      await pause(LOOK);
      if (open && item !== this.waiting.at(-1)) {
        await Promise.race([this.#catchUp(), pause(LOOK)]);
        if (open && !this.#sent.get(item.turn)) this.#ahead.stuck.add(item.turn);
        this.#pump();
      }
    }
    this.#pump();
  }

  /** Does the work until it gets an answer that counts; null if the chat was cleared. */
  #persist(work, item) {
    const life = this.#life;
    return this.#trying.until(work, () => life === this.#life, item);
  }

  async #call(path, body) {
    const url = new URL(path, this.#api);
    const answer = await call(url, body, this.language, this.#token);
    await this.#on.ready(answer.data);
    return answer;
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
