/**
 * What a node is, by the node itself: `instanceof` asks the classes of one window, and a host's portal may draw a component in
 * the document of another one, such as a frame's.
 */
export function isElement(target: unknown): target is Element {
  return isNode(target) && target.nodeType === 1;
}

export function isHtmlElement(target: unknown): target is HTMLElement {
  return isElement(target) && target.namespaceURI === 'http://www.w3.org/1999/xhtml';
}

export function isShadowRoot<T>(target: T): target is T & ShadowRoot {
  return isNode(target) && target.nodeType === 11 && 'host' in target;
}

function isNode(target: unknown): target is Node {
  return typeof target === 'object' && target !== null && 'nodeType' in target;
}
