import { type ComponentPropsWithoutRef, forwardRef } from 'react';

import { useLifecycleOf } from './lifecycle-context';
import { mergeProps } from './merge-props';

/** The keys typed so far of a label that takes several. Nothing while no sequence is open. The live region says it too. */
export const TypedKeys = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  ({ children, ...props }, ref) => {
    const { typedKeys, getPartProps } = useLifecycleOf('TypedKeys');
    if (typedKeys.length === 0) return null;
    return (
      <div ref={ref} {...mergeProps(props, { ...getPartProps('typed-keys'), 'aria-hidden': true as const })}>
        {children ?? (
          <>
            {typedKeys.map((key, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same key may come twice, and each stays in its place
              <kbd key={index}>{key.toUpperCase()}</kbd>
            ))}
            <span>…</span>
          </>
        )}
      </div>
    );
  },
);
TypedKeys.displayName = 'TypedKeys';
