// What happens on one page: calling, the lock of a desk that was left alone, and words
// about both. Everything but the lock works without this script.
"use strict";
window.desk = (() => {
  const EVERY = 15000;
  const WARN_SECONDS = 120;
  const main = () => document.getElementById("main");
  const lock = document.getElementById("lock");
  const box = document.querySelector("[data-floating]");
  let active = false;
  let shown = "";

  // A link from an e-mail comes without our cookie (SameSite=Strict), though
  // somebody is signed in: ask once from our own page, and go on.
  const next = main().dataset.next;
  if (next) {
    fetch("/staff/pulse", { cache: "no-store" })
      .then((answer) => { if (answer.ok) location.replace(next); })
      .catch(() => {});
  }
  if (!box) return null;

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

  function saySoon(name, words) {
    say(name, words);
    setTimeout(() => { if (shown === name) say(""); }, 5000);
  }

  // The lock hides everything; what was typed stays in the page behind it.
  function close() {
    if (lock.open) return;
    for (const other of document.querySelectorAll("dialog[open]")) other.close();
    document.body.classList.add("locked");
    lock.showModal();
    lock.querySelector("[type=password]").focus();
  }

  lock.addEventListener("cancel", (event) => event.preventDefault());
  lock.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const password = lock.querySelector("[type=password]");
    const wrong = lock.querySelector("[role=alert]");
    const body = new URLSearchParams({ csrf: document.body.dataset.csrf, password: password.value });
    password.value = "";
    let status = 0;
    try {
      status = (await fetch("/staff/unlock", { method: "POST", body, headers: { accept: "application/json" } })).status;
    } catch {
      status = 0;
    }
    if (status === 410) {
      location.assign("/staff/login");
      return;
    }
    if (status === 200) {
      wrong.hidden = true;
      lock.close();
      document.body.classList.remove("locked");
      dispatchEvent(new Event("unlocked"));
      return;
    }
    wrong.textContent = { 401: "That did not match. Try again.", 429: "Too many tries. Wait 15 minutes.", 0: "No connection. Try again." }[status] || "That did not work. Try again.";
    wrong.hidden = false;
    password.focus();
  });

  // The whole request anew, but for the note that somebody is writing (hx-preserve).
  async function showChange() {
    say("");
    await window.htmx.ajax("GET", location.pathname, { target: "#main", select: "#main", swap: "outerHTML" });
    main().focus({ preventScroll: true });
  }

  async function look() {
    if (lock.open || (document.hidden && !active)) return;
    const page = main().dataset;
    let answer;
    try {
      answer = await fetch(`${page.pulse || "/staff/pulse"}?active=${active ? 1 : 0}`, { cache: "no-store" });
    } catch {
      say("away", "No connection. What you see may be old.");
      return;
    }
    active = false;
    if (answer.status === 401) {
      close();
      return;
    }
    if (!answer.ok) return;
    const pulse = await answer.json();
    if (pulse.left < WARN_SECONDS) {
      say("idle", "This desk will be locked soon.", "Keep it open", () => { active = true; look(); });
    } else if (page.list && pulse.version !== page.version) {
      dispatchEvent(new Event("list-changed"));
    } else if (!page.list && page.version && pulse.version !== page.version) {
      say("changed", "This request changed.", "Show the change", showChange);
    } else if (shown === "idle" || shown === "away") {
      say("");
    }
  }

  setInterval(look, EVERY);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });

  // Just claimed by pressing Call: now dial. Once, not again when the page is reloaded. To dial
  // is to leave, for a browser: what still loads then is broken off, the other scripts as well.
  const dial = document.querySelector("[data-dial-now]");
  if (dial) {
    history.replaceState(null, "", location.pathname);
    if (document.readyState === "complete") dial.click();
    else addEventListener("load", () => setTimeout(() => dial.click()), { once: true });
  }

  // What was said word for word stands on paper, too.
  addEventListener("beforeprint", () => {
    for (const each of document.querySelectorAll(".safety details")) each.open = true;
  });
  document.querySelector("[data-print-now]")?.addEventListener("click", () => print());

  return { say, saySoon, close, look };
})();
