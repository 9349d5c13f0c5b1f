/** Asks the server again, ever more slowly, until there is an answer that counts. */

import { growing } from "./server.js";

// Answers that another attempt cannot change.
const FINAL = /40[013459]|41[35]/;
// The status of what got no answer at all.
const NONE = 600;

/**
 * `on` is told what happens on the way: `arrived(turn)` of a message that the server has and cannot
 * answer yet (gives whether it said what to do at once), `trouble(problem | null, item)`, and
 * `stuck(item)` of a message that waits.
 */
export function trying(on) {
  const sleeping = [];
  return {
    /** Ends every wait. */
    now() {
      for (const wake of sleeping.splice(0)) wake();
    },

    /** The answer of `work()`; null once `wanted()` gives false. */
    async until(work, wanted, item) {
      for (let attempt = 0; ; attempt += 1) {
        const answer = await work().catch(() => ({ status: NONE }));
        if (!wanted()) return null;
        const { status = 200, data = {}, wait = 0 } = answer;
        let problem = data;
        if (data.turn?.state === "accepted") {
          // It waits behind others, and what it calls for at once is said. Look again soon.
          problem = on.arrived(data.turn) ? null : { message: data.turn.replies[0]?.text };
          attempt = 0;
        } else if (status < 300 || FINAL.test(status)) {
          on.trouble(null);
          return answer;
        }
        on.trouble(problem, item);
        on.stuck(item);
        await new Promise((done) => {
          sleeping.push(done);
          setTimeout(done, Math.max(growing(attempt), wait * 1_000));
        });
        if (!wanted()) return null;
      }
    },
  };
}
