/** The pictures that explain. Loaded when an answer brings the first one. */

import { make } from "./nerveline.js";

/** The parts of a figure: the picture, its caption, and the same in words. */
export async function explain(name, language) {
  const svg = await drawn(new URL(`${name}.${language}.svg`, import.meta.url));
  const words = svg.querySelector("desc").textContent;
  return [
    svg,
    make("figcaption", {}, svg.dataset.caption),
    make("details", {}, make("summary", {}, svg.dataset.words), make("p", {}, words)),
  ];
}

/** A drawing of ours as an element: what the browser parsed by itself passes Trusted Types. */
function drawn(url) {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    request.overrideMimeType("image/svg+xml");
    request.onload = () => {
      const found = request.status === 200 && request.responseXML?.documentElement;
      if (found) done(document.importNode(found, true));
      else fail(new Error(`${url.pathname}: ${request.status}`));
    };
    request.onerror = () => fail(new Error(url.pathname));
    request.send();
  });
}
