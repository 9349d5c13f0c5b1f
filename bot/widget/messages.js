/** Messages as elements. Text only ever becomes text: nothing here reads markup. */

const SPACE = "http://www.w3.org/2000/svg";
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

/** A button; `press` is called when it is pressed. */
export function button(name, text, press) {
  const made = make("button", { type: "button", class: name }, text);
  made.addEventListener("click", press);
  return made;
}

/** A shape of a drawing. */
export function shape(tag, given) {
  const made = document.createElementNS(SPACE, tag);
  for (const [name, value] of Object.entries(given)) made.setAttribute(name, value);
  return made;
}

/** A drawing by its name, for the eye only. */
export function draw(name) {
  const svg = shape("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" });
  svg.append(...DRAWINGS[name].map((d) => shape("path", { d })));
  return svg;
}

/** A drawing of ours as an element: what the browser parsed by itself passes Trusted Types. */
export function drawing(url) {
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
  const numbers = new RegExp(`(?<![\\d-])(?:${phone}|${free}|911|988)(?![\\d-]|\\.\\d)`, "g");
  const pieces = [];
  let at = 0;
  for (const found of text.matchAll(numbers)) {
    pieces.push(text.slice(at, found.index), make("a", { href: tel(found[0]) }, found[0]));
    at = found.index + found[0].length;
  }
  return [...pieces, text.slice(at)];
}

/** What the visitor said, with room for what became of it. */
export function own(words, said) {
  const body = make("p", { class: "text", dir: "auto" }, words);
  const state = make("p", { class: "state", "aria-hidden": "true" });
  const who = make("span", { class: "unseen" }, `${said.you}: `);
  return make("div", { class: "message own" }, who, body, state);
}

/**
 * One message of the assistant: `{text, urgent, source, picture, rows}`. `given` holds
 * `phone`, `picture(name)`, which gives a drawing, and `change(row)`.
 */
export function reply(message, said, given) {
  const who = make("span", { class: "unseen" }, `${said.assistant}: `);
  const element = make("div", { class: "message" }, who);
  if (message.urgent) {
    element.classList.add("urgent");
    element.append(make("p", { class: "word" }, draw("urgent"), said.urgent));
  }
  if (message.rows) element.append(summary(message.rows, said, given));
  else element.append(make("p", { class: "text", dir: "auto" }, ...dialled(message.text, given.phone)));
  if (message.picture) element.append(picture(message.picture, given));
  if (message.source) element.append(source(message.source, said));
  const reference = REFERENCE.exec(message.text)?.[0];
  if (reference && navigator.clipboard) element.append(copier(reference, said));
  return element;
}

/** The suggested answers; `press(choice)` is told which one. Their number is told first. */
export function choices(offered, said, press) {
  const name = `${said.choices}: ${offered.length}`;
  const group = make("div", { class: "choices", role: "group", "aria-label": name });
  group.append(...offered.map((each) => button("choice", each.title, () => press(each))));
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

/** What will be sent, line by line, each with its own way to change it. */
function summary(rows, said, { change }) {
  const list = make("dl", { class: "rows" });
  for (const row of rows) {
    const line = make("div", {}, make("dt", {}, row.label), make("dd", { dir: "auto" }, row.value));
    if (row.key) {
      const press = button("bare", said.change, () => change(row));
      press.setAttribute("aria-label", `${said.change}: ${row.label}`);
      line.append(press);
    }
    list.append(line);
  }
  return list;
}

/** Where an explanation comes from; opened, it leads to the article. */
function source(articles, said) {
  const titles = articles.map((each) => each.title).join("; ");
  const links = articles
    .filter((each) => each.url)
    .map((each) => make("a", { href: each.url, target: "_blank", rel: "noopener" }, each.title));
  return make(
    "details",
    { class: "source" },
    make("summary", {}, `${said.source}: ${titles}`),
    make("p", {}, said.source_note),
    ...links,
  );
}

/** A picture that explains, with its caption and the same in words. Its room is kept free. */
function picture(name, given) {
  const figure = make("figure", { class: `picture ${name}` });
  given.picture(name).then(
    (svg) => {
      const words = svg.querySelector("desc").textContent;
      figure.append(
        svg,
        make("figcaption", {}, svg.dataset.caption),
        make("details", {}, make("summary", {}, svg.dataset.words), make("p", {}, words)),
      );
    },
    // The text says the same.
    () => figure.remove(),
  );
  return figure;
}

function copier(reference, said) {
  const made = button("copy", said.copy_reference, async () => {
    try {
      await navigator.clipboard.writeText(reference);
      made.textContent = said.copied;
    } catch {
      // The browser forbids it; the reference stands there to be read.
      made.remove();
    }
  });
  return made;
}
