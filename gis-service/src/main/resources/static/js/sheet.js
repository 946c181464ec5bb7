// On a narrow screen the panel is a sheet below the map that the reader opens and shrinks with its handle.
import { text } from './texts.js';

const FULL = 'full';
const HALF = 'half';

export class Sheet {
  constructor(page, handle) {
    this.page = page;
    this.handle = handle;
    handle.addEventListener('click', () => this.set(this.page.dataset.sheet === FULL ? HALF : FULL));
    this.set(HALF);
  }

  /** Leaves room for the map. */
  half() {
    this.set(HALF);
  }

  set(size) {
    this.page.dataset.sheet = size;
    this.handle.setAttribute('aria-expanded', String(size === FULL));
    this.handle.lastElementChild.textContent = size === FULL ? text('sheet.collapse') : text('sheet.expand');
  }
}
