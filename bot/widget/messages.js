/** Messages as elements. */

import { button, icon, make } from "./nerveline.js";
import { signs } from "./signs.js";

// What handoff/reference.py makes: without vowels, so that it is never a word.
const REFERENCE = /(?<![\w-])[FHKMQRWXY][FHKMQRWXY34679]{4}(?![\w-])/;

/** The number as the target of a link. */
export function tel(number) {
  const digits = number.replace(/\D/g, "");
  if (digits.length === 10) return `tel:+1${digits}`;
  return digits.length === 11 ? `tel:+${digits}` : `tel:${digits}`;
}

/**
 * The text in pieces, the numbers that help as links: the office's, the short ones and
 * free ones. A visitor's own number is no link.
 */
export function dialled(text, phone) {
  const free = "1-8(?:00|33|44|55|66|77|88)-\\d{3}-\\d{4}";
  const numbers = new RegExp(`(?<![\\d-])(${phone}|${free}|911|988)(?![\\d-]|\\.\\d)`);
  // Split at a group, every second piece is what the group found.
  return text
    .split(numbers)
    .map((piece, place) => (place % 2 ? make("a", { href: tel(piece) }, piece) : piece));
}

/**
 * A word of the surface. It is written anew when the language changes: an answer in another
 * language may be there before the words of that language are.
 */
function spoken(word, said, what = "span") {
  return make(what, { "data-say": word }, said[word]);
}

/** Who speaks, for ears only. */
function who(word, said) {
  return make("span.unseen", {}, spoken(word, said), ": ");
}

/** What the visitor said, with room for what became of it. */
export function own(words, said) {
  return make(
    "div.message.own",
    {},
    who("you", said),
    make("p.text", { dir: "auto" }, words),
    make("p.state", { "aria-hidden": "true" }),
  );
}

/**
 * One message of the assistant: `{text, urgent, source, picture, rows}`. `given` holds
 * `language` and `change(row)`.
 */
export function reply(message, said, given) {
  const element = make("div.message", {}, who("assistant", said));
  if (message.urgent) {
    element.classList.add("urgent");
    element.append(make("p.word", {}, icon(...signs.urgent), spoken("urgent", said)));
  }
  if (message.rows) element.append(summary(message.rows, said, given.change));
  else element.append(make("p.text", { dir: "auto" }, ...dialled(message.text, said.phone)));
  if (message.picture) element.append(picture(message.picture, given.language));
  if (message.source) element.append(source(message.source, said));
  const reference = REFERENCE.exec(message.text)?.[0];
  if (reference && navigator.clipboard) element.append(copier(reference, said));
  return element;
}

/** The suggested answers; `press(choice)` is told which one. Their number is told first. */
export function choices(offered, said, press) {
  return make(
    "div.choices",
    { role: "group", "aria-label": `${said.choices}: ${offered.length}` },
    ...offered.map((each) => button("choice", () => press(each), each.title)),
  );
}

/** The sign that an answer is being written. */
export function typing(said) {
  return make(
    "div.message.typing",
    {},
    spoken("typing", said, "span.unseen"),
    make("span.dots", { "aria-hidden": "true" }, make("i"), make("i"), make("i")),
  );
}

/** What will be sent, line by line, each with its own way to change it. */
function summary(rows, said, change) {
  const lines = rows.map((row) => {
    const line = make("div", {}, make("dt", {}, row.label), make("dd", { dir: "auto" }, row.value));
    if (row.key) {
      const press = button("bare", () => change(row), said.change);
      press.setAttribute("aria-label", `${said.change}: ${row.label}`);
      line.append(press);
    }
    return line;
  });
  return make("dl.rows", {}, ...lines);
}

/** Where an explanation comes from; opened, it leads to the article. */
function source(articles, said) {
  const titles = articles.map((each) => each.title).join("; ");
  const links = articles
    .filter((each) => each.url)
    .map((each) => make("a", { href: each.url, target: "_blank", rel: "noopener" }, each.title));
  return make(
    "details.source",
    {},
    make("summary", {}, make("span", {}, spoken("source", said), `: ${titles}`)),
    spoken("source_note", said, "p"),
    ...links,
  );
}

/** A picture that explains. Its room is kept free; without it the text says the same. */
function picture(name, language) {
  const figure = make(`figure.picture.${name}`);
  import("./pictures.js")
    .then(({ explain }) => explain(name, language))
    .then(
      (parts) => figure.append(...parts),
      () => figure.remove(),
    );
  return figure;
}

function copier(reference, said) {
  const made = button(
    "copy",
    async () => {
      try {
        await navigator.clipboard.writeText(reference);
        made.textContent = said.copied;
      } catch {
        // The browser forbids it; the reference stands there to be read.
        made.remove();
      }
    },
    said.copy_reference,
  );
  return made;
}
