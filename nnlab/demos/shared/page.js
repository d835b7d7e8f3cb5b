// What a demo finds in its page.

// The one element of this selector.
/** @param {ParentNode} root @param {string} selector @returns {HTMLElement} */
export function find(root, selector) {
  const element = root.querySelector(selector);
  if (element instanceof HTMLElement) return element;
  throw Error(`nothing here is ${selector}`);
}

// All elements of this selector, which says of what kind they are.
/** @template {HTMLElement} Kind @param {ParentNode} root @param {string} selector @returns {Kind[]} */
export function findAll(root, selector) {
  const elements = /** @type {NodeListOf<Kind>} */ (root.querySelectorAll(selector));
  return [...elements];
}

// Gives the control of a name. Menus are among the controls: they have a value, too.
/** @param {HTMLInputElement[]} inputs @returns {(name: string) => HTMLInputElement} */
export const byName = (inputs) => (name) => {
  const control = inputs.find((input) => input.dataset.name === name);
  if (control) return control;
  throw Error(`no control is called ${name}`);
};

// The element to which something happened.
/** @param {Event} event */
export const targetOf = (event) => /** @type {HTMLInputElement} */ (event.target);
