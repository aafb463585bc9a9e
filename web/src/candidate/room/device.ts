import { deviceStore } from '../../room/device';

const LIVE_WITHIN_MS = 5_000;
const NORMAL = 1_000;

/** Whether a live line can be opened: some networks let pages through and not this. Nobody joins. */
export function liveLine(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws/v1/monitor`, 'parley.v1');
    const done = (works: boolean): void => {
      clearTimeout(timer);
      socket.onopen = socket.onerror = null;
      socket.close(NORMAL);
      resolve(works);
    };
    const timer = setTimeout(() => done(false), LIVE_WITHIN_MS);
    socket.onopen = () => done(true);
    socket.onerror = () => done(false);
  });
}

/** Whether this browser keeps words on the device: it is written, read and forgotten again. */
export async function keepsWords(): Promise<boolean> {
  const store = await deviceStore();
  if (!store) return false;
  const trial = { interview: 'device-check', question: 0, text: String(Math.random()), rev: 0 };
  try {
    await store.saveDraft(trial);
    const kept = (await store.draft(trial.interview))?.text === trial.text;
    await store.forgetDraft(trial.interview);
    return kept;
  } catch {
    return false;
  }
}

/** Whether the room opens without a network, once it has been here. */
export const opensOffline = async (): Promise<boolean> =>
  'serviceWorker' in navigator && (await navigator.serviceWorker.getRegistration('/interviews/')) !== undefined;
