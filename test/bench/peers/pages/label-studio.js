import '@heartexlabs/label-studio/build/static/css/main.css';
import script from '@heartexlabs/label-studio/build/static/js/main.js?url';

import { LABELS } from '../../page/generate-text';

const labels = LABELS.map((name, index) => `<Label value="${name}" hotkey="${index + 1}"/>`).join('');
const config = `<View>
  <Labels name="label" toName="text">${labels}</Labels>
  <Text name="text" value="$text" granularity="word"/>
</View>`;

let task;
let expected;
let marks;

/** Without its panels, by its script, as its documentation has it. A label is chosen before the drag. */
export const subject = {
  prepare: async ({ text, spans }, box) => {
    const root = box.appendChild(document.createElement('div'));
    root.id = 'label-studio';
    const result = spans.map(({ label, start, end }, index) => ({
      id: `span-${index}`,
      from_name: 'label',
      to_name: 'text',
      type: 'labels',
      value: { start, end, text: text.slice(start, end), labels: [label] },
    }));
    task = { id: 1, data: { text }, annotations: [{ id: 1, result }], predictions: [] };
    expected = spans.length;
    marks = box.getElementsByClassName('htx-highlight');
    await new Promise((resolve, reject) => {
      const element = document.createElement('script');
      element.src = script;
      element.onload = resolve;
      element.onerror = () => reject(new Error('Its script does not load.'));
      document.head.append(element);
    });
  },
  mount: () => {
    new window.LabelStudio('label-studio', {
      config,
      interfaces: [],
      user: { pk: 1, firstName: 'A', lastName: 'B' },
      task,
    });
  },
  isDrawn: () => marks.length >= expected,
  spanAt: ({ x, y }) =>
    document.elementsFromPoint(x, y).find(({ classList }) => classList.contains('htx-highlight'))?.className,
};
