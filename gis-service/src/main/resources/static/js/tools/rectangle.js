// A rectangle drawn on the map with a pointer.
/* global L */
import { element } from '../dom.js';

const SMALLEST_PIXELS = 4;
const STYLE = { color: '#a3005c', weight: 2, dashArray: '6 4', fillOpacity: 0.08, interactive: false };

/** Lets the reader draw one rectangle. */
export class RectangleDrawing {
  /** @param {function(L.LatLngBounds): void} drawn called with the rectangle @param {function(): void} ended called when drawing is over */
  constructor(map, drawn, ended) {
    this.map = map;
    this.drawn = drawn;
    this.ended = ended;
    this.surface = element('div', { class: 'draw-surface', 'aria-hidden': 'true',
      pointerdown: event => this.down(event), pointermove: event => this.move(event), pointerup: event => this.up(event),
      pointercancel: () => this.stop() });
  }

  active() {
    return this.surface.isConnected;
  }

  start() {
    this.map.getContainer().parentElement.append(this.surface);
  }

  stop() {
    this.surface.remove();
    this.shape?.remove();
    this.shape = null;
    this.from = null;
    this.ended();
  }

  down(event) {
    if (event.button !== 0) return;
    this.surface.setPointerCapture(event.pointerId);
    this.from = { x: event.clientX, y: event.clientY, corner: this.map.mouseEventToLatLng(event) };
    this.shape = L.rectangle([this.from.corner, this.from.corner], STYLE).addTo(this.map);
  }

  move(event) {
    if (this.from) this.shape.setBounds([this.from.corner, this.map.mouseEventToLatLng(event)]);
  }

  up(event) {
    if (!this.from) return;
    const { x, y } = this.from;
    const large = Math.min(Math.abs(event.clientX - x), Math.abs(event.clientY - y)) >= SMALLEST_PIXELS;
    const bounds = this.shape.getBounds();
    this.stop();
    if (large) this.drawn(bounds);
  }
}

/** The outline of a rectangle that stays. @param {L.LatLngBoundsExpression} bounds */
export function rectangle(bounds) {
  return L.rectangle(bounds, { ...STYLE, fill: false });
}
