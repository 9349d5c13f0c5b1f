/**
 * What waits behind a message that does not get through: the server reads it for signs of an
 * emergency, and does not take it in before its time.
 *
 * `say(body)` sends a message; `on` is the client's. Gives `stuck`, the ids of messages that do
 * not get through, as far as is known, and the functions `read` and `end`.
 */
export function ahead(say, on) {
  const stuck = new Set();
  const known = new Set();
  let life = 0;
  return {
    stuck,

    /** The conversation is over: what is under way for it counts no more. */
    end() {
      life += 1;
      known.clear();
      stuck.clear();
    },

    /** Has that message read, once it got there, while the one before it is not there yet. */
    async read({ turn, text }, before) {
      if (!text || known.has(turn)) return;
      known.add(turn);
      const now = life;
      const answer = await say({ turn, text, after: before.turn }).catch(() => null);
      if (now !== life) return;
      if (!answer) known.delete(turn);
      else if (answer.data.turn) on.early(answer.data.turn);
      else on.urge(answer.data, { turn });
    },
  };
}
