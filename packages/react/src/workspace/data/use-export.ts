import { useEffect, useRef, useState } from 'react';

import { useFacets } from '../filters/use-facets';
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

/** Between two looks at records that are being written, in milliseconds. */
const CALM_MS = 250;

/** How many records a scope has, and what of them a format would not hold; `undefined` while that is being found out. */
export function useExportPlan(
  scope: ExportScope,
  format: WorkspaceFormat | undefined,
): { readonly total: number | undefined; readonly loss: Loss | undefined } {
  const { client, dataset, settings, view, index } = useWorkspace('DataTransfer');
  const filter = filterOf(scope, view.filter);
  const key = JSON.stringify([filter, format?.name]);
  const { facets, settled } = useFacets(filter);
  const [change, setChange] = useState(0);
  const [loss, setLoss] = useState<{ readonly key: string; readonly loss: Loss }>();
  // While a file is being imported the index changes each frame.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = index.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setChange((times) => times + 1);
      }, CALM_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [index]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the filter is in the key; looked at anew after changes of the records
  useEffect(() => {
    if (format === undefined) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    client
      .load(dataset.name, { query: filter, limit: LOSS_SAMPLE, signal })
      .toArray()
      .then((records) => lossIn(records, format, settings))
      .then(
        (found) => {
          if (!signal.aborted) setLoss({ key, loss: found });
        },
        () => undefined,
      );
    return () => controller.abort();
  }, [client, dataset.name, settings, key, format, change]);

  return {
    total: settled ? facets?.total : undefined,
    loss: loss?.key === key ? loss.loss : undefined,
  };
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
