/**
 * What waits behind a message that does not get through: the server reads it for signs of an
 * emergency, and does not take it in before its time.
 */
export class Ahead {
  #say;
  #on;
  #read = new Set();
  #life = 0;
  /** The ids of messages that do not get through, as far as is known. */
  stuck = new Set();

  /** `say(body)` sends a message; `on` is the client's. */
  constructor(say, on) {
    this.#say = say;
    this.#on = on;
  }

  /** The conversation is over: what is under way for it counts no more. */
  end() {
    this.#life += 1;
    this.#read.clear();
    this.stuck.clear();
  }

  /** Has that message read, once it got there, while the one before it is not there yet. */
  async read({ turn, text }, before) {
    if (!text || this.#read.has(turn)) return;
    this.#read.add(turn);
    const life = this.#life;
    const answer = await this.#say({ turn, text, after: before.turn }).catch(() => null);
    if (life !== this.#life) return;
    if (!answer) this.#read.delete(turn);
    else if (answer.data.turn) this.#on.early(answer.data.turn);
    else this.#on.urge(answer.data, { turn });
  }
}
