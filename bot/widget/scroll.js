/** Where the conversation stands: new answers come into view, nobody's reading jumps. */

// Pixels from the end of the conversation that still count as its end.
const NEAR = 80;
// What may be hidden below without the way there being shown: the room under the last line.
const HIDDEN = 20;
// Room above an answer that is read from its beginning: the gap, and where the answer is longer
// than the screen anyway, also the end of what was said.
const GAP = 8;
const ABOVE = 44;

export class Scroll {
  #panel;
  #log;
  #jump;
  #ended = true;

  constructor({ panel, log, jump }) {
    this.#panel = panel;
    this.#log = log;
    this.#jump = jump;
    log.addEventListener("scroll", () => this.#point());
    // Long words, a line about the connection or a keyboard take room: the end stays in sight.
    new ResizeObserver(() => this.#ended && this.toEnd()).observe(log);
    jump.addEventListener("click", () => {
      this.toEnd();
      log.focus({ preventScroll: true });
    });
  }

  get #below() {
    const { scrollHeight, scrollTop, clientHeight } = this.#log;
    return scrollHeight - scrollTop - clientHeight;
  }

  get atEnd() {
    return this.#below < NEAR;
  }

  /** Shows the way to the end while something is left to read there. */
  #point() {
    this.#jump.hidden = this.#below < HIDDEN;
    this.#ended = this.#jump.hidden;
  }

  add(element) {
    const { atEnd } = this;
    this.#log.append(element);
    if (atEnd) this.toEnd();
  }

  toEnd() {
    this.#log.scrollTop = this.#log.scrollHeight;
    this.#point();
  }

  /** Brings a new answer into view from its beginning, unless somebody reads further up. */
  show(first, wasAtEnd) {
    if (wasAtEnd && first) {
      this.#jump.hidden = true;
      // On a low screen the panel scrolls too, and whoever wrote is at its end.
      this.#panel.scrollTop = 0;
      this.#log.scrollTop = first.offsetTop - GAP;
      if (this.#below > 0) this.#log.scrollTop -= ABOVE;
    }
    this.#point();
  }
}
