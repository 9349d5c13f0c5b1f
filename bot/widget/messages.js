/** Messages as elements. Text only ever becomes text: nothing here reads markup. */

const SPACE = "http://www.w3.org/2000/svg";
// A number as people dial it in the United States, and the two short ones.
const NUMBER = /(?<![\d-])(?:(?:1-)?\d{3}-\d{3}-\d{4}|911|988)(?![\d-]|\.\d)/g;
// What handoff/reference.py makes: without vowels, so that it is never a word.
const REFERENCE = /(?<![\w-])[FHKMQRWXY][FHKMQRWXY34679]{4}(?![\w-])/;
const DRAWINGS = {
  urgent: ["M12 3 2 21h20Z", "M12 9.5v5M12 17.6v.4"],
  send: ["M4 12h15M13 6l6 6-6 6"],
  close: ["M6 6l12 12M18 6 6 18"],
  call: [
    "M7 3.5 9.5 8 7.6 9.9c1 2.6 3.9 5.5 6.5 6.5L16 14.5l4.5 2.5c0 2-1.5 3.5-3.5 3.5" +
      "C10.5 20.5 3.5 13.5 3.5 7c0-2 1.5-3.5 3.5-3.5Z",
  ],
  down: ["M12 5v14M6 13l6 6 6-6"],
};

/** An element with attributes, a class and children; a string is text. */
export function make(tag, given = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === false) continue;
    element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** A drawing by its name, for the eye only. */
export function draw(name) {
  const svg = document.createElementNS(SPACE, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  for (const shape of DRAWINGS[name]) {
    const path = document.createElementNS(SPACE, "path");
    path.setAttribute("d", shape);
    svg.append(path);
  }
  return svg;
}

/** The number as the target of a link. */
export function tel(number) {
  const digits = number.replace(/\D/g, "");
  if (digits.length === 10) return `tel:+1${digits}`;
  return digits.length === 11 ? `tel:+${digits}` : `tel:${digits}`;
}

/** The text in pieces, its telephone numbers as links. */
export function dialled(text) {
  const pieces = [];
  let at = 0;
  for (const found of text.matchAll(NUMBER)) {
    pieces.push(text.slice(at, found.index), make("a", { href: tel(found[0]) }, found[0]));
    at = found.index + found[0].length;
  }
  return [...pieces, text.slice(at)];
}

/** What the visitor said. */
export function own(words, said) {
  const body = make("p", { class: "text", dir: "auto" }, words);
  return make("div", { class: "message own" }, make("span", { class: "unseen" }, `${said.you}: `), body);
}

/** One message of the assistant: `{text, urgent, source}`. */
export function reply(message, said) {
  const body = make("p", { class: "text", dir: "auto" }, ...dialled(message.text));
  const who = make("span", { class: "unseen" }, `${said.assistant}: `);
  const element = make("div", { class: "message" }, who);
  if (message.urgent) {
    element.classList.add("urgent");
    element.append(make("p", { class: "word" }, draw("urgent"), said.urgent));
  }
  element.append(body);
  if (message.source) {
    element.append(make("p", { class: "source" }, `${said.source}: ${message.source}`));
  }
  const reference = REFERENCE.exec(message.text)?.[0];
  if (reference && navigator.clipboard) element.append(copier(reference, said));
  return element;
}

/** The suggested answers; `press(choice)` is told which one. */
export function choices(offered, said, press) {
  const group = make("div", { class: "choices", role: "group", "aria-label": said.choices });
  for (const choice of offered) {
    const button = make("button", { type: "button", class: "choice" }, choice.title);
    button.addEventListener("click", () => press(choice));
    group.append(button);
  }
  return group;
}

/** The sign that an answer is being written. */
export function typing(said) {
  const dots = [1, 2, 3].map(() => make("i", {}));
  return make(
    "div",
    { class: "message typing" },
    make("span", { class: "unseen" }, said.typing),
    make("span", { class: "dots", "aria-hidden": "true" }, ...dots),
  );
}

function copier(reference, said) {
  const button = make("button", { type: "button", class: "copy" }, said.copy_reference);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(reference);
      button.textContent = said.copied;
    } catch {
      // The browser forbids it; the reference stands there to be read.
      button.remove();
    }
  });
  return button;
}
