// Form controls of the tools, each with its label.
import { element, icon } from '../dom.js';
import { text } from '../texts.js';

let fields = 0;

/** A control with its label before it and, when given, a hint. @returns {{ element: HTMLElement, input: HTMLElement }} */
export function field(label, name, attributes, hint, ...children) {
  const id = `tool-field-${++fields}`;
  const input = element(name, { id, class: name === 'select' ? 'tool-select' : 'tool-input', autocomplete: name === 'input' ? 'off' : null,
    'aria-describedby': hint ? `${id}-hint` : null, ...attributes }, ...children);
  return { input, element: element('div', { class: 'tool-field' }, element('label', { for: id }, label), input,
    hint ? element('p', { class: 'tool-hint', id: `${id}-hint` }, hint) : null) };
}

/** A list to choose from. @param options pairs of value and label */
export function choice(label, options, attributes = {}) {
  return field(label, 'select', attributes, null, options.map(([value, name]) => element('option', { value }, name)));
}

/** A check box with its label. */
export function check(label, attributes) {
  const id = `tool-field-${++fields}`;
  const input = element('input', { type: 'checkbox', id, ...attributes });
  return { input, element: element('div', { class: 'tool-check' }, input, element('label', { for: id }, label)) };
}

export function button(label, iconName, click, attributes = {}) {
  return element('button', { type: 'button', class: 'tool-action', click, ...attributes }, iconName ? icon(iconName) : null, element('span', {}, label));
}

/**
 * A button that copies a text and says so.
 * @param {string} what is copied, for those who hear the button @param {function(): string} source gives the text
 */
export function copyButton(what, source, label = text('tools.copy')) {
  const said = element('span', { 'aria-live': 'polite' }, label);
  const copied = () => { said.textContent = text('tools.copied'); };
  const failed = () => { said.textContent = text('tools.copyFailed'); };
  return element('button', { type: 'button', class: 'tool-action tool-copy', blur: () => { said.textContent = label; },
    click: () => (navigator.clipboard ? navigator.clipboard.writeText(source()).then(copied, failed) : failed()) },
  icon('copy'), said, element('span', { class: 'visually-hidden' }, ` ${what}`));
}
