import Markdown, { type MarkdownToJSX } from 'markdown-to-jsx/react';
import { createElement, type ReactElement, type ReactNode, useMemo } from 'react';

import type { SettingsMessages } from './messages';

export interface MarkdownTextProps {
  readonly text: string;
  readonly messages: Pick<SettingsMessages, 'picture' | 'opensNewTab'>;
}

/**
 * Markdown as React elements, with nothing in it that acts: raw HTML is text, links open another tab and lead to web and mail
 * addresses only, pictures are links (whoever reads does not tell another server that they do), and no element has an id.
 */
export function MarkdownText({ text, messages }: MarkdownTextProps): ReactElement {
  const options = useMemo((): MarkdownToJSX.Options => {
    // What the library makes of the text passes through here, whatever it is.
    const make = (type: unknown, props: unknown, ...children: ReactNode[]) =>
      elementOf(type, isProps(props) ? props : {}, children, messages);
    return { disableParsingRawHTML: true, forceBlock: true, wrapper: 'div', createElement: make };
  }, [messages]);
  return <Markdown options={options}>{text}</Markdown>;
}

type Props = Readonly<Record<string, unknown>>;

/** Elements that Markdown makes, and what stands for them: headings are below those of the page. */
const ELEMENTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'div',
      'p',
      'ul',
      'ol',
      'li',
      'blockquote',
      'pre',
      'code',
      'em',
      'strong',
      'del',
      'mark',
      'br',
      'hr',
    ].map((name) => [name, name]),
  ),
  ...Object.fromEntries(
    ['table', 'thead', 'tbody', 'tr', 'th', 'td', 'sup', 'footer'].map((name) => [name, name]),
  ),
  h1: 'h3',
  h2: 'h4',
  h3: 'h5',
  h4: 'h6',
  h5: 'h6',
  h6: 'h6',
};

function elementOf(
  type: unknown,
  props: Props,
  children: readonly ReactNode[],
  messages: MarkdownTextProps['messages'],
): ReactElement {
  const key = typeof props.key === 'string' || typeof props.key === 'number' ? props.key : undefined;
  if (type === 'a') return link(props.href, children, messages, key);
  if (type === 'img') {
    const alt = typeof props.alt === 'string' ? props.alt : '';
    return link(props.src, [messages.picture(alt)], messages, key);
  }
  if (type === 'input') return createElement('span', { key }, props.checked === true ? '☑' : '☐');
  const name = typeof type === 'string' ? (ELEMENTS[type] ?? 'span') : 'span';
  const start =
    name === 'ol' && typeof props.start === 'number' && props.start !== 1 ? props.start : undefined;
  return createElement(name, { key, start, 'data-align': alignOf(props.style) }, ...children);
}

function link(
  target: unknown,
  children: readonly ReactNode[],
  { opensNewTab }: MarkdownTextProps['messages'],
  key: string | number | undefined,
): ReactElement {
  if (typeof target !== 'string' || !LEADS_OUT.test(target))
    return createElement('span', { key }, ...children);
  return createElement(
    'a',
    { key, href: target, target: '_blank', rel: 'noopener noreferrer', title: opensNewTab },
    ...children,
  );
}

/** The addresses that a link may have; others, `javascript:` and `data:` among them, stay words. */
const LEADS_OUT = /^(https?:\/\/|mailto:)[^\s]/i;

/** Columns of tables are aligned by an attribute: a `style` may be blocked by the page. */
function alignOf(style: unknown): string | undefined {
  const align = isProps(style) ? style.textAlign : undefined;
  return typeof align === 'string' ? align : undefined;
}

function isProps(value: unknown): value is Props {
  return typeof value === 'object' && value !== null;
}
