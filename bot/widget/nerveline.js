/**
 * The chat's launcher: all that another website embeds (docs/widget.md).
 *
 *   <a data-nerveline href="https://…/contact">Ask a question</a>
 *   <script type="module" src="https://…/widget/nerveline.js"></script>
 *
 * The link works without this script, and opens the chat with it. What the chat itself
 * needs is loaded when somebody opens it, or is about to. Old browsers keep the link.
 */

const HERE = new URL("./", import.meta.url);
const NAME = "nerveline-chat";
const LINK = "a[data-nerveline]";
// A one-time link from Messenger carries its secret behind the #, which no server sees.
const SECRET = /^#chat=([\w-]{43})$/;
// Text on the clinic's own colour is white: the least contrast that people can read.
const CONTRAST = 4.5;
const HEX = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i;

/** A file of this folder as a stylesheet: rules made this way pass a strict CSP. */
async function sheet(name) {
  const answer = await fetch(new URL(name, HERE));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return ruled(await answer.text());
}

function ruled(text) {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

/** Once for all: a second call gets the same promise, a failed one is tried again. */
function once(work) {
  const kept = new Map();
  return (key) => {
    if (!kept.has(key)) {
      const promise = work(key);
      kept.set(key, promise);
      promise.catch(() => kept.delete(key));
    }
    return kept.get(key);
  };
}

const sheets = once(sheet);
const strings = once(async (language) => {
  const answer = await fetch(new URL(`words.${language}.json`, HERE));
  if (!answer.ok) throw new Error(`words: ${answer.status}`);
  return answer.json();
});
const code = once(() => import("./chat.js"));
const load = (language) => Promise.all([code(), strings(language), sheets("launcher.css"), sheets("chat.css")]);

/** The body map in a language: a function that makes one. */
async function map(root, language) {
  const drawn = async () => (await code()).drawing(new URL(`body.${language}.svg`, HERE));
  const [{ BodyMap }, style, svg] = await Promise.all([import("./map.js"), sheets("map.css"), drawn()]);
  adopt(root, [style]);
  return (at, said, done) => new BodyMap(at, svg, said, language, done);
}

function adopt(root, added) {
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...added])];
}

/** The clinic's colour as rules; nothing where white could not be read on it. */
function coloured(colour) {
  const parts = HEX.exec(colour ?? "");
  if (!parts) return [];
  const [red, green, blue] = parts.slice(1).map((each) => {
    const part = parseInt(each, 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const bright = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  if (1.05 / (bright + 0.05) < CONTRAST) return [];
  const light = `--accent:${colour};--accent-strong:${colour}`;
  return [
    ruled(`:host{--brand:${colour}}@media(prefers-color-scheme:light){:host{${light}}}`),
  ];
}

function drawing() {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", "M4 5h16v11H11l-5 4v-4H4Z");
  svg.append(path);
  return svg;
}

class NervelineChat extends HTMLElement {
  #panel = null;
  #button = null;
  #badge = null;
  #opener = null;
  #opening = false;

  /** Where somebody goes when the chat cannot be loaded. */
  get href() {
    return this.getAttribute("href") || new URL("../contact", HERE).href;
  }

  get language() {
    const near = this.getAttribute("language") || this.closest("[lang]")?.lang || "en";
    return near.toLowerCase().startsWith("es") ? "es" : "en";
  }

  connectedCallback() {
    if (this.shadowRoot) return;
    const start = this.hasAttribute("page") ? this.open() : this.#launcher();
    start.catch(() => {
      // The plain link, or what stands in the element, is there all the same.
    });
  }

  async #launcher() {
    const named = this.getAttribute("label");
    const [style, label] = await Promise.all([
      sheets("launcher.css"),
      named || strings(this.language).then((said) => said.launcher),
    ]);
    const root = this.#root([style]);
    this.#button = document.createElement("button");
    this.#button.type = "button";
    this.#button.className = "launcher";
    this.#button.setAttribute("aria-haspopup", "dialog");
    this.#badge = document.createElement("span");
    this.#badge.className = "badge";
    this.#button.append(drawing(), label, this.#badge);
    this.#button.addEventListener("click", () => this.open(this.#button));
    for (const near of ["pointerenter", "focus"]) {
      this.#button.addEventListener(near, () => load(this.language).catch(() => {}), { once: true });
    }
    root.append(this.#button);
  }

  /** Opens the chat; `opener` gets the focus back when it closes. */
  async open(opener = null) {
    if (this.#opening) return;
    this.#opening = true;
    this.#opener = opener;
    this.#button?.setAttribute("aria-busy", "true");
    try {
      const [module, said, ...styles] = await load(this.language);
      this.#panel ??= this.#make(module, styles, said);
      if (this.#button) this.#button.hidden = true;
      this.#panel.open();
    } catch (error) {
      if (!this.hasAttribute("page")) location.assign(this.href);
      throw error;
    } finally {
      this.#opening = false;
      this.#button?.removeAttribute("aria-busy");
    }
  }

  #make(module, styles, { phone, tel, ...words }) {
    const root = this.#root(styles);
    const picture = async (name, language) => module.drawing(new URL(`${name}.${language}.svg`, HERE));
    const link = SECRET.exec(location.hash)?.[1];
    if (link) history.replaceState(history.state, "", location.pathname + location.search);
    return new module.Chat(root, {
      ...{ phone, tel, words, link, picture, strings },
      api: new URL("../api/", HERE),
      form: this.href,
      language: this.language,
      page: this.hasAttribute("page"),
      closed: () => this.#closed(),
      unread: (count, label) => this.#unread(count, label),
      map: (language) => map(root, language),
    });
  }

  #closed() {
    if (this.#button) this.#button.hidden = false;
    (this.#opener ?? this.#button)?.focus();
  }

  /** Messages that came while the chat was closed: a number, and words for it. */
  #unread(count, label) {
    if (!this.#badge) return;
    this.#badge.textContent = count || "";
    this.#badge.setAttribute("role", "img");
    this.#badge.setAttribute("aria-label", count ? `${label}: ${count}` : "");
  }

  #root(styles) {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    adopt(root, [...styles, ...coloured(this.getAttribute("colour"))]);
    return root;
  }
}

function upgrade() {
  const link = document.querySelector(LINK);
  let element = document.querySelector(NAME);
  if (!element) {
    element = document.createElement(NAME);
    const script = document.querySelector(`script[src="${import.meta.url}"]`);
    const given = { ...script?.dataset, ...link?.dataset };
    if (link) Object.assign(given, { href: link.href, label: link.textContent.trim() });
    for (const name of ["href", "label", "language", "colour", "position"]) {
      if (given[name]) element.setAttribute(name, given[name]);
    }
    document.body.append(element);
  }
  link?.addEventListener("click", (event) => {
    // Somebody who wants the form in a new tab gets it.
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    element.open(link).catch(() => {});
  });
}

/** Where the browser is too old for the chat, and the page has no link, one is put there. */
function plain() {
  if (document.querySelector(LINK) || document.querySelector(NAME)) return;
  strings("en").then((said) => {
    const link = document.createElement("a");
    link.href = new URL("../contact", HERE).href;
    link.textContent = said.form_link;
    document.body.append(link);
  });
}

const able = "customElements" in window && "adoptedStyleSheets" in Document.prototype;
if (!able) plain();
else if (!customElements.get(NAME)) {
  customElements.define(NAME, NervelineChat);
  upgrade();
}
