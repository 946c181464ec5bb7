// What a link remembers of the time when it was made, so that a reader later knows what has changed.
import { edition } from './settings.js';

/** The edition of the plan in force and the day of the newest data of layers, as they are now. */
export function recordOf(layers) {
  return { edition, date: layers.map(layer => layer.data_date).filter(day => day).sort().at(-1) ?? null };
}

/**
 * What has changed since a record was made: the edition and the date, each { then, now } or null; null when nothing has.
 * @param {{edition: string|null, date: string|null}|null} record
 */
export function changesSince(record, layers) {
  const now = recordOf(layers);
  const differs = name => record?.[name] && now[name] ? { then: record[name], now: now[name] } : null;
  const changes = {
    edition: record?.edition !== now.edition ? differs('edition') : null,
    date: record?.date < now.date ? differs('date') : null,
  };
  return changes.edition || changes.date ? changes : null;
}
