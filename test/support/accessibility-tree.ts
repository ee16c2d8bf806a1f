import { cdp } from 'vitest/browser';

/** A node of the tree that the browser gives to assistive technology. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  /** States and properties by name: `focused`, `readonly`, `selected`. */
  readonly properties: ReadonlyMap<string, unknown>;
  readonly children: readonly AccessibleNode[];
  /** The node that has the focus for assistive technology, while the browser's is here. */
  readonly activeDescendant: AccessibleNode | undefined;
}

interface RawValue {
  readonly value?: unknown;
  readonly relatedNodes?: readonly { readonly backendDOMNodeId: number }[];
}

interface RawNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly backendDOMNodeId?: number;
  readonly role?: RawValue;
  readonly name?: RawValue;
  readonly description?: RawValue;
  readonly value?: RawValue;
  readonly properties?: readonly { readonly name: string; readonly value: RawValue }[];
  readonly childIds?: readonly string[];
}

interface FrameTree {
  readonly frame: { readonly id: string };
  readonly childFrames?: readonly FrameTree[];
}

/** `cdp()` is typed for the few methods that the test runner itself uses. */
interface Session {
  send(method: 'Page.getFrameTree'): Promise<{ readonly frameTree: FrameTree }>;
  send(
    method: 'Accessibility.getFullAXTree',
    options: { readonly frameId: string },
  ): Promise<{ readonly nodes: readonly RawNode[] }>;
}

/** The accessibility tree of the page that the test runs in, as it is now. Nodes that are ignored are passed through. */
export async function accessibilityTree(): Promise<AccessibleNode> {
  const session = cdp() as unknown as Session;
  const { frameTree } = await session.send('Page.getFrameTree');
  // The test runs in a frame of the runner's page.
  const frameId = frameTree.childFrames?.[0]?.frame.id ?? frameTree.frame.id;
  const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId });
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const byElement = new Map(nodes.map((node) => [node.backendDOMNodeId, node]));
  const build = (raw: RawNode): AccessibleNode => {
    const active = raw.properties?.find(({ name }) => name === 'activedescendant')?.value.relatedNodes?.[0];
    const target = active && byElement.get(active.backendDOMNodeId);
    return {
      role: textOf(raw.role),
      name: textOf(raw.name),
      description: textOf(raw.description),
      value: textOf(raw.value),
      properties: new Map(raw.properties?.map(({ name, value }) => [name, value.value])),
      children: childrenOf(raw),
      activeDescendant: target && build(target),
    };
  };
  const childrenOf = ({ childIds = [] }: RawNode): readonly AccessibleNode[] =>
    childIds.flatMap((id) => {
      const child = byId.get(id);
      if (child === undefined) return [];
      return child.ignored ? childrenOf(child) : [build(child)];
    });
  const [root] = nodes;
  if (root === undefined) throw new Error('The browser gives no accessibility tree.');
  return build(root);
}

/** All nodes of a tree, each before what is in it. */
export function nodesOf(tree: AccessibleNode): readonly AccessibleNode[] {
  return [tree, ...tree.children.flatMap(nodesOf)];
}

/** The nodes with a role, and with a name where one is given. */
export function findNodes(tree: AccessibleNode, role: string, name?: string): readonly AccessibleNode[] {
  return nodesOf(tree).filter((node) => node.role === role && (name === undefined || node.name === name));
}

/** The one that has the focus, in whatever way. */
export function focusedNode(tree: AccessibleNode): AccessibleNode | undefined {
  const focused = nodesOf(tree).findLast(({ properties }) => properties.get('focused') === true);
  return focused?.activeDescendant ?? focused;
}

/** The text in a node as it is read. */
export function readText(node: AccessibleNode): string {
  return nodesOf(node)
    .filter(({ role }) => role === 'StaticText')
    .map(({ name }) => name)
    .join('');
}

function textOf(value: RawValue | undefined): string {
  return typeof value?.value === 'string' ? value.value : '';
}
