/**
 * The chat's launcher: all that another website embeds.
 *
 *   <script type="module" src="https://…/widget/nerveline.js"></script>
 *   <a data-nerveline href="https://…/contact">Ask a question</a>
 *
 * The link works without this script, and opens the chat with it. What the chat itself
 * needs is loaded when somebody opens it, or is about to.
 */

const HERE = new URL("./", import.meta.url);
const NAME = "nerveline-chat";

/** A file of this folder as a stylesheet: rules made this way pass a strict CSP. */
async function sheet(name) {
  const answer = await fetch(new URL(name, HERE));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  const made = new CSSStyleSheet();
  made.replaceSync(await answer.text());
  return made;
}

async function strings() {
  const answer = await fetch(new URL("strings.json", HERE));
  if (!answer.ok) throw new Error(`strings: ${answer.status}`);
  return answer.json();
}

/** Once for all: a second call gets the same promise, a failed one is tried again. */
function once(work) {
  let promise = null;
  return () => {
    promise ??= work().catch((error) => {
      promise = null;
      throw error;
    });
    return promise;
  };
}

const tokens = once(() => sheet("tokens.css"));
const words = once(strings);
const chat = once(() =>
  Promise.all([
    import("./chat.js"),
    words(),
    // In the order of the cascade.
    Promise.all([tokens(), sheet("messages.css"), sheet("chat.css")]),
  ]),
);

/** The body map in a language: a function that makes one. */
async function map(root, language) {
  const [{ BodyMap, drawing }, made] = await Promise.all([import("./map.js"), sheet("map.css")]);
  const svg = await drawing(new URL(`body.${language}.svg`, HERE));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, made];
  return (...given) => new BodyMap(given[0], svg, given[1], language, given[2]);
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
  #opener = null;
  #opening = false;

  /** Where somebody goes when the chat cannot be loaded. */
  get href() {
    return this.getAttribute("href") || new URL("../contact", HERE).href;
  }

  get language() {
    const near = this.closest("[lang]");
    return (near?.lang || "en").toLowerCase().startsWith("es") ? "es" : "en";
  }

  connectedCallback() {
    if (this.shadowRoot) return;
    const start = this.hasAttribute("page") ? this.open() : this.#launcher();
    start.catch(() => {
      // The plain link, or what stands in the element, is there all the same.
    });
  }

  async #launcher() {
    const label = this.getAttribute("label") || (await words())[this.language].launcher;
    const sheets = await Promise.all([tokens(), sheet("launcher.css")]);
    const root = this.#root();
    root.adoptedStyleSheets = sheets;
    this.#button = document.createElement("button");
    this.#button.type = "button";
    this.#button.className = "launcher";
    this.#button.setAttribute("aria-haspopup", "dialog");
    this.#button.append(drawing(), label);
    this.#button.addEventListener("click", () => this.open(this.#button));
    for (const near of ["pointerenter", "focus"]) {
      this.#button.addEventListener(near, () => chat().catch(() => {}), { once: true });
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
      const [module, said, sheets] = await chat();
      this.#panel ??= this.#make(module, sheets, said);
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

  #make(module, sheets, said) {
    const root = this.#root();
    root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
    return new module.Chat(root, {
      api: new URL("../api/", HERE),
      form: this.href,
      language: this.language,
      page: this.hasAttribute("page"),
      strings: said,
      closed: () => this.#closed(),
      map: (language) => map(root, language),
    });
  }

  #closed() {
    if (this.#button) this.#button.hidden = false;
    (this.#opener ?? this.#button)?.focus();
  }

  #root() {
    return this.shadowRoot ?? this.attachShadow({ mode: "open" });
  }
}

function upgrade() {
  const link = document.querySelector("a[data-nerveline]");
  let element = document.querySelector(NAME);
  if (!element) {
    element = document.createElement(NAME);
    if (link) {
      element.setAttribute("href", link.href);
      element.setAttribute("label", link.textContent.trim());
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

if (!customElements.get(NAME)) {
  customElements.define(NAME, NervelineChat);
  upgrade();
}
