// A shape drawn, corrected, measured and typed on a map, with pointer, fingers or keyboard.
import { element } from '../dom.js';
import { text } from '../texts.js';
import { degreesText } from '../tools/coordinate-text.js';
import { Crosshair } from '../tools/crosshair.js';
import { Drawing } from './drawing.js';
import { Handles } from './handles.js';
import { Panel, problemText, sizeText } from './panel.js';
import { problems } from './problems.js';
import { at, fromGeometry, toGeometry } from './shape.js';
import { size } from './size.js';
import { latLng, Sketch } from './sketch.js';
import { Snapping } from './snapping.js';
import { vertexKey } from './vertex-keys.js';

/**
 * An editor of one geometry. The page has Leaflet, the texts, css/tools.css and css/editor.css; the container of the map is alone in its parent.
 * @param {HTMLElement} container gets the controls and the table of vertices
 * @param {object} options
 * @param {L.Map} options.map
 * @param {'point'|'line'|'polygon'|'any'} options.kind
 * @param {object|null} options.value a GeoJSON geometry in degrees of WGS 84, of one part or several; null for none
 * @param {function(): object[]} [options.snapTo] GeoJSON geometries of others to whose vertices and edges drawn ones snap
 * @param {function(object|null, { code: string, message: string, place: number[] }[]): void} options.onChange called after each edit with what is
 *   complete of the geometry and with what keeps it from being valid
 * @param {function(string): void} [options.announce] tells those who do not see; without it the editor has a live region of its own
 * @returns {ShapeEditor}
 * @throws {RangeError} when the value is of another kind
 */
export function shapeEditor(container, options) {
  return new ShapeEditor(container, options);
}

class ShapeEditor {
  constructor(container, { map, kind, value = null, snapTo = () => [], onChange, announce = null }) {
    Object.assign(this, { container, map, kind, onChange });
    this.region = element('div', { class: 'visually-hidden', role: 'status' });
    this.announce = announce ?? (said => { this.region.textContent = said; });
    this.sketch = new Sketch(map);
    this.snapping = new Snapping(map, snapTo);
    this.drawing = new Drawing(this, fromGeometry(value, kind));
    this.panel = new Panel(this.drawing.actions, kind === 'any');
    this.handles = new Handles(map, { grab: vertex => this.drawing.grab(vertex), drag: (vertex, to) => this.drawing.drag(vertex, to),
      drop: vertex => this.drawing.drop(vertex), key: event => vertexKey(event, this.drawing.actions), keysId: this.panel.keysId });
    this.crosshair = new Crosshair(map);
    this.listen();
    container.append(this.panel.content, this.region);
    this.render();
  }

  /** What is complete, as GeoJSON; null when nothing is. */
  get geometry() {
    return toGeometry(this.drawing.shape);
  }

  /** Takes over another geometry, for instance of a file; it can be undone. @throws {RangeError} when it is of another kind */
  set(geometry) {
    this.drawing.replace(fromGeometry(geometry, this.kind));
    this.showAll();
  }

  /** Moves the map so that all of the shape is seen. */
  showAll() {
    const places = this.drawing.shape.parts.flat(2);
    if (places.length) this.map.fitBounds(places.map(latLng), { maxZoom: Math.max(this.map.getZoom(), 15), padding: [40, 40], animate: false });
  }

  /** Takes the editor from page and map. */
  remove() {
    this.crosshair.stop();
    for (const [target, listener] of this.keys) target.removeEventListener('keydown', listener);
    for (const part of [this.handles, this.sketch, this.panel.content, this.region]) part.remove();
  }

  listen() {
    this.crosshair.addEventListener('point', event => this.drawing.point(event.detail));
    this.crosshair.addEventListener('hover', event => this.drawing.hover(event.detail));
    this.crosshair.addEventListener('moved', () => this.drawing.crosshairMoved(this.map.getCenter()));
    this.crosshair.addEventListener('undo', () => this.drawing.actions.undo());
    this.crosshair.start();
    const mapBox = this.map.getContainer();
    this.keys = [[mapBox, event => this.key(event)], [this.container, event => this.key(event)]];
    for (const [target, listener] of this.keys) target.addEventListener('keydown', listener);
  }

  /** Keys for all of the editor; in fields of text undoing is that of the text. */
  key(event) {
    const letter = event.key.toLowerCase();
    const control = event.ctrlKey || event.metaKey;
    const { actions } = this.drawing;
    if (event.target.matches('textarea, input[type="text"]')) return;
    if (control && letter === 'z' && !event.shiftKey) actions.undo();
    else if (control && (letter === 'y' || letter === 'z')) actions.redo();
    else if (event.key === 'Escape' && this.drawing.isDrawing) actions.finish();
    else if (event.key === 'Delete' && event.target === this.map.getContainer()) actions.removeChosen();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Shows the shape while it changes, tells the page about it and says what has happened. */
  changed(said) {
    const before = this.found;
    this.render();
    this.onChange(this.geometry, this.found);
    const fresh = this.found.filter(({ message, code }) => code !== 'few' && !before.some(problem => problem.message === message));
    const { shape } = this.drawing;
    this.announce([said, ...fresh.slice(0, 1).map(({ message }) => message), sizeText(shape, this.size())].join(' '));
  }

  render() {
    const { shape, chosen, isDrawing, history } = this.drawing;
    this.found = problems(shape).map(problem => ({ ...problem, message: problemText(problem) }));
    this.sketch.show(shape, this.found);
    this.handles.show(shape, chosen);
    this.panel.show({ shape, chosen, drawing: isDrawing, history, size: this.size(), problems: this.found });
  }

  /** The size, without an area where the outline crosses itself. */
  size() {
    const found = size(this.drawing.shape);
    return this.found.some(({ code }) => code === 'crossing') ? { ...found, area: null } : found;
  }

  /** Says where something is, in words. */
  tellPlace(place) {
    this.announce(degreesText(latLng(place)));
  }

  /** Brings the chosen vertex into view. */
  reveal() {
    const place = at(this.drawing.shape, this.drawing.chosen);
    if (place) this.map.panInside(latLng(place), { padding: [40, 40], animate: false });
  }

  chosenText() {
    const { shape, chosen } = this.drawing;
    return text('editor.said.chosen', chosen.index + 1, chosen.part + 1, degreesText(latLng(at(shape, chosen))));
  }
}
