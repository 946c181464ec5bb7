// The texts of the page's language and numbers written in it.
const texts = JSON.parse(document.getElementById('texts').textContent);

export const language = document.documentElement.lang;

const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2, useGrouping: 'always' });
const dates = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });

/** The text of a key with {0}, {1}… replaced by the arguments. */
export function text(key, ...values) {
  return texts[key].replace(/\{(\d)\}/g, (all, index) => {
    if (!(index in values)) throw new Error(`${key} needs ${all}`);
    return values[index];
  });
}

/** The text for a number of things: key.none, key.one or key.many. */
export function plural(key, count) {
  const form = count === 0 ? 'none' : count === 1 ? 'one' : 'many';
  return text(`${key}.${form}`, number(count));
}

/** A day such as 2026-11-23 as the language writes it. */
export function date(day) {
  return dates.format(new Date(`${day}T12:00:00Z`));
}

export function number(value) {
  return numbers.format(value);
}
