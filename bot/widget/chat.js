/** The chat itself: a panel over the page, or a page of its own. Loaded when it is opened. */

import { Client } from "./client.js";
import { choices, dialled, make, own, reply, typing } from "./messages.js";
import { build, label } from "./surface.js";

const MOST = 1000;
// From here on the visitor sees how many characters are left.
const NEARLY = 100;
// Most answers are there before this; a sign that only flickers helps nobody.
const TYPING_AFTER = 350;
// Pixels from the end of the conversation that still count as its end.
const NEAR = 80;
const SMALL = matchMedia("(max-width: 30rem), (max-height: 30rem)");
const FINE = matchMedia("(hover: hover) and (pointer: fine)");

export class Chat {
  #given;
  #client;
  #parts;
  #turns = new Map();
  #offered = null;
  #timer = 0;
  #begun = false;
  #root;
  #map = null;

  /** `given`: api, form, language, page, strings, closed(), map(language). */
  constructor(root, given) {
    this.#given = given;
    this.#root = root;
    this.#client = new Client(given.api, given.language, {
      turn: (turn, item) => this.#turn(turn, item),
      refused: (item, problem) => this.#refused(item, problem),
      trouble: (problem) => this.#trouble(problem),
      ended: () => this.#ended(),
      language: () => this.#label(),
    });
    this.#parts = build(given);
    this.#listen();
    this.#label();
    root.append(this.#parts.panel);
  }

  /** The words in the language of the conversation. */
  get #said() {
    return this.#given.strings[this.#client.language];
  }

  #label() {
    label(this.#parts, this.#said, this.#client.language);
  }

  /** Shows the panel, and begins the conversation the first time. */
  open() {
    const { panel, input, title } = this.#parts;
    if (!this.#given.page && !panel.open) {
      // On a small screen it covers the page, which then must not be reached behind it.
      if (SMALL.matches) panel.showModal();
      else panel.show();
    }
    if (!this.#begun) {
      this.#begun = true;
      for (const item of this.#client.waiting) this.#say(item);
      this.#client.start();
    }
    // On a phone the keyboard would cover what there is to read.
    if (FINE.matches) input.focus();
    else if (!this.#given.page) title.focus();
  }

  #listen() {
    const { panel, close, log, jump, input, composer, clear } = this.#parts;
    close.addEventListener("click", () => panel.close());
    panel.addEventListener("close", () => this.#given.closed());
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.#given.page || event.isComposing) return;
      event.preventDefault();
      panel.close();
    });
    composer.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    input.addEventListener("input", () => this.#measure());
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#submit();
    });
    log.addEventListener("scroll", () => {
      if (this.#atEnd()) jump.hidden = true;
    });
    jump.addEventListener("click", () => {
      this.#toEnd();
      log.focus({ preventScroll: true });
    });
    clear.addEventListener("click", () => this.#clear());
  }

  #submit() {
    const { input } = this.#parts;
    const text = input.value.trim();
    if (!text || [...text].length > MOST) {
      input.focus();
      return;
    }
    input.value = "";
    this.#measure();
    this.#say(this.#client.send({ text }));
  }

  #press(choice) {
    if (choice.opens === "body") {
      this.#point().catch(() => this.#send(choice));
      return;
    }
    this.#send(choice);
  }

  #send(choice) {
    this.#reply({ choice: choice.id, title: choice.title });
  }

  /** Opens the body map; without it the button says in words what it stands for. */
  async #point() {
    const { language } = this.#client;
    if (this.#map?.language !== language) {
      const open = await this.#given.map(language);
      const map = open(this.#root, this.#said, (regions, title) => this.#reply({ regions, title }));
      this.#map = { map, language };
    }
    this.#map.map.open();
  }

  #reply(said) {
    this.#say(this.#client.send(said));
    // The button is gone: the focus must not fall out of the chat.
    if (FINE.matches) this.#parts.input.focus();
    else this.#parts.log.focus({ preventScroll: true });
  }

  /** Shows what the visitor said, which is on its way. */
  #say(item) {
    if (this.#turns.has(item.turn)) return;
    this.#offered?.remove();
    const bubble = own(item.text ?? item.title, this.#said);
    this.#turns.set(item.turn, bubble);
    this.#add(bubble);
    this.#toEnd();
    this.#wait();
  }

  /** Shows a turn: what was said, unless it stands there, and the answer. */
  #turn(turn, item) {
    this.#settle();
    const shown = this.#turns.get(turn.turn);
    const atEnd = item !== null || this.#atEnd();
    let first = shown ?? null;
    if (!shown && turn.words && turn.kind !== "event") {
      first = own(turn.words, this.#said);
      this.#add(first);
    }
    this.#turns.set(turn.turn, first);
    this.#offered?.remove();
    const offered = [];
    turn.replies.forEach((message, place) => {
      // One note for all messages of an answer that have the same source.
      const again = turn.replies[place + 1]?.source === message.source;
      const element = reply(again ? { ...message, source: null } : message, this.#said);
      this.#add(element);
      first ??= element;
      offered.push(...message.choices);
    });
    if (offered.length) this.#offer(offered);
    this.#show(first, atEnd);
    if (this.#client.waiting.length) this.#wait();
  }

  #offer(offered) {
    this.#offered = choices(offered, this.#said, (choice) => this.#press(choice));
    this.#add(this.#offered);
  }

  #refused(item, problem) {
    this.#settle();
    const { input } = this.#parts;
    this.#turns.get(item.turn)?.classList.add("unsent");
    // What was typed goes back to where it can be changed.
    if (item.text && !input.value) {
      input.value = item.text;
      this.#turns.get(item.turn)?.remove();
      this.#measure();
    }
    this.#urge(problem);
    this.#tell(problem.message ?? this.#said.not_sent);
    if (this.#offered && !item.text) this.#add(this.#offered);
  }

  #trouble(problem) {
    if (!problem) {
      this.#tell("");
      return;
    }
    this.#settle();
    this.#urge(problem);
    const again = make("button", { type: "button", class: "bare" }, this.#said.try_again);
    again.addEventListener("click", () => this.#client.retry());
    this.#tell(problem.message ?? this.#said.offline, again);
  }

  /** Lines about a red flag in words that could not be taken in. Each is shown once. */
  #urge(problem) {
    for (const text of problem.urgent ?? []) {
      const known = [...this.#parts.log.querySelectorAll(".urgent .text")];
      if (known.some((each) => each.textContent === text)) continue;
      this.#add(reply({ text, urgent: true }, this.#said));
      this.#toEnd();
    }
  }

  #ended() {
    this.#settle();
    this.#offered?.remove();
    this.#add(make("p", { class: "note" }, this.#said.ended));
  }

  #clear() {
    this.#client.clear();
    this.#settle();
    this.#turns.clear();
    this.#offered = null;
    this.#parts.log.replaceChildren();
    this.#tell("");
    this.#client.start();
    this.#parts.input.focus();
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#parts.typing ??= typing(this.#said);
      this.#add(this.#parts.typing);
    }, TYPING_AFTER);
  }

  #settle() {
    clearTimeout(this.#timer);
    this.#parts.typing?.remove();
    this.#parts.typing = null;
  }

  #tell(text, ...more) {
    const { status } = this.#parts;
    const line = make("p", { class: "text" }, ...dialled(text));
    status.replaceChildren(...(text ? [line, ...more] : []));
  }

  #add(element) {
    const { log } = this.#parts;
    const atEnd = this.#atEnd();
    log.append(element);
    if (atEnd) this.#toEnd();
  }

  #toEnd() {
    const { log, jump } = this.#parts;
    log.scrollTop = log.scrollHeight;
    jump.hidden = true;
  }

  /** Brings a new answer into view from its beginning, unless somebody reads further up. */
  #show(first, wasAtEnd) {
    const { log, jump } = this.#parts;
    if (wasAtEnd && first) log.scrollTop = Math.max(0, first.offsetTop - 12);
    jump.hidden = this.#atEnd();
  }

  #atEnd() {
    const { log } = this.#parts;
    return log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  }

  /** Fits the field to its text, and says when the text gets too long. */
  #measure() {
    const { input, left, send } = this.#parts;
    input.style.height = "auto";
    input.style.height = `${input.scrollHeight + 2}px`;
    const rest = MOST - [...input.value.trim()].length;
    left.textContent = rest < NEARLY ? `${this.#said.characters_left} ${rest}` : "";
    left.classList.toggle("over", rest < 0);
    send.disabled = rest < 0;
  }
}
