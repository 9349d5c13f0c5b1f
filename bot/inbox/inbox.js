// Keeps an open page true: new requests show by themselves, a change made by
// somebody else is said, and a desk that was left alone goes back to the sign-in.
// Everything works without this script.
"use strict";
(() => {
  const page = document.body.dataset;
  const EVERY = 15000;
  const WARN_SECONDS = 120;

  // A link from an e-mail comes without our cookie (SameSite=Strict), though
  // somebody is signed in: ask once from our own page, and go on.
  if (page.next) {
    fetch("/staff/pulse", { cache: "no-store" })
      .then((answer) => { if (answer.ok) location.replace(page.next); })
      .catch(() => {});
    return;
  }
  const box = document.querySelector("[data-floating]");
  if (!box) return;

  let active = false;
  let version = page.version || "";
  let shown = "";
  for (const kind of ["keydown", "pointerdown", "input"]) {
    addEventListener(kind, () => { active = true; }, { passive: true });
  }

  function say(name, words, label, press) {
    if (shown === name) return;
    shown = name;
    box.replaceChildren();
    if (!name) return;
    const line = document.createElement("div");
    const text = document.createElement("span");
    text.textContent = words;
    line.append(text);
    if (label) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.addEventListener("click", press);
      line.append(button);
    }
    box.append(line);
  }

  async function refreshList() {
    const answer = await fetch(page.list, { cache: "no-store" });
    if (!answer.ok) return;
    const list = document.getElementById("list");
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").body;
    const focused = list.contains(document.activeElement)
      ? document.activeElement.getAttribute("href") : null;
    const before = Number(list.firstElementChild.dataset.count);
    list.replaceChildren(...fresh.childNodes);
    if (focused) list.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
    const now = Number(list.firstElementChild.dataset.count);
    version = list.firstElementChild.dataset.version;
    say("fresh", now > before ? `${now - before} new` : "The list is up to date");
    setTimeout(() => { if (shown === "fresh") say(""); }, 5000);
  }

  async function look() {
    if (document.hidden && !active) return;
    let answer;
    try {
      answer = await fetch(`${page.pulse || "/staff/pulse"}?active=${active ? 1 : 0}`, { cache: "no-store" });
    } catch {
      say("away", "No connection. What you see may be old.");
      return;
    }
    active = false;
    if (answer.status === 401) {
      location.assign("/staff/login");
      return;
    }
    if (!answer.ok) return;
    const pulse = await answer.json();
    if (pulse.left < WARN_SECONDS) {
      say("idle", "You will be signed out soon.", "Stay signed in", () => { active = true; look(); });
    } else if (page.list && pulse.version !== version) {
      await refreshList();
    } else if (page.version && pulse.version !== version) {
      say("changed", "This request changed.", "Show the change", () => location.reload());
    } else if (shown === "idle" || shown === "away") {
      say("");
    }
  }

  setInterval(look, EVERY);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
})();
