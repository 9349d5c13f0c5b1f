/**
 * The body map: places are marked on a drawing, or in a list that says the same.
 * Loaded when somebody wants to show where it hurts.
 */

import { button, draw, make, shape } from "./chat.js";

const TICK = "M-7 0l5 6 9-12";
const WHOLE = "-162 -6 324 762";
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The regions of the drawing's shapes: one in the middle, or one on each side. */
function regions(svg, said) {
  const found = [];
  for (const view of svg.querySelectorAll("[data-view]")) {
    // Seen from the back, the viewer's right is the patient's right.
    const near = view.dataset.view === "back" ? ["right", "left"] : ["left", "right"];
    for (const drawn of view.querySelectorAll("[data-id]")) {
      const [x, y] = drawn.dataset.at.split(" ").map(Number);
      const { id } = drawn.dataset;
      const name = drawn.getAttribute("aria-label");
      const sides = x ? near : ["middle"];
      const made = sides.map((side, place) => {
        const region = drawn.cloneNode();
        const given = {
          class: "region",
          role: "checkbox",
          "aria-checked": "false",
          "aria-label": x ? said[`map_${side}`].replace("{place}", name) : name,
          transform: `scale(${place ? -1 : 1} 1)`,
        };
        for (const [key, value] of Object.entries(given)) region.setAttribute(key, value);
        Object.assign(region.dataset, { id: `${id}.${side}`, at: `${place ? -x : x} ${y}` });
        return region;
      });
      drawn.replaceWith(...made);
      found.push(...made);
    }
  }
  return found;
}

export class BodyMap {
  #said;
  #svg;
  #regions;
  #parts;
  #view = "back";
  #torso;
  #chosen = new Set();
  #done;

  /** `root`: where the dialog goes; `svg`: the drawing; `done(ids, names)` gets what is marked. */
  constructor(root, svg, said, language, done) {
    this.#said = said;
    this.#svg = svg;
    this.#done = done;
    this.#torso = svg.getAttribute("viewBox");
    this.#regions = regions(svg, said);
    this.#parts = this.#build(language);
    this.#listen();
    this.#turn("back");
    this.#count();
    root.append(this.#parts.dialog);
  }

  /** Shows the map; what was marked before is still marked. */
  open() {
    this.#parts.dialog.showModal();
    this.#parts.title.focus();
  }

  #build(language) {
    const said = this.#said;
    const choose = (text) => button("choice", text, () => {});
    const parts = {
      title: make("h2", { class: "title", id: "map", tabindex: "-1" }, said.map_title),
      close: make("button", { type: "button", class: "round", "aria-label": said.map_close }, draw("close")),
      back: choose(said.map_back),
      front: choose(said.map_front),
      whole: choose(said.map_whole),
      listed: choose(said.map_list),
      left: make("span"),
      right: make("span"),
      list: this.#list(),
      count: make("p", { class: "count", role: "status" }),
      names: make("p", { class: "names" }),
      send: make("button", { type: "button", class: "send" }, said.map_send),
      ring: shape("g", { class: "ring" }),
      ticks: shape("g", { class: "ticks" }),
    };
    for (const each of [parts.whole, parts.listed]) each.setAttribute("aria-pressed", "false");
    this.#svg.setAttribute("role", "group");
    this.#svg.append(parts.ticks, parts.ring);
    parts.figure = make("div", { class: "figure" },
      make("p", { class: "sides", "aria-hidden": "true" }, parts.left, parts.right), this.#svg);
    parts.dialog = make("dialog", { class: "panel map", "aria-labelledby": "map", lang: language },
      make("div", { class: "head" }, parts.title, parts.close),
      make("div", { class: "tools" }, parts.back, parts.front, parts.whole, parts.listed),
      make("div", { class: "field", tabindex: "-1" }, make("p", {}, said.map_hint), parts.figure, parts.list),
      make("div", { class: "chosen" }, parts.names, parts.count, parts.send));
    return parts;
  }

  /** The same regions as check boxes, each once. */
  #list() {
    const list = make("div", { class: "list", hidden: true });
    for (const view of ["back", "front"]) {
      const group = make("fieldset", {}, make("legend", {}, this.#said[`map_${view}`]));
      for (const region of this.#regions) {
        const { id } = region.dataset;
        if (viewOf(region) !== view || list.querySelector(`[value="${id}"]`)) continue;
        const box = make("input", { type: "checkbox", value: id });
        group.append(make("label", {}, box, region.getAttribute("aria-label")));
      }
      list.append(group);
    }
    return list;
  }

  #listen() {
    const { dialog, close, back, front, whole, listed, list, send } = this.#parts;
    close.addEventListener("click", () => dialog.close());
    back.addEventListener("click", () => this.#turn("back"));
    front.addEventListener("click", () => this.#turn("front"));
    whole.addEventListener("click", () => {
      const on = toggled(whole);
      dialog.classList.toggle("whole", on);
      this.#svg.setAttribute("viewBox", on ? WHOLE : this.#torso);
      this.#rove();
    });
    listed.addEventListener("click", () => {
      const on = toggled(listed);
      list.hidden = !on;
      this.#parts.figure.hidden = on;
      for (const each of [back, front, whole]) each.disabled = on;
    });
    list.addEventListener("change", ({ target }) => this.#mark(target.value, target.checked));
    this.#svg.addEventListener("click", ({ target }) => {
      if (target.classList.contains("region")) this.#flip(target);
    });
    this.#svg.addEventListener("keydown", (event) => this.#key(event));
    this.#svg.addEventListener("focusin", ({ target }) => this.#ring(target));
    this.#svg.addEventListener("focusout", () => this.#parts.ring.replaceChildren());
    send.addEventListener("click", () => {
      const ids = [...this.#chosen];
      if (!ids.length) {
        this.#count();
        return;
      }
      dialog.close();
      this.#done(ids, this.#names());
      this.#clear();
    });
  }

  #turn(view) {
    this.#view = view;
    for (const each of ["back", "front"]) {
      this.#parts[each].setAttribute("aria-pressed", String(each === view));
      const group = this.#svg.querySelector(`[data-view=${each}]`);
      if (each === view) group.removeAttribute("display");
      else group.setAttribute("display", "none");
    }
    this.#svg.setAttribute("aria-label", this.#said[`map_${view}`]);
    const sides = [this.#said.map_your_left, this.#said.map_your_right];
    if (view === "front") sides.reverse();
    [this.#parts.left.textContent, this.#parts.right.textContent] = sides;
    this.#parts.ring.replaceChildren();
    this.#rove();
    this.#tick();
  }

  /** One region of the view can be reached by the tab key; the arrows lead to the others. */
  #rove(to = null) {
    const here = this.#shown();
    const stop = to ?? here.find((each) => each.getAttribute("tabindex") === "0") ?? here[0];
    for (const each of this.#regions) each.setAttribute("tabindex", each === stop ? "0" : "-1");
  }

  /** The regions that can be seen: of this view, and inside the part that is shown. */
  #shown() {
    const [, top, , height] = this.#svg.getAttribute("viewBox").split(" ").map(Number);
    return this.#regions.filter((each) => {
      const y = at(each)[1];
      return viewOf(each) === this.#view && y > top && y < top + height;
    });
  }

  #key(event) {
    const { target, key } = event;
    if (key === " " || key === "Enter") {
      event.preventDefault();
      this.#flip(target);
      return;
    }
    const way = ARROWS[key];
    if (!way) return;
    event.preventDefault();
    const [x, y] = at(target);
    let best = null;
    for (const each of this.#shown()) {
      const [dx, dy] = [at(each)[0] - x, at(each)[1] - y];
      const along = dx * way[0] + dy * way[1];
      const aside = Math.abs(dx * way[1] + dy * way[0]);
      // What lies straight ahead comes before what is near but aside.
      if (along > 2 && (!best || along + 2 * aside < best.cost)) best = { each, cost: along + 2 * aside };
    }
    if (!best) return;
    this.#rove(best.each);
    best.each.focus();
  }

  #flip(region) {
    this.#rove(region);
    this.#mark(region.dataset.id, !this.#chosen.has(region.dataset.id));
  }

  #mark(id, on) {
    if (on) this.#chosen.add(id);
    else this.#chosen.delete(id);
    for (const each of this.#regions) {
      if (each.dataset.id === id) each.setAttribute("aria-checked", String(on));
    }
    this.#parts.list.querySelector(`[value="${id}"]`).checked = on;
    this.#tick();
    this.#count();
  }

  #clear() {
    for (const id of [...this.#chosen]) this.#mark(id, false);
  }

  #tick() {
    const marked = this.#regions.filter(
      (each) => viewOf(each) === this.#view && this.#chosen.has(each.dataset.id),
    );
    this.#parts.ticks.replaceChildren(
      ...marked.map((each) => shape("path", { d: TICK, transform: `translate(${at(each)})` })),
    );
  }

  /** A ring of its own: to move the region itself would swallow the click. */
  #ring(region) {
    const [d, transform] = ["d", "transform"].map((name) => region.getAttribute(name));
    this.#parts.ring.replaceChildren(
      ...["outer", "inner"].map((name) => shape("path", { class: name, d, transform })),
    );
  }

  #names() {
    const name = (id) => this.#regions.find((each) => each.dataset.id === id);
    return [...this.#chosen].map((id) => name(id).getAttribute("aria-label")).join("; ");
  }

  #count() {
    const { count, names, send } = this.#parts;
    count.textContent = `${this.#said.map_count} ${this.#chosen.size}`;
    names.textContent = this.#names();
    send.setAttribute("aria-disabled", String(!this.#chosen.size));
  }
}

function viewOf(region) {
  return region.closest("[data-view]").dataset.view;
}

function at(region) {
  return region.dataset.at.split(" ").map(Number);
}

function toggled(button) {
  const on = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", String(on));
  return on;
}
