// Saves what is typed: first in the browser, some moments later with the service, field by field. What the service does not have yet is kept until it does.
import { questionOf, same } from './values.js';
import { OtherAccount, Refused, SignedOut, Unreachable } from './server.js';

const SOON_MILLISECONDS = 1_500;
const AT_ONCE_MILLISECONDS = 150;
const FIRST_RETRY_MILLISECONDS = 2_000;
const LONGEST_RETRY_MILLISECONDS = 30_000;
const GEOMETRY = 'geometry';

/**
 * Events: state (detail: 'saving' | 'saved' | 'kept', with why of 'kept': 'offline' | 'expired' | 'other' | 'closed' | null), saved (detail: the service's
 * answer and the names that were saved), conflict (detail: name, mine, theirs), theirs (detail: name and the
 * value that somebody else has given it), wrong (detail: name, message).
 */
export class Keeper extends EventTarget {
  /**
   * @param {object} draft
   * @param {number} draft.id
   * @param {number} draft.revision
   * @param {string|null} draft.edition of the plan whose actions the page offers
   * @param {object} draft.known what the service has, by name of the field
   * @param {import('./server.js').Server} server
   * @param {import('./memory.js').Memory} memory
   */
  constructor({ id, revision, edition, known }, server, memory) {
    super();
    Object.assign(this, { id, revision, edition, known, server, memory });
    this.pending = new Map();
    this.waiting = new Set();
    this.wrong = new Set();
    this.outdated = new Set();
    this.retry = FIRST_RETRY_MILLISECONDS;
    this.closed = false;
    this.saving = null;
    this.rounds = 0;
    addEventListener('online', () => this.soon(0));
    addEventListener('focus', () => this.pending.size && this.soon(0));
    addEventListener('pagehide', () => this.leave());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' ? this.leave() : this.pending.size && this.soon(0));
  }

  /** Takes a value that was typed or chosen. */
  set(name, value, { atOnce = false } = {}) {
    const before = this.pending.get(name);
    this.wrong.delete(name);
    this.outdated.delete(name);
    if (!before && same(value, this.known[name])) return;
    if (before && same(value, this.known[name]) && !this.saving) this.pending.delete(name);
    else this.pending.set(name, { value, base: before ? before.base : this.known[name] ?? null });
    this.remember();
    if (this.pending.size) this.soon(atOnce ? AT_ONCE_MILLISECONDS : SOON_MILLISECONDS);
    this.tell(this.pending.size ? 'saving' : 'saved');
  }

  /** Words that an earlier visit could not save: those that nobody has changed since are saved, of the others the person chooses. */
  recover(kept) {
    const found = [];
    for (const { fields } of kept) {
      for (const [name, { value, base }] of Object.entries(fields)) {
        if (same(value, this.known[name])) continue;
        found.push({ name, value });
        this.pending.set(name, { value, base });
        if (!same(base, this.known[name])) this.disagree(name, this.known[name] ?? null);
      }
    }
    this.remember();
    if (this.pending.size) this.soon(0);
    else if (kept.length) this.memory.clear();
    return found;
  }

  /** The person keeps what was typed here, or takes what is there. */
  settle(name, mine) {
    this.waiting.delete(name);
    if (!mine) this.pending.delete(name);
    this.remember();
    this.soon(0);
    this.tell(this.pending.size ? 'saving' : 'saved');
  }

  /** Saves all there is. @returns {Promise<boolean>} whether the service has everything */
  async flush() {
    clearTimeout(this.timer);
    for (let round = 0; round < 3 && this.sendable().length; round++) if (!await this.save()) break;
    return this.pending.size === 0;
  }

  soon(milliseconds) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), milliseconds);
  }

  sendable() {
    return [...this.pending.keys()].filter(name => !this.waiting.has(name) && !this.wrong.has(name));
  }

  /** Until no save is under way. */
  async rest() {
    while (this.saving) await this.saving;
  }

  /** One round; others wait for it. */
  async save() {
    if (this.saving) {
      await this.rest();
      if (!this.sendable().length) return true;
    }
    if (this.closed || !this.sendable().length) return !this.closed;
    this.saving = this.round(this.sendable());
    try {
      return await this.saving;
    } finally {
      this.saving = null;
      if (this.sendable().length) this.soon(this.failed ? this.retry : SOON_MILLISECONDS);
    }
  }

  async round(names) {
    const sent = new Map(names.map(name => [name, this.pending.get(name)]));
    this.rounds++;
    this.tell('saving');
    try {
      await this.sendAnswers(sent);
      const answer = await this.sendFields(sent);
      this.failed = null;
      this.retry = FIRST_RETRY_MILLISECONDS;
      await this.done(answer, sent);
      return true;
    } catch (failure) {
      await this.judge(failure, sent);
      return false;
    }
  }

  async sendAnswers(sent) {
    for (const [name, entry] of [...sent].filter(([key]) => questionOf(key))) {
      await this.server.send('PUT', `/proposte/${this.id}/domande/${questionOf(name)}`, { answer: entry.value });
      this.settled(name, entry);
      sent.delete(name);
    }
  }

  async sendFields(sent) {
    return sent.size ? this.server.send('PATCH', `/proposte/${this.id}/bozza`, this.changes(sent)) : null;
  }

  changes(sent) {
    const fields = Object.fromEntries([...sent].filter(([name]) => name !== GEOMETRY && !questionOf(name)).map(([name, { value }]) => [name, value]));
    return { revision: this.revision, edition: this.edition, fields, ...(sent.has(GEOMETRY) ? { geometry: sent.get(GEOMETRY).value } : {}) };
  }

  /** The service has a value; what has been typed meanwhile is still to be saved. */
  settled(name, { value }) {
    this.known[name] = value;
    const now = this.pending.get(name);
    if (!now) return;
    if (same(now.value, value)) this.pending.delete(name);
    else this.pending.set(name, { ...now, base: value });
  }

  async done(answer, sent) {
    for (const [name, entry] of sent) this.settled(name, entry);
    this.remember();
    if (answer && answer.revision <= this.revision + 1) this.revision = answer.revision;
    else if (answer) await this.catchUp();
    this.dispatchEvent(new CustomEvent('saved', { detail: { answer, names: [...sent.keys()] } }));
    this.tell(this.pending.size ? 'saving' : 'saved');
  }

  /**
   * Others have changed the draft too: their values are taken over where nothing was typed here, of the others the person chooses. Only then does this tab
   * know the new revision: the service takes whoever names a revision to have seen all that it holds.
   */
  async catchUp() {
    const { fields, geometry, revision } = await this.server.send('GET', `/proposte/${this.id}/dati`, null);
    const theirs = { ...fields, [GEOMETRY]: geometry };
    for (const name of new Set([...Object.keys(theirs), ...Object.keys(this.known)])) {
      const value = theirs[name] ?? null;
      if (questionOf(name) || same(value, this.known[name])) continue;
      if (this.pending.has(name)) {
        this.disagree(name, value);
      } else {
        this.known[name] = value;
        this.dispatchEvent(new CustomEvent('theirs', { detail: { name, value } }));
      }
    }
    this.revision = revision;
    this.remember();
  }

  async judge(failure, sent) {
    if (failure instanceof Refused) {
      await this.refused(failure, sent);
      return;
    }
    const why = failure instanceof SignedOut ? 'expired' : failure instanceof OtherAccount ? 'other' : 'offline';
    if (why !== 'offline') this.server.forget();
    if (!(failure instanceof Unreachable || failure instanceof SignedOut || failure instanceof OtherAccount)) console.error(failure);
    this.failed = why;
    this.retry = Math.min(this.retry * 2, LONGEST_RETRY_MILLISECONDS);
    this.remember();
    this.tell('kept', why);
    this.soon(this.retry);
  }

  async refused({ status, problem, message }, sent) {
    if (status === 409 && problem.conflicts) {
      const saved = problem.saved ?? [];
      for (const name of saved) if (sent.has(name)) this.settled(name, sent.get(name));
      await this.catchUp().catch(failure => this.judge(failure, sent));
      this.dispatchEvent(new CustomEvent('saved', { detail: { answer: null, names: saved } }));
      this.tell('kept');
    } else if (problem.field && sent.has(problem.field)) {
      this.wrong.add(problem.field);
      if (status === 409) this.outdated.add(problem.field);
      this.remember();
      this.dispatchEvent(new CustomEvent('wrong', { detail: { name: problem.field, message } }));
      this.tell('kept');
      if (this.sendable().length) this.soon(0);
    } else {
      this.closed = status === 409 || status === 404;
      this.failed = this.closed ? 'closed' : 'refused';
      this.remember();
      this.tell('kept', this.failed, message);
    }
  }

  disagree(name, theirs) {
    const mine = this.pending.get(name)?.value ?? null;
    this.known[name] = theirs;
    if (same(mine, theirs)) {
      this.pending.delete(name);
      return;
    }
    this.waiting.add(name);
    this.dispatchEvent(new CustomEvent('conflict', { detail: { name, mine, theirs } }));
  }

  /** What a page of before can say no more is not for the next one to find. */
  remember() {
    this.memory.keep(Object.fromEntries([...this.pending].filter(([name]) => !this.outdated.has(name))));
  }

  /** The page goes away: what is left is sent without waiting, and kept in the browser whether it arrives or not. */
  leave() {
    this.remember();
    const names = this.sendable().filter(name => !questionOf(name));
    if (!names.length || this.saving || this.closed) return;
    this.server.sendLast('PATCH', `/proposte/${this.id}/bozza`, this.changes(new Map(names.map(name => [name, this.pending.get(name)]))));
  }

  tell(state, why = null, message = null) {
    this.dispatchEvent(new CustomEvent('state', { detail: { state, why, message } }));
  }
}
