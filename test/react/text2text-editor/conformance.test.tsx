import {
  AnnotationError,
  createText2TextRecord,
  type Text2TextInit,
  type Text2TextRecord,
} from '@labelwright/core';
import { cleanup, render, screen } from '@testing-library/react';
import axe from 'axe-core';
import { createRef } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { Text2TextEditor } from '../../../packages/react/src/text2text-editor/text2text-editor';
import { useText2TextEditor } from '../../../packages/react/src/text2text-editor/use-text2text-editor';
import { describeParts, type PartCase } from '../../support/part-conformance';
import { button, candidate, component, field, show, showRecord, TRANSLATION } from './harness';

afterEach(cleanup);

const record = createText2TextRecord(TRANSLATION);
const { Root } = Text2TextEditor;

const PARTS: readonly PartCase[] = [
  { name: 'SourceLabel', part: 'source-label', draw: (props) => <Text2TextEditor.SourceLabel {...props} /> },
  { name: 'Source', part: 'source', draw: (props) => <Text2TextEditor.Source {...props} /> },
  {
    name: 'CandidatesLabel',
    part: 'candidates-label',
    draw: (props) => <Text2TextEditor.CandidatesLabel {...props} />,
  },
  { name: 'Candidates', part: 'candidates', draw: (props) => <Text2TextEditor.Candidates {...props} /> },
  {
    name: 'CandidateRow',
    part: 'candidate-row',
    draw: (props) => <Text2TextEditor.CandidateRow index={1} {...props} />,
  },
  {
    name: 'Candidate',
    part: 'candidate',
    draw: (props) => <Text2TextEditor.Candidate index={1} {...props} />,
    clickable: true,
  },
  {
    name: 'RejectCandidate',
    part: 'reject-candidate',
    draw: (props) => <Text2TextEditor.RejectCandidate index={1} {...props} />,
    clickable: true,
  },
  { name: 'Panes', part: 'panes', draw: (props) => <Text2TextEditor.Panes {...props} /> },
  { name: 'SourcePane', part: 'source-pane', draw: (props) => <Text2TextEditor.SourcePane {...props} /> },
  { name: 'TargetPane', part: 'target-pane', draw: (props) => <Text2TextEditor.TargetPane {...props} /> },
  {
    name: 'FoldSource',
    part: 'fold-source',
    draw: (props) => <Text2TextEditor.FoldSource {...props} />,
    clickable: true,
  },
  { name: 'EditorBox', part: 'editor-box', draw: (props) => <Text2TextEditor.EditorBox {...props} /> },
  { name: 'EditorMarks', part: 'editor-marks', draw: (props) => <Text2TextEditor.EditorMarks {...props} /> },
  { name: 'Tools', part: 'tools', draw: (props) => <Text2TextEditor.Tools {...props} /> },
  {
    name: 'DiffToggle',
    part: 'diff-toggle',
    draw: (props) => <Text2TextEditor.DiffToggle {...props} />,
    clickable: true,
  },
  {
    name: 'Invisibles',
    part: 'invisibles',
    draw: (props) => <Text2TextEditor.Invisibles {...props} />,
    clickable: true,
  },
  { name: 'CopySource', part: 'copy-source', draw: (props) => <Text2TextEditor.CopySource {...props} /> },
  {
    name: 'InsertSelection',
    part: 'insert-selection',
    draw: (props) => <Text2TextEditor.InsertSelection {...props} />,
  },
  { name: 'Counts', part: 'counts', draw: (props) => <Text2TextEditor.Counts {...props} /> },
  { name: 'Diff', part: 'diff', draw: (props) => <Text2TextEditor.Diff {...props} /> },
  { name: 'DiffBase', part: 'diff-base', draw: (props) => <Text2TextEditor.DiffBase {...props} /> },
  { name: 'Comparison', part: 'comparison', draw: (props) => <Text2TextEditor.Comparison {...props} /> },
  { name: 'EditorLabel', part: 'editor-label', draw: (props) => <Text2TextEditor.EditorLabel {...props} /> },
  { name: 'Editor', part: 'editor', draw: (props) => <Text2TextEditor.Editor {...props} /> },
];

/** So long that it can be folded. */
const shown = createText2TextRecord({ ...TRANSLATION, text: TRANSLATION.text.repeat(50) });

describeParts('Text2TextEditor', PARTS, (part) => (
  <Root record={shown} showDiff showInvisibles>
    {part}
  </Root>
));

describe('a part', () => {
  it("carries the host's class for it", () => {
    render(
      <Text2TextEditor
        record={record}
        classNames={{ editor: 'field', candidate: 'choice', root: 'frame' }}
      />,
    );
    expect(field()).toHaveClass('field');
    expect(candidate(/un profesor/)).toHaveClass('choice');
    expect(component()).toHaveClass('frame');
  });

  it('lets the host prevent what it does', async () => {
    render(
      <Root record={record}>
        <Text2TextEditor.Candidate index={1} onClick={(event) => event.preventDefault()} />
        <Text2TextEditor.Editor onKeyDown={(event) => event.key === 'Escape' && event.preventDefault()} />
      </Root>,
    );
    await userEvent.click(candidate(/un profesor/));
    expect(field().value).toBe('Michael es profesor en Harvard');
    await userEvent.click(field());
    await userEvent.keyboard('{Escape}');
    expect(field()).toHaveFocus();
  });
});

describe('the root', () => {
  it('passes class, data and ref, and gives the host its own name for the component', () => {
    const ref = createRef<HTMLDivElement>();
    render(<Text2TextEditor ref={ref} record={record} className="mine" data-x="1" aria-label="Summary" />);
    const root = screen.getByRole('group', { name: 'Summary' });
    expect(ref.current).toBe(root);
    expect(root).toHaveClass('mine');
    expect(root).toHaveAttribute('data-x', '1');
    expect(root).toHaveAttribute('data-lw-component', 'text2text-editor');
  });

  it('works twice on a page without mixing up the two', async () => {
    render(
      <>
        <Text2TextEditor record={record} aria-label="first" />
        <Text2TextEditor record={record} aria-label="second" />
      </>,
    );
    const [first, second] = screen.getAllByRole<HTMLTextAreaElement>('textbox');
    await userEvent.click(screen.getAllByText('Your text')[1] as HTMLElement);
    expect(second).toHaveFocus();
    await userEvent.keyboard('{Control>}a{/Control}x');
    expect([first?.value, second?.value]).toEqual(['Michael es profesor en Harvard', 'x']);
  });

  it('speaks the language of its messages', () => {
    show(TRANSLATION, {
      messages: { validatePredicted: () => 'Vorhersage bestätigen', editor: 'Ihr Text' },
    });
    expect(button('Vorhersage bestätigen')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Ihr Text' })).toBeVisible();
  });
});

describe('the hook', () => {
  it('is enough to build the component without its parts', async () => {
    const onAnnotate = vi.fn();
    function Own() {
      const editor = useText2TextEditor({ record, onAnnotate });
      return (
        <main {...editor.getRootProps()}>
          {editor.candidates.map((shown) => (
            <div key={shown.index} {...editor.getCandidateProps(shown)}>
              {shown.drawn}
            </div>
          ))}
          <textarea ref={editor.editorRef} {...editor.getEditorProps({ rows: 9 })} />
          <button {...editor.lifecycle.getActionProps('validate')}>OK</button>
        </main>
      );
    }
    render(<Own />);
    expect(field().rows).toBe(9);
    await userEvent.click(candidate(/un profesor/));
    await userEvent.click(field());
    await userEvent.keyboard('{Control>}{End}{/Control}!{Control>}z{/Control}');
    await userEvent.click(button('OK'));
    expect(onAnnotate).toHaveBeenCalledWith(
      expect.objectContaining({ annotation: 'Michael es un profesor de Harvard' }),
    );
  });
});

describe('bad input', () => {
  it.each([
    { name: 'no record at all', given: null },
    { name: 'a string', given: 'record' },
    { name: 'a record of another task', given: { ...record, task: 'TokenClassification' } },
    { name: 'no text', given: { ...record, text: undefined } },
    { name: 'a text that is none', given: { ...record, text: 12 } },
  ])('is told and never blank: $name', ({ given }) => {
    // Deliberately not what the type promises: a host's data may be anything.
    const { told } = showRecord(given as unknown as Text2TextRecord);
    expect(screen.getByRole('alert')).toHaveTextContent('This record cannot be shown.');
    expect(told.errors[0]).toBeInstanceOf(AnnotationError);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it.each([
    { name: 'null where a list is expected', given: { prediction: null } },
    { name: 'predictions that are none', given: { prediction: [null, 3, { text: 4, score: 1 }] } },
    { name: 'a score that is none', given: { prediction: [{ text: 'x', score: Number.NaN }] } },
    { name: 'a score out of range', given: { prediction: [{ text: 'x', score: 7 }] } },
    { name: 'an annotation that is none', given: { annotation: ['x'] } },
    { name: 'an agent that is none', given: { predictionAgent: { id: 1 } } },
  ])('takes nothing else with it: $name', async ({ given }) => {
    const { told } = showRecord({ ...record, prediction: [], ...given } as unknown as Text2TextRecord);
    expect(screen.getByRole('alert')).toBeVisible();
    expect(told.errors[0]).toBeInstanceOf(AnnotationError);
    await userEvent.click(field());
    await userEvent.keyboard('{Control>}a{/Control}mine{Shift>}{Enter}{/Shift}');
    expect(told.annotated[0]?.annotation).toBe('mine');
  });

  it('keeps the focus when a record cannot be shown, and goes on with the next', async () => {
    const { load } = show();
    await userEvent.click(field());
    load({ ...record, id: 'bad', text: undefined } as unknown as Text2TextRecord);
    expect(component()).toHaveFocus();
    load(record);
    await userEvent.keyboard('{Enter}');
    expect(field()).toHaveFocus();
  });

  it('shows markup and script as text', () => {
    const markup = '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>';
    show({ text: markup, prediction: [markup], predictionAgent: markup.slice(0, 60) });
    expect(screen.getByRole('group', { name: 'Source' }).textContent).toBe(markup);
    expect(field().value).toBe(markup);
    expect(document.querySelector('[data-lw-root] :is(img, script)')).toBeNull();
    expect('hacked' in window).toBe(false);
  });

  it('tells candidates with the same text apart from others, and marks one', () => {
    show({
      text: 'source',
      prediction: [
        ['same', 0.5],
        ['same', 0.4],
        ['other', 0.3],
      ],
    });
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(1);
  });
});

describe('axe finds nothing to object', () => {
  async function violations(): Promise<readonly string[]> {
    const { violations: found } = await axe.run(component(), { rules: { region: { enabled: false } } });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }

  it.each<{ name: string; init: Text2TextInit; act: () => Promise<unknown> }>([
    { name: 'untouched', init: TRANSLATION, act: async () => undefined },
    {
      name: 'chosen and rejected',
      init: TRANSLATION,
      act: () => userEvent.click(button('Reject candidate 1')),
    },
    {
      name: 'edited, with the shortcuts open',
      init: TRANSLATION,
      act: async () => {
        await userEvent.click(field());
        await userEvent.keyboard('{Control>}{End}{/Control}!{Escape}?');
      },
    },
    { name: 'validated', init: { ...TRANSLATION, annotation: 'x' }, act: async () => undefined },
    { name: 'empty', init: { text: 'source' }, act: async () => undefined },
    {
      name: 'long',
      init: { text: 'word '.repeat(2000), prediction: ['line\n'.repeat(200)] },
      act: async () => undefined,
    },
  ])('in a record that is $name', async ({ init, act }) => {
    show(init);
    await act();
    expect(await violations()).toEqual([]);
  });

  it.each(['light', 'dark'])('in %s colours, read-only and all', async (theme) => {
    show(TRANSLATION, { readOnly: true, 'data-lw-theme': theme } as object);
    expect(await violations()).toEqual([]);
    cleanup();
    show(TRANSLATION, { 'data-lw-theme': theme } as object);
    await userEvent.click(button('Reject candidate 2'));
    expect(await violations()).toEqual([]);
  });

  it('in a record that cannot be shown', async () => {
    showRecord({ ...record, text: undefined } as unknown as Text2TextRecord);
    expect(await violations()).toEqual([]);
  });

  it('while there is a conflict', async () => {
    const { load } = show();
    await userEvent.click(button('Clear'));
    load(createText2TextRecord({ ...TRANSLATION, annotation: 'theirs' }));
    expect(await violations()).toEqual([]);
  });
});
