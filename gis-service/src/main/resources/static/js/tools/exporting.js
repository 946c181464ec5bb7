// Features as files: the format to choose, the download with its progress, the address of the same data.
import { element } from '../dom.js';
import { number, plural, text } from '../texts.js';
import { button, choice, copyButton } from './fields.js';
import { featureParameters, reason } from './server.js';

const FORMATS = [['gpkg', 'GeoPackage'], ['csv', 'CSV'], ['geojson', 'GeoJSON'], ['shapefile', 'Shapefile'], ['xlsx', 'Excel (XLSX)']];
const EXTENSIONS = { gpkg: 'gpkg', csv: 'csv', geojson: 'geojson', shapefile: 'zip', xlsx: 'xlsx' };
const OF_ONE_LAYER = ['csv'];
const LONGEST_ADDRESS = 6_000;
const MEGABYTE = 1_000_000;
const PROGRESS_MILLISECONDS = 250;

/** A list of the formats. */
export function formatChoice() {
  return choice(text('tools.export.format'), FORMATS);
}

/** Whether a file of the format can hold several layers. */
export function holdsSeveral(format) {
  return !OF_ONE_LAYER.includes(format);
}

/** A button that copies the address of the data; null when it would be too long to be one. */
export function addressButton(layer, conditions) {
  const address = `${window.location.origin}/wfs?${featureParameters([layer.name], conditions, { OUTPUTFORMAT: 'application/json' })}`;
  return address.length > LONGEST_ADDRESS ? null : copyButton(text('tools.export.address', layer.title), () => address, text('tools.export.copyAddress'));
}

/** Downloads with progress and a way to cancel. */
export class Downloads {
  constructor() {
    this.bar = element('progress', { 'aria-label': text('tools.export.progress') });
    this.size = element('span', { 'aria-hidden': 'true' });
    this.cancel = button(text('tools.cancel'), 'close', () => this.aborter?.abort());
    this.running = element('div', { class: 'tool-running', hidden: true }, this.bar, this.size, this.cancel);
    this.said = element('p', { class: 'tool-said', role: 'status' });
    this.element = element('div', {}, this.running, this.said);
  }

  /**
   * Features of layers in a format.
   * @param {string[]} layers names
   * @param {import('./selection.js').Conditions} conditions
   * @param {number} count how many features these are
   */
  features(layers, conditions, format, count) {
    const parameters = featureParameters(layers, conditions, { OUTPUTFORMAT: format });
    return this.file('/wfs', { method: 'POST', body: parameters }, `${layers.join('-')}.${EXTENSIONS[format]}`,
      text('tools.export.waitingFor', plural('tools.features', count)));
  }

  /** A file of the service; what its answer calls it, else the given name. Meanwhile a text says what is waited for. */
  async file(address, options, name, waiting = text('tools.export.waiting')) {
    this.stop();
    const aborter = this.aborter = new AbortController();
    this.running.hidden = false;
    this.size.textContent = '';
    this.said.textContent = waiting;
    try {
      const response = await fetch(address, { ...options, signal: aborter.signal });
      if (!response.ok) throw new Error(await reason(response));
      const file = await this.body(response, aborter);
      const called = response.headers.get('Content-Disposition')?.match(/filename="([^"]+)"/)?.[1] ?? name;
      save(file, called);
      this.end(aborter, text('tools.export.done', called));
    } catch (failure) {
      this.end(aborter, failure.name === 'AbortError' ? text('tools.export.cancelled') : text('tools.export.failed', failure.message));
    }
  }

  /** Ends what is on its way. */
  stop() {
    this.aborter?.abort();
  }

  async body(response, aborter) {
    const reader = response.body.getReader();
    const parts = [];
    let bytes = 0;
    let shown = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      bytes += part.value.length;
      if (aborter === this.aborter && performance.now() - shown > PROGRESS_MILLISECONDS) {
        shown = performance.now();
        this.size.textContent = text('tools.export.received', number(Math.round(bytes / MEGABYTE * 10) / 10));
      }
    }
    return new Blob(parts, { type: response.headers.get('Content-Type') ?? '' });
  }

  end(aborter, message) {
    if (aborter !== this.aborter) return;
    if (this.cancel.contains(document.activeElement)) this.element.closest('.tool-place')?.querySelector('.tool-title').focus();
    this.running.hidden = true;
    this.said.textContent = message;
  }
}

function save(file, name) {
  const address = URL.createObjectURL(file);
  const link = element('a', { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
