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
  return made("li", { className: each.who }, parts);
}

async function refresh() {
  const answer = await fetch(address());
  if (!answer.ok) return;
  const thread = await answer.json();
  $("typing").hidden = !thread.typing;
  $("refused").textContent = thread.waiting;
  const now = JSON.stringify(thread.lines);
  if (now === shown) return;
  shown = now;
  const last = thread.lines.length - 1;
  $("lines").replaceChildren(...thread.lines.map((each, place) => line(each, place === last)));
  $("lines").lastElementChild?.scrollIntoView({ block: "end" });
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
