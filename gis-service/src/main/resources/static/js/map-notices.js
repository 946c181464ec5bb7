// What is said on the map itself: the filter, a failure, that pictures are on their way, that the data are newer than a link.
import { element, icon } from './dom.js';
import { labelOf } from './filter-chips.js';
import { date, plural, text } from './texts.js';

const SLOW_MILLISECONDS = 2500;
const MOST_NAMED = 3;

export class MapNotices {
  /**
   * @param {Object<string, HTMLElement>} parts filter, failure, progress, slow and record
   * @param {object} actions what the reader can do: clear(), retry(), cancel()
   */
  constructor(parts, actions) {
    Object.assign(this, parts);
    this.actions = actions;
    this.loading = new Set();
  }

  /**
   * Says what filters the map.
   * @param {string[]} codes none for no filter
   * @param {number} places how many places meet it
   */
  showFilter(codes, places) {
    this.filter.hidden = !codes.length;
    if (!codes.length) return;
    const named = codes.slice(0, MOST_NAMED).map(labelOf).join(', ');
    const listed = codes.length > MOST_NAMED ? text('filter.others', named, codes.length - MOST_NAMED) : named;
    this.filter.replaceChildren(
      element('span', {}, text('filter.shown', listed, plural('places', places))),
      this.closing(text('action.clear'), this.actions.clear));
  }

  /** Says what has changed since a link was made; null for nothing. */
  showRecord(changes) {
    this.record.hidden = !changes;
    if (!changes) return;
    this.record.replaceChildren(element('span', {},
      changes.edition ? `${text('record.edition', changes.edition.then, changes.edition.now)} ` : '',
      changes.date ? text('record.date', date(changes.date.then), date(changes.date.now)) : ''),
    this.closing(text('record.close'), () => this.showRecord(null)));
  }

  /** Tells how the pictures of a map come. @param {import('./map.js').MapView} map */
  follow(map) {
    map.addEventListener('loading', event => this.started(event.detail));
    map.addEventListener('loaded', event => this.ended(event.detail));
    map.addEventListener('failed', event => this.failed(event.detail));
    map.addEventListener('cancelled', event => this.cancelled(event.detail));
  }

  started(picture) {
    this.loading.add(picture);
    this.failure.hidden = true;
    this.progress.hidden = false;
    this.patience ??= setTimeout(() => this.tellSlow(), SLOW_MILLISECONDS);
  }

  ended(picture) {
    this.loading.delete(picture);
    if (this.loading.size) return;
    this.progress.hidden = true;
    this.slow.hidden = true;
    clearTimeout(this.patience);
    this.patience = null;
  }

  failed(picture) {
    this.ended(picture);
    this.ask(picture === 'base map' ? text('map.base.failed') : text('map.failed'));
  }

  cancelled(picture) {
    this.ended(picture);
    this.ask(text('map.cancelled'));
  }

  ask(message) {
    this.failure.hidden = false;
    this.failure.replaceChildren(message, ' ', linkButton(text('map.retry'), () => {
      this.failure.hidden = true;
      this.actions.retry();
    }));
  }

  tellSlow() {
    this.slow.hidden = false;
    this.slow.replaceChildren(text('map.slow'), ' ', linkButton(text('map.cancel'), this.actions.cancel));
  }

  closing(label, click) {
    return element('button', { type: 'button', 'aria-label': label, title: label, click }, icon('close'));
  }
}

function linkButton(label, click) {
  return element('button', { type: 'button', class: 'link-button', click }, label);
}
