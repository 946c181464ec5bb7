// What is said on the map itself: the action that filters it, a failure, that a picture is on its way.
import { element, icon } from './dom.js';
import { plural, text } from './texts.js';

export class MapNotices {
  constructor({ filter, failure, progress }, onClear, onRetry) {
    this.filter = filter;
    this.failure = failure;
    this.progress = progress;
    this.onClear = onClear;
    this.onRetry = onRetry;
    this.loading = new Set();
  }

  /** Says which action filters the map; null for none. */
  showFilter(action) {
    this.filter.hidden = !action;
    this.filter.replaceChildren(...(action ? [
      element('span', {}, text('action.shown', action.code, plural('places', action.places))),
      element('button', { type: 'button', 'aria-label': text('action.clear'), title: text('action.clear'), click: this.onClear },
        icon('close')),
    ] : []));
  }

  started(picture) {
    this.loading.add(picture);
    this.failure.hidden = true;
    this.progress.hidden = false;
  }

  ended(picture) {
    this.loading.delete(picture);
    this.progress.hidden = this.loading.size === 0;
  }

  failed(picture) {
    this.ended(picture);
    this.failure.hidden = false;
    this.failure.replaceChildren(text('map.failed'), ' ',
      element('button', { type: 'button', class: 'link-button', click: this.onRetry }, text('map.retry')));
  }
}
