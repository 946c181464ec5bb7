// Gives every [data-copy] a button that copies the text of its field. Without scripts the field is there to be selected.
const DONE_MILLISECONDS = 4000;

for (const box of document.querySelectorAll('[data-copy]')) {
  const field = box.querySelector('input, code');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-button btn btn-outline-primary btn-sm';
  const label = document.createElement('span');
  label.setAttribute('aria-live', 'polite');
  label.textContent = box.dataset.copy;
  const what = document.createElement('span');
  what.className = 'visually-hidden';
  what.textContent = ` ${box.dataset.copyName}`;
  button.append(label, what);
  button.addEventListener('click', async () => {
    const done = await copy(field).then(() => true, () => false);
    label.textContent = done ? box.dataset.copied : box.dataset.copyFailed;
    setTimeout(() => { label.textContent = box.dataset.copy; }, DONE_MILLISECONDS);
  });
  field.addEventListener('focus', () => field.select?.());
  box.append(button);
}

/** By the clipboard's own way, which only secure addresses have, else by selecting and the older command. */
async function copy(field) {
  const text = field.value ?? field.textContent;
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  getSelection().selectAllChildren(field);
  field.select?.();
  if (!document.execCommand('copy')) throw new Error('The browser does not copy');
}
