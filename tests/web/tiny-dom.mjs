// A DOM with as much as the page's modules need, to test them without a browser. The browser tests
// test them in real ones.

class Node {
  parent = null;
  childNodes = [];
  get ownerDocument() { return document; }
  get children() { return this.childNodes.filter((child) => child instanceof Element); }
  get firstElementChild() { return this.children[0] ?? null; }
  get textContent() { return this.childNodes.map((child) => child.textContent).join(''); }
  set textContent(text) { this.replaceChildren(text); }
  append(...children) {
    for (const child of children) {
      const node = typeof child === 'string' ? new Text(child) : child;
      node.remove();
      node.parent = this;
      this.childNodes.push(node);
    }
  }
  replaceChildren(...children) {
    for (const child of [...this.childNodes]) child.remove();
    this.append(...children.filter((child) => child !== ''));
    ++this.writes;
  }
  remove() {
    if (this.parent) this.parent.childNodes = this.parent.childNodes.filter((child) => child !== this);
    this.parent = null;
  }
}

class Text extends Node {
  constructor(text) { super(); this.text = text; }
  get textContent() { return this.text; }
}

export class Element extends Node {
  attributes = new Map();
  listeners = new Map();
  style = {
    setProperty: (name, value) => (this.style[name] = value),
    getPropertyValue: (name) => this.style[name] ?? '',
  };
  dataset = {};
  hidden = false;
  writes = 0;
  constructor(tag) { super(); this.tag = tag; }
  getAttribute(name) { return this.attributes.get(name) ?? null; }
  setAttribute(name, value) {
    this.attributes.set(name, value);
    if (name === 'class') this.className = value;
  }
  removeAttribute(name) { this.attributes.delete(name); }
  addEventListener(type, fn) { this.listeners.set(type, [...(this.listeners.get(type) ?? []), fn]); }
  removeEventListener(type, fn) { this.listeners.set(type, (this.listeners.get(type) ?? []).filter((one) => one !== fn)); }
  dispatch(type, event = {}) {
    for (let node = this; node; node = node.parent)
      for (const fn of node.listeners.get(type) ?? []) fn({ target: this, preventDefault() {}, ...event });
  }
  get classList() {
    const names = new Set((this.className ?? '').split(' ').filter(Boolean));
    return {
      contains: (name) => names.has(name),
      toggle: (name, on) => {
        if (on) names.add(name);
        else names.delete(name);
        this.className = [...names].join(' ');
      },
    };
  }
  contains(other) { return other === this || this.all((one) => one === other).length > 0; }
  focus() {
    if (document.activeElement === this) return;
    document.activeElement?.dispatch('focusout');
    document.activeElement = this;
    this.dispatch('focusin');
  }
  getBoundingClientRect() { return { x: 0, y: 0, width: 0, height: 0, ...this.box }; }
  get parentElement() { return this.parent; }
  all(test) { return [...this.children.filter(test), ...this.children.flatMap((child) => child.all(test))]; }
  closest(selector) {
    const name = selector.slice(1, -1);
    return this.attributes.has(name) ? this : this.parent?.closest(selector) ?? null;
  }
}

export const document = {
  createElement: (tag) => new Element(tag),
  createTextNode: (text) => new Text(text),
  activeElement: null,
  getElementById: () => null,
  addEventListener() {},
  removeEventListener() {},
  defaultView: { Element },
};

/** Timers that run when run() is called. */
export function create_clock() {
  const timers = new Map();
  let last = 0;
  return {
    window: {
      setTimeout: (fn) => (timers.set(++last, fn), last),
      clearTimeout: (id) => timers.delete(id),
    },
    run() {
      for (const [id, fn] of [...timers]) {
        timers.delete(id);
        fn();
      }
    },
  };
}
