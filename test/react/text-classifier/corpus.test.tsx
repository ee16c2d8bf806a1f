import { createSettings } from '@labelwright/core';
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { describeWithCorpus, wantsWholeCorpus } from '../../support/browser-corpus';
import { pressInPage } from '../../support/page-keys';
import { sampleOf } from '../../support/sample';
import {
  ambientNli,
  banking77,
  cooking,
  type GoldRecord,
  goEmotions,
  labelsIn,
  smsSpam,
} from './corpus-records';
import { button, checkbox, component, filter, namesOf, part, radio, said, showRecord } from './harness';

afterEach(cleanup);

const some = (records: readonly GoldRecord[], size: number) =>
  wantsWholeCorpus() ? records : sampleOf(records, { size });

/** Shows all records one after the other in one component, as a queue does. */
function queueOf(records: readonly GoldRecord[], props: Parameters<typeof showRecord>[1]) {
  const [first] = records;
  if (first === undefined) throw new Error('The corpus has no records.');
  const { told, load } = showRecord(first.record, props);
  return { told, open: ({ record }: GoldRecord) => load(record) };
}

describeWithCorpus('sms-spam', () => {
  it('is labelled by one key each, as people did', async () => {
    const records = await smsSpam();
    const chosen = some(records, 20);
    const settings = createSettings({ labels: ['ham', 'spam'] });
    const { told, open } = queueOf(chosen, { settings });
    radio('ham').focus();
    for (const each of chosen) {
      open(each);
      expect(part('input-text')?.textContent).toBe(each.record.text);
      await pressInPage(each.gold[0] === 'ham' ? '1' : '2');
    }
    expect(records).toHaveLength(5574);
    expect(told.annotated.map(({ id, annotation }) => [id, annotation])).toEqual(
      chosen.map(({ record, gold }) => [record.id, gold[0]]),
    );
  });
});

describeWithCorpus('banking77', () => {
  it('finds each of 77 labels by its number, and by typing its name', async () => {
    const records = await banking77();
    const labels = labelsIn(records);
    expect([records.length, labels.length]).toEqual([3080, 77]);
    const chosen = some(records, 15);
    const { told, open } = queueOf(chosen, { settings: createSettings({ labels }) });
    for (const [index, each] of chosen.entries()) {
      const [gold = ''] = each.gold;
      open(each);
      expect(namesOf('radio')).toHaveLength(10);
      if (index % 2 === 0) {
        component().focus();
        await pressInPage(...String(labels.indexOf(gold) + 1), 'Enter');
      } else {
        await userEvent.fill(filter(), gold);
        expect(namesOf('radio')[0]).toBe(gold);
        await userEvent.keyboard('{Enter}');
      }
    }
    expect(told.annotated.map(({ annotation }) => annotation)).toEqual(chosen.map(({ gold }) => gold[0]));
    expect(component().scrollWidth).toBeLessThanOrEqual(component().clientWidth);
  });
});

describeWithCorpus('goemotions', () => {
  it('is given several of 28 labels each, and validated', async () => {
    const records = await goEmotions();
    const labels = labelsIn(records);
    expect([records.length, labels.length]).toEqual([5427, 28]);
    const chosen = some(records, 12);
    const { told, open } = queueOf(chosen, { settings: createSettings({ labels }), maxVisibleLabels: 28 });
    checkbox(labels[0] ?? '').focus();
    for (const each of chosen) {
      open(each);
      expect(part('input-text')?.textContent).toBe(each.record.text);
      for (const label of each.gold) await userEvent.click(checkbox(label));
      await pressInPage('Control+Enter');
    }
    expect(told.annotated.map(({ annotation }) => annotation)).toEqual(chosen.map(({ gold }) => gold));
  });
});

describeWithCorpus('ambient-nli', () => {
  const labels = ['entailment', 'neutral', 'contradiction'];

  it('shows both inputs in their order, and compares what the model says with what people say', async () => {
    const records = await ambientNli();
    const chosen = some(records, 12);
    const { told, open } = queueOf(chosen, { settings: createSettings({ labels }), compare: true });
    checkbox('neutral').focus();
    for (const each of chosen) {
      open(each);
      const inputs = screen.getAllByRole('group').filter((group) => group.dataset.lwPart === 'input');
      expect(inputs.map((input) => input.getAttribute('aria-label'))).toEqual(['premise', 'hypothesis']);
      for (const label of each.gold) await pressInPage(String(labels.indexOf(label) + 1));
      const predicted = new Set(each.record.prediction?.map(({ label }) => label));
      const same = predicted.size === each.gold.length && each.gold.every((label) => predicted.has(label));
      expect(part('verdict')).toHaveTextContent(same ? 'OK' : 'Differs');
      await pressInPage('Control+Enter');
    }
    expect(told.annotated.map(({ annotation }) => annotation)).toEqual(chosen.map(({ gold }) => gold));
    expect(told.annotated.map(({ prediction }) => prediction)).toEqual(
      chosen.map(({ record }) => record.prediction),
    );
  });

  it('takes over what the model says by one key', async () => {
    const records = (await ambientNli()).filter(({ record }) => (record.prediction?.length ?? 0) > 0);
    const [first] = records;
    const { told } = queueOf(records, { settings: createSettings({ labels }) });
    checkbox('neutral').focus();
    await pressInPage('Alt+a');
    expect(said()).toBe('Predictions accepted.');
    await userEvent.click(button('Validate'));
    expect(told.annotated[0]?.annotation).toEqual(first?.record.prediction?.map(({ label }) => label));
  });
});

describeWithCorpus('cooking-stackexchange-html', () => {
  it('keeps markup what it is: text', async () => {
    const records = await cooking();
    const labels = labelsIn(records);
    const { told, open } = queueOf(records, { settings: createSettings({ labels }), maxVisibleLabels: 20 });
    checkbox(labels[0] ?? '').focus();
    for (const each of records) {
      open(each);
      const text = part('input-text');
      expect(text?.children).toHaveLength(0);
      expect(text?.textContent).toBe(each.record.text?.replaceAll('\r\n', '\n'));
      for (const label of each.gold) act(() => checkbox(label).click());
      await pressInPage('Control+Enter');
    }
    expect(records).toHaveLength(69);
    expect(told.annotated.map(({ annotation }) => annotation)).toEqual(records.map(({ gold }) => gold));
  });
});
