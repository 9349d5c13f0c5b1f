/** Where the visitor writes: it fits its text, and says when the text gets too long. */

const MOST = 1000;
// From here on the visitor sees how many characters are left.
const NEARLY = 100;

export class Composer {
  #parts;
  #said;
  #done;

  /** `parts`: composer, input, left, send; `said()` gives the words; `done(text)` gets what was written. */
  constructor(parts, said, done) {
    this.#parts = parts;
    this.#said = said;
    this.#done = done;
    const { composer, input } = parts;
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
  }

  /** Puts words back, to be changed; false where others are being written. */
  restore(text) {
    const { input } = this.#parts;
    if (input.value) return false;
    input.value = text;
    this.#measure();
    return true;
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
    this.#done(text);
  }

  #measure() {
    const { input, left, send } = this.#parts;
    input.style.height = "auto";
    input.style.height = `${input.scrollHeight + 2}px`;
    const rest = MOST - [...input.value.trim()].length;
    left.textContent = rest < NEARLY ? this.#said().characters_left + rest : "";
    left.classList.toggle("over", rest < 0);
    send.disabled = rest < 0;
  }
}
