// Elements made without markup, so that data can never become markup.
const SVG = 'http://www.w3.org/2000/svg';
const ICONS = document.body.dataset.icons;

/**
 * An element. Attributes that are null or false are left out, functions become listeners ({ click: … }), children may be
 * nodes, texts, null or lists of these.
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      made.addEventListener(key, value);
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined));
  return made;
}

/** A decorative icon of the bootstrap-italia sprite. */
export function icon(name, size = 'icon-sm') {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', `icon ${size}`);
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `${ICONS}#it-${name}`);
  svg.append(use);
  return svg;
}

/** A button that looks like a link with an icon before it. */
export function iconButton(iconName, label, onClick) {
  return element('button', { type: 'button', class: 'link-button', click: onClick }, icon(iconName), element('span', {}, label));
}

/** A heading that takes the focus when its part of the page appears. */
export function focusHeading(level, label, className) {
  return element(`h${level}`, { tabindex: '-1', class: className, 'data-focus': true }, label);
}
