/** Where the visitor writes: it fits its text, and says when the text gets too long. */

const MOST = 1000;
// From here on the visitor sees how many characters are left.
const NEARLY = 100;

/**
 * Makes the field of these parts work; `said()` gives the words, `done(text)` gets what was
 * written. Gives a function that puts words back, to be changed: false where others are being
 * written.
 */
export function composing({ composer, input, left, send }, said, done) {
  function measure() {
    input.style.height = "auto";
    input.style.height = `${input.scrollHeight + 2}px`;
    const rest = MOST - [...input.value.trim()].length;
    left.textContent = rest < NEARLY ? said().characters_left + rest : "";
    left.classList.toggle("over", rest < 0);
    send.disabled = rest < 0;
  }

  function put(text) {
    input.value = text;
    measure();
  }

  function submit(event) {
    event.preventDefault();
    const text = input.value.trim();
    if (!text || send.disabled) {
      input.focus();
      return;
    }
    put("");
    done(text);
  }

  composer.addEventListener("submit", submit);
  input.addEventListener("input", measure);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
  });
  return (text) => {
    if (input.value) return false;
    put(text);
    return true;
  };
}
