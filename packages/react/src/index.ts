'use client';

export { TokenTagger, type TokenTaggerProps } from './token-tagger/token-tagger';
export type { TokenTaggerRootProps } from './token-tagger/token-tagger-parts';
