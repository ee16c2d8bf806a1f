import { createSettings, type TokenClassificationInit } from '@labelwright/core';
import { type Props, textbox } from './harness';
import { PARTS_OF_SPEECH } from './tagged-sentences';

export const DENSE: Props = { settings: createSettings({ labels: PARTS_OF_SPEECH }), layout: 'dense' };

export const SENTENCE = {
  id: 'dense',
  text: 'I can’t pay Ada 👩🏽‍🚀 $5.',
  tokens: ['I', 'ca', 'n’t', 'pay', 'Ada', '👩🏽‍🚀', '$', '5', '.'],
} as const satisfies TokenClassificationInit;

/** The tokens that are drawn, in the order of the text. */
export const tokens = () => [...textbox().querySelectorAll<HTMLElement>('[data-lw-part="token"]')];

/** The text of the token with the caret. */
export const caret = () =>
  tokens()
    .filter((token) => token.hasAttribute('data-caret'))
    .map(({ textContent }) => textContent);

/** The tag of each token, predicted ones with a question mark. */
export const tags = () =>
  tokens().map(({ dataset }) => `${dataset.tag ?? ''}${dataset.layer === 'suggestion' ? '?' : ''}`);
