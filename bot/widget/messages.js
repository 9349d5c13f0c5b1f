/** Messages as elements. */

import { button, icon, make } from "./nerveline.js";
import { signs } from "./signs.js";

/** The number as the target of a link. */
export function tel(number) {
  return `tel:${number.replace(/\D/g, "").replace(/^1?(?=\d{10}$)/, "+1")}`;
}

/**
 * The text in pieces, the numbers that help as links: the office's, the short ones and
 * free ones. A visitor's own number is no link.
 */
export function dialled(text, phone) {
  const numbers = RegExp(`(?<![\\d-])(${phone}|1-8\\d\\d-\\d{3}-\\d{4}|911|988)(?![\\d-]|\\.\\d)`);
  // Split at a group, every second piece is what the group found.
  return text
    .split(numbers)
    .map((piece, place) => (place % 2 ? make("a", { href: tel(piece) }, piece) : piece));
}

/**
 * A word of the surface. It is written anew when the language changes: an answer in another
 * language may be there before the words of that language are.
 */
export function spoken(word, said, what = "span") {
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

/** Whether an answer brings more than words, which notes.js shows. */
export function brings({ rows, source, picture, reference }) {
  return rows || source || picture || reference;
}

/**
 * One message of the assistant: `{text, urgent, source, picture, reference, rows}`. `notes` is the
 * module of that name, once it is there; `given` holds `language` and `change(row)`.
 */
export function reply(message, said, notes, given) {
  const element = make("div.message", {}, who("assistant", said));
  if (message.urgent) {
    element.classList.add("urgent");
    element.append(make("p.word", {}, icon(...signs.urgent), spoken("urgent", said)));
  }
  const text = make("p.text", { dir: "auto" }, ...dialled(message.text, said.phone));
  element.append(text);
  notes?.add(text, message, said, given);
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
