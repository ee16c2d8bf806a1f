import { useEffect, useState } from 'react';

import { useLatest } from '../../internal/use-latest';
import type { Scene } from '../scene/scene';
import { createHands, type Hands } from './hands';

/** The hands of a component. They look at what was rendered last when something happens. */
export function useHands(scene: Scene): Hands {
  const latest = useLatest(scene);
  const [hands] = useState(() => createHands(latest));
  useEffect(() => hands.stop, [hands]);
  return hands;
}
