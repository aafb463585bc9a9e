interface Policies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}
declare const trustedTypes: Policies | undefined;

const WORKER = '/room-worker.js';
let registered = false;

/**
 * Has the browser keep the room's page, so that it opens without a network. Where that cannot be, the room works all the same; it
 * is then only lost to a reload while the line is down.
 */
export function keepPage(): void {
  if (registered || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  registered = true;
  const policy = typeof trustedTypes === 'undefined' ? null : trustedTypes.createPolicy('parley-worker', { createScriptURL: () => WORKER });
  navigator.serviceWorker.register(policy?.createScriptURL(WORKER) ?? WORKER, { scope: '/interviews/' }).catch((e: unknown) => console.warn('the room is not kept offline:', e));
  void navigator.storage?.persist?.();
}
