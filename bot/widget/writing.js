/** The sign that an answer is being written. */

import { spoken } from "./messages.js";
import { make } from "./nerveline.js";

// Most answers are there before this; a sign that only flickers helps nobody.
const AFTER = 350;

/** `said()` gives the words, `add(element)` puts the sign below what was said. */
export function writing(said, add) {
  let timer = 0;
  let sign = null;

  function settle() {
    clearTimeout(timer);
    sign?.remove();
    sign = null;
  }

  function wait() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      sign ??= make(
        "div.message.typing",
        {},
        spoken("typing", said(), "span.unseen"),
        make("span.dots", { "aria-hidden": "true" }, ". . ."),
      );
      add(sign);
    }, AFTER);
  }

  return { wait, settle };
}
