// What was there before each edit, to go back and forth.
const MOST_STEPS = 200;

export class History {
  constructor(first) {
    this.steps = [{ state: first }];
    this.now = 0;
  }

  get state() {
    return this.steps[this.now].state;
  }

  get canUndo() {
    return this.now > 0;
  }

  get canRedo() {
    return this.now < this.steps.length - 1;
  }

  /** Keeps a state. @param {string|null} [series] edits of one series that follow each other are one step */
  push(state, series = null) {
    const current = this.steps[this.now];
    const goesOn = series !== null && current.series === series && !this.canRedo;
    this.steps.splice(goesOn ? this.now : this.now + 1, Infinity, { state, series });
    if (this.steps.length > MOST_STEPS) this.steps.shift();
    this.now = this.steps.length - 1;
  }

  /** @returns {boolean} whether there was a step to go back */
  undo() {
    return this.canUndo && this.go(-1);
  }

  redo() {
    return this.canRedo && this.go(1);
  }

  go(step) {
    this.now += step;
    return true;
  }
}
