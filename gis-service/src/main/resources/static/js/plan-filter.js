// Which actions of the plan a filter stands for, and the condition by which the server draws their places.

/** The level of the plan that a code belongs to: axis, strategy or action. */
export function levelOf(code) {
  return ['axis', 'strategy'][code.split('.').length - 1] ?? 'action';
}

/** The parts of the plan by code: each with its title, its actions and the codes of what it lies in. */
export class PlanIndex {
  /** @param plan the service's answer about the edition */
  constructor(plan) {
    this.parts = new Map();
    for (const axis of plan.axes) {
      this.add(axis, axis.strategies.flatMap(strategy => strategy.actions), []);
      for (const strategy of axis.strategies) {
        this.add(strategy, strategy.actions, [axis.code]);
        for (const action of strategy.actions) this.add(action, [action], [axis.code, strategy.code]);
      }
    }
  }

  add({ code, title }, actions, within) {
    this.parts.set(code, { code, title, within, actions: actions.map(action => action.code) });
  }

  /** The first code that the plan does not have; undefined when it has all. */
  unknown(codes) {
    return codes.find(code => !this.parts.has(code));
  }

  /** The codes of the actions that codes of axes, strategies and actions stand for. */
  actions(codes) {
    return new Set(codes.flatMap(code => this.parts.get(code)?.actions ?? []));
  }

  /** The shortest codes that stand for the actions: whole axes and strategies by their own code. */
  shortest(actions) {
    const whole = [...this.parts.values()].filter(part => part.actions.length && part.actions.every(code => actions.has(code)));
    const codes = new Set(whole.map(part => part.code));
    return whole.filter(part => !part.within.some(code => codes.has(code))).map(part => part.code);
  }

  /** A filter with a part of the plan added, or taken away. */
  toggled(codes, code, wanted) {
    const actions = this.actions(codes);
    this.parts.get(code).actions.forEach(action => wanted ? actions.add(action) : actions.delete(action));
    return this.shortest(actions);
  }
}

/**
 * The ECQL condition that a place serves any of the actions that codes stand for, null for no codes. A place names its actions with
 * semicolons between: an action is alone, first, last or amid them; an axis or strategy is the beginning of one.
 */
export function condition(codes) {
  return codes.length ? codes.map(code => levelOf(code) === 'action' ? servesAction(code) : servesPart(code)).join(' OR ') : null;
}

/** Whether a place that names its actions so serves any that codes stand for. */
export function serves(actions, codes) {
  return actions.some(action => codes.some(code => action === code || action.startsWith(code + '.')));
}

function servesAction(code) {
  return [`azioni = '${code}'`, ...[`${code};%`, `%;${code}`, `%;${code};%`].map(like)].join(' OR ');
}

function servesPart(code) {
  return [`${code}.%`, `%;${code}.%`].map(like).join(' OR ');
}

function like(pattern) {
  return `azioni LIKE '${pattern}'`;
}
