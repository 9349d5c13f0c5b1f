/** The body map: places are marked on a drawing, or in a list that says the same. */

import { views } from "./body.json";
import { drawing, silhouette, TORSO, WHOLE } from "./drawing.js";
import { button, icon, make } from "./nerveline.js";
import { signs } from "./signs.js";

const TICK = "M-7 0l5 6 9-12";
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const VIEWS = Object.keys(views);

/**
 * Makes the map, and gives a function that shows it; what was marked before is still marked.
 * `root`: where the dialog goes; `done(ids, names)` gets what is marked.
 */
export function bodyMap(root, said, language, done) {
  const [svg, regions] = drawing(said);
  const chosen = new Set();
  let seen;

  const title = make("h2.title", { tabindex: "-1" }, said.map_title);
  const sides = VIEWS.map((view) => button("choice", () => turn(view), said[`map_${view}`]));
  const whole = button("choice", zoom, said.map_whole);
  const listed = button("choice", list, said.map_list);
  const left = make("span", {}, said.map_your_left);
  const right = make("span", {}, said.map_your_right);
  const beside = make("p.sides", { "aria-hidden": "true" });
  const check = ({ target }) => mark(target.value, target.checked);
  const boxes = make("div.list", { hidden: true, change: check }, ...VIEWS.map(fieldset));
  const count = make("p.count", { role: "status" });
  const names = make("p.names");
  const send = button("send", give, said.map_send);
  const ring = make("g.ring");
  const ticks = make("g.ticks");
  const figure = make("div.figure", {}, beside, svg);
  const close = () => dialog.close();
  const dialog = make("dialog.panel.map", { "aria-label": said.map_title, lang: language },
    make("div.head", {}, title,
      make("button.round", { type: "button", "aria-label": said.map_close, click: close }, icon(...signs.close))),
    make("div.tools", {}, ...sides, whole, listed),
    make("div.field", { tabindex: "-1" }, make("p", {}, said.map_hint), figure, boxes),
    make("div.chosen", {}, names, count, send));

  /** The regions that a view is the first to show, as check boxes. */
  function fieldset(view) {
    const known = new Set();
    const first = regions.filter(({ id }) => !known.has(id) && known.add(id));
    return make("fieldset", {}, make("legend", {}, said[`map_${view}`]),
      ...first.filter((each) => each.view === view).map(({ id, name }) =>
        make("label", {}, make("input", { type: "checkbox", value: id }), name)));
  }

  function give() {
    const ids = [...chosen];
    if (!ids.length) {
      tell();
      return;
    }
    dialog.close();
    done(ids, names.textContent);
    for (const id of ids) mark(id, false);
  }

  function zoom() {
    const on = toggled(whole);
    dialog.classList.toggle("whole", on);
    svg.setAttribute("viewBox", on ? WHOLE : TORSO);
    rove();
  }

  function list() {
    const on = toggled(listed);
    boxes.hidden = !on;
    figure.hidden = on;
    for (const each of [...sides, whole]) each.disabled = on;
  }

  function turn(view) {
    seen = view;
    svg.querySelectorAll("[data-view]").forEach((group, place) => {
      const on = group.dataset.view === view;
      group.toggleAttribute("hidden", !on);
      sides[place].setAttribute("aria-pressed", on);
    });
    svg.setAttribute("aria-label", said[`map_${view}`]);
    beside.replaceChildren(...(view === "front" ? [right, left] : [left, right]));
    ring.replaceChildren();
    rove();
    draw();
  }

  /** One region of the view can be reached by the tab key; the arrows lead to the others. */
  function rove(to) {
    const here = shown();
    const stop = to ?? here.find(({ element }) => element.tabIndex === 0) ?? here[0];
    for (const each of regions) each.element.tabIndex = each === stop ? 0 : -1;
  }

  /** The regions that can be seen: of this view, and inside the part that is shown. */
  function shown() {
    const { y: top, height } = svg.viewBox.baseVal;
    return regions.filter(({ view, at: [, y] }) => view === seen && y > top && y < top + height);
  }

  /** The next region in a direction. What lies straight ahead comes before what is near but aside. */
  function go(from, [ahead, down]) {
    let best = null;
    let least = Infinity;
    for (const each of shown()) {
      const [dx, dy] = [0, 1].map((axis) => each.at[axis] - from.at[axis]);
      const along = dx * ahead + dy * down;
      const cost = along + 2 * Math.abs(dx * down + dy * ahead);
      if (along > 2 && cost < least) [best, least] = [each, cost];
    }
    if (!best) return;
    rove(best);
    best.element.focus();
  }

  function flip(region) {
    rove(region);
    mark(region.id, !chosen.has(region.id));
  }

  function mark(id, on) {
    if (on) chosen.add(id);
    else chosen.delete(id);
    // It may be in both views.
    for (const each of regions) if (each.id === id) each.element.setAttribute("aria-checked", on);
    boxes.querySelector(`[value="${id}"]`).checked = on;
    draw();
    tell();
  }

  /** The ticks of this view. */
  function draw() {
    const marked = regions.filter((each) => each.view === seen && chosen.has(each.id));
    ticks.replaceChildren(
      ...marked.map(({ at }) => make("path", { d: TICK, transform: `translate(${at})` })),
    );
  }

  /**
   * A ring of its own: to move the region itself would swallow the click. It goes along the
   * region inside the body, and along the body inside the region.
   */
  function encircle(region) {
    const [d, transform] = ["d", "transform"].map((name) => region.element.getAttribute(name));
    const shape = () => make("path", { d, transform });
    ring.replaceChildren(
      make("clipPath", { id: "focus" }, shape()),
      ...["outer", "inner"].map((tone) =>
        make(`g.${tone}`, {},
          make("g", { "clip-path": "url(#outline)" }, shape()),
          make("g", { "clip-path": "url(#focus)" }, ...silhouette()))),
    );
  }

  function tell() {
    count.textContent = said.map_count + chosen.size;
    names.textContent = [...chosen]
      .map((id) => regions.find((each) => each.id === id).name)
      .join("; ");
    send.setAttribute("aria-disabled", !chosen.size);
  }

  /** What happens to a region. */
  function on(what, act) {
    svg.addEventListener(what, (event) => {
      const region = regions.find((each) => each.element === event.target);
      if (region) act(region, event);
    });
  }

  on("click", flip);
  on("keydown", (from, event) => {
    const { key } = event;
    const way = ARROWS[key];
    if (way) go(from, way);
    else if (key === " " || key === "Enter") flip(from);
    else return;
    event.preventDefault();
  });
  on("focusin", encircle);
  on("focusout", () => ring.replaceChildren());
  for (const each of [whole, listed]) each.setAttribute("aria-pressed", false);
  svg.append(ticks, ring);
  turn(VIEWS[0]);
  tell();
  root.append(dialog);
  return () => {
    dialog.showModal();
    title.focus();
  };
}

function toggled(button) {
  const on = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", on);
  return on;
}
