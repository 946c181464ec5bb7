// A row of the table of vertices.
import { element, icon } from '../dom.js';
import { text } from '../texts.js';
import { positionsOf } from './positions.js';

export class VertexRow {
  /** @param {object} actions as the table has them @param {function(string): void} tell says what is wrong; nothing when empty */
  constructor(actions, tell) {
    Object.assign(this, { actions, tell });
    this.name = element('button', { type: 'button', class: 'edit-row-button', click: () => actions.choose(this.vertex) });
    this.input = element('input', { type: 'text', class: 'tool-input', autocomplete: 'off', change: () => this.read(),
      keydown: event => event.key === 'Enter' && this.enter(event) });
    this.removal = element('button', { type: 'button', class: 'edit-row-button', click: () => actions.remove(this.vertex) }, icon('delete'));
    this.element = element('tr', {}, element('th', { scope: 'row' }, this.name), element('td', {}, this.input), element('td', {}, this.removal));
  }

  /** @param {import('./shape.js').Vertex} vertex @param {string} written its position */
  show(vertex, written, isChosen) {
    const number = vertex.index + 1;
    if (written !== this.written) {
      this.input.value = written;
      this.input.removeAttribute('aria-invalid');
    }
    Object.assign(this, { vertex, written });
    this.name.textContent = number;
    this.name.setAttribute('aria-label', text('editor.show', number));
    this.name.setAttribute('aria-pressed', String(isChosen));
    this.input.setAttribute('aria-label', text('editor.position', number));
    this.removal.setAttribute('aria-label', text('editor.removeVertex', number));
    this.element.classList.toggle('edit-row-chosen', isChosen);
  }

  enter(event) {
    event.preventDefault();
    this.read();
  }

  /** Takes over what was typed, or says that it is no position and leaves it for mending. */
  read() {
    if (this.input.value === this.written) return;
    const { places, wrong } = positionsOf(this.input.value);
    this.tell(wrong ?? '');
    if (wrong || places.length > 1) this.input.setAttribute('aria-invalid', 'true');
    else this.actions.move(this.vertex, places[0]);
  }
}
