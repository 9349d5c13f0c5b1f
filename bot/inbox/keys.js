// A key for every step. Each presses a button or follows a link that is on the page.
"use strict";
(() => {
  const help = document.getElementById("help");
  if (!help) return;
  const writes = (target) => target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  const lines = () => [...document.querySelectorAll("tr.line .who a")];

  function step(by) {
    const all = lines();
    const here = document.activeElement?.closest("tr.line")?.querySelector(".who a");
    const place = here ? all.indexOf(here) + by : by > 0 ? 0 : all.length - 1;
    all[Math.max(0, Math.min(all.length - 1, place))]?.focus();
  }

  function press(key) {
    const row = document.activeElement?.closest("tr.line");
    if (key === "c" && row) {
      row.querySelector(".do button")?.click();
      return true;
    }
    const wanted = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!wanted) return false;
    if (writes(wanted)) wanted.focus();
    else wanted.click();
    return true;
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (document.querySelector("dialog[open]")) return;
    if (writes(event.target)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (event.key === "?") help.showModal();
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (!press(event.key)) return;
    event.preventDefault();
  });

  const button = document.querySelector("[data-help]");
  button.hidden = false;
  button.addEventListener("click", () => help.showModal());
  const more = document.querySelector("details.more");
  document.addEventListener("click", (event) => { if (!more.contains(event.target)) more.open = false; });
  more.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    more.open = false;
    more.querySelector("summary").focus();
  });
})();
