import { createContext, useContext } from 'react';

import { inRoot } from '../internal/lifecycle-context';
import type { Text2TextEditorState } from './use-text2text-editor';

export const Text2TextEditorContext = createContext<Text2TextEditorState | undefined>(undefined);

/**
 * What `useText2TextEditor` gave to the Root that this is in; for parts of your own.
 * @param part its name, for the error
 * @throws AnnotationError `PART_OUTSIDE_ROOT` where there is none
 */
export function useText2TextEditorContext(part: string): Text2TextEditorState {
  return inRoot(useContext(Text2TextEditorContext), `Text2TextEditor.${part}`);
}
