/**
 * The chat's launcher: all that another website embeds (docs/widget.md).
 *
 *   <a data-nerveline href="https://…/contact">Ask a question</a>
 *   <script type="module" src="https://…/widget/nerveline.js"></script>
 *
 * The link works without this script, and opens the chat with it. What the chat itself
 * needs is loaded when somebody opens it, or is about to. Old browsers keep the link.
 */

import { button, icon, make } from "./elements.js";
import style from "./launcher.css";

// The chat's own modules take these from here: a browser loads them once.
export * from "./elements.js";

const HERE = new URL("./", import.meta.url);
const NAME = "nerveline-chat";
const LINK = "a[data-nerveline]";
// A one-time link from Messenger carries its secret behind the #, which no server sees.
const SECRET = /^#chat=([\w-]{43})$/;
const BUBBLE = "M4 5h16v11H11l-5 4v-4H4Z";

let rem = 0;

/**
 * Rules as a stylesheet: made this way they pass a strict CSP. A `rem` in them is the text
 * size that the visitor chose, not that of the page: many themes make it 62.5 %.
 */
export function ruled(text) {
  rem ||= textSize();
  const made = new CSSStyleSheet();
  made.replaceSync(text.replace(/([\d.]+)rem/g, (_, size) => `${size * rem}px`));
  return made;
}

/** The text size of the visitor's browser, in pixels. */
function textSize() {
  const probe = make("p");
  probe.style.font = "medium serif";
  document.body.append(probe);
  const size = parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return size;
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

const strings = once(async (language) => {
  const answer = await fetch(new URL(`words.${language}.json`, HERE));
  if (!answer.ok) throw new Error(`words: ${answer.status}`);
  return answer.json();
});
const load = once((language) => Promise.all([import("./chat.js"), strings(language)]));

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
    this.#begin().catch(() => {
      // The plain link, or what stands in the element, is there all the same.
    });
  }

  async #begin() {
    const colour = this.getAttribute("colour");
    const painted = ({ paint }) => paint(this.#root(), colour);
    // Before anything can be seen: nothing changes its colour.
    if (colour) await import("./colour.js").then(painted, () => {});
    await (this.hasAttribute("page") ? this.open() : this.#launcher());
  }

  async #launcher() {
    const label = this.getAttribute("label") || (await strings(this.language)).launcher;
    this.#badge = make("span.badge", { role: "img" });
    this.#button = button("launcher", () => this.open(this.#button), icon(BUBBLE), label, this.#badge);
    this.#button.setAttribute("aria-haspopup", "dialog");
    for (const near of ["pointerenter", "focus"]) {
      this.#button.addEventListener(near, () => load(this.language).catch(() => {}), { once: true });
    }
    this.#root().append(this.#button);
  }

  /** Opens the chat; `opener` gets the focus back when it closes. */
  async open(opener = null) {
    if (this.#opening) return;
    this.#opening = true;
    this.#opener = opener;
    this.#button?.setAttribute("aria-busy", "true");
    try {
      const [{ Chat }, words] = await load(this.language);
      this.#panel ??= this.#make(Chat, words);
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

  #make(Chat, words) {
    const link = SECRET.exec(location.hash)?.[1];
    if (link) history.replaceState(history.state, "", location.pathname + location.search);
    return new Chat(this.#root(), {
      ...{ words, link, strings },
      api: new URL("../api/", HERE),
      form: this.href,
      language: this.language,
      page: this.hasAttribute("page"),
      closed: () => this.#closed(),
      unread: (count, label) => this.#unread(count, label),
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
    this.#badge.setAttribute("aria-label", count ? `${label}: ${count}` : "");
  }

  #root() {
    if (!this.shadowRoot) {
      this.attachShadow({ mode: "open" }).adoptedStyleSheets = [ruled(style)];
    }
    return this.shadowRoot;
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
    document.body.append(make("a", { href: new URL("../contact", HERE) }, said.form_link));
  });
}

const able = "customElements" in window && "adoptedStyleSheets" in Document.prototype;
if (!able) plain();
else if (!customElements.get(NAME)) {
  customElements.define(NAME, NervelineChat);
  upgrade();
}
