// Where a tool shows itself: a panel or a table beside the map, which stays usable, or a dialog that has the reader's whole attention.
import { element, icon } from '../dom.js';
import { text } from '../texts.js';

let headings = 0;

class Place {
  constructor(frame, close) {
    const id = `tool-heading-${++headings}`;
    this.heading = element('h2', { class: 'tool-title', id, tabindex: '-1' });
    this.body = element('div', { class: 'tool-body' });
    this.element = frame;
    this.element.setAttribute('aria-labelledby', id);
    this.element.append(element('div', { class: 'tool-head' }, this.heading,
      element('button', { type: 'button', class: 'tool-close', 'aria-label': text('tools.close'), title: text('tools.close'), click: close },
        icon('close'))), this.body);
  }

  fill(tool) {
    this.heading.textContent = tool.title;
    this.body.replaceChildren(tool.content);
  }
}

/** A region of the map's section. */
export class PanelPlace extends Place {
  constructor(className, close) {
    super(element('section', { class: `tool-place ${className}`, hidden: true }), close);
  }

  show(tool) {
    this.fill(tool);
    this.element.hidden = false;
    this.heading.focus({ preventScroll: true });
  }

  hide() {
    this.element.hidden = true;
    this.body.replaceChildren();
  }
}

/** A modal dialog. */
export class DialogPlace extends Place {
  constructor(close) {
    super(element('dialog', { class: 'tool-place tool-dialog', cancel: event => { event.preventDefault(); close(); } }), close);
  }

  show(tool) {
    this.fill(tool);
    this.element.showModal();
    this.heading.focus({ preventScroll: true });
  }

  hide() {
    this.element.close();
    this.body.replaceChildren();
  }
}
