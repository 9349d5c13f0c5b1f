/* The page of the stand-in: shows one thread, and does what its buttons say. */

const PAUSE = 700;
const $ = (id) => document.getElementById(id);
let shown = "";

const address = () => `thread/${encodeURIComponent($("person").value)}`;

const post = (path, body) =>
  fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

const made = (tag, properties = {}, children = []) => {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
};

/** One line of the thread. Quick replies stand under the newest message only, as in Messenger. */
function line(each, newest) {
  const parts = [each.text];
  if (each.link) {
    const open = made("a", { href: each.link.url, textContent: each.link.title, target: "_blank", rel: "noreferrer" });
    parts.push(made("p", { className: "acts" }, [open]));
  }
  if (newest && each.buttons.length) {
    const buttons = each.buttons.map(({ title, payload }) =>
      made("button", { textContent: title, onclick: () => act({ text: title, payload }) }),
    );
    parts.push(made("p", { className: "acts" }, buttons));
  }
  if (each.edits) parts.push(made("small", { textContent: "edited" }));
  return made("li", { className: each.who }, parts);
}

async function refresh() {
  const answer = await fetch(address());
  if (!answer.ok) return;
  const thread = await answer.json();
  const set = await (await fetch("profile")).json();
  $("typing").hidden = !thread.typing;
  $("refused").textContent = thread.waiting;
  const now = JSON.stringify([thread.lines, set, $("locale").value]);
  if (now === shown) return;
  shown = now;
  profile(set, !thread.lines.length);
  const last = thread.lines.length - 1;
  $("lines").replaceChildren(...thread.lines.map((each, place) => line(each, place === last)));
  $("lines").lastElementChild?.scrollIntoView({ block: "end" });
}

/** Greeting, ice breakers (before anything was said) and menu of the chosen locale. */
function profile(found, empty) {
  const here = (name) => (found[name] ?? []).find(({ locale }) => locale === $("locale").value);
  const locales = (found.greeting ?? []).map(({ locale }) => locale);
  if (locales.join() !== Array.from($("locale").options, ({ value }) => value).join()) {
    $("locale").replaceChildren(...locales.map((value) => made("option", { value, textContent: value })));
  }
  if (locales.length) $("greeting").textContent = here("greeting")?.text ?? "";
  const questions = empty ? (here("ice_breakers")?.call_to_actions ?? []) : [];
  const items = [...questions.map((each) => ({ ...each, title: each.question })), ...(here("persistent_menu")?.call_to_actions ?? [])];
  $("profile").replaceChildren(
    ...items.map(({ title, payload }) => made("button", { textContent: title, onclick: () => act({ press: title, payload }) })),
  );
}

async function act(body) {
  await post(address(), body);
  await refresh();
}

$("say").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = $("text").value.trim();
  $("text").value = "";
  if (text) act({ text });
});
$("edit").addEventListener("click", () => {
  const text = $("text").value.trim();
  if (!text) $("text").focus();
  else act({ edit: text });
  $("text").value = "";
});
document.addEventListener("click", ({ target }) => {
  if (target.dataset?.does) act({ does: target.dataset.does });
  if (target.dataset?.fault) act({ fault: target.dataset.fault });
});
$("habits").addEventListener("input", ({ target }) => post("habits", { [target.name]: target.value }));

const again = async () => {
  try {
    await refresh();
  } catch {
    // The stand-in was stopped; perhaps it comes back.
  }
  setTimeout(again, PAUSE);
};
again();
