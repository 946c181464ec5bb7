// The shapes to which drawn ones snap: municipalities and protected areas in view, once the map is close enough.

const LAYERS = ['comuni', 'aree_protette'];
const CLOSE_ENOUGH = 12;
const MOST = 30;
const MOST_POSITIONS = 8_000;
const SETTLE_MILLISECONDS = 600;

export class Neighbours {
  constructor(map) {
    Object.assign(this, { map, shapes: [] });
    map.on('moveend', () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.find(), SETTLE_MILLISECONDS);
    });
  }

  async find() {
    if (this.map.getZoom() < CLOSE_ENOUGH) {
      this.shapes = [];
      return;
    }
    const bounds = this.map.getBounds();
    const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()].map(degrees => degrees.toFixed(5)).join(',');
    if (box === this.box) return;
    this.box = box;
    try {
      const found = await Promise.all(LAYERS.map(async layer => (await fetch(`/ogcapi/collections/${layer}/items?f=json&limit=${MOST}&bbox=${box}`)).json()));
      if (box === this.box) this.shapes = within(found.flatMap(({ features }) => features.map(({ geometry }) => geometry)));
    } catch {
      // Without neighbours drawing goes on.
    }
  }
}

/** As many shapes as can be compared with each move of a pointer. */
function within(geometries) {
  let positions = 0;
  return geometries.filter(geometry => geometry && (positions += geometry.coordinates.flat(Infinity).length / 2) <= MOST_POSITIONS);
}
