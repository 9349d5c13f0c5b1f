// Keys. Moving in the list, "/" and "?" are always on; other single keys only where this
// browser switched them on. A step that others read in the history takes Alt+Shift and its
// key, so that words typed beside a field log nothing.
"use strict";
(() => {
  const help = document.getElementById("help");
  if (!help) return;
  const KEPT = "nerveline-single-keys";
  const choice = help.querySelector("[data-single-keys]");
  const writes = (target) => target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  const lines = () => [...document.querySelectorAll("tr.line .who a")];

  // Without storage (a private window) the choice holds for this page.
  try { choice.checked = localStorage.getItem(KEPT) === "on"; } catch { choice.checked = false; }
  choice.addEventListener("change", () => {
    try { localStorage.setItem(KEPT, choice.checked ? "on" : "off"); } catch { return; }
  });

  function step(by) {
    const all = lines();
    const here = document.activeElement?.closest("tr.line")?.querySelector(".who a");
    const place = here ? all.indexOf(here) + by : by > 0 ? 0 : all.length - 1;
    all[Math.max(0, Math.min(all.length - 1, place))]?.focus();
  }

  // Goes somewhere: a link, or a field that gets the focus.
  function go(key) {
    const wanted = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!wanted) return false;
    if (writes(wanted)) wanted.focus();
    else wanted.click();
    return true;
  }

  // Does something: presses a button of the row that has the focus, or of the page.
  function act(event) {
    // With Option a Mac gives another sign: then the key's place tells the letter.
    const key = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.code.replace("Key", "").toLowerCase();
    const row = document.activeElement?.closest("tr.line");
    const wanted = key === "c" && row
      ? row.querySelector(".do button")
      : document.querySelector(`[data-act="${CSS.escape(key)}"]`);
    wanted?.click();
    return Boolean(wanted);
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.isComposing) return;
    if (document.querySelector("dialog[open]")) return;
    if (writes(event.target)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (event.altKey) {
      if (!event.shiftKey || event.repeat || !act(event)) return;
    } else if (event.key === "?") help.showModal();
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if ((event.key !== "/" && !choice.checked) || !go(event.key)) return;
    event.preventDefault();
  });

  for (const button of document.querySelectorAll("[data-help]")) {
    button.hidden = false;
    button.addEventListener("click", () => help.showModal());
  }
  const more = document.querySelector("details.more");
  document.addEventListener("click", (event) => { if (!more.contains(event.target)) more.open = false; });
  more.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    more.open = false;
    more.querySelector("summary").focus();
  });
})();
