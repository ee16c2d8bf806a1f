import { AnnotationError } from '@labelwright/core';
import { cleanup, fireEvent, render } from '@testing-library/react';
import {
  Component,
  type MouseEvent,
  type PropsWithChildren,
  type ReactElement,
  type RefCallback,
} from 'react';
import { afterEach, describe, expect, it } from 'vitest';

import { expectConsole } from './fail-on-console';

/** What a host may put on any part. */
export interface HostProps {
  readonly ref?: RefCallback<HTMLElement>;
  readonly className?: string;
  readonly id?: string;
  readonly 'data-host'?: string;
  readonly onClick?: (event: MouseEvent<HTMLElement>) => void;
}

export interface PartCase {
  /** As the host writes it, after the dot. */
  readonly name: string;
  /** Its `data-lw-part`. */
  readonly part: string;
  readonly draw: (props: HostProps) => ReactElement;
  /** Whether a click on it does something that shows. */
  readonly clickable?: boolean;
}

/**
 * The promises of every part: one DOM node, the host's ref, class and attributes on it, the host's handler before ours and
 * able to prevent it, and a message instead of a riddle outside the Root.
 * @param frame draws a part inside the Root of a component in which the part shows something
 */
export function describeParts(
  component: string,
  parts: readonly PartCase[],
  frame: (part: ReactElement) => ReactElement,
): void {
  describe.each(parts)(`<${component}.$name>`, ({ name, part, draw, clickable = false }) => {
    afterEach(cleanup);

    it('is one element with its name, to which the ref, class and data attributes of the host go', () => {
      const refs: (HTMLElement | null)[] = [];
      const ref: RefCallback<HTMLElement> = (element) => {
        refs.push(element);
      };
      const { container, unmount } = render(frame(draw({ ref, className: 'theirs', 'data-host': 'yes' })));
      const found = container.querySelectorAll('[data-host="yes"]');
      expect(found).toHaveLength(1);
      expect(found[0]).toHaveAttribute('data-lw-part', part);
      expect(found[0]).toHaveClass('theirs');
      expect(refs).toEqual([found[0]]);
      unmount();
      expect(refs.at(-1)).toBeNull();
    });

    it('calls a handler of the host', () => {
      const clicks: string[] = [];
      const { container } = render(
        frame(
          draw({ 'data-host': 'yes', onClick: ({ currentTarget }) => clicks.push(currentTarget.tagName) }),
        ),
      );
      const element = theElement(container);
      fireEvent.click(element);
      expect(clicks).toEqual([element.tagName]);
    });

    const own = clickable ? it : undefined;
    own?.('does its own work after that handler, unless it prevents it', () => {
      let prevent = true;
      const onClick = (event: MouseEvent) => {
        if (prevent) event.preventDefault();
      };
      const { container } = render(frame(draw({ 'data-host': 'yes', onClick })));
      const before = container.innerHTML;
      fireEvent.click(theElement(container));
      expect(container.innerHTML).toBe(before);
      prevent = false;
      fireEvent.click(theElement(container));
      expect(container.innerHTML).not.toBe(before);
    });

    it('says where it belongs when it is outside its Root', () => {
      expectConsole(/is outside its Root|error occurred in the/);
      const caught: unknown[] = [];
      render(<Boundary caught={caught}>{draw({})}</Boundary>);
      expect(caught[0]).toBeInstanceOf(AnnotationError);
      expect(caught[0]).toMatchObject({ code: 'PART_OUTSIDE_ROOT' });
      expect(String(caught[0])).toContain(`${name}> is outside its Root`);
    });
  });
}

function theElement(container: Element): Element {
  const element = container.querySelector('[data-host="yes"]');
  if (element === null) throw new Error('The part drew nothing in this frame.');
  return element;
}

class Boundary extends Component<PropsWithChildren<{ readonly caught: unknown[] }>> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.caught.push(error);
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
