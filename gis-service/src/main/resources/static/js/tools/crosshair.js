// Points taken on the map: by a click or touch, or at the crosshair in its middle, which the arrow keys lead over the map.
import { element } from '../dom.js';

const STILL_PIXELS = 6;
const STEP_PIXELS = 40;
const FINE_STEP_PIXELS = 4;
const STEPS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** While it is there, clicks on the map mean points and open no card. */
export class Crosshair extends EventTarget {
  /** Events: point (detail: latitude and longitude), undo, hover (detail: the same), moved (by keys). */
  constructor(map) {
    super();
    this.map = map;
    this.container = map.getContainer();
    this.mark = element('div', { class: 'map-crosshair', 'aria-hidden': 'true' });
    this.listeners = Object.entries({
      pointerdown: event => { this.down = [event.clientX, event.clientY]; },
      pointermove: event => this.onMap(event) && event.pointerType !== 'touch' && this.emit('hover', this.map.mouseEventToLatLng(event)),
      click: event => this.click(event),
      dblclick: event => this.onMap(event) && event.stopPropagation(),
      keydown: event => this.key(event),
    });
  }

  /** Begins to take points. */
  start() {
    this.container.append(this.mark);
    this.container.classList.add('map-pointing');
    for (const [type, listener] of this.listeners) this.container.parentElement.addEventListener(type, listener, true);
  }

  stop() {
    this.mark.remove();
    this.container.classList.remove('map-pointing');
    for (const [type, listener] of this.listeners) this.container.parentElement.removeEventListener(type, listener, true);
  }

  /** Takes the point in the middle of the map. */
  take() {
    this.emit('point', this.map.getCenter());
  }

  /** Has the reader lead the crosshair with the keys. */
  focus() {
    this.container.focus();
  }

  click(event) {
    if (!this.onMap(event)) return;
    event.stopPropagation();
    const [x, y] = this.down ?? [event.clientX, event.clientY];
    if (Math.hypot(event.clientX - x, event.clientY - y) < STILL_PIXELS) this.emit('point', this.map.mouseEventToLatLng(event));
  }

  key(event) {
    if (event.target !== this.container) return;
    const step = STEPS[event.key];
    if (step) {
      const pixels = event.shiftKey ? FINE_STEP_PIXELS : STEP_PIXELS;
      this.map.panBy(step.map(side => side * pixels), { animate: false });
      this.dispatchEvent(new Event('moved'));
    } else if (event.key === 'Enter') {
      this.take();
    } else if (event.key === 'Backspace') {
      this.dispatchEvent(new Event('undo'));
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  onMap(event) {
    return this.container.contains(event.target) && !event.target.closest('.leaflet-control');
  }

  emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
