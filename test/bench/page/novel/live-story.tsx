import { TokenTagger } from '@labelwright/react';
import '@labelwright/react/styles.css';
import '../../../../.storybook/preview.css';
import { createRoot } from 'react-dom/client';

import { LiveStory } from '../../../../stories/support/live/live-story';
import type { NovelSubject } from './subject';

const novelNames = () =>
  import('../../../../stories/support/sources/moby-dick-names').then((sources) => sources.novelNames());

/** The live story, with the whole novel as its record and what the model takes for names. */
export const subject: NovelSubject = {
  mount: (box) =>
    createRoot(box).render(<LiveStory load={novelNames} annotator={(props) => <TokenTagger {...props} />} />),
  text: () => document.querySelector('mark')?.closest<HTMLElement>('[data-lw-part="text"]') ?? undefined,
};
