// What has been typed and is not with the service yet, kept in the browser: each tab writes under a name of its own.

const OLDEST_MILLISECONDS = 90 * 24 * 3600 * 1000;

/**
 * What a tab has kept.
 * @typedef {object} Kept
 * @property {number} at when
 * @property {Object<string, { value: *, base: * }>} fields what was typed, and what the service had when it was typed
 */

export class Memory {
  constructor(account, proposal) {
    this.prefix = `proposta:${account}:${proposal}:`;
    this.own = this.prefix + crypto.randomUUID();
    this.taken = [];
  }

  /** Keeps what is still to be saved; nothing when there is none. @param {Kept['fields']} fields */
  keep(fields) {
    try {
      if (Object.keys(fields).length) localStorage.setItem(this.own, JSON.stringify({ at: Date.now(), fields }));
      else this.clear();
    } catch {
      // Without room or permission the page itself is the only memory.
    }
  }

  /** What earlier tabs have left, the oldest first. @returns {Kept[]} */
  left() {
    try {
      const keys = Object.keys(localStorage).filter(key => key.startsWith(this.prefix) && key !== this.own);
      const kept = keys.map(key => ({ key, ...JSON.parse(localStorage.getItem(key)) }));
      for (const { key } of kept.filter(({ at }) => at < Date.now() - OLDEST_MILLISECONDS)) localStorage.removeItem(key);
      const fresh = kept.filter(({ at }) => at >= Date.now() - OLDEST_MILLISECONDS).sort((one, other) => one.at - other.at);
      this.taken = fresh.map(({ key, at }) => ({ key, at }));
      return fresh;
    } catch {
      return [];
    }
  }

  /** Forgets this tab's words, and those it has taken over unless another tab has written more since. */
  clear() {
    localStorage.removeItem(this.own);
    for (const { key, at } of this.taken) {
      if (JSON.parse(localStorage.getItem(key) ?? '{}').at === at) localStorage.removeItem(key);
    }
    this.taken = [];
  }
}
