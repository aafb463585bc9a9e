import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const SOURCE = new URL('src/room/worker.js', import.meta.url);

/** Writes /room-worker.js with the list of the files that one entry needs: never those of the other entries. */
export function roomWorker(entry: string): Plugin {
  return {
    name: 'parley-room-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = new Set<string>();
        const add = (name: string): void => {
          const file = bundle[name];
          if (files.has(name) || !file) return;
          files.add(name);
          if (file.type !== 'chunk') return;
          [...file.imports, ...file.dynamicImports].forEach(add);
          file.viteMetadata?.importedCss.forEach((css) => files.add(css));
        };
        Object.values(bundle).forEach((file) => file.type === 'chunk' && file.isEntry && file.name === entry && add(file.fileName));
        const shell = JSON.stringify(['/', '/favicon.svg', ...[...files].sort().map((name) => `/${name}`)]);
        const source = readFileSync(SOURCE, 'utf8');
        const version = createHash('sha256').update(shell).update(source).digest('hex').slice(0, 12);
        this.emitFile({ type: 'asset', fileName: 'room-worker.js', source: source.replace('__VERSION__', version).replace('__SHELL__', shell) });
      },
    },
  };
}
