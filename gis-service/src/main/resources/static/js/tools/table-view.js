// Rows of features as an HTML table, and the condition of its filter.
import { element, icon } from '../dom.js';
import { language, number, text } from '../texts.js';

const LONGEST_WORDS = 100;

/**
 * The ECQL condition that a text occurs in one of the columns, in values as the reader sees them; upper and lower case are the same.
 * @returns {string|null} null when there is no text
 */
export function containing(columns, words) {
  if (!words) return null;
  const sought = words.slice(0, LONGEST_WORDS);
  const pattern = `'%${quoted(sought).replace(/[\\%_]/g, '\\$&')}%'`;
  const lower = sought.toLocaleLowerCase(language);
  const conditions = columns.flatMap(column => {
    const codes = Object.entries(column.values).filter(([, label]) => label.toLocaleLowerCase(language).includes(lower)).map(([code]) => code);
    if (Object.keys(column.values).length) return codes.length ? [codes.map(code => `${column.name} = ${literal(column, code)}`).join(' OR ')] : [];
    if (column.type === 'STRING') return [`${column.name} ILIKE ${pattern}`];
    const value = Number(sought.replace(',', '.'));
    return ['INTEGER', 'NUMBER'].includes(column.type) && Number.isFinite(value) && (column.type === 'NUMBER' || Number.isInteger(value))
      ? [`${column.name} = ${value}`] : [];
  });
  return conditions.length ? conditions.join(' OR ') : 'EXCLUDE';
}

/**
 * The table of a page of features.
 * @param {object} actions sort: the column in order; onSort, onPoint (a row under pointer or focus), onChoose, card (makes the link to a card)
 */
export function tableOf(layer, columns, rows, { sort, onSort, onPoint, onChoose, card }) {
  return element('table', { class: 'attribute-table' },
    element('caption', { class: 'visually-hidden' }, layer.title),
    element('thead', {}, element('tr', {}, columns.map(column => header(column, sort, onSort)), element('th', { scope: 'col' },
      element('span', { class: 'visually-hidden' }, text('tools.table.card'))))),
    element('tbody', {}, rows.map(feature => element('tr', { 'data-id': feature.id,
      pointerenter: () => onPoint(feature.id), pointerleave: () => onPoint(null), focusin: () => onPoint(feature.id) },
    columns.map((column, index) => (index ? cell(column, feature.properties[column.name])
      : element('th', { scope: 'row' }, element('button', { type: 'button', class: 'table-row-button', title: text('tools.table.show'),
        click: () => onChoose(feature.id) }, shown(column, feature.properties[column.name]) || feature.id)))),
    element('td', {}, card(feature.id, shown(columns[0], feature.properties[columns[0].name]) || feature.id))))));
}

function header(column, sort, onSort) {
  const sorted = sort?.column === column.name;
  const direction = sorted ? (sort.descending ? 'descending' : 'ascending') : null;
  return element('th', { scope: 'col', 'aria-sort': direction, class: numeric(column) ? 'table-number' : null },
    element('button', { type: 'button', 'data-column': column.name, title: column.description, click: () => onSort(column.name) },
      element('span', {}, [column.title, column.unit && `(${column.unit})`].filter(part => part).join(' ')),
      sorted ? icon(sort.descending ? 'arrow-down-triangle' : 'arrow-up-triangle', 'icon-xs') : null));
}

function cell(column, value) {
  return element('td', { class: numeric(column) ? 'table-number' : null }, shown(column, value));
}

function shown(column, value) {
  if (value === null || value === undefined) return '';
  const label = column.values[String(value)];
  if (label !== undefined) return label;
  if (column.type === 'BOOLEAN') return value ? text('tools.yes') : text('tools.no');
  return numeric(column) ? number(value) : String(value);
}

function numeric(column) {
  return ['INTEGER', 'NUMBER'].includes(column.type) && !Object.keys(column.values).length;
}

function literal(column, code) {
  return column.type === 'STRING' ? `'${quoted(code)}'` : code;
}

function quoted(words) {
  return words.replaceAll("'", "''");
}
