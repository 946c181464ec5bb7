// The controls beside the map: what can be done, how large the shape is, what is wrong with it, its vertices.
import { element } from '../dom.js';
import { number, text } from '../texts.js';
import { degreesText } from '../tools/coordinate-text.js';
import { button, check } from '../tools/fields.js';
import { areaText, lengthText } from '../tools/size-text.js';
import { at, LEAST, vertices } from './shape.js';
import { VertexTable } from './vertex-table.js';

let panels = 0;

export class Panel {
  /**
   * @param {object} actions what each control does, by its name; see {@link ShapeEditor}
   * @param {boolean} choosesKind whether the reader says what to draw
   */
  constructor(actions, choosesKind) {
    this.actions = actions;
    this.id = `editor-${++panels}`;
    this.kinds = choosesKind ? this.kindChoice() : null;
    this.draw = button('', 'pencil', () => actions.draw());
    this.finish = button(text('editor.finish'), null, () => actions.finish(), { class: 'tool-action tool-primary' });
    this.take = button(text('editor.add'), 'plus', () => actions.take());
    this.undo = button(text('editor.undo'), 'arrow-left', () => actions.undo());
    this.redo = button(text('editor.redo'), 'arrow-right', () => actions.redo());
    this.snap = check(text('editor.snap'), { checked: true, change: event => actions.snapping(event.target.checked) });
    this.whole = check(text('editor.whole'), { change: event => actions.wholePart(event.target.checked) });
    this.size = element('p', { class: 'edit-size' });
    this.problems = element('ul', { class: 'edit-problems' });
    this.chosenName = element('h3', {});
    this.chosen = element('section', { class: 'edit-chosen' }, this.chosenName, element('div', { class: 'tool-row' },
      button(text('editor.insert'), 'plus', () => actions.insert()), button(text('editor.snapNow'), 'pin', () => actions.snapNow()),
      button(text('editor.remove'), 'delete', () => actions.removeChosen()), button(text('editor.removePart'), 'delete', () => actions.removePart())),
    this.whole.element);
    this.table = new VertexTable(actions.table);
    this.content = element('div', { class: 'edit-panel tool-place' }, this.kinds,
      element('div', { class: 'tool-row' }, this.draw, this.finish, this.take, this.undo, this.redo),
      element('p', { class: 'tool-hint' }, text('editor.hint')),
      element('details', { class: 'tool-details' }, element('summary', {}, text('editor.keys.title')),
        element('p', { id: `${this.id}-keys` }, text('editor.keys'))),
      button(text('tools.crosshair.keys'), null, () => actions.focusMap(), { class: 'tool-link' }),
      this.snap.element, this.size, this.problems, this.chosen, element('h3', {}, text('editor.vertices')), this.table.content);
  }

  /** The identifier of the text that tells the keys. */
  get keysId() {
    return `${this.id}-keys`;
  }

  /**
   * @param {object} state
   * @param {import('./shape.js').Shape} state.shape
   * @param {import('./shape.js').Vertex|null} state.chosen
   * @param {boolean} state.drawing
   * @param {import('./history.js').History} state.history
   * @param {{ length: number, area: number|null }} state.size
   * @param {{ message: string, place: number[] }[]} state.problems
   */
  show({ shape, chosen, drawing, history, size, problems }) {
    const focused = this.content.contains(document.activeElement) ? document.activeElement : null;
    this.draw.lastChild.textContent = shape.parts.length ? text('editor.draw.more') : text('editor.draw');
    this.draw.hidden = drawing;
    this.finish.hidden = this.take.hidden = !drawing;
    this.undo.setAttribute('aria-disabled', String(!history.canUndo));
    this.redo.setAttribute('aria-disabled', String(!history.canRedo));
    this.chosen.hidden = !at(shape, chosen);
    if (at(shape, chosen)) this.chosenName.textContent = text('editor.chosen', number(chosen.index + 1), number(chosen.part + 1));
    this.showSize(shape, size);
    this.problems.replaceChildren(...problems.map(problem => element('li', {}, element('span', {}, problem.message), ' ',
      button(text('editor.problem.show'), null, () => this.actions.goTo(problem.place), { class: 'tool-link' }))));
    this.showKind(shape);
    this.table.show(shape, chosen);
    if (focused && (document.activeElement === document.body || !document.activeElement.checkVisibility())) (drawing ? this.finish : this.draw).focus();
  }

  /** The length or area of what is there, or how many vertices are still needed. */
  showSize(shape, size) {
    this.size.textContent = sizeText(shape, size);
  }

  kindChoice() {
    const radio = (kind, label) => {
      const id = `${this.id}-${kind}`;
      return element('div', { class: 'tool-radio' },
        element('input', { type: 'radio', name: this.id, id, value: kind, change: () => this.actions.chooseKind(kind) }), element('label', { for: id }, label));
    };
    return element('fieldset', { class: 'tool-kinds' }, element('legend', {}, text('editor.kind')), radio('point', text('editor.kind.point')),
      radio('line', text('editor.kind.line')), radio('polygon', text('editor.kind.polygon')), element('p', { class: 'tool-hint' }, text('editor.kind.hint')));
  }

  showKind({ kind, parts }) {
    for (const input of this.kinds?.querySelectorAll('input') ?? []) {
      input.checked = input.value === kind;
      input.disabled = parts.length > 0 && !input.checked;
    }
  }
}

/** In words. @param {{ length: number, area: number|null }} size an area of null is not defined @returns {string} */
export function sizeText(shape, { length, area }) {
  const { kind, parts } = shape;
  if (!parts.length) return text('editor.size.none');
  if (kind === 'point') return text('editor.size.points', number(parts.length));
  const missing = LEAST[kind] - parts.at(-1)[0].length;
  if (missing > 0 && length === 0) return missing === 1 ? text('editor.size.needsOne') : text('editor.size.needs', number(missing));
  const counted = number(vertices(shape).length);
  if (kind === 'line') return text('editor.size.line', lengthText(length), counted);
  return text('editor.size.polygon', area === null ? text('editor.size.undefined') : areaText(area), lengthText(length), counted);
}

/** A problem of a shape in words, with its place. */
export function problemText({ code, part, place: [longitude, latitude] }) {
  const where = degreesText({ lat: latitude, lng: longitude });
  const words = {
    few: () => text('editor.problem.few', part + 1),
    crossing: () => text('editor.problem.crossing', part + 1, where),
    overlap: () => text('editor.problem.overlap', part + 1, where),
    hole: () => text('editor.problem.hole', part + 1, where),
  };
  return words[code]();
}
