// What the reader's acts make of the shape: drawing a part vertex by vertex, choosing, moving, inserting and removing.
import { text } from '../texts.js';
import { History } from './history.js';
import { at, inserted, LEAST, moved, partMoved, position, same, vertices, without, withoutPart, withPart } from './shape.js';
import { size } from './size.js';
import { latLng } from './sketch.js';

const MOST_VERTICES = 5_000;
const FAR_REACH_PIXELS = 80;

export class Drawing {
  /** @param {ShapeEditor} editor shows it @param {import('./shape.js').Shape} shape */
  constructor(editor, shape) {
    Object.assign(this, { editor, history: new History(shape), chosen: null, whole: false, draft: null });
    this.draft = shape.parts.length || !shape.kind ? null : 0;
    this.actions = this.actionsOfControls();
  }

  get shape() {
    return this.history.state;
  }

  /** Whether the next point is a vertex of the part being drawn; its number is the draft. */
  get isDrawing() {
    return this.draft !== null;
  }

  actionsOfControls() {
    return {
      draw: () => this.draw(), finish: () => this.finish(), undo: () => this.travel('undo'), redo: () => this.travel('redo'),
      take: () => this.editor.crosshair.take(), focusMap: () => this.editor.crosshair.focus(),
      snapping: on => { this.editor.snapping.on = on; }, wholePart: on => { this.whole = on; }, chooseKind: kind => this.chooseKind(kind),
      insert: () => this.insert(), snapNow: () => this.snapNow(), removeChosen: () => this.remove(this.chosen), removePart: () => this.removePart(),
      neighbour: step => this.neighbour(step), step: pixels => this.step(pixels), goTo: place => this.goTo(place),
      table: { choose: vertex => this.choose(vertex), move: (vertex, place) => this.move(vertex, place), remove: vertex => this.remove(vertex),
        add: places => this.addAll(places) },
    };
  }

  /** Keeps an edit. @param {{ chosen?: import('./shape.js').Vertex|null, said: string, series?: string|null }} about */
  commit(shape, { chosen = null, said, series = null }) {
    if (vertices(shape).length > MOST_VERTICES) {
      this.editor.announce(text('editor.said.most', MOST_VERTICES));
      return;
    }
    this.history.push(shape, series);
    this.chosen = chosen;
    this.editor.changed(said);
    this.editor.reveal();
  }

  replace(shape) {
    this.draft = null;
    this.commit(shape, { said: text('editor.said.replaced') });
  }

  travel(direction) {
    if (!this.history[direction]()) {
      this.editor.announce(direction === 'undo' ? text('editor.said.nothingToUndo') : text('editor.said.nothingToRedo'));
      return;
    }
    const { kind, parts } = this.shape;
    if (!kind) this.draft = null;
    else if (this.isDrawing || !parts.length) this.draft = Math.min(this.draft ?? 0, parts.length);
    this.chosen = at(this.shape, this.chosen) ? this.chosen : null;
    this.editor.changed(direction === 'undo' ? text('editor.said.undone') : text('editor.said.redone'));
  }

  /** A point on the map: a vertex to add, to choose or to insert. */
  point(to) {
    const byKeys = document.activeElement === this.editor.map.getContainer();
    const hit = this.editor.snapping.vertexAt(to, this.shape);
    if (this.isDrawing) {
      if (hit && this.completes(hit)) this.finish();
      else this.append([this.snapped(to)]);
      return;
    }
    const edge = hit ? null : this.editor.snapping.edgeAt(to, this.shape);
    if (hit) {
      this.choose(hit);
    } else if (edge) {
      this.commitInserted({ ...edge.edge, index: edge.edge.index + 1 }, edge.place);
    } else {
      this.editor.announce(text('editor.said.nothingHere'));
      return;
    }
    if (byKeys) this.editor.handles.focus();
  }

  /** Whether a vertex is the first of the polygon being drawn, thus closes it. */
  completes({ part, ring, index }) {
    const { kind, parts } = this.shape;
    return kind === 'polygon' && part === this.draft && ring === 0 && index === 0 && parts[part][0].length >= LEAST.polygon;
  }

  append(places) {
    const { kind, parts } = this.shape;
    const drawn = parts[this.draft]?.[0];
    const fresh = places.filter((place, index) => String(place) !== String(index ? places[index - 1] : drawn?.at(-1)));
    if (!fresh.length) {
      this.editor.announce(text('editor.said.repeated'));
      return;
    }
    const part = drawn ? this.draft : parts.length;
    const shape = kind === 'point' ? fresh.reduce(withPart, this.shape)
      : drawn ? inserted(this.shape, { part, ring: 0, index: drawn.length }, fresh)
        : inserted(withPart(this.shape, fresh[0]), { part, ring: 0, index: 1 }, fresh.slice(1));
    if (kind === 'point') this.draft = null;
    const chosen = kind === 'point' ? { part: shape.parts.length - 1, ring: 0, index: 0 } : { part, ring: 0, index: shape.parts[part][0].length - 1 };
    this.editor.sketch.hint(null);
    this.commit(shape, { chosen, said: text('editor.said.added', chosen.index + 1) });
  }

  /** Typed ones continue what is drawn, come after the chosen vertex, or begin a part. */
  addAll(places) {
    if (!this.shape.kind) {
      this.editor.announce(text('editor.said.kindFirst'));
      return;
    }
    if (this.isDrawing || this.shape.kind === 'point' || !this.chosen) {
      this.draft ??= this.shape.parts.length;
      this.append(places);
    } else {
      const after = { ...this.chosen, index: this.chosen.index + 1 };
      this.commit(inserted(this.shape, after, places), { chosen: { ...after, index: this.chosen.index + places.length }, said: text('editor.said.added', after.index + 1) });
    }
  }

  draw() {
    if (!this.shape.kind) {
      this.editor.announce(text('editor.said.kindFirst'));
      return;
    }
    this.draft = this.shape.parts.length;
    this.chosen = null;
    this.editor.render();
    this.editor.announce(text('editor.said.drawing'));
  }

  finish() {
    this.draft = null;
    this.editor.sketch.lead([]);
    this.editor.sketch.hint(null);
    this.editor.render();
    this.editor.announce(text('editor.said.finished'));
  }

  chooseKind(kind) {
    this.history.push({ kind, parts: [] });
    this.draft = 0;
    this.editor.changed(text('editor.said.drawing'));
  }

  choose(vertex) {
    this.chosen = vertex;
    this.editor.render();
    this.editor.reveal();
    this.editor.announce(this.editor.chosenText());
  }

  neighbour(step) {
    const all = vertices(this.shape);
    const now = all.findIndex(vertex => same(vertex, this.chosen));
    this.choose(all[(now + step + all.length) % all.length]);
  }

  move(vertex, place, series = null) {
    const shape = this.whole ? partMoved(this.shape, vertex, place) : moved(this.shape, vertex, place);
    this.commit(shape, { chosen: vertex, series, said: text('editor.said.moved', vertex.index + 1) });
  }

  step(pixels) {
    const { map } = this.editor;
    const to = map.unproject(map.project(latLng(at(this.shape, this.chosen))).add(pixels));
    this.move(this.chosen, position(to.lng, to.lat), `keys ${JSON.stringify(this.chosen)}`);
  }

  snapNow() {
    if (!this.chosen) return;
    const found = this.editor.snapping.find(latLng(at(this.shape, this.chosen)), this.shape, { except: this.chosen, reach: FAR_REACH_PIXELS });
    if (found) this.move(this.chosen, found.place);
    else this.editor.announce(text('editor.said.nothingNear'));
  }

  /** A vertex between the chosen one and the next; after the end of a line drawing goes on. */
  insert() {
    if (!this.chosen || this.shape.kind === 'point') return;
    const { part, ring, index } = this.chosen;
    const places = this.shape.parts[part][ring];
    const next = places[index + 1] ?? (this.shape.kind === 'polygon' && places.length > 2 ? places[0] : null);
    if (!next) {
      this.draft = part;
      this.editor.render();
      this.editor.crosshair.focus();
      this.editor.announce(text('editor.said.drawing'));
      return;
    }
    this.commitInserted({ part, ring, index: index + 1 }, position((places[index][0] + next[0]) / 2, (places[index][1] + next[1]) / 2));
  }

  commitInserted({ part, ring, index }, place) {
    const vertex = { part, ring, index };
    this.commit(inserted(this.shape, vertex, [place]), { chosen: vertex, said: text('editor.said.added', index + 1) });
  }

  /** Without a vertex; the one before it is chosen, so that several can be removed one after the other. */
  remove(vertex) {
    if (!vertex) return;
    const shape = without(this.shape, vertex);
    const partGone = shape.parts.length < this.shape.parts.length;
    const before = { ...vertex, index: Math.max(0, vertex.index - 1) };
    if (partGone && (this.isDrawing || !shape.parts.length)) this.draft = shape.parts.length;
    this.commit(shape, { chosen: !partGone && at(shape, before) ? before : null, said: text('editor.said.removed', vertex.index + 1) });
  }

  removePart() {
    if (!this.chosen) return;
    const { part } = this.chosen;
    const shape = withoutPart(this.shape, part);
    this.draft = shape.parts.length ? null : 0;
    this.commit(shape, { said: text('editor.said.partRemoved', part + 1) });
  }

  goTo(place) {
    this.editor.map.panTo(latLng(place), { animate: false });
    this.editor.tellPlace(place);
  }

  /** What a place is taken to: a vertex or edge near by, or the place itself. */
  snapped(to, except = null) {
    const found = this.editor.snapping.on ? this.editor.snapping.find(to, this.shape, { except }) : null;
    this.editor.sketch.hint(found);
    return found?.place ?? position(to.lng, to.lat);
  }

  hover(to) {
    if (!this.isDrawing) return;
    const last = this.shape.parts[this.draft]?.[0].at(-1);
    const place = this.snapped(to);
    this.editor.sketch.lead(last && this.shape.kind !== 'point' ? [last, place] : []);
  }

  crosshairMoved(centre) {
    if (this.isDrawing) this.hover(centre);
    const found = this.editor.snapping.on && this.isDrawing && this.editor.snapping.find(centre, this.shape);
    this.editor.tellPlace([centre.lng, centre.lat]);
    if (found) this.editor.announce(text('editor.said.snaps'));
  }

  grab(vertex) {
    this.chosen = vertex;
    this.dragged = this.shape;
  }

  /** @returns {import('./shape.js').Position} where the vertex is now */
  drag(vertex, to) {
    const place = this.snapped(to, vertex);
    this.dragged = this.whole ? partMoved(this.shape, vertex, place) : moved(this.shape, vertex, place);
    this.editor.sketch.show(this.dragged);
    this.editor.panel.showSize(this.dragged, size(this.dragged));
    return place;
  }

  drop(vertex) {
    this.editor.sketch.hint(null);
    this.commit(this.dragged, { chosen: vertex, said: text('editor.said.moved', vertex.index + 1) });
  }
}
