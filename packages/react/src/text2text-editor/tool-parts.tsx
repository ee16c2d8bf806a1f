import type { TextCounts, TextUnit } from '@labelwright/core';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';

import { mergeProps } from '../internal/merge-props';
import { useText2TextEditorContext } from './text2text-editor-context';
import { toolPart } from './tool-part';
import type { Text2TextEditorState } from './use-text2text-editor';

/** Shows and hides what was changed. */
export const DiffToggle = /* @__PURE__ */ toolPart(
  'DiffToggle',
  'diff-toggle',
  'toggleDiff',
  ({ messages, diff, toggleDiff }) => ({ label: messages.diff, run: toggleDiff, pressed: diff.shown }),
);

/** Shows and hides marks for characters that nobody sees. */
export const Invisibles = /* @__PURE__ */ toolPart(
  'Invisibles',
  'invisibles',
  'toggleInvisibles',
  ({ messages, invisibles, toggleInvisibles }) => ({
    label: messages.invisibles,
    run: toggleInvisibles,
    pressed: invisibles,
  }),
);

/** Copies the source. */
export const CopySource = /* @__PURE__ */ toolPart(
  'CopySource',
  'copy-source',
  'copySource',
  ({ messages, sourceState }) => ({ label: messages.copySource, run: sourceState.copy }),
);

/** Puts what is selected in the source into the text, at the caret. */
export const InsertSelection = /* @__PURE__ */ toolPart(
  'InsertSelection',
  'insert-selection',
  'insertSelection',
  ({ messages, sourceState, lifecycle }) => ({
    label: messages.insertSelection,
    run: sourceState.insertSelection,
    disabled: lifecycle.readOnly,
  }),
);

/** What helps with the texts, and how long the one is that is written. */
export const Tools = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  ({ children, ...props }, ref) => {
    const { lifecycle, messages } = useText2TextEditorContext('Tools');
    if (!lifecycle.drawable) return null;
    return (
      <div
        ref={ref}
        {...mergeProps(props, {
          ...lifecycle.getPartProps('tools'),
          role: 'group',
          'aria-label': messages.tools,
        })}
      >
        {children ?? (
          <>
            <DiffToggle />
            <Invisibles />
            <CopySource />
            <InsertSelection />
            <Counts />
          </>
        )}
      </div>
    );
  },
);
Tools.displayName = 'Tools';

/** How long the text is, and how long it may be. Units beyond characters and words are shown where they are limited. */
export const Counts = forwardRef<HTMLParagraphElement, ComponentPropsWithoutRef<'p'>>(
  ({ children, ...props }, ref) => {
    const { lifecycle, counts, limits, messages, getCountsProps } = useText2TextEditorContext('Counts');
    if (!lifecycle.drawable) return null;
    return (
      <p ref={ref} {...getCountsProps(props)}>
        {children ?? (
          <>
            <span data-lw-hidden="">{messages.counts}: </span>
            {counts === undefined ? '\u2026' : shownUnits(limits).map((unit) => count(unit, counts))}
            {counts?.breaches.map((breach) => (
              <span key={breach.unit} data-lw-breach={breach.bound} dir="auto">
                {messages.breach(breach)}
              </span>
            ))}
          </>
        )}
      </p>
    );

    function count(unit: TextUnit, counted: TextCounts) {
      return (
        <span key={unit} data-unit={unit} dir="auto">
          {messages.count(unit, counted, limits?.[unit]?.max)}
        </span>
      );
    }
  },
);
Counts.displayName = 'Counts';

function shownUnits(limits: Text2TextEditorState['limits']): readonly TextUnit[] {
  return limits?.tokens === undefined ? ['characters', 'words'] : ['characters', 'words', 'tokens'];
}
