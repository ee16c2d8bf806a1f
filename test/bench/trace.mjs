/**
 * Main-thread time from a Chromium trace: what the thread computed (`tdur`), which other processes do not lengthen. Times in
 * the trace are microseconds; what is given back is milliseconds.
 */

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

export async function startTrace(cdp) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  return { events, collect };
}

export async function stopTrace(cdp, { events, collect }) {
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  return events;
}

/**
 * What the main thread did for the first event of `type`.
 * @returns {{ commit: number, frame: number }} ms in the event's dispatch, in which React renders and commits what a key
 *   changes; and in all tasks from there to the second frame behind it, style, layout and paint included
 */
export function mainThreadTimes(events, type) {
  const dispatch = events.find(({ name, args }) => name === 'EventDispatch' && args?.data?.type === type);
  if (dispatch === undefined) throw new Error(`The trace has no ${type} event.`);
  const after = events.filter(
    ({ pid, tid, ts }) => pid === dispatch.pid && tid === dispatch.tid && ts >= dispatch.ts,
  );
  const second = after.filter(({ name }) => name === 'FireAnimationFrame').sort((a, b) => a.ts - b.ts)[1];
  const end = second?.ts ?? Number.POSITIVE_INFINITY;
  const tasks = after.filter(({ name, ts }) => name === 'RunTask' && ts < end);
  const total = tasks.reduce((sum, { tdur = 0 }) => sum + tdur, dispatch.tdur);
  return { commit: dispatch.tdur / 1000, frame: total / 1000 };
}
