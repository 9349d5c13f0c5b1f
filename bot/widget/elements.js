/** Elements by a short name. Text only ever becomes text: nothing here reads markup. */

const SVG = "http://www.w3.org/2000/svg";
const DRAWN = /^(svg|g|path|clipPath)$/;

/**
 * `make("p.text", { dir: "auto", click: press }, "Hello")`: a tag with its classes, then
 * attributes (null leaves one out) and listeners, then children; a string is text.
 */
export function make(what, given = {}, ...children) {
  const [tag, ...classes] = what.split(".");
  const element = DRAWN.test(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
  if (classes.length) element.setAttribute("class", classes.join(" "));
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== null) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** A button; `press` is called when it is pressed. */
export function button(what, press, ...children) {
  return make(`button.${what}`, { type: "button", click: press }, ...children);
}

/** A drawing of lines in a square of 24, for the eye only. */
export function icon(...lines) {
  return make(
    "svg",
    { viewBox: "0 0 24 24", "aria-hidden": "true" },
    ...lines.map((d) => make("path", { d })),
  );
}
