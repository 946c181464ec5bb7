// Values of the form's controls, as the service writes them in JSON.

/** A few centimetres. */
const SAME_DEGREES = 2e-7;
const YES = 'si';
const YES_NO = { [YES]: true, no: false };

/** The element of a field, with its controls. */
export function fieldBox(name) {
  return document.getElementById(`campo-${name}`);
}

/** The names of all fields, and answers to questions as answer-number. */
export function names() {
  return [...document.querySelectorAll('#scheda [data-field]')].map(box => box.dataset.field);
}

/** The name of the field that a control belongs to; null for others. */
export function nameOf(control) {
  const box = control.closest('[data-field], [data-answer]');
  if (!box) return null;
  return box.dataset.field ?? answerName(box.dataset.answer);
}

export function answerName(question) {
  return `answer-${question}`;
}

/** The number of the question that a name is the answer to; null for a field. */
export function questionOf(name) {
  return name.startsWith('answer-') ? name.slice('answer-'.length) : null;
}

/** The control of text or choice of a name. */
export function control(name) {
  const question = questionOf(name);
  return document.getElementById(question ? `risposta-${question}` : name);
}

/** What a field holds now; null for nothing. */
export function read(name) {
  if (questionOf(name)) return control(name).value.trim() || null;
  const box = fieldBox(name);
  const { type } = box.dataset;
  const chosen = [...box.querySelectorAll('input:checked')].map(input => input.value);
  switch (type) {
    case 'CODES':
    case 'ACTIONS':
      return chosen.length ? chosen : null;
    case 'FLAG':
      return chosen.length ? YES_NO[chosen[0]] : null;
    case 'TEXTS':
      return lines(control(name).value);
    case 'EURO':
      return amount(control(name).value);
    default:
      return control(name).value.trim() || null;
  }
}

/** Has a field hold a value, as after the service or another tab has told it. */
export function write(name, value) {
  if (questionOf(name)) {
    control(name).value = value ?? '';
    return;
  }
  const box = fieldBox(name);
  const { type } = box.dataset;
  const chosen = type === 'FLAG' ? Object.keys(YES_NO).filter(key => YES_NO[key] === value) : value ?? [];
  switch (type) {
    case 'CODES':
    case 'ACTIONS':
    case 'FLAG':
      for (const input of box.querySelectorAll('input')) input.checked = chosen.includes(input.value);
      break;
    case 'TEXTS':
      control(name).value = (value ?? []).join('\n');
      break;
    case 'EURO':
      control(name).value = value === null || value === undefined ? '' : String(value).replace('.', ',');
      break;
    default:
      control(name).value = value ?? '';
  }
}

/** A value in words, as the form shows it. */
export function inWords(name, value) {
  if (value === null || value === undefined) return null;
  const labels = [...(fieldBox(name)?.querySelectorAll('input[type="checkbox"], input[type="radio"]') ?? [])];
  const label = code => labels.find(input => input.value === String(code))?.labels[0]?.textContent.trim()
    ?? [...(control(name)?.options ?? [])].find(option => option.value === code)?.textContent ?? String(code);
  if (Array.isArray(value)) return value.map(label).join('; ');
  return typeof value === 'boolean' ? label(Object.keys(YES_NO).find(key => YES_NO[key] === value)) : label(value);
}

/** Whether two values are the same; of shapes, as far as coordinates are kept. */
export function same(one, other) {
  if (one?.coordinates && other?.coordinates) return one.type === other.type && near(one.coordinates, other.coordinates);
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

function near(one, other) {
  if (!Array.isArray(one)) return Math.abs(one - other) < SAME_DEGREES;
  return Array.isArray(other) && one.length === other.length && one.every((part, index) => near(part, other[index]));
}

function lines(text) {
  const all = text.split('\n').map(line => line.trim()).filter(line => line);
  return all.length ? all : null;
}

/** An amount as people write it: 12.345,67 or 12345.67; what is none is left as text, for the service to refuse. */
function amount(text) {
  const digits = text.replace(/[€\s\u00a0\u202f']/g, '');
  if (!digits) return null;
  const italian = digits.includes(',') || /^\d{1,3}(\.\d{3})+$/.test(digits);
  const number = italian ? digits.replaceAll('.', '').replace(',', '.') : digits;
  return /^\d{1,12}(\.\d{1,6})?$/.test(number) ? Number(number) : text.trim();
}
