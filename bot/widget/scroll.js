/** Where the conversation stands: new answers come into view, nobody's reading jumps. */

// Pixels from the end of the conversation that still count as its end.
const NEAR = 80;
// Room above an answer that is read from its beginning.
const ABOVE = 12;

export class Scroll {
  #log;
  #jump;

  constructor({ log, jump }) {
    this.#log = log;
    this.#jump = jump;
    log.addEventListener("scroll", () => {
      if (this.atEnd) jump.hidden = true;
    });
    jump.addEventListener("click", () => {
      this.toEnd();
      log.focus({ preventScroll: true });
    });
  }

  get atEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#log;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  add(element) {
    const { atEnd } = this;
    this.#log.append(element);
    if (atEnd) this.toEnd();
  }

  toEnd() {
    this.#log.scrollTo({ top: this.#log.scrollHeight, behavior: "instant" });
    this.#jump.hidden = true;
  }

  /** Brings a new answer into view from its beginning, unless somebody reads further up. */
  show(first, wasAtEnd) {
    if (wasAtEnd && first) this.#log.scrollTop = Math.max(0, first.offsetTop - ABOVE);
    this.#jump.hidden = this.atEnd;
  }
}
