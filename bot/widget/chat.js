/** The chat itself: a panel over the page, or a page of its own. Loaded when it is opened. */

import { bodyMap } from "./map.js";
import style from "./chat.css";
import { Client } from "./client.js";
import { composing } from "./composer.js";
import { brings, choices, dialled, own, reply } from "./messages.js";
import { button, make, ruled } from "./nerveline.js";
import { scroller } from "./scroll.js";
import { build, label, reveal, settle } from "./surface.js";
import { writing } from "./writing.js";

// How long an answer waits for what shows more of it than its words.
const NOTES_WITHIN = 1_000;
// The kinds of turn that somebody said.
const SAID = /^(text|choice)$/;

export class Chat {
  #given;
  #said;
  #client;
  #parts;
  #scroll;
  #restore;
  #turns = new Map();
  #answered = new Set();
  // What was said at once of messages that wait for their answer.
  #early = new Map();
  #offered = null;
  #writing;
  #begun = false;
  #unread = 0;
  #root;
  #maps = {};
  #notes = null;

  /**
   * `given`: api, form, language, page, link, words (of that language), and the functions
   * strings(language), closed(), unread(n, words).
   */
  constructor(root, given) {
    this.#given = given;
    this.#said = given.words;
    this.#root = root;
    this.#client = new Client(given.api, given.language, given.link, this);
    root.adoptedStyleSheets.push(SHEET);
    this.#parts = build(given);
    this.#scroll = scroller(this.#parts);
    this.#writing = writing(() => this.#said, this.#scroll.add);
    this.#restore = composing(
      this.#parts,
      () => this.#said,
      (text) => this.#say(this.#client.send({ text })),
    );
    this.#listen();
    label(this.#parts, this.#said, given.language);
    if (this.#client.language !== given.language) this.language();
    root.append(this.#parts.panel);
  }

  /** The surface in the language of the conversation, as soon as its words are here. */
  async language() {
    const { language } = this.#client;
    this.#said = await this.#given.strings(language);
    label(this.#parts, this.#said, language);
  }

  get #open() {
    return this.#given.page || this.#parts.panel.open;
  }

  /** Shows the panel, and begins the conversation the first time. */
  open() {
    reveal(this.#parts);
    this.#count(0);
    if (!this.#begun) {
      this.#begun = true;
      for (const item of this.#client.waiting) this.#say(item);
      this.#client.start();
    }
    settle(this.#parts, this.#given.page ? null : this.#parts.title);
  }

  #listen() {
    const { panel, close, person, clear } = this.#parts;
    close.addEventListener("click", () => panel.close());
    panel.addEventListener("close", () => this.#given.closed());
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.#given.page || event.isComposing) return;
      event.preventDefault();
      panel.close();
    });
    person.addEventListener("click", () =>
      this.#reply({ wish: "person", title: this.#said.person }),
    );
    clear.addEventListener("click", () => {
      // What is cleared is gone: it is asked for once more, and what keeps it comes first.
      const kept = button("bare", () => this.#stay(), this.#said.keep);
      this.#tell(this.#said.sure, kept, button("bare", () => this.#clear(), this.#said.clear));
      kept.focus();
    });
  }

  #press(choice) {
    if (choice.opens === "body") this.#point();
    // Where nothing was said, the other language begins with its own greeting.
    else if (choice.title === this.#said.language && this.#turns.size < 2)
      this.#clear(this.#client.language === "es" ? "en" : "es");
    else this.#reply({ choice: choice.id, title: choice.title });
  }

  /** Opens the body map; what was marked in it before is still marked. */
  #point() {
    const { language } = this.#client;
    this.#maps[language] ??= bodyMap(this.#root, this.#said, language, (regions, title) =>
      this.#reply({ regions, title }),
    );
    this.#maps[language]();
  }

  #reply(said) {
    this.#say(this.#client.send(said));
    settle(this.#parts, this.#parts.log);
  }

  /** Shows what the visitor said, which is on its way. */
  #say(item) {
    if (this.#turns.has(item.turn)) return;
    this.#offered?.remove();
    const bubble = own(item.text ?? item.title, this.#said);
    this.#turns.set(item.turn, bubble);
    this.#scroll.add(bubble);
    this.#state(item.turn, "sending");
    this.#scroll.toEnd();
    this.#writing.wait();
  }

  /** A word under what the visitor said: `sending`, `waiting`, `delivered`, or none. */
  #state(turn, word) {
    const line = this.#turns.get(turn)?.querySelector(".state");
    if (!line) return;
    line.dataset.say = word;
    line.textContent = this.#said[word] ?? "";
  }

  /** What an answer brings is shown with its words, where it can be had in time. */
  async ready({ turn, turns = [turn] }) {
    if (this.#notes || !turns.some((each) => each?.replies.some(brings))) return;
    const loaded = import("./notes.js").then((notes) => {
      if (!this.#notes) this.#root.adoptedStyleSheets.push(notes.SHEET);
      this.#notes = notes;
    });
    const late = new Promise((done) => setTimeout(done, NOTES_WITHIN));
    await Promise.race([loaded, late]).catch(() => {});
  }

  /** The conversation of before, at once and read from its end. */
  past(turns) {
    const { log } = this.#parts;
    log.ariaLive = "off";
    for (const turn of turns) this.turn(turn, null);
    this.#scroll.toEnd();
    requestAnimationFrame(() => (log.ariaLive = "polite"));
  }

  /** Shows a turn: what was said, unless it stands there, and the answer. */
  turn(turn, item) {
    if (this.#answered.has(turn.turn)) return;
    // Words that were forgotten take all that was said before with them; a greeting has none.
    if (turn.replies.length && !turn.words && SAID.test(turn.kind)) this.#wipe();
    if (turn.replies.length) this.#answered.add(turn.turn);
    this.#writing.settle();
    const atEnd = item !== null || this.#scroll.atEnd();
    let said = this.#turns.get(turn.turn) ?? null;
    if (!said && turn.words && turn.kind !== "event") {
      said = own(turn.words, this.#said);
      this.#scroll.add(said);
    }
    this.#turns.set(turn.turn, said);
    for (const each of this.#answered) this.#state(each, "");
    if (item) this.#state(turn.turn, "delivered");
    this.#offered?.remove();
    const early = this.#early.get(turn.turn) ?? [];
    this.#early.delete(turn.turn);
    const offered = [];
    let first = null;
    for (const message of turn.replies) {
      const element = this.#message(message);
      this.#scroll.add(element);
      first ??= element;
      offered.push(...message.choices);
      // Said again, in its place.
      if (message.urgent) for (const line of early) line.remove();
    }
    if (offered.length) this.#offer(offered);
    // An emergency that waits for its answer stays the last word.
    for (const line of [...this.#early.values()].flat()) this.#scroll.add((first = line));
    // Whoever wrote much has read it: the answer is what must be in sight.
    this.#scroll.show(first ?? said, atEnd);
    if (!this.#open && turn.replies.length) this.#count(this.#unread + 1);
    if (this.#client.waiting.length) this.#writing.wait();
  }

  /** A message arrived, and waits for its answer; whether it got a line about an emergency. */
  early({ turn, replies }) {
    this.#state(turn, "delivered");
    const line = replies.find((each) => each.urgent);
    if (line && !this.#early.has(turn) && !this.#answered.has(turn)) {
      const element = this.#message(line);
      this.#early.set(turn, [element]);
      this.#scroll.add(element);
      this.#scroll.toEnd();
    }
    return line;
  }

  #message(message) {
    return reply(message, this.#said, this.#notes, {
      language: this.#client.language,
      change: ({ key, label: name }) =>
        this.#reply({ wish: key, title: `${this.#said.change}: ${name}` }),
    });
  }

  /** Answers that came while the chat was closed. */
  #count(unread) {
    this.#unread = unread;
    this.#given.unread(unread, this.#said.new_messages);
  }

  #offer(offered) {
    this.#offered = choices(offered, this.#said, (choice) => this.#press(choice));
    this.#scroll.add(this.#offered);
    this.#notes?.together(this.#offered);
  }

  refused(item, problem) {
    this.#writing.settle();
    this.#turns.get(item.turn)?.classList.add("unsent");
    this.#state(item.turn, "");
    // What was typed goes back to where it can be changed.
    if (item.text && this.#restore(item.text)) this.#turns.get(item.turn)?.remove();
    this.urge(problem, item);
    // It gets no answer that could take their place.
    this.#early.delete(item.turn);
    this.#tell(problem.message ?? this.#said.not_sent);
    if (this.#offered && !item.text) this.#scroll.add(this.#offered);
  }

  trouble(problem, item) {
    // A question, which has two buttons, waits for its answer.
    if (!problem) return this.#parts.status.children[2] || this.#tell("");
    this.#writing.settle();
    this.urge(problem, item);
    for (const { turn } of this.#client.waiting) this.#state(turn, "waiting");
    const again = button("bare", () => this.#client.retry(), this.#said.try_again);
    this.#tell(problem.message ?? this.#said.offline, again);
  }

  /** Lines about a red flag in words that could not be taken in yet. Each is shown once. */
  urge({ urgent = [] }, item) {
    for (const text of urgent) {
      if (this.#parts.log.textContent.includes(text)) continue;
      const element = this.#message({ text, urgent: true });
      if (item) this.#early.set(item.turn, [...(this.#early.get(item.turn) ?? []), element]);
      this.#scroll.add(element);
      this.#scroll.toEnd();
    }
  }

  ended() {
    this.#writing.settle();
    this.#offered?.remove();
    this.#scroll.add(make("p.note", {}, this.#said.ended));
  }

  #clear(language) {
    this.#client.clear(language);
    this.cleared();
    this.#client.start();
    this.#stay();
  }

  /** Nothing is said or asked above the field any more. */
  #stay() {
    this.#tell("");
    settle(this.#parts, this.#parts.log);
  }

  /** Cleared here or in another tab; where the chat is open, it begins anew when used. */
  cleared() {
    this.#writing.settle();
    this.#wipe();
    this.#tell("");
    this.#begun = this.#open;
  }

  #wipe() {
    this.#turns.clear();
    this.#answered.clear();
    this.#early.clear();
    this.#offered = null;
    this.#parts.log.replaceChildren();
  }

  #tell(text, ...more) {
    const line = make("p.text", {}, ...dialled(text, this.#said.phone));
    this.#parts.status.replaceChildren(...(text ? [line, ...more] : []));
  }
}

// Numbers (the map's), code, rules: in this order they pack best.
const SHEET = ruled(style);
