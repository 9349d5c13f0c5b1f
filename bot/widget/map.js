/** The body map: places are marked on a drawing, or in a list that says the same. */

import { views } from "./body.json";
import { drawing, silhouette, TORSO, WHOLE } from "./drawing.js";
import { button, icon, make } from "./nerveline.js";
import { signs } from "./signs.js";

const TICK = "M-7 0l5 6 9-12";
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const VIEWS = Object.keys(views);

export class BodyMap {
  #said;
  #svg;
  #regions;
  #parts;
  #view;
  #chosen = new Set();
  #done;

  /** `root`: where the dialog goes; `done(ids, names)` gets what is marked. */
  constructor(root, said, language, done) {
    this.language = language;
    this.#said = said;
    this.#done = done;
    [this.#svg, this.#regions] = drawing(said);
    this.#parts = this.#build();
    this.#listen();
    this.#turn(VIEWS[0]);
    this.#count();
    root.append(this.#parts.dialog);
  }

  /** Shows the map; what was marked before is still marked. */
  open() {
    this.#parts.dialog.showModal();
    this.#parts.title.focus();
  }

  #build() {
    const said = this.#said;
    const close = () => this.#parts.dialog.close();
    const parts = {
      title: make("h2.title", { tabindex: "-1" }, said.map_title),
      back: button("choice", () => this.#turn("back"), said.map_back),
      front: button("choice", () => this.#turn("front"), said.map_front),
      whole: button("choice", () => this.#zoom(), said.map_whole),
      listed: button("choice", () => this.#list(), said.map_list),
      left: make("span"),
      right: make("span"),
      list: make("div.list", { hidden: true }, ...VIEWS.map((view) => this.#boxes(view))),
      count: make("p.count", { role: "status" }),
      names: make("p.names"),
      send: button("send", () => this.#send(), said.map_send),
      ring: make("g.ring"),
      ticks: make("g.ticks"),
    };
    for (const each of [parts.whole, parts.listed]) each.setAttribute("aria-pressed", false);
    this.#svg.append(parts.ticks, parts.ring);
    parts.figure = make("div.figure", {},
      make("p.sides", { "aria-hidden": "true" }, parts.left, parts.right), this.#svg);
    parts.dialog = make("dialog.panel.map", { "aria-label": said.map_title, lang: this.language },
      make("div.head", {}, parts.title,
        make("button.round", { type: "button", "aria-label": said.map_close, click: close }, icon(...signs.close))),
      make("div.tools", {}, parts.back, parts.front, parts.whole, parts.listed),
      make("div.field", { tabindex: "-1" }, make("p", {}, said.map_hint), parts.figure, parts.list),
      make("div.chosen", {}, parts.names, parts.count, parts.send));
    return parts;
  }

  /** The regions that a view is the first to show, as check boxes. */
  #boxes(view) {
    const known = new Set();
    const first = this.#regions.filter(({ id }) => !known.has(id) && known.add(id));
    return make("fieldset", {}, make("legend", {}, this.#said[`map_${view}`]),
      ...first.filter((each) => each.view === view).map(({ id, name }) =>
        make("label", {}, make("input", { type: "checkbox", value: id }), name)));
  }

  #listen() {
    const region = (event) => this.#regions.find((each) => each.element === event.target);
    this.#parts.list.addEventListener("change", ({ target }) => this.#mark(target.value, target.checked));
    this.#svg.addEventListener("click", (event) => this.#flip(region(event)));
    this.#svg.addEventListener("keydown", (event) => this.#key(event, region(event)));
    this.#svg.addEventListener("focusin", (event) => this.#ring(region(event)));
    this.#svg.addEventListener("focusout", () => this.#parts.ring.replaceChildren());
  }

  #send() {
    const names = this.#names();
    const ids = [...this.#chosen];
    if (!ids.length) {
      this.#count();
      return;
    }
    this.#parts.dialog.close();
    this.#done(ids, names);
    for (const id of ids) this.#mark(id, false);
  }

  #zoom() {
    const on = toggled(this.#parts.whole);
    this.#parts.dialog.classList.toggle("whole", on);
    this.#svg.setAttribute("viewBox", on ? WHOLE : TORSO);
    this.#rove();
  }

  #list() {
    const { back, front, whole, listed, list, figure } = this.#parts;
    const on = toggled(listed);
    list.hidden = !on;
    figure.hidden = on;
    for (const each of [back, front, whole]) each.disabled = on;
  }

  #turn(view) {
    this.#view = view;
    for (const group of this.#svg.querySelectorAll("[data-view]")) {
      const on = group.dataset.view === view;
      group.toggleAttribute("hidden", !on);
      this.#parts[group.dataset.view].setAttribute("aria-pressed", on);
    }
    this.#svg.setAttribute("aria-label", this.#said[`map_${view}`]);
    const { left, right, ring } = this.#parts;
    const [one, other] = view === "front" ? [right, left] : [left, right];
    one.textContent = this.#said.map_your_left;
    other.textContent = this.#said.map_your_right;
    ring.replaceChildren();
    this.#rove();
    this.#tick();
  }

  /** One region of the view can be reached by the tab key; the arrows lead to the others. */
  #rove(to) {
    const here = this.#shown();
    const stop = to ?? here.find(({ element }) => element.tabIndex === 0) ?? here[0];
    for (const each of this.#regions) each.element.tabIndex = each === stop ? 0 : -1;
  }

  /** The regions that can be seen: of this view, and inside the part that is shown. */
  #shown() {
    const { y: top, height } = this.#svg.viewBox.baseVal;
    return this.#regions.filter(
      ({ view, at: [, y] }) => view === this.#view && y > top && y < top + height,
    );
  }

  #key(event, from) {
    const { key } = event;
    const way = ARROWS[key];
    if (way) this.#go(from, way);
    else if (key === " " || key === "Enter") this.#flip(from);
    else return;
    event.preventDefault();
  }

  /** The next region in a direction. What lies straight ahead comes before what is near but aside. */
  #go(from, [right, down]) {
    let best = null;
    for (const each of this.#shown()) {
      const [dx, dy] = [0, 1].map((axis) => each.at[axis] - from.at[axis]);
      const along = dx * right + dy * down;
      const cost = along + 2 * Math.abs(dx * down + dy * right);
      if (along > 2 && (!best || cost < best.cost)) best = { each, cost };
    }
    if (!best) return;
    this.#rove(best.each);
    best.each.element.focus();
  }

  #flip(region) {
    if (!region) return;
    this.#rove(region);
    this.#mark(region.id, !this.#chosen.has(region.id));
  }

  #mark(id, on) {
    if (on) this.#chosen.add(id);
    else this.#chosen.delete(id);
    for (const each of this.#named(id)) each.element.setAttribute("aria-checked", on);
    this.#parts.list.querySelector(`[value="${id}"]`).checked = on;
    this.#tick();
    this.#count();
  }

  #tick() {
    const marked = this.#regions.filter((each) => each.view === this.#view && this.#chosen.has(each.id));
    this.#parts.ticks.replaceChildren(
      ...marked.map(({ at }) => make("path", { d: TICK, transform: `translate(${at})` })),
    );
  }

  /**
   * A ring of its own: to move the region itself would swallow the click. It goes along the
   * region inside the body, and along the body inside the region.
   */
  #ring(region) {
    if (!region) return;
    const [d, transform] = ["d", "transform"].map((name) => region.element.getAttribute(name));
    const shape = () => make("path", { d, transform });
    this.#parts.ring.replaceChildren(
      make("clipPath", { id: "focus" }, shape()),
      ...["outer", "inner"].map((tone) =>
        make(`g.${tone}`, {},
          make("g", { "clip-path": "url(#outline)" }, shape()),
          make("g", { "clip-path": "url(#focus)" }, ...silhouette()))),
    );
  }

  /** The region of that name: in one view, or in both. */
  #named(id) {
    return this.#regions.filter((each) => each.id === id);
  }

  #names() {
    return [...this.#chosen].map((id) => this.#named(id)[0].name).join("; ");
  }

  #count() {
    const { count, names, send } = this.#parts;
    count.textContent = this.#said.map_count + this.#chosen.size;
    names.textContent = this.#names();
    send.setAttribute("aria-disabled", !this.#chosen.size);
  }
}

function toggled(button) {
  const on = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", on);
  return on;
}
