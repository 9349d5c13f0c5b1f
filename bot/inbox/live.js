// Changes as they happen. One tab of the browser listens for all of them: each open
// stream takes one of the few connections that a browser has for a site.
"use strict";
(() => {
  if (!window.desk) return;
  const title = () => document.title.replace(/^\(\d+\) /, "");
  const channel = new BroadcastChannel("nerveline-desk");
  const KEY = "nerveline-sound";
  // When the last request became urgent that this page knows of.
  let newest = null;

  function soundIsOn() {
    try { return localStorage.getItem(KEY) === "on"; } catch { return false; }
  }

  // Two soft notes, made here: nothing to fetch.
  function chime() {
    if (!soundIsOn()) return;
    const audio = new AudioContext();
    [523.25, 659.25].forEach((pitch, place) => {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      const at = audio.currentTime + place * 0.18;
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0, at);
      volume.gain.linearRampToValueAtTime(0.06, at + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.5);
      tone.connect(volume).connect(audio.destination);
      tone.start(at);
      tone.stop(at + 0.55);
    });
    setTimeout(() => audio.close(), 1500);
  }

  function badge(count) {
    document.title = (count ? `(${count}) ` : "") + title();
  }

  // htmx puts the focus back by its id when the rows come, wherever it is by then.
  let asking = false;
  async function refreshList() {
    const page = document.getElementById("main").dataset;
    const list = document.getElementById("list");
    if (!page.list || !list || asking) return;
    asking = true;
    const before = Number(list.firstElementChild.dataset.new);
    try {
      await window.htmx.ajax("GET", page.list, { target: "#list", swap: "innerHTML" });
    } finally {
      asking = false;
    }
    const fresh = document.getElementById("list")?.firstElementChild;
    if (!fresh) return;
    page.version = fresh.dataset.version;
    const now = Number(fresh.dataset.new);
    window.desk.saySoon("fresh", now > before ? `${now - before} new` : "The list is up to date");
  }
  addEventListener("list-changed", refreshList);

  // Not what a colleague puts back, nor one's own step. The name is asked for on record,
  // so it is said where the list shows it.
  function came(request) {
    const name = document.getElementById(`line-${request.reference}`)?.textContent;
    window.desk.say(
      "urgent", `An urgent request came in: ${name || request.reference}.`, "Open it",
      () => location.assign(`/staff/tickets/${request.reference}`),
    );
  }

  async function hear(news) {
    const at = news.newest?.at ?? "";
    const fresh = newest !== null && at > newest && news.newest.waits;
    newest = at;
    badge(news.unclaimed);
    if (fresh) chime();
    const page = document.getElementById("main").dataset;
    if (page.list && page.version !== news.version) await refreshList();
    else if (page.version && !page.list) window.desk.look();
    if (fresh) came(news.newest);
  }
  channel.addEventListener("message", (event) => hear(event.data));

  function listen(done) {
    const stream = new EventSource("/staff/events");
    stream.addEventListener("news", (event) => {
      const news = JSON.parse(event.data);
      hear(news);
      channel.postMessage(news);
    });
    stream.addEventListener("locked", () => { stream.close(); window.desk.look(); });
    addEventListener("unlocked", () => { stream.close(); done(); }, { once: true });
    addEventListener("pagehide", () => { stream.close(); done(); }, { once: true });
  }

  // Without locks (no https) every tab listens for itself.
  function lead() {
    if (!navigator.locks) {
      listen(() => {});
      return;
    }
    navigator.locks.request("nerveline-desk", () => new Promise(listen)).then(lead, () => {});
  }
  lead();

  const button = document.querySelector("[data-sound]");
  function showSound() {
    button.hidden = false;
    button.setAttribute("aria-pressed", String(soundIsOn()));
    button.querySelector("span").textContent = soundIsOn() ? "on" : "off";
  }
  button.addEventListener("click", () => {
    try { localStorage.setItem(KEY, soundIsOn() ? "off" : "on"); } catch { return; }
    showSound();
    chime();
  });
  showSound();
})();
