import { DEFAULT_VIEW, type WorkspaceMode, type WorkspaceView } from '@labelwright/react/workspace';
import { expect, waitFor, within } from 'storybook/test';

/** The first element of a role, when the sample is filled and the section is drawn. */
export async function shows(canvas: HTMLElement, role: string, name?: string | RegExp): Promise<HTMLElement> {
  const options = name === undefined ? {} : { name };
  const [first] = await within(canvas).findAllByRole(role, options, { timeout: 15_000 });
  if (first === undefined) throw new Error(`There is no ${role}.`);
  return first;
}

/** Waits until a part of the workspace holds a text. */
export async function showsPart(canvas: HTMLElement, part: string, text: string): Promise<void> {
  await waitFor(() => expect(canvas.querySelector(`[data-lw-part="${part}"]`)).toHaveTextContent(text), {
    timeout: 15_000,
  });
}

/** A section, with everything in it. */
export function viewOf(mode: WorkspaceMode): WorkspaceView {
  return { ...DEFAULT_VIEW, mode };
}
