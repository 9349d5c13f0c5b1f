/** Where the conversation stands: new answers come into view, nobody's reading jumps. */

// Pixels from the end of the conversation that still count as its end.
const NEAR = 80;
// What may be hidden below without the way there being shown: the room under the last line.
const HIDDEN = 20;
// Room above an answer that is read from its beginning: the gap, and where the answer is longer
// than the screen anyway, also the end of what was said.
const GAP = 8;
const ABOVE = 44;

/** What moves the conversation of these parts: `atEnd()`, `add`, `toEnd` and `show`. */
export function scroller({ panel, log, jump }) {
  let ended = true;
  const below = () => log.scrollHeight - log.scrollTop - log.clientHeight;
  const atEnd = () => below() < NEAR;

  /** Shows the way to the end while something is left to read there. */
  function point() {
    ended = jump.hidden = below() < HIDDEN;
  }

  function toEnd() {
    log.scrollTop = log.scrollHeight;
    point();
  }

  function add(element) {
    const stays = atEnd();
    log.append(element);
    if (stays) toEnd();
  }

  /** Brings a new answer into view from its beginning, unless somebody reads further up. */
  function show(first, wasAtEnd) {
    if (wasAtEnd && first) {
      jump.hidden = true;
      // On a low screen the panel scrolls too, and whoever wrote is at its end.
      panel.scrollTop = 0;
      log.scrollTop = first.offsetTop - GAP;
      if (below() > 0) log.scrollTop -= ABOVE;
    }
    point();
  }

  log.addEventListener("scroll", point);
  // Long words, a line about the connection or a keyboard take room: the end stays in sight.
  new ResizeObserver(() => ended && toEnd()).observe(log);
  jump.addEventListener("click", () => {
    toEnd();
    log.focus({ preventScroll: true });
  });
  return { atEnd, add, toEnd, show };
}
