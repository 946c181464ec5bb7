// Tabs with the keys that the ARIA authoring practices give them.

/** @param {function(string): void} onSelect called with the identifier of the panel that the reader has chosen */
export function tabs(list, onSelect) {
  const all = [...list.querySelectorAll('[role=tab]')];
  const select = chosen => {
    for (const tab of all) {
      const selected = tab === chosen;
      tab.setAttribute('aria-selected', String(selected));
      tab.tabIndex = selected ? 0 : -1;
      document.getElementById(tab.getAttribute('aria-controls')).hidden = !selected;
    }
    onSelect(chosen.getAttribute('aria-controls'));
  };
  list.addEventListener('click', event => {
    const tab = event.target.closest('[role=tab]');
    if (tab) select(tab);
  });
  list.addEventListener('keydown', event => {
    const position = all.indexOf(document.activeElement);
    const next = { ArrowRight: position + 1, ArrowLeft: position - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tab = all[(next + all.length) % all.length];
    select(tab);
    tab.focus();
  });
}
