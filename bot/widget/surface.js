/** The chat's fixed parts: what stands around the conversation, and the words on it. */

import { draw, make, tel } from "./messages.js";

/** All parts by name; `panel` holds the rest. `given`: form, page, phone, tel. */
export function build({ page, form, phone, tel: call }) {
  const bare = () => make("button", { type: "button", class: "bare" });
  const parts = {
    title: make(page ? "h1" : "h2", { class: "title", id: "title", tabindex: "-1" }),
    close: make("button", { type: "button", class: "round" }, draw("close")),
    emergency: make("a", { class: "emergency", href: tel("911") }),
    office: make("a", { class: "office", href: call }, draw("call"), phone),
    log: make("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0" }),
    jump: make("button", { type: "button", class: "jump", hidden: true }, draw("down")),
    status: make("div", { class: "status", role: "status" }),
    name: make("label", { class: "unseen", for: "words" }),
    input: make("textarea", {
      id: "words",
      rows: "1",
      enterkeyhint: "send",
      autocomplete: "off",
      "aria-describedby": "left",
    }),
    send: make("button", { type: "submit", class: "send" }),
    left: make("p", { class: "left", id: "left" }),
    disclosure: make("p", {}),
    person: bare(),
    form: make("a", { href: form }),
    clear: bare(),
  };
  const group = (name, ...inside) => make("div", { class: name }, ...inside);
  parts.composer = make("form", { class: "composer" }, parts.name, parts.input, parts.send, parts.left);
  // A dialog brings its own backdrop and keeps the focus inside where it covers the page.
  parts.panel = make(
    page ? "div" : "dialog",
    { class: page ? "panel page" : "panel", "aria-labelledby": page ? null : "title" },
    group("head", parts.title, ...(page ? [] : [parts.close])),
    group("help", parts.emergency, parts.office),
    group("middle", parts.log, parts.jump),
    parts.status,
    parts.composer,
    group("small", parts.disclosure, parts.person, parts.form, parts.clear),
  );
  return parts;
}

/** Writes every word of the surface, again when the language changes. */
export function label(parts, said, language) {
  parts.panel.lang = language;
  parts.title.textContent = said.title;
  parts.close.setAttribute("aria-label", said.close);
  parts.emergency.replaceChildren(draw("urgent"), said.emergency_short);
  parts.office.setAttribute("aria-label", said.call_office);
  parts.log.setAttribute("aria-label", said.conversation);
  parts.jump.setAttribute("aria-label", said.new_messages);
  parts.name.textContent = said.placeholder;
  parts.input.placeholder = said.placeholder;
  parts.send.replaceChildren(draw("send"), make("span", {}, said.send));
  parts.disclosure.textContent = said.disclosure;
  parts.person.textContent = said.person;
  parts.form.textContent = said.form_link;
  parts.clear.textContent = said.clear;
}
