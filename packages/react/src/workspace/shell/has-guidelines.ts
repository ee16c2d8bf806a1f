import type { Settings } from '@labelwright/core';

export function hasGuidelines({ guidelines = '' }: Settings): boolean {
  return guidelines.trim() !== '';
}
