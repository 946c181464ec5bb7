// Coordinates as people write them: degrees in decimals or with minutes and seconds, metres of EPSG:32632, decimal points or commas.
import { language } from '../texts.js';
import { fromUtm } from './utm.js';

const MOST_DEGREES = 180;
const MOST_LATITUDE = 90;
/** Where numbers of degrees are more likely in the other order, for the region around the territory. */
const LIKELY = { longitude: [4, 12], latitude: [42, 48] };
const EASTINGS = [100_000, 900_000];
const NORTHINGS = [4_000_000, 6_000_000];

const DEGREES = new Intl.NumberFormat(language, { minimumFractionDigits: 6, maximumFractionDigits: 6 });
const METRES = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false });
const PART = /(\d+(?:[.,]\d+)?)\s*°\s*(?:(\d+(?:[.,]\d+)?)\s*['’′]\s*)?(?:(\d+(?:[.,]\d+)?)\s*(?:["”″]|''|’’|′′)\s*)?/;
const HEMISPHERE = '[NSEWO]';
const SEXAGESIMAL = new RegExp(`(${HEMISPHERE})?\\s*(-?)\\s*${PART.source}(${HEMISPHERE})?`, 'gi');
const GROUPED = /^\d{1,3}([.,'’\s])\d{3}(\1\d{3})*([.,]\d+)?$/;

/**
 * A position read.
 * @typedef {object} Position
 * @property {number} longitude degrees
 * @property {number} latitude degrees
 * @property {'degrees'|'metres'} system
 * @property {boolean} swapped whether numbers without letters were taken in the other order than usual
 */

/** Reads a position: latitude and longitude, or easting and northing. @returns {Position|null} null when the text is none */
export function readPosition(text) {
  const sexagesimal = readSexagesimal(text);
  if (sexagesimal) return sexagesimal;
  const hemispheres = text.match(new RegExp(`\\b${HEMISPHERE}\\b`, 'gi')) ?? [];
  const numbers = split(text.replace(/[°A-Za-z:=]/g, ' ').trim()).map(readNumber);
  if (numbers.length !== 2 || !numbers.every(Number.isFinite)) return null;
  const signed = hemispheres.length === 2 ? numbers.map((value, index) => (/[SWO]/i.test(hemispheres[index]) ? -value : value)) : numbers;
  if (signed.every(value => Math.abs(value) <= MOST_DEGREES)) return degrees(signed, hemispheres[0]);
  return metres(signed);
}

/** Latitude and longitude in decimal degrees. */
export function degreesText({ lat, lng }) {
  return `${DEGREES.format(lat)}° N ${DEGREES.format(lng)}° E`;
}

/** Easting and northing of EPSG:32632 in metres. */
export function metresText([easting, northing]) {
  return `${METRES.format(easting)} E ${METRES.format(northing)} N`;
}

function degrees([first, second], hemisphere) {
  const named = hemisphere ? /[EWO]/i.test(hemisphere) : null;
  const swapped = named ?? (within(first, LIKELY.longitude) && within(second, LIKELY.latitude));
  const [latitude, longitude] = swapped ? [second, first] : [first, second];
  return Math.abs(latitude) > MOST_LATITUDE ? null : { longitude, latitude, system: 'degrees', swapped: swapped && named === null };
}

function metres([first, second]) {
  const swapped = within(first, NORTHINGS) && within(second, EASTINGS);
  const [easting, northing] = swapped ? [second, first] : [first, second];
  if (!within(easting, EASTINGS) || !within(northing, NORTHINGS)) return null;
  const [longitude, latitude] = fromUtm(easting, northing);
  return { longitude, latitude, system: 'metres', swapped };
}

function readSexagesimal(text) {
  const parts = [...text.matchAll(SEXAGESIMAL)].filter(([all]) => /['’′]/.test(all));
  if (parts.length !== 2) return null;
  const values = parts.map(([, before, minus, whole, minutes = '0', seconds = '0', after]) => {
    const [value, ...small] = [whole, minutes, seconds].map(part => Number(part.replace(',', '.')));
    const size = value + small[0] / 60 + small[1] / 3600;
    return { size: small.some(part => part >= 60) ? NaN : size, negative: Boolean(minus) || /[SWO]/i.test(after ?? before ?? ''), name: after ?? before };
  });
  if (values.some(value => Number.isNaN(value.size))) return null;
  return degrees(values.map(value => (value.negative ? -value.size : value.size)), values[0].name);
}

/** The two numbers of a text; a comma may part them or be that of decimals. */
function split(text) {
  if (text.includes(';')) return text.split(';').map(part => part.trim());
  const byComma = text.split(/,\s+|\s+,/).map(part => part.trim()).filter(part => part);
  if (byComma.length === 2) return byComma;
  const words = text.split(/\s+/);
  if (words.length > 1) return words;
  const parts = text.split(',');
  return parts.length === 4 ? [`${parts[0]}.${parts[1]}`, `${parts[2]}.${parts[3]}`] : parts;
}

function readNumber(text) {
  const plain = Number(text.replace(',', '.'));
  if (text === '') return NaN;
  if (Number.isFinite(plain) && (Math.abs(plain) <= MOST_DEGREES || !GROUPED.test(text))) return plain;
  const grouped = text.match(GROUPED);
  if (!grouped) return NaN;
  const decimals = grouped[3] && grouped[3][0] !== grouped[1] ? grouped[3] : '';
  return Number(text.slice(0, text.length - decimals.length).replace(/[.,'’\s]/g, '') + decimals.replace(',', '.'));
}

function within(value, [least, greatest]) {
  return value >= least && value <= greatest;
}
