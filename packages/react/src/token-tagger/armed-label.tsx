import { type ComponentPropsWithoutRef, forwardRef, useEffect, useRef } from 'react';

import { mergeProps } from '../internal/merge-props';
import { useMergedRefs } from '../internal/use-merged-refs';
import { LabelName } from './label-name';
import { frameOf } from './places/frame';
import { useTokenTaggerContext } from './token-tagger-context';

type DivProps = ComponentPropsWithoutRef<'div'>;

/** How far from the pointer, in pixels. */
const DISTANCE = 14;

/** The armed label beside the pointer, while it is over the text: what the next selection will be. Nothing while none is. */
export const ArmedLabel = forwardRef<HTMLDivElement, DivProps>((props, ref) =>
  useTokenTaggerContext('ArmedLabel').armedLabel === undefined ? null : <Badge {...props} ref={ref} />,
);
ArmedLabel.displayName = 'TokenTagger.ArmedLabel';

const Badge = forwardRef<HTMLDivElement, DivProps>((props, ref) => {
  const { armedLabel, lifecycle, textRef } = useTokenTaggerContext('ArmedLabel');
  const box = useRef<HTMLDivElement | null>(null);
  const merged = useMergedRefs(box, ref);
  useEffect(() => {
    const text = textRef.current;
    if (text === null) return undefined;
    const follow = ({ pointerType, clientX, clientY }: PointerEvent) => {
      const badge = box.current;
      if (badge === null || pointerType === 'touch') return;
      badge.hidden = false;
      frameOf(badge)?.put(badge, clientX + DISTANCE, clientY + DISTANCE);
    };
    const leave = () => {
      if (box.current !== null) box.current.hidden = true;
    };
    text.addEventListener('pointermove', follow);
    text.addEventListener('pointerleave', leave);
    return () => {
      text.removeEventListener('pointermove', follow);
      text.removeEventListener('pointerleave', leave);
    };
  }, [textRef]);
  return (
    <div
      ref={merged}
      {...mergeProps(props, {
        ...lifecycle.getPartProps('armed-label'),
        'aria-hidden': true as const,
        hidden: true,
      })}
    >
      {armedLabel === undefined ? null : <LabelName label={{ ...armedLabel, key: undefined }} />}
    </div>
  );
});
Badge.displayName = 'TokenTagger.ArmedLabel';
