/** What outlives a reload. Where the browser keeps nothing, it lives as long as the page. */

const KEY = "nerveline";

export const memory = {
  read() {
    try {
      return JSON.parse(sessionStorage.getItem(KEY)) ?? {};
    } catch {
      return {};
    }
  },
  write(state) {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(state));
    } catch {
      // Blocked or full: the chat works, only a reload begins anew.
    }
  },
  /** Whether the chat was cleared and the server does not know it yet: for every tab, and later ones. */
  get cleared() {
    try {
      return localStorage.getItem(KEY) !== null;
    } catch {
      return false;
    }
  },
  set cleared(so) {
    try {
      so ? localStorage.setItem(KEY, "") : localStorage.removeItem(KEY);
    } catch {
      // Nothing is kept here at all.
    }
  },
};
