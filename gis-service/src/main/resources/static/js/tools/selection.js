// What the reader has selected: an area, or a municipality or zone. It is a condition, not a list, so it may hold any number of features.

const CRS84 = 'urn:ogc:def:crs:OGC:1.3:CRS84';
/** The most identifiers that a request may have. */
const MOST_IDS = 1_000;

/**
 * What is selected of a layer, as WFS parameters.
 * @typedef {Object<string, string>} Conditions
 */

/** Event change: the selection is another. */
export class Selection extends EventTarget {
  constructor() {
    super();
    this.label = null;
  }

  /** @param {string} label what the reader calls it @param {number[]} box west, south, east, north in degrees */
  selectBox(label, box) {
    this.set(label, () => ({ BBOX: [...box.map(side => side.toFixed(8)), CRS84].join(',') }));
  }

  /** @param {number[]} box least easting, least northing, greatest easting, greatest northing in metres of EPSG:32632 */
  selectMetres(label, box) {
    this.set(label, () => ({ BBOX: [...box, 'EPSG:32632'].join(',') }));
  }

  /** @param {{layer: string, ids?: string[], condition?: string}[]} parts what the service says of each layer */
  selectParts(label, parts) {
    this.set(label, layer => {
      const part = parts.find(known => known.layer === layer);
      return part && (part.ids ? { RESOURCEID: part.ids.join(',') } : { CQL_FILTER: part.condition });
    });
  }

  clear() {
    this.set(null, null);
  }

  set(label, conditions) {
    this.label = label;
    this.conditions = conditions;
    this.dispatchEvent(new Event('change'));
  }

  /** @returns {Conditions|null} null when nothing of the layer can be selected */
  of(layer) {
    return this.conditions?.(layer) ?? null;
  }

  /** The conditions of one request for several layers. @returns {Conditions|null} null when one request cannot say it */
  ofAll(layers) {
    const all = layers.map(layer => this.of(layer));
    if (all.every(conditions => conditions?.BBOX)) return all[0];
    const ids = all.flatMap(conditions => conditions?.RESOURCEID?.split(',') ?? []);
    return all.every(conditions => conditions?.RESOURCEID) && ids.length <= MOST_IDS ? { RESOURCEID: ids.join(',') } : null;
  }
}
