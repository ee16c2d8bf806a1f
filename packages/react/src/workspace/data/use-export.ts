import { useEffect, useRef, useState } from 'react';

import { messageOf } from '../message-of';
import { useWorkspace } from '../workspace-context';
import type { WorkspaceFormat } from '../workspace-format';
import { type ExportScope, exportRecords, filterOf } from './export-records';
import { LOSS_SAMPLE, type Loss, lossIn } from './loss';
import { blobOf, saveBlob, savePicker, writeTo } from './save-file';

export type ExportStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly written: number }
  | { readonly kind: 'done'; readonly loss: Loss }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string };

export interface ExportControl {
  readonly step: ExportStep;
  /** Asks where to save, and writes there while it reads. `undefined` where the browser cannot. */
  readonly saveAs: (() => void) | undefined;
  readonly download: () => void;
  readonly cancel: () => void;
}

/** How many records a scope has, and what of them a format would not hold; `undefined` while that is being found out. */
export function useExportPlan(
  scope: ExportScope,
  format: WorkspaceFormat | undefined,
): { readonly total: number | undefined; readonly loss: Loss | undefined } {
  const { client, dataset, settings, view, index } = useWorkspace('DataTransfer');
  const [change, setChange] = useState(0);
  const [total, setTotal] = useState<{ readonly key: unknown; readonly total: number }>();
  const [loss, setLoss] = useState<{ readonly key: unknown; readonly loss: Loss }>();
  useEffect(() => index.subscribe(() => setChange((times) => times + 1)), [index]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew after each change of the records
  useEffect(() => {
    const controller = new AbortController();
    const key = { scope, filter: view.filter };
    index.facets(filterOf(scope, view.filter), { signal: controller.signal }).then(
      (facets) => {
        if (!controller.signal.aborted) setTotal({ key: keyOf(key), total: facets.total });
      },
      // A question that nobody asks any more.
      () => undefined,
    );
    return () => controller.abort();
  }, [index, scope, view.filter, change]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew after each change of the records
  useEffect(() => {
    if (format === undefined) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const key = keyOf({ scope, filter: view.filter, format: format.name });
    const query = filterOf(scope, view.filter);
    client
      .load(dataset.name, { query, limit: LOSS_SAMPLE, signal })
      .toArray()
      .then((records) => lossIn(records, format, settings))
      .then(
        (found) => {
          if (!signal.aborted) setLoss({ key, loss: found });
        },
        () => undefined,
      );
    return () => controller.abort();
  }, [client, dataset.name, settings, scope, view.filter, format, change]);

  const key = keyOf({ scope, filter: view.filter });
  const lossKey = keyOf({ scope, filter: view.filter, format: format?.name });
  return {
    total: total?.key === key ? total.total : undefined,
    loss: loss?.key === lossKey ? loss.loss : undefined,
  };
}

function keyOf(parts: unknown): string {
  return JSON.stringify(parts);
}

/** Writes files of records. */
export function useExport(scope: ExportScope, format: WorkspaceFormat | undefined): ExportControl {
  const { client, dataset, settings, view, messages, announce } = useWorkspace('DataTransfer');
  const { data } = messages;
  const [step, setStep] = useState<ExportStep>({ kind: 'idle' });
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const picker = savePicker();

  const run = async (write: (chunks: AsyncIterable<Uint8Array>, name: string) => Promise<void>) => {
    if (format === undefined || step.kind === 'running') return;
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    let told = 0;
    const onProgress = (written: number) => {
      // A step of the bar every now and then.
      const now = performance.now();
      if (now - told < 100) return;
      told = now;
      setStep({ kind: 'running', written });
    };
    setStep({ kind: 'running', written: 0 });
    try {
      const filter = filterOf(scope, view.filter);
      const file = exportRecords({
        client,
        dataset: dataset.name,
        settings,
        filter,
        format,
        signal,
        onProgress,
      });
      await write(file.chunks, fileName(dataset.name, format));
      const loss = file.loss();
      setStep({ kind: 'done', loss });
      announce(data.exported(loss.records));
    } catch (error) {
      const isStopped = signal.aborted || (error instanceof DOMException && error.name === 'AbortError');
      setStep(isStopped ? { kind: 'stopped' } : { kind: 'failed', message: messageOf(error) });
    }
  };

  return {
    step,
    download: () =>
      void run(async (chunks, name) => saveBlob(await blobOf(chunks, format?.mediaType ?? ''), name)),
    saveAs:
      picker === undefined
        ? undefined
        : () => void run(async (chunks, name) => writeTo(await picker({ suggestedName: name }), chunks)),
    cancel: () => running.current?.abort(),
  };
}

function fileName(dataset: string, { extensions, name }: WorkspaceFormat): string {
  return `${dataset}.${extensions[0] ?? name}`;
}
