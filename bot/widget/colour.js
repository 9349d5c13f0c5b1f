/** The clinic's own colour. Loaded where the page names one. */

import { ruled } from "./nerveline.js";

// Text on the clinic's own colour is white: the least contrast that people can read.
const CONTRAST = 4.5;
const HEX = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i;

/** Gives the chat in `root` this colour; nothing where white could not be read on it. */
export function paint(root, colour) {
  const parts = HEX.exec(colour);
  if (!parts) return;
  const [red, green, blue] = parts.slice(1).map((each) => {
    const part = parseInt(each, 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const bright = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  if (1.05 / (bright + 0.05) < CONTRAST) return;
  root.adoptedStyleSheets.push(
    ruled(`:host{--brand:${colour}}@media(prefers-color-scheme:light){:host{--accent:${colour}}}`),
  );
}
