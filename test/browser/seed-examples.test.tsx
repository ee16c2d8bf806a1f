import {
  createSettings,
  createText2TextRecord,
  createTextClassificationRecord,
  createTokenClassificationRecord,
  type Text2TextRecord,
  type TextClassificationRecord,
  type TokenClassificationRecord,
} from '@labelwright/core';
import { Text2TextEditor, TextClassifier, TokenTagger } from '@labelwright/react';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '@labelwright/react/styles.css';

import { professorInit, spamInit, translationInit, travelInit } from '../fixtures/seed-records';
import { clickText } from '../support/pointer';

afterEach(cleanup);

const AGENT = 'link or reference to annotator';

/** The same record before anyone annotated it. */
function unanswered<Init extends { readonly annotation?: unknown; readonly annotationAgent?: unknown }>(
  init: Init,
) {
  const { annotation, annotationAgent, ...rest } = init;
  return rest;
}

describe("the documents' examples, annotated by hand, come out as the documents have them", () => {
  it('spam: one label of two, by a click', async () => {
    const done: TextClassificationRecord[] = [];
    render(
      <TextClassifier
        record={createTextClassificationRecord(unanswered(spamInit))}
        settings={createSettings({ labels: ['SPAM', 'HAM'] })}
        annotationAgent={AGENT}
        onAnnotate={(record) => done.push(record)}
      />,
    );
    await userEvent.click(screen.getByRole('radio', { name: /SPAM/ }));
    if (done.length === 0) await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(done).toEqual([createTextClassificationRecord(spamInit)]);
  });

  it('travel and history: two labels of four, by a click and by a key', async () => {
    const done: TextClassificationRecord[] = [];
    render(
      <TextClassifier
        record={createTextClassificationRecord(unanswered(travelInit))}
        settings={createSettings({ labels: ['travel', 'history', 'economy', 'sports'] })}
        annotationAgent={AGENT}
        onAnnotate={(record) => done.push(record)}
      />,
    );
    const chosen = () => screen.queryAllByRole('checkbox', { checked: true }).length;
    const start = chosen();
    if (start === 0) {
      await userEvent.click(screen.getByRole('checkbox', { name: /travel/ }));
      await userEvent.keyboard('2');
    }
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(done).toEqual([createTextClassificationRecord(travelInit)]);
  });

  it('Michael at Harvard: NAME as predicted, ORG and not LOC, by a click and by keys', async () => {
    const done: TokenClassificationRecord[] = [];
    render(
      <TokenTagger
        record={createTokenClassificationRecord(unanswered(professorInit))}
        settings={createSettings({ labels: ['NAME', 'LOC', 'ORG'] })}
        annotationAgent={AGENT}
        onAnnotate={(record) => done.push(record)}
      />,
    );
    const text = screen.getByRole('textbox');
    await clickText(text, 2);
    await userEvent.click(screen.getByRole('button', { name: 'Accept' }));
    await userEvent.keyboard('n3');
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(done).toEqual([createTokenClassificationRecord(professorInit)]);
  });

  it('Michael in Spanish: the first of two translations, by a click', async () => {
    const done: Text2TextRecord[] = [];
    render(
      <Text2TextEditor
        record={createText2TextRecord(unanswered(translationInit))}
        onAnnotate={(record) => done.push(record)}
      />,
    );
    await userEvent.click(screen.getByRole('radio', { name: /un profesor/ }));
    await userEvent.click(screen.getByRole('radio', { name: /es profesor/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Validate/ }));
    // Besides, the record says what its answer was made of.
    const basedOn = {
      unchanged: true,
      distance: 0,
      index: 0,
      score: 1,
      agent: translationInit.predictionAgent,
    };
    const metadata = { _labelwright: { basedOn } };
    expect(done).toEqual([createText2TextRecord({ ...translationInit, metadata })]);
  });
});
