import {
  createSettings,
  createTextClassificationRecord,
  type TextClassificationRecord,
} from '@labelwright/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { TextClassifier } from '../../../packages/react/src/text-classifier/text-classifier';
import { useTextClassifier } from '../../../packages/react/src/text-classifier/use-text-classifier';
import { describeParts, type PartCase } from '../../support/part-conformance';
import { component, manySettings, part, SPAM, spamSettings, TRAVEL, travelSettings } from './harness';

afterEach(cleanup);

const describedSettings = createSettings({
  labels: [...manySettings.labels, { name: 'Tea', description: 'Green or black', hotkey: 't' }],
});
const many = createTextClassificationRecord({
  ...TRAVEL,
  multiLabel: true,
  explanation: { text: [{ token: 'trip', attributions: { 'Topic 1': 0.5 } }] },
  annotation: ['Topic 3'],
  prediction: [['Topic 1', 0.9]],
});
const {
  AcceptAll,
  Actions,
  Announcer,
  ChosenCount,
  Clear,
  Comparison,
  CreateLabel,
  Descriptions,
  Discard,
  ExpandLabels,
  Explain,
  Explanation,
  Filter,
  Help,
  Inputs,
  Label,
  LabelKeyList,
  LabelKeys,
  Labels,
  LabelsFooter,
  LabelsHeader,
  NoneApplies,
  PredictedBy,
  Redo,
  Reset,
  Restore,
  Root,
  SortByScore,
  Status,
  Undo,
  Validate,
} = TextClassifier;

const parts: readonly PartCase[] = [
  { name: 'Inputs', part: 'inputs', draw: (props) => <Inputs {...props} /> },
  { name: 'LabelsHeader', part: 'labels-header', draw: (props) => <LabelsHeader {...props} /> },
  { name: 'PredictedBy', part: 'predicted-by', draw: (props) => <PredictedBy {...props} /> },
  { name: 'ChosenCount', part: 'chosen-count', draw: (props) => <ChosenCount {...props} /> },
  { name: 'Filter', part: 'filter', draw: (props) => <Filter {...props} /> },
  { name: 'Labels', part: 'labels', draw: (props) => <Labels {...props} /> },
  { name: 'Label', part: 'label', draw: (props) => <Label label="Topic 2" {...props} />, clickable: true },
  {
    name: 'ExpandLabels',
    part: 'expand-labels',
    draw: (props) => <ExpandLabels {...props} />,
    clickable: true,
  },
  { name: 'LabelsFooter', part: 'labels-footer', draw: (props) => <LabelsFooter {...props} /> },
  {
    name: 'SortByScore',
    part: 'sort-by-score',
    draw: (props) => <SortByScore {...props} />,
    clickable: true,
  },
  {
    name: 'Descriptions',
    part: 'descriptions',
    draw: (props) => <Descriptions {...props} />,
    clickable: true,
  },
  { name: 'Explain', part: 'explain', draw: (props) => <Explain {...props} />, clickable: true },
  { name: 'NoneApplies', part: 'none-applies', draw: (props) => <NoneApplies {...props} />, clickable: true },
  { name: 'Explanation', part: 'explanation', draw: (props) => <Explanation {...props} /> },
  { name: 'Comparison', part: 'comparison', draw: (props) => <Comparison {...props} /> },
  { name: 'LabelKeyList', part: 'label-key-list', draw: (props) => <LabelKeyList {...props} /> },
  { name: 'LabelKeys', part: 'label-keys', draw: (props) => <LabelKeys {...props} /> },
  { name: 'Actions', part: 'actions', draw: (props) => <Actions {...props} /> },
  { name: 'Validate', part: 'validate', draw: (props) => <Validate {...props} />, clickable: true },
  { name: 'Discard', part: 'discard', draw: (props) => <Discard {...props} />, clickable: true },
  { name: 'Restore', part: 'restore', draw: (props) => <Restore {...props} />, clickable: true },
  { name: 'Clear', part: 'clear', draw: (props) => <Clear {...props} />, clickable: true },
  { name: 'Reset', part: 'reset', draw: (props) => <Reset {...props} /> },
  { name: 'Undo', part: 'undo', draw: (props) => <Undo {...props} /> },
  { name: 'Redo', part: 'redo', draw: (props) => <Redo {...props} /> },
  { name: 'AcceptAll', part: 'accept-all', draw: (props) => <AcceptAll {...props} /> },
  { name: 'Help', part: 'help', draw: (props) => <Help {...props} /> },
  { name: 'Status', part: 'status', draw: (props) => <Status {...props} /> },
  { name: 'Announcer', part: 'announcer', draw: (props) => <Announcer {...props} /> },
];

describeParts('TextClassifier', parts, (element) => (
  <Root record={many} settings={describedSettings}>
    {element}
    <Announcer />
  </Root>
));

describe('<TextClassifier.CreateLabel>', () => {
  it('is one element with its name while there is something to create, and takes what a host puts on it', async () => {
    const { container } = render(
      <Root record={many} settings={manySettings} createLabels>
        <Filter />
        <CreateLabel className="theirs" data-host="yes" />
      </Root>,
    );
    expect(container.querySelector('[data-host]')).toBeNull();
    await userEvent.fill(screen.getByRole('searchbox'), 'Soup');
    expect(container.querySelector('[data-host="yes"]')).toHaveAttribute('data-lw-part', 'create-label');
    expect(container.querySelector('[data-host="yes"]')).toHaveClass('theirs');
  });
});

describe('<TextClassifier.Root>', () => {
  it('passes what a host puts on it, and keeps its own role and keys', async () => {
    const keys: string[] = [];
    render(
      <Root
        record={createTextClassificationRecord(SPAM)}
        settings={spamSettings}
        id="mine"
        role="banner"
        className="theirs"
        aria-label="Message 1"
        onKeyDown={(event) => {
          keys.push(event.key);
          if (event.key === '2') event.preventDefault();
        }}
      >
        <Labels />
        <Status />
      </Root>,
    );
    const root = screen.getByRole('group', { name: 'Message 1' });
    expect(root).toHaveClass('theirs');
    expect(root).toHaveAttribute('id', 'mine');
    expect(root).toHaveAttribute('data-lw-component', 'text-classifier');
    root.focus();
    await userEvent.keyboard('2');
    expect(root).toHaveAttribute('data-status', 'Default');
    await userEvent.keyboard('1');
    expect(root).toHaveAttribute('data-status', 'Validated');
    expect(keys).toEqual(['2', '1']);
  });

  it('gives the drop-in the element for a ref', () => {
    const refs: (HTMLElement | null)[] = [];
    render(
      <TextClassifier
        record={createTextClassificationRecord(SPAM)}
        ref={(element) => {
          refs.push(element);
        }}
      />,
    );
    expect(refs[0]).toBe(component());
  });

  it('lets two stand on one page, each with its own keys and ids', async () => {
    const { container } = render(
      <>
        <TextClassifier
          record={createTextClassificationRecord(SPAM)}
          settings={spamSettings}
          aria-label="one"
        />
        <TextClassifier
          record={createTextClassificationRecord(TRAVEL)}
          settings={travelSettings}
          aria-label="two"
        />
      </>,
    );
    const ids = [...container.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    screen.getByRole('checkbox', { name: 'travel' }).focus();
    await userEvent.keyboard('1');
    expect(screen.getByRole('checkbox', { name: 'travel' })).toBeChecked();
    expect(screen.getByRole('radio', { name: 'SPAM' })).not.toBeChecked();
  });
});

describe('children of the parts', () => {
  it('replace what is in them', () => {
    render(
      <Root record={createTextClassificationRecord(SPAM)} settings={spamSettings}>
        <Labels>
          <Label label="HAM">Not spam</Label>
        </Labels>
        <Validate>Save</Validate>
      </Root>,
    );
    expect(screen.getAllByRole('radio')).toHaveLength(1);
    expect(screen.getByRole('radio', { name: 'Not spam' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save' })).toBeVisible();
  });
});

describe('useTextClassifier', () => {
  function Headless({ record, children }: { record: TextClassificationRecord; children?: ReactNode }) {
    const classifier = useTextClassifier({ record, settings: travelSettings });
    return (
      <section {...classifier.getRootProps({ 'aria-label': 'Mine' })}>
        <div {...classifier.getLabelsProps({ className: 'pills' })}>
          {classifier.choices.map(({ name, score }) => (
            <button key={name} {...classifier.getLabelProps(name, { className: 'pill' })}>
              {name} {score}
            </button>
          ))}
        </div>
        <output>{classifier.answer === undefined ? 'open' : classifier.answer.join(', ')}</output>
        {children}
      </section>
    );
  }

  it('draws with elements of the host by its prop getters', () => {
    const { container } = render(<Headless record={createTextClassificationRecord(TRAVEL)} />);
    expect(container.querySelector('output')).toHaveTextContent('open');
    fireEvent.click(screen.getByRole('checkbox', { name: 'history 0.6' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'sports 0.2' }));
    expect(container.querySelector('output')).toHaveTextContent('history, sports');
    expect(container.querySelectorAll('.pills > .pill')).toHaveLength(4);
  });

  it('moves between the labels that the host drew', async () => {
    render(<Headless record={createTextClassificationRecord(TRAVEL)} />);
    screen.getByRole('checkbox', { name: 'travel 0.8' }).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('checkbox', { name: 'history 0.6' })).toHaveFocus();
  });
});

it('hides the parts that have nothing to show', () => {
  render(
    <TextClassifier record={createTextClassificationRecord({ text: 'Bare' })} settings={spamSettings} />,
  );
  for (const name of [
    'issues',
    'conflict',
    'predicted-by',
    'chosen-count',
    'filter',
    'expand-labels',
    'shortcuts',
  ])
    expect(part(name)).toBeNull();
});
