// Adds further questions to the form that asks for more; without this there are three.

const MOST = 30;

document.querySelectorAll('button[data-more]').forEach((button) => {
  const form = button.closest('form');
  const groups = () => form.querySelectorAll(`fieldset.${button.dataset.more}`);
  button.hidden = groups().length >= MOST;
  button.addEventListener('click', () => {
    const last = groups()[groups().length - 1];
    const number = groups().length;
    const next = last.cloneNode(true);
    next.querySelector('legend').textContent = button.dataset.legend.replace('#', number + 1);
    next.querySelectorAll('select, textarea').forEach((control) => {
      control.id = `${control.name}-${number}`;
      control.value = '';
      control.previousElementSibling.htmlFor = control.id;
    });
    last.after(next);
    next.querySelector('select').focus();
    button.hidden = number + 1 >= MOST;
  });
});
