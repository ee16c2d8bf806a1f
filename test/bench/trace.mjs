/**
 * Main-thread time from a Chromium trace: what the thread computed (`tdur`), which other processes do not lengthen. Times in
 * the trace are microseconds; what is given back is milliseconds.
 */

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

/** What the page marks the painted frame with. */
const PAINTED_MARK = 'bench-painted';

export async function startTrace(cdp, includedCategories = CATEGORIES) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories },
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
 *   changes; and in all tasks from there to the painted frame, style, layout and paint included
 */
export function mainThreadTimes(events, type) {
  const dispatch = events.find(({ name, args }) => name === 'EventDispatch' && args?.data?.type === type);
  if (dispatch === undefined) throw new Error(`The trace has no ${type} event.`);
  const own = events.filter(({ pid, tid }) => pid === dispatch.pid && tid === dispatch.tid);
  const painted = own.find(({ name, ts }) => name === PAINTED_MARK && ts > dispatch.ts);
  if (painted === undefined) throw new Error(`The trace has no painted frame after the ${type} event.`);
  const tasks = own.filter(
    ({ name, ts, dur = 0 }) => name === 'RunTask' && ts + dur > dispatch.ts && ts + dur <= painted.ts,
  );
  // The task that the event is in may have begun with something else.
  const before = tasks.filter(({ ts }) => ts <= dispatch.ts).map(({ tts }) => dispatch.tts - tts);
  const total = tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) - (before[0] ?? 0);
  return { commit: dispatch.tdur / 1000, frame: total / 1000 };
}
