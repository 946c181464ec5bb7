// Loading of data: looks at the size of a file before it is sent, and follows a trial or load until it ends.

const BETWEEN_LOOKS = 1500;
const FURTHER = 20;

const form = document.querySelector('.desk-form');
const progress = document.querySelector('[data-standing]');

function watchForm() {
  const file = form.querySelector('#file');
  file.addEventListener('change', () => {
    const large = file.files.length > 0 && file.files[0].size > Number(form.dataset.bytes);
    file.setCustomValidity(large ? form.dataset.large : '');
    file.reportValidity();
  });
  form.addEventListener('submit', () => {
    form.querySelector('.desk-sending').textContent = form.dataset.sending;
    form.querySelector('button').disabled = true;
  });
  window.addEventListener('pageshow', () => {
    form.querySelector('.desk-sending').textContent = '';
    form.querySelector('button').disabled = false;
  });
}

function watchRun() {
  const step = progress.querySelector('[data-step]');
  const bar = progress.querySelector('progress');
  const said = progress.querySelector('[data-said]');
  let announced = { text: '', percent: -FURTHER };
  progress.querySelector('[data-without-script]').remove();

  function show({ percent, text }) {
    step.textContent = text;
    bar.value = percent;
    if (text !== announced.text || percent >= announced.percent + FURTHER) {
      announced = { text, percent };
      said.textContent = `${text} ${percent} %`;
    }
  }

  async function look() {
    try {
      const answer = await fetch(progress.dataset.standing, { headers: { Accept: 'application/json' } });
      if (!answer.ok || answer.redirected) {
        throw new Error(answer.statusText);
      }
      const standing = await answer.json();
      if (!standing.active) {
        window.location.reload();
        return;
      }
      show(standing);
    } catch {
      step.textContent = progress.dataset.lost;
      said.textContent = progress.dataset.lost;
    }
    window.setTimeout(look, BETWEEN_LOOKS);
  }

  look();
}

if (form) {
  watchForm();
}
if (progress) {
  watchRun();
}
