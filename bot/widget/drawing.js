/** The drawing of the body out of body.json, and what can be marked on it. */

import { half, views } from "./body.json";
import { curve } from "./curve.js";
import { make } from "./nerveline.js";

/** The parts of the drawing that are shown: x, y, width, height. */
export const TORSO = "-125 122 250 342";
export const WHOLE = "-162 -6 324 762";
const MIRROR = "scale(-1 1)";
// Hides the seam of the two halves from neck to groin.
const SEAM = "M-2 1h4v408h-4z";

/** A path on both sides of the middle, of which body.json holds one. */
function both(d) {
  return [make("path", { d }), make("path", { d, transform: MIRROR })];
}

/** The outline of the whole body. */
export function silhouette() {
  return both(curve(half));
}

function lines(curves) {
  return curves.map(curve).join("");
}

/**
 * The drawing with both views, and its regions: `{id, view, name, at, element}`, where `at`
 * is the place of the tick. `said` holds the names of the places.
 */
export function drawing(said) {
  const regions = [];
  const svg = make("svg", { viewBox: TORSO, role: "group" },
    make("clipPath", { id: "outline" }, ...silhouette(), make("path", { d: SEAM })));
  for (const [view, { regions: drawn, mirrored, middle }] of Object.entries(views)) {
    const mine = Object.entries(drawn).flatMap((each) => marks(view, each, said));
    regions.push(...mine);
    svg.append(make("g", { "data-view": view },
      make("g.skin", {}, ...silhouette()),
      make("g", { "clip-path": "url(#outline)" }, ...mine.map((each) => each.element)),
      make("g.lines", {}, ...both(lines(mirrored)), make("path", { d: lines(middle) })),
      make("g.lines.edge", {}, ...silhouette())));
  }
  return [svg, regions];
}

/** The regions of one place: on each side of the body, or in the middle. */
function marks(view, [place, [[x, y], ...outline]], said) {
  const plain = said[`body_${place}`];
  // Seen from the back, the viewer's right is the patient's right.
  const near = view === "back" ? ["right", "left"] : ["left", "right"];
  return (x ? near : ["middle"]).map((side, mirrored) => {
    const id = `${place}.${side}`;
    const name = x ? said[`map_${side}`].replace("{place}", plain) : plain;
    const element = make("path.region", {
      d: `${curve(outline)}z`,
      transform: mirrored ? MIRROR : null,
      role: "checkbox",
      "aria-checked": "false",
      "aria-label": name,
      "data-id": id,
    });
    return { id, view, name, at: [mirrored ? -x : x, y], element };
  });
}
