/** The chat's fixed parts: what stands around the conversation, and the words on it. */

import { tel } from "./messages.js";
import { icon, make } from "./nerveline.js";
import { signs } from "./signs.js";

const SMALL = matchMedia("(max-width:30rem),(max-height:30rem)");
// A finger types on a keyboard that covers the screen; every other device has one of its own.
const FINGER = matchMedia("(pointer: coarse)");

/**
 * All parts by name; `panel` holds the rest. What says something has the name of its words
 * in `data-say`, or in `data-name` where only ears get it. `given`: form, page, words.
 */
export function build({ page, form, words: { phone } }) {
  const say = (word) => make("span", { "data-say": word });
  const bare = (word) => make("button.bare", { type: "button", "data-say": word });
  const round = (what, sign, word) =>
    make(`button.${what}`, { type: "button", "data-name": word }, icon(...sign));
  const parts = {
    title: make(page ? "h1.title" : "h2.title", { id: "title", tabindex: "-1", "data-say": "title" }),
    close: round("round", signs.close, "close"),
    log: make("div.log", { role: "log", "aria-live": "polite", tabindex: "0", "data-name": "conversation" }),
    jump: round("jump", signs.down, "new_messages"),
    status: make("div.status", { role: "status" }),
    input: make("textarea", {
      id: "words",
      rows: "1",
      enterkeyhint: "send",
      autocomplete: "off",
      "aria-describedby": "left",
      "data-name": "placeholder",
    }),
    send: make("button.send", { "data-say": "send" }),
    left: make("p.left", { id: "left" }),
    person: bare("person"),
    clear: bare("clear"),
  };
  parts.composer = make(
    "form.composer",
    {},
    parts.input,
    parts.send,
    parts.left,
  );
  const head = make("div.head", {}, parts.title);
  // A dialog brings its own backdrop and keeps the focus inside where it covers the page.
  parts.panel = make(page ? "div.panel.page" : "dialog.panel", { "aria-labelledby": page ? null : "title" },
    head,
    parts.log,
    parts.jump,
    parts.status,
    make("div.help", {},
      make("a.emergency", { href: tel("911") }, icon(...signs.urgent), say("emergency_short")),
      make("a", { href: tel(phone), "data-name": "call_office" }, phone),
      parts.person),
    parts.composer,
    make("div.small", {},
      make("p", { "data-say": "disclosure" }),
      make("a", { href: form, "data-say": "form_link" }),
      parts.clear));
  // On a page of its own the page puts the way back there.
  head.append(page ? make("slot", { name: "home" }) : parts.close);
  return parts;
}

/** Shows the panel, unless it is a page of its own or stands there. */
export function reveal({ panel }) {
  // On a small screen it covers the page, which then must not be reached behind it.
  if (panel.open === false) panel[SMALL.matches ? "showModal" : "show"]();
}

/**
 * Puts the focus where one writes, or on that part where a keyboard would cover what there is to
 * read. A button that is gone would let it fall out of the chat.
 */
export function settle({ input }, part) {
  if (FINGER.matches) part?.focus({ preventScroll: true });
  else input.focus();
}

/** Writes every word of the surface, again when the language changes. */
export function label({ panel, input }, said, language) {
  panel.lang = language;
  for (const each of panel.querySelectorAll("[data-say]")) each.textContent = said[each.dataset.say];
  for (const each of panel.querySelectorAll("[data-name]")) each.setAttribute("aria-label", said[each.dataset.name]);
  input.placeholder = said.placeholder;
}
