// The place of a proposal: drawn on the map, or read from a file; and what it tells.
/* global L */
import { element } from '../dom.js';
import { shapeEditor } from '../editor/shape-editor.js';
import { MapView } from '../map.js';
import { text } from '../texts.js';
import { Neighbours } from './neighbours.js';
import { ShapeFile } from './shape-file.js';

const LAYERS = { territory: ['comuni', 'zone_omogenee'], places: ['aree_protette', 'aree_dismesse', 'catalogo_circa'] };
const WHOLE_TERRITORY = { zoom: 9, lat: 45.12, lon: 7.4 };
/** West, south, east, north. */
const WHOLE_BOX = [6.6, 44.7, 8.2, 45.6];
const REFRESH_MILLISECONDS = 300;

export class Place {
  constructor(draft, { keeper, server }) {
    Object.assign(this, { draft, keeper, server, asked: 0 });
    this.geometry = draft.geometry;
  }

  start() {
    document.getElementById('luogo').hidden = false;
    this.view = new MapView(document.getElementById('map'), { link: null });
    this.view.setView(WHOLE_TERRITORY);
    this.view.setHome(WHOLE_BOX);
    this.view.show({ territory: shown(LAYERS.territory), places: shown(LAYERS.places), highlight: [], condition: null, baseMap: null });
    this.neighbours = new Neighbours(this.view.map);
    this.editor = shapeEditor(document.getElementById('editor'), {
      map: this.view.map, kind: 'any', value: this.geometry, snapTo: () => this.neighbours.shapes, onChange: (geometry, problems) => this.changed(geometry, problems),
    });
    if (this.geometry) this.editor.showAll();
    this.findOwnMunicipality();
    new ShapeFile(this.draft.id, { server: this.server, use: geometry => this.editor.set(geometry) });
    this.keeper.addEventListener('saved', ({ detail: { names } }) => names.includes('geometry') && this.refresh());
    this.showActions();
  }

  /** Shows another shape than the one that was drawn, without saving it. */
  show(geometry) {
    this.geometry = geometry;
    this.still = true;
    if (this.editor && geometry) this.editor.set(geometry);
    this.still = false;
  }

  /** Takes a point over, as that of a photograph. */
  usePoint(point) {
    this.editor.set(point);
    document.getElementById('campo-geometry').scrollIntoView();
  }

  get empty() {
    return this.editor.geometry === null;
  }

  /** What is whole and valid is saved; what is being drawn waits. */
  changed(geometry, problems) {
    if (this.still || problems.length) return;
    this.keeper.set('geometry', geometry);
  }

  /** What the shape tells, as the service has it. */
  async refresh() {
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
      const asked = ++this.asked;
      try {
        const part = await this.server.part(`/proposte/${this.draft.id}/parti/fatti`);
        if (asked !== this.asked) return;
        document.getElementById('fatti').replaceWith(part);
        this.showActions();
      } catch {
        // The facts of the last shape stay; the next change asks again.
      }
    }, REFRESH_MILLISECONDS);
  }

  /** Beside each suggested action a box that confirms it, the same as that of the form. */
  showActions() {
    const facts = document.getElementById('fatti');
    for (const mark of facts.querySelectorAll('[data-action]')) {
      const code = mark.dataset.action;
      const box = document.getElementById(`psm_actions-${code}`);
      const link = facts.querySelector(`a[href*="/piano/azioni/${code}"]`);
      const there = document.getElementById(`conferma-${code}`);
      if (!box || !link) continue;
      if (there) {
        there.checked = box.checked;
        continue;
      }
      const input = element('input', { type: 'checkbox', id: `conferma-${code}`, change: () => {
        box.checked = input.checked;
        box.dispatchEvent(new Event('change', { bubbles: true }));
      } });
      input.checked = box.checked;
      link.closest('li').append(element('div', { class: 'form-confirm' }, input, element('label', { for: input.id }, text('form.upload.confirm', code))));
    }
  }

  /** The map begins at, and goes home to, the municipality that proposes, where it is one. */
  async findOwnMunicipality() {
    if (!this.draft.municipality) return;
    try {
      const found = await (await fetch(`/ogcapi/collections/comuni/items/comuni.${this.draft.municipality}?f=json`)).json();
      const bounds = L.geoJSON(found).getBounds();
      this.view.setHome([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]);
      if (this.empty) this.view.map.fitBounds(bounds, { animate: false });
    } catch {
      // The whole territory stays.
    }
  }
}

function shown(names) {
  return names.map(name => ({ name, opacity: 100 }));
}
