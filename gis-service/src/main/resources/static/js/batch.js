// Sends a file as it is, shows what its rows would become, and has drafts made of those that are chosen.

const form = document.querySelector('[data-batch]');
const status = document.querySelector('[data-batch-status]');
const problem = document.querySelector('[data-batch-problem]');
const answer = document.querySelector('[data-batch-answer]');
let checked = null;

class Refused extends Error {}

async function send(address, file) {
  const session = await (await fetch('/account/sessione', { headers: { Accept: 'application/json' } })).json();
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream', Accept: 'text/html, application/problem+json', [session.header]: session.token },
    body: file,
  });
  if (response.ok) {
    return response.text();
  }
  const type = response.headers.get('Content-Type') ?? '';
  throw new Refused(type.includes('json') ? (await response.json()).detail : form.dataset.failed);
}

function show(markup) {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  answer.replaceChildren(...parsed.body.children);
  answer.querySelector('h2')?.focus();
}

function refuse(text) {
  problem.textContent = text;
  problem.hidden = false;
}

async function exchange(address, file, working) {
  problem.hidden = true;
  status.textContent = working;
  form.querySelector('button').disabled = true;
  try {
    show(await send(address, file));
  } catch (failure) {
    refuse(failure instanceof Refused ? failure.message : form.dataset.failed);
  } finally {
    status.textContent = '';
    form.querySelector('button').disabled = false;
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  [checked] = form.querySelector('input[type="file"]').files;
  answer.replaceChildren();
  if (checked.size > Number(form.dataset.bytes)) {
    refuse(form.dataset.large);
    return;
  }
  exchange(form.dataset.check, checked, form.dataset.reading);
});

answer.addEventListener('submit', (event) => {
  event.preventDefault();
  const rows = new FormData(event.target).getAll('righe').join(',');
  const address = new URL(form.dataset.make, window.location.href);
  address.searchParams.set('righe', rows);
  exchange(address, checked, form.dataset.making);
});

form.hidden = false;
