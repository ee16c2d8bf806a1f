import type { LabelSubject } from './labels';

let box: HTMLElement;
let labels: readonly string[];
let rows: readonly HTMLElement[] = [];

/** A plain list of native radio inputs in a box that scrolls, with a field that hides those that do not match. */
export const subject: LabelSubject = {
  prepare: (names, element) => {
    labels = names;
    box = element;
  },
  mount: () => {
    const field = document.createElement('input');
    field.type = 'search';
    field.ariaLabel = 'Filter';
    rows = labels.map((name) => {
      const input = document.createElement('input');
      input.type = 'radio';
      input.name = 'label';
      const row = document.createElement('label');
      row.style.display = 'block';
      row.append(input, name);
      return row;
    });
    field.addEventListener('input', () => {
      const sought = field.value.toLowerCase();
      rows.forEach((row, index) => {
        row.style.display = labels[index]?.includes(sought) === true ? 'block' : 'none';
      });
    });
    box.append(field, ...rows);
  },
  unmount: () => {
    rows = [];
    box.replaceChildren();
  },
  isDrawn: () => rows.length > 0,
  filter: () => box.querySelector('input[type="search"]'),
};
