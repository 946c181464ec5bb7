// A rectangle by its coordinates, for who has them in writing or uses no pointer.
import { element } from '../dom.js';
import { text } from '../texts.js';
import { button, choice, field } from './fields.js';
import { fromUtm } from './utm.js';

const DEGREES = 'CRS84';
const METRES = 'EPSG:32632';
const SIDES = [() => text('tools.box.west'), () => text('tools.box.south'), () => text('tools.box.east'), () => text('tools.box.north')];

/**
 * A form for a rectangle.
 * @param {function(string, number[], number[]|null): void} chosen called with what to call it, the box in degrees around it (west, south,
 *   east, north) and, when it was given in metres of EPSG:32632, these
 */
export function boxForm(chosen) {
  const system = choice(text('tools.system'), [[METRES, text('tools.system.metres')], [DEGREES, text('tools.system.degrees')]]);
  const sides = SIDES.map(label => field(label(), 'input', { type: 'text', inputmode: 'decimal' }));
  const said = element('p', { class: 'tool-said', role: 'alert' });
  const submit = event => {
    event.preventDefault();
    const numbers = sides.map(({ input }) => numberOf(input.value));
    const wrong = fault(numbers, system.input.value);
    sides.forEach(({ input }, index) => input.setAttribute('aria-invalid', String(wrong?.sides.includes(index) ?? false)));
    said.textContent = wrong?.message ?? '';
    if (wrong) {
      sides[wrong.sides[0]].input.focus();
      return;
    }
    const metres = system.input.value === METRES;
    chosen(text('tools.box.typed'), metres ? around(numbers) : numbers, metres ? numbers : null);
  };
  return element('details', { class: 'tool-details' }, element('summary', {}, text('tools.box')),
    element('form', { class: 'tool-form', submit }, system.element, element('div', { class: 'tool-sides' }, sides.map(side => side.element)), said,
      button(text('tools.box.submit'), null, null, { type: 'submit', class: 'tool-action tool-primary' })));
}

function numberOf(written) {
  const trimmed = written.trim();
  return trimmed === '' ? NaN : Number(trimmed.replace(',', '.'));
}

function fault(numbers, system) {
  const none = numbers.flatMap((value, index) => (Number.isFinite(value) ? [] : [index]));
  if (none.length) return { sides: none, message: text('tools.box.wrong') };
  const [west, south, east, north] = numbers;
  if (west >= east) return { sides: [0, 2], message: text('tools.box.order') };
  if (south >= north) return { sides: [1, 3], message: text('tools.box.order') };
  const limits = system === METRES ? [0, 4_000_000, 1_000_000, 6_000_000] : [-180, -90, 180, 90];
  const beyond = numbers.flatMap((value, index) => (value < limits[index % 2] || value > limits[index % 2 + 2] ? [index] : []));
  return beyond.length ? { sides: beyond, message: text('tools.box.beyond') } : null;
}

/** The box in degrees around one in metres. */
function around([west, south, east, north]) {
  const middle = (west + east) / 2;
  const corners = [[west, south], [east, south], [west, north], [east, north], [middle, south], [middle, north]].map(([x, y]) => fromUtm(x, y));
  const side = axis => corners.map(corner => corner[axis]);
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(0)), Math.max(...side(1))];
}
