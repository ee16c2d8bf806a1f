import { type ReactElement, useId } from 'react';

import { Field } from '../ui/field';
import { useWorkspace } from '../workspace-context';
import { LazyMarkdown } from './lazy-markdown';
import { SaveBar } from './save-bar';
import { useDraft } from './use-draft';
import { useSettingsChange } from './use-settings-change';

/** The guidelines as they are written, and beside them as they are read. */
export function GuidelinesEditor(): ReactElement {
  const { settings, messages, readOnly } = useWorkspace('DatasetSettings');
  const words = messages.settings;
  const { guidelines = '' } = settings;
  const { text, isDirty, put, drop } = useDraft(guidelines);
  const change = useSettingsChange();
  const titleId = useId();
  const previewId = useId();
  return (
    <section data-lw-part="guidelines-editor" aria-labelledby={titleId}>
      <h3 id={titleId}>{words.guidelines}</h3>
      <p>{words.guidelinesHint}</p>
      <div data-lw-part="guidelines-panes">
        <Field label={words.guidelinesText}>
          <textarea
            rows={12}
            dir="auto"
            readOnly={readOnly}
            value={text}
            onChange={({ target }) => put(target.value)}
          />
        </Field>
        <div data-lw-part="guidelines-preview">
          <h4 id={previewId}>{words.guidelinesPreview}</h4>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys too */}
          <section aria-labelledby={previewId} tabIndex={0}>
            {text.trim() === '' ? <p>{words.noGuidelines}</p> : <LazyMarkdown text={text} />}
          </section>
        </div>
      </div>
      <SaveBar
        change={change}
        isDirty={isDirty}
        onSave={() => void change.save({ guidelines: text }).then((isSaved) => isSaved && drop())}
        onUndo={drop}
      />
    </section>
  );
}
