/**
 * What an answer may bring besides words: the summary, sources, pictures, a reference to copy.
 * Loaded with the first answer that does.
 */

import { button, make, ruled } from "./nerveline.js";
import style from "./notes.css";

// Answers to a summary that leave room for it on a phone.
const MOST = 2;
// Of the height, what may be said above one that leaves it room.
const ABOVE = 0.125;

export const SHEET = ruled(style);

/** Adds to a message's text what the message brings; `given` holds `language` and `change(row)`. */
export function add(text, { rows, picture, source, reference }, said, given) {
  if (picture) text.after(drawing(picture, given.language));
  if (source) text.parentNode.append(sources(source, said));
  if (reference && navigator.clipboard) text.parentNode.append(copier(reference, said));
  if (rows) text.replaceWith(summary(rows, said, given.change));
}

/**
 * What sends a summary stands in one block with what one agrees to by it, which stays in sight
 * however long the summary is. A line about an emergency has the room for itself; many answers, and
 * what is said above the summary, would leave none for it.
 */
export function together(offered) {
  const question = offered.previousElementSibling;
  const request = question?.previousElementSibling;
  if (!request?.querySelector(".rows") || offered.childElementCount > MOST) return;
  let first = request;
  for (let each = request; each && !each.matches(".own"); each = each.previousElementSibling) {
    if (each.matches(".urgent")) return;
    first = each;
  }
  if (request.offsetTop - first.offsetTop > request.parentNode.clientHeight * ABOVE) return;
  const block = make("div.asked");
  question.before(block);
  block.append(question, offered);
}

/** What will be sent, line by line, each with its own way to change it. */
function summary(rows, said, change) {
  const lines = rows.map((row) => {
    const line = make("div", {}, make("dt", {}, row.label), make("dd", { dir: "auto" }, row.value));
    if (row.key) {
      // The answer that changes the language comes before the words of that language do.
      const word = make("span", { "data-say": "change" }, said.change);
      line.append(button("bare", () => change(row), word, make("span.unseen", {}, `: ${row.label}`)));
    }
    return line;
  });
  return make("dl.rows", {}, ...lines);
}

/** Where an explanation comes from; opened, it leads to the article. */
function sources(articles, said) {
  const titles = articles.map((each) => each.title).join("; ");
  const links = articles
    .filter((each) => each.url)
    .map((each) => make("a", { href: each.url, target: "_blank", rel: "noopener" }, each.title));
  return make(
    "details.source",
    {},
    make("summary", {}, make("span", {}, make("span", { "data-say": "source" }, said.source), `: ${titles}`)),
    make("p", { "data-say": "source_note" }, said.source_note),
    ...links,
  );
}

/** A picture that explains. Its room is kept free; without it the text says the same. */
function drawing(name, language) {
  const figure = make(`figure.picture.${name}`);
  explain(name, language).then(
    (parts) => figure.append(...parts),
    () => figure.remove(),
  );
  return figure;
}

function copier(reference, said) {
  const made = button(
    "choice.copy",
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

/** The parts of a figure: the picture, its caption, and the same in words. */
async function explain(name, language) {
  const svg = await drawn(new URL(`${name}.${language}.svg`, import.meta.url));
  const words = svg.querySelector("desc").textContent;
  return [
    svg,
    make("figcaption", {}, svg.dataset.caption),
    make("details", {}, make("summary", {}, svg.dataset.words), make("p", {}, words)),
  ];
}

/** A drawing of ours as an element: what the browser parsed by itself passes Trusted Types. */
function drawn(url) {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    request.overrideMimeType("image/svg+xml");
    request.onload = () => {
      const found = request.status === 200 && request.responseXML?.documentElement;
      if (found) done(document.importNode(found, true));
      else fail(new Error(`${url.pathname}: ${request.status}`));
    };
    request.onerror = () => fail(new Error(url.pathname));
    request.send();
  });
}
