/**
 * The chat's other tabs in this browser: they tell each other who holds the conversation.
 *
 * `on.held()` is what this tab has of it, `{token, language}` or nothing; `on.news()` is told that
 * another tab got an answer, `on.clear()` that another one cleared the chat.
 */

// How long other tabs may take to say that they are there.
const GREETING = 120;

export function tabs(server, on) {
  const channel = new BroadcastChannel(`nerveline ${server}`);
  let heard = null;
  channel.addEventListener("message", ({ data }) => {
    if (data.ask) {
      const held = on.held();
      if (held) channel.postMessage(held);
    } else if (data.token) heard?.(data);
    else if (data.news) on.news();
    else if (data.clear) on.clear();
  });
  return {
    /** What another tab holds, or null. */
    async ask() {
      const answer = await new Promise((resolve) => {
        heard = resolve;
        channel.postMessage({ ask: true });
        setTimeout(resolve, GREETING, null);
      });
      heard = null;
      return answer;
    },
    news: () => channel.postMessage({ news: true }),
    clear: () => channel.postMessage({ clear: true }),
  };
}
