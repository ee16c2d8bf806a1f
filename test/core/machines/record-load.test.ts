import {
  createSettings,
  text2TextMachine,
  textClassificationMachine,
  tokenClassificationMachine,
} from '@labelwright/core';
import { describe, expect, it } from 'vitest';
import { article, greeting, meeting } from './records';
import { Play, throughJson } from './support';

const open = (record = article) => Play.of(textClassificationMachine, { record, annotationAgent: 'ada' });
const edit = { type: 'label.toggle', label: 'sport' } as const;
const load = (record: typeof article) => ({ type: 'record.load', record }) as const;
const elsewhere = { ...article, metadata: { changed: 'elsewhere' } };

describe('loading a record', () => {
  it('opens another one, whatever state the open one is in', () => {
    for (const type of ['record.clear', 'record.validate', 'record.discard'] as const) {
      const play = open().send({ type }, load({ ...article, id: 'next' }));
      expect([play.state, play.record.id, play.context.history.past]).toEqual(['pristine', 'next', []]);
    }
  });

  it('keeps the work where it is the same record again, copied or not', () => {
    for (const again of [article, throughJson(article)]) {
      const play = open().send(edit, load(again));
      expect(play.record.annotation).toEqual(['sport']);
      expect(play.context.history.past).toHaveLength(1);
    }
  });

  it('keeps the work on a record without an id that comes again', () => {
    const { id: _none, ...nameless } = article;
    const play = open(nameless).send(edit, load(throughJson(nameless)));
    expect(play.record.annotation).toEqual(['sport']);
  });

  it('takes records without an id for different ones where their content differs', () => {
    const { id: _none, ...nameless } = article;
    const play = open(nameless).send(
      edit,
      load({ ...nameless, inputs: { text: 'Another' }, text: 'Another' }),
    );
    expect([play.state, play.record.text]).toEqual(['pristine', 'Another']);
  });

  it('knows what came from here, before and after a decision', () => {
    const play = open().send(edit);
    play.send(load(throughJson(play.record)));
    expect(play.context.history.past).toHaveLength(1);
    play.send({ type: 'record.validate' });
    play.send(load(throughJson(play.record)));
    expect(play.context.history.past).toHaveLength(2);
    expect(play.state).toBe('validated');
  });

  it('takes a new version of the open record while nothing was edited', () => {
    const play = open().send(load(elsewhere));
    expect([play.record, play.told]).toEqual([elsewhere, []]);
  });

  it('asks when a new version meets edits, and changes nothing meanwhile', () => {
    const play = open().send(edit);
    const mine = play.record;
    play.send(load(elsewhere));
    expect(play.emitted).toEqual([{ type: 'conflict', stored: elsewhere, draft: mine }]);
    expect(play.record).toEqual(mine);
    expect(play.context.conflict).toEqual(elsewhere);
  });

  it('asks once, however often the same version comes', () => {
    const play = open().send(edit, load(elsewhere), load(throughJson(elsewhere)));
    expect(play.told).toEqual([]);
    play.send({ type: 'conflict.keep' }, load(throughJson(elsewhere)));
    expect(play.told).toEqual([]);
    expect(play.context.conflict).toBeUndefined();
    expect(play.record.annotation).toEqual(['sport']);
  });

  it('opens the stored version when the annotator takes it', () => {
    const play = open().send(edit, load(elsewhere), { type: 'conflict.take' });
    expect([play.record, play.dirty, play.context.conflict]).toEqual([elsewhere, false, undefined]);
  });

  it('drops edits only by force', () => {
    const play = open().send(edit, { ...load(article), force: true });
    expect([play.record, play.state]).toEqual([article, 'pristine']);
  });

  it('knows the open record although predictions were offered for it', () => {
    const prediction = [{ label: 'sport', score: 0.9 }];
    const play = open().send({ type: 'suggestion.offer', recordId: 'article', prediction }, edit);
    play.send(load(throughJson(article)));
    expect([play.told, play.record.annotation, play.record.prediction]).toEqual([[], ['sport'], prediction]);
  });

  it('never lets a draft replace work that is under way', () => {
    const draft = open().send({ type: 'label.toggle', label: 'history' }).persisted;
    const play = open().send(edit, { ...load(throughJson(article)), draft });
    expect(play.record.annotation).toEqual(['sport']);
  });

  it('takes a draft that comes late while nothing was done', () => {
    const draft = open().send({ type: 'label.toggle', label: 'history' }).persisted;
    const play = open().send({ ...load(throughJson(article)), draft });
    expect(play.record.annotation).toEqual(['history']);
  });

  it('survives data with a cycle', () => {
    const cyclic = () => {
      const metadata: Record<string, unknown> = {};
      metadata.self = [metadata, metadata];
      return { ...article, metadata } as typeof article;
    };
    const play = open(cyclic()).send(edit, load(cyclic()));
    expect(play.told).toEqual(['conflict']);
  });
});

describe('what surrounds a record', () => {
  const settings = createSettings({ labels: ['travel'] });

  it('changes without losing edits', () => {
    const play = open().send(edit, { ...load(article), settings, annotationAgent: 'bob' });
    expect(play.record.annotation).toEqual(['sport']);
    expect(play.context.issues.map(({ code }) => code)).toContain('LABEL_UNKNOWN');
    play.send({ type: 'label.toggle', label: 'history' });
    expect(play.refusals).toEqual(['LABEL_UNKNOWN']);
    expect(play.send({ type: 'record.validate' }).record.annotationAgent).toBe('bob');
  });

  it('stays where an event leaves it out, and goes where it names undefined', () => {
    const next = { ...article, id: 'next' };
    const play = Play.of(textClassificationMachine, { record: article, settings, annotationAgent: 'ada' });
    play.send(load(next));
    expect([play.context.settings, play.context.annotationAgent]).toEqual([settings, 'ada']);
    play.send({ ...load(next), settings: undefined, annotationAgent: undefined });
    expect([play.context.settings, play.context.annotationAgent]).toEqual([undefined, undefined]);
  });

  it.each([
    ['', 'AGENT_EMPTY'],
    ['x'.repeat(65), 'AGENT_TOO_LONG'],
    [7, 'FIELD_TYPE'],
  ])('an agent %j becomes an issue, not part of a record', (annotationAgent, code) => {
    const play = Play.of(textClassificationMachine, {
      record: article,
      annotationAgent: annotationAgent as string,
    });
    expect(play.context.issues.map((issue) => issue.code)).toEqual([code]);
    expect(play.send({ type: 'record.validate' }).record).not.toHaveProperty('annotationAgent');
  });

  it.each([null, 'PER', {}, { labels: null }, { labels: [null] }])(
    'settings %j become an issue',
    (settings) => {
      const play = Play.of(textClassificationMachine, { record: article, settings: settings as never });
      expect(play.context.issues.map((issue) => issue.code)).toEqual(['SETTINGS_INVALID']);
      expect(play.send(edit).told).toEqual(['change']);
    },
  );

  it('of the label used last stays from record to record', () => {
    const play = Play.of(tokenClassificationMachine, { record: meeting });
    play.send({ type: 'span.add', span: { label: 'PER', start: 0, end: 3 } });
    play.send({ type: 'record.load', record: { ...meeting, id: 'next' } });
    expect(play.context.view).toEqual({ selection: undefined, active: undefined, lastLabel: 'PER' });
  });
});

describe('a record that cannot be drawn', () => {
  it.each([undefined, null, 7, 'text', [], {}, { ...greeting, text: 4 }, article])(
    'is refused with issues: %j',
    (record) => {
      const play = Play.of(text2TextMachine, { record: record as never });
      expect(play.state).toBe('refused');
      expect(play.context.issues.length).toBeGreaterThan(0);
      expect(play.send({ type: 'text.change', text: 'x' }, { type: 'record.validate' }).told).toEqual([]);
      expect(play.record).toBe(record);
      expect(play.send({ type: 'record.load', record: greeting }).state).toBe('pristine');
    },
  );

  it('is not what a stray field of the wire makes of it', () => {
    const play = Play.of(text2TextMachine, {
      record: { ...greeting, prediction_agent: 'm' } as typeof greeting,
    });
    expect([play.state, play.context.issues.map(({ code }) => code)]).toEqual(['pristine', ['FIELD_NAME']]);
  });
});
