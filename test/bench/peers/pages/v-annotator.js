import VAnnotator from 'v-annotator';
import 'v-annotator/dist/v-annotator.css';
import Vue from 'vue';

import { LABELS } from '../../page/generate-text';

const COLORS = ['#d33', '#383', '#33d', '#a60', '#639'];

let host;
let element;
let lines;

/** A host that keeps the entities. Offsets are UTF-16 units, which spares it the counting of graphemes. */
export const subject = {
  prepare: ({ text, spans }, box) => {
    element = box.appendChild(document.createElement('div'));
    lines = box.getElementsByTagName('line');
    const entityLabels = LABELS.map((name, id) => ({ id, text: name, color: COLORS[id] }));
    const entities = spans.map(({ label, start, end }, id) => ({
      id,
      label: LABELS.indexOf(label),
      startOffset: start,
      endOffset: end,
    }));
    host = {
      data: () => ({ entities: Object.freeze(entities) }),
      methods: {
        add(_event, startOffset, endOffset) {
          const id = this.entities.length;
          this.entities = Object.freeze([...this.entities, { id, label: 0, startOffset, endOffset }]);
        },
      },
      render(create) {
        return create(VAnnotator, {
          props: { text, entities: this.entities, entityLabels, graphemeMode: false, allowOverlapping: true },
          on: { 'add:entity': this.add },
        });
      },
    };
  },
  mount: () => new Vue(host).$mount(element),
  isDrawn: () => lines.length > 0,
  // A span is a line below its words.
  spanAt: ({ x, y }) => {
    for (const line of lines) {
      const { left, right, top } = line.getBoundingClientRect();
      if (left - 3 <= x && x <= right + 3 && y < top && top < y + 25) return line.getAttribute('stroke');
    }
    return undefined;
  },
};
